"""Lines that were broken at one width are put together; lines of their own stay apart."""

from __future__ import annotations

import textwrap

import pytest

from obsdiag.text.reflow import USUAL, unwrapped
from tests.answer import HOST_ID, REQUEST_ID, finding, findings, response
from tests.rows import each

MESSAGE = (
    "The request signature we calculated does not match the signature you provided. Check your"
    " key and signing method."
)
ID = f"request id [{REQUEST_ID}]"
S3 = (
    "Service: Amazon S3; Status Code: 403; Error Code: BadSignature;"
    f" Request ID: {REQUEST_ID}; S3 Extended Request ID: {HOST_ID}"
)
OBS = f"obs: service returned error: Status=403 Forbidden, Code=BadSignature, Message={MESSAGE}"
REPORTS = (
    f"2026/03/14 09:28:30 {OBS}, RequestId={REQUEST_ID}, Indicator=.",
    f'{{"level":"error","err":"{OBS}, RequestId={REQUEST_ID}","key":"a/b"}}',
    f"put failed, status [403], error code [BadSignature], error message [{MESSAGE}], {ID}",
    f"com.example.S3Exception: {MESSAGE} ({S3})",
)
ABOVE = "Good morning,\n\nsince yesterday uploads fail, see below.\n\n"


def filled(text: str, width: int) -> str:
    """Return a text as a terminal of this width copies it."""
    return "\n".join(
        line[at : at + width]
        for line in text.split("\n")
        for at in range(0, max(len(line), 1), width)
    )


def parted(text: str, width: int, quote: str = "") -> str:
    """Return a text as a mail breaks it, each line behind the mark of a quotation."""
    broken = (
        textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]
        for line in text.split("\n")
    )
    return "\n".join(quote + line for lines in broken for line in lines)


def told(text: str) -> tuple[object, ...]:
    """Return what the only finding of a text says."""
    error = (found := finding(text.encode())).error
    return found.capture.status, error.code, error.message, error.request_id


WHOLE = (403, "BadSignature", MESSAGE, REQUEST_ID)


@each("report", REPORTS)
@each("width", [72, 76, 77, 80, 95, 120])
def test_a_report_that_a_terminal_broke_is_read_whole(report, width):
    assert told(ABOVE + filled(report, width) + "\n\nRegards\n") == WHOLE


@each("quote", ["", "> ", "│ "])
@each("report", REPORTS)
@each("width", [66, 72, 78])
def test_a_report_that_a_mail_broke_is_read_whole(report, width, quote):
    assert told(parted(ABOVE + report, width, quote) + "\n") == WHOLE


def test_a_message_that_goes_on_below_its_label_is_read_whole():
    report = f"  errorCode:BadSignature\n  errorMessage:{MESSAGE}\n  request-id:{REQUEST_ID}\n"
    assert told(parted("  stat:403\n" + report, 72).replace("\nerror", "\n  error"))[2] == MESSAGE


def test_a_finding_knows_its_lines_in_the_text_as_it_came():
    text = ABOVE + filled(REPORTS[2], 76) + "\n" + filled(REPORTS[2], 76).replace("BEEF", "FEED")
    first, second = findings(text.encode())
    assert first.place.line == 5
    assert second.place.line == 5 + filled(REPORTS[2], 76).count("\n") + 1
    assert first.capture.text.decode() == filled(REPORTS[2], 76)


def lines(text: str) -> list[str] | None:
    told = unwrapped(text.encode().split(b"\n"))
    return None if told is None else [line.text.decode() for line in told]


@each("report", REPORTS)
def test_each_line_knows_how_many_it_was(report):
    notation = (ABOVE + filled(report, 72)).encode().split(b"\n")
    told = unwrapped(notation)
    assert told is not None
    assert sum(line.rows for line in told) == len(notation)
    assert (told[-1].row, told[-1].text) == (4, report.encode())


def test_one_full_line_tells_of_a_usual_width_alone():
    long = "x" * 60 + " " + "y" * 40
    assert lines(filled(long, 80)) == [long]
    assert lines(filled(long, 85)) is None


def test_marks_of_a_quotation_come_off_where_lines_are_joined():
    assert lines(parted(MESSAGE, 70, "> ")) == [f"> {MESSAGE}"]


def test_a_box_is_drawn_around_whole_words():
    box = "│ " + "a" * 70 + " bbb\n│ " + "c" * 73 + "\n│ d"
    assert lines(box) == ["│ " + "a" * 70 + " bbb " + "c" * 73 + " d"]


@each(
    "below",
    [
        "2026-03-14 09:28:31 INFO nothing happens",
        "[09:28:31] nothing happens",
        "Mar 14 09:28:31 host app: nothing happens",
        "    at com.example.Main(Main.java:3)",
        "\tat com.example.Main(Main.java:3)",
        "Caused by: java.io.IOException",
        "x-obs-request-id: 1",
        "Content-Type: application/xml",
        "HTTP/1.1 404 Not Found",
        "- another one",
        "> an answer",
        "~~~~~~~",
        "",
    ],
)
def test_what_begins_a_line_of_its_own_goes_on_with_nothing(below):
    full = "word " * 15 + "words"
    assert len(full) == 80
    assert lines(f"{full}\n{below}\n{full}\n{below}\n") is None


def test_lines_of_a_list_are_no_rests_of_each_other():
    listed = "\n".join(
        f"upload {'x' * 40} {number} failed and is tried again" for number in range(5)
    )
    assert lines(listed) is None


def test_a_response_of_which_no_line_was_broken_stays_as_it_is():
    head = ("Server: OBS", "x-obs-id-2: " + "A" * 68, "Content-Type: application/xml")
    assert lines(response(head=head, end=b"\n").decode()) is None


def test_nothing_is_broken_in_nothing():
    assert lines("") is None
    assert lines("\n\n") is None


def test_a_sentence_that_ends_where_the_line_is_full_does_not_run_into_the_next():
    line = f"fatal: {MESSAGE}"
    assert len(line) == 120, "a usual width"
    assert finding(f"{line}\nWe copy the reels at night.\n".encode()).error.message == MESSAGE


@pytest.mark.parametrize("ident", ["5C7E9A1B3D2F4680", "5C7E9A1B3D2F46805C7E9A1B"])
def test_a_whole_id_that_ends_where_the_line_is_full_does_not_run_into_a_sentence(ident: str):
    line = f"Extra Details: S3 error code: AccessDenied. Request ID: {ident}"
    assert len(line) in USUAL
    found = finding(f"{line}\nWe copy the reels at night.\n".encode())
    assert found.error.request_id == ident


def test_a_document_that_ends_where_the_line_is_full_does_not_run_into_the_next_line():
    document = "<Error><Code>KeyTooLong</Code><Message>{}</Message></Error>"
    full = document.format("Your key is too long".ljust(78 - len(document) + 2, "!"))
    assert len(full) == 78
    below = "HTTP response code 404 for https://obs.eu-de.otc.t-systems.com/shelf/a\n"
    assert [
        (one.error.code, one.capture.status) for one in findings(f"{full}\n{below}".encode())
    ] == [("KeyTooLong", None), (None, 404)]


def test_a_value_of_its_own_below_a_full_line_is_no_rest_of_it():
    message = "The operation is not valid for the object's storage class"
    line = f"Error message: {message}"
    assert len(line) == 72, "a usual width"
    below = "Bucket name: shelf-7"
    assert (
        finding(f"Error code: InvalidObjectState\n{line}\n{below}\n".encode()).error.message
        == message
    )


@pytest.mark.parametrize("gap", ["\n-----\n", "\n\n"])
def test_each_part_of_a_paste_has_a_width_of_its_own(gap: str):
    wide = "obs put of a.bin failed: NoSuchVersion (HTTP: 404) " + "and so on " * 6
    told = (
        "An error occurred (SlowDown) when calling the GetObject operation: " + "Wait a bit. " * 7
    )
    broken = "\n".join(told[at : at + 60] for at in range(0, len(told), 60))
    text = f"{wide}{gap}{broken}{gap}{wide}\n"
    lines = unwrapped(text.encode().split(b"\n"))
    assert lines is not None
    assert [line.text.decode() for line in lines if len(line.text) > 5] == [wide, told, wide]
    at = next(number for number, line in enumerate(lines) if line.text == told.encode())
    assert (lines[at].row, lines[at].rows) == (2, 3)
