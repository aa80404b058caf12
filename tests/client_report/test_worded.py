"""What lines say in plain words is added where no form or name has told it."""

from __future__ import annotations

from obsdiag.client_report.found import PLAIN, UNHEARD, Report
from obsdiag.client_report.plain_words import plain_words
from obsdiag.client_report.worded import with_message, without_message, worded
from tests.answer import REQUEST_ID, finding, findings, response
from tests.rows import each

GONE = "The specified key does not exist."


def test_an_item_of_a_list_is_added_though_another_has_its_code():
    text = b"* a: BucketNotEmpty: Still in use.\n* b: BucketNotEmpty: Still in use.\n"
    first, second = plain_words(text, 0, len(text))
    told = [Report(first.start, first.end, "sdk", dict(first.values))]
    added = worded(text, [first, second], told, told, is_line=False)[1:]
    assert [(one.start, one.client) for one in added] == [(second.start, "sdk")]


def test_the_same_code_in_a_sentence_is_no_second_error():
    text = b"BucketNotEmpty: Still in use.\nSo it said BucketNotEmpty: Still in use.\n"
    first, second = plain_words(text, 0, len(text))
    told = [Report(first.start, first.end, PLAIN, dict(first.values))]
    assert worded(text, [first, second], told, told, is_line=False) == told


def test_a_sentence_completes_the_one_report_that_has_none():
    text = f'code="NoSuchKey" error="{GONE}" status=404\n'.encode()
    report = Report(0, 16, UNHEARD, {"Code": "NoSuchKey", "status": "404"})
    assert without_message(text, [report]) == [report]
    assert without_message(text, [report, report]) == []
    assert with_message(text, [report], report)[0].values["Message"] == GONE


def test_the_services_sentence_in_front_of_the_names_is_the_message_amid_other_lines():
    said = "The specified upload does not exist."
    lines = (
        "I, [2026-03-14T09:28:30.1 #44]  INFO -- : sweep begins\n"
        f'E, [2026-03-14T09:28:30.2 #44] ERROR -- : #<Reels::Error: {said} @code="NoSuchUpload", '
        f'@http_status=404, @request_id="{REQUEST_ID}", @ticket="T-7">\n'
    )
    error = finding(lines.encode()).error
    assert (error.code, error.message, error.request_id) == ("NoSuchUpload", said, REQUEST_ID)


@each("between", [" errstr: ", ", said: ", " - errmsg = "])
def test_a_sentence_behind_the_one_code_of_its_line_is_the_message_of_it(between):
    found = findings(f"not ok 2 - keeps it\n# err: NoSuchKey{between}{GONE}\n".encode())
    assert [(one.error.code, one.error.message) for one in found] == [("NoSuchKey", GONE)]


def test_a_field_with_the_message_above_the_answer_itself_is_no_second_error():
    answer = "\n".join(f"# {line}" for line in response().decode().splitlines())
    found = findings(f"# err: NoSuchKey errstr: {GONE}\n#\n{answer}\n".encode())
    assert [one.error.request_id for one in found] == [REQUEST_ID]


@each(
    "words, message",
    [
        ("NoSuchUpload status=404 requestId=", None),
        ("could not finish (NoSuchUpload), status: 404, request id: ", None),
        ("could not finish: status=404 NoSuchUpload requestId=", None),
        (
            "NoSuchUpload: The specified upload does not exist. status=404 requestId=",
            "The specified upload does not exist.",
        ),
    ],
)
def test_the_one_code_in_words_beside_a_named_status_is_its_code(words, message):
    found = finding(f"ERROR mover: {words}{REQUEST_ID}\n".encode())
    assert (found.capture.status, found.error.code) == (404, "NoSuchUpload")
    assert (found.error.message, found.error.request_id) == (message, REQUEST_ID)


@each(
    "line",
    [
        f"mover: retryOn=SlowDown failed status=503 requestId={REQUEST_ID}",
        f"mover: SlowDown or InternalError: status=503 requestId={REQUEST_ID}",
        f"mover: NoSuchUpload is not it: status=503 requestId={REQUEST_ID}",
        f"mover: status=404 at mover/NoSuchUpload.java requestId={REQUEST_ID}",
    ],
)
def test_a_setting_or_a_code_of_another_status_is_no_code_of_it(line):
    assert [one.error.code for one in findings(f"{line}\n".encode())] == [None]
