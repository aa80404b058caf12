"""Several errors in one paste: each is read as it stands alone, and one error stays one."""

from __future__ import annotations

import pytest

from obsdiag.client_report.sections import MOST, sections
from tests.answer import REQUEST_ID, error, findings

BRACKETS = "obs upload of a/b.bin failed [InvalidRange][status_code: 416][requestID: {}]"
IN_WORDS = "object storage said 409 BucketNotEmpty, request {}"
OTHER_ID = REQUEST_ID[:-2] + "7F"
BETWEEN = {
    "a blank line": "\n\n",
    "a blank line of a quotation": "\n>\n",
    "a rule": "\n------------\n",
    "a number": "\n2) ",
    "a number on its own line": "\n\n(2)\n",
    "an item": "\n- ",
    "a heading": "\n\n## The second attempt\n\n",
    "a fence": "\n```\nand\n```text\n",
    "a line that leads up to it": "\nAlso seen today:\n",
    "the same in Chinese": "\n\n另外一个错误：\n",
}


@pytest.mark.parametrize("gap", BETWEEN.values(), ids=BETWEEN.keys())
def test_two_errors_of_a_ticket_are_read_as_each_is_alone(gap: str):
    first, second = BRACKETS.format(REQUEST_ID), IN_WORDS.format(OTHER_ID)
    for texts in ([first, second], [second, first]):
        together = findings(f"{gap.join(texts)}\n".encode())
        alone = [findings(f"{one}\n".encode())[0] for one in texts]
        assert [one.error for one in together] == [one.error for one in alone]
        assert [one.capture.status for one in together] == [one.capture.status for one in alone]


def test_a_status_of_one_paragraph_is_not_of_a_code_that_never_has_it_in_the_next():
    text = """\
obs: put of b.bin failed: MalformedXML: The XML you provided was not well-formed (HTTP 400)

HTTPException: HTTP GET error on 'https://films-7.obs.eu-de.otc.t-systems.com/a' (HTTP 403)
"""
    first, second = findings(text.encode())
    assert (first.capture.status, first.error.code) == (400, "MalformedXML")
    assert (second.capture.status, second.error.code) == (403, None)
    assert (first.error.bucket, second.error.bucket) == (None, "films-7")


def test_an_error_with_blank_lines_within_it_is_one_section():
    text = b"""\
HTTP GET error reading 'https://films-7.obs.eu-de.otc.t-systems.com/a' (HTTP 403 Forbidden)

AccessDenied: Access Denied

* No credentials are provided."""
    assert sections(text, 0, len(text)) == [(0, len(text))]


def test_a_list_of_more_parts_than_any_ticket_has_is_not_looked_at_part_by_part():
    text = b"- Code: SlowDown, a\n" * (MOST + 1) + b"- Code: NoSuchKey, a"
    assert sections(text, 0, len(text)) == [(0, len(text))]


@pytest.mark.parametrize("first", ["obs put failed: NoSuchVersion (HTTP: 404)", BRACKETS])
def test_two_lines_below_each_other_lend_each_other_nothing(first: str):
    lines = (
        first.format(REQUEST_ID),
        f'obs failed {{"request_id": "{OTHER_ID}", "Code": "SlowDown"}}',
    )
    for texts in (lines, lines[::-1]):
        together = findings("\n".join((*texts, "")).encode())
        assert [one.error for one in together] == [
            findings(f"{one}\n".encode())[0].error for one in texts
        ]


def test_what_leads_up_to_the_next_error_does_not_make_a_line_a_text_of_several():
    line = "OBS: sync error [SlowDown][status: 503][reason: Please wait.]"
    for below in ("\n2)\n", "\n\nAlso seen today:\n", "\n## Second attempt\n", "\n------\n"):
        text = (line + below).encode()
        assert sections(text, 0, len(text)) == [(0, len(line))]
    for below in ("\n# err: SlowDown here\n", "\n    code: 503, request\n    id: 7, host id:\n"):
        text = (line + below).encode()
        assert sections(text, 0, len(text)) == [(0, len(text) - 1)]


def test_the_id_of_a_document_below_is_not_lent_to_another_error_above_it():
    fields = f"400\n{{'x-obs-request-id': '{REQUEST_ID}'}}\n"
    said = f"obs put failed: InternalError, http_status=500\n\n2)\n{fields}"
    document = f"<Error><Code>EntityTooLarge</Code><RequestId>{REQUEST_ID}</RequestId></Error>\n"
    first, second = findings((said + document).encode())
    assert (first.capture.status, first.error.code) == (500, "InternalError")
    assert first.error.request_id is None
    assert (second.error.code, second.error.request_id) == ("EntityTooLarge", REQUEST_ID)


@pytest.mark.parametrize("gap", ["\n---------\n", "\n\nAnd the other one:\n\n"])
def test_two_whole_errors_with_more_than_a_blank_line_between_them_are_two(gap: str):
    texts = (
        f'obs: download of a failed {{"code": "TapeLibraryBusy", "request_id": "{REQUEST_ID}"}}',
        "HTTP Error: HTTP GET error on 'https://films-7.obs.eu-de.otc.t-systems.com/a' (HTTP 403)",
    )
    together = findings(f"{gap.join(texts)}\n".encode())
    assert [one.error for one in together] == [
        findings(f"{one}\n".encode())[0].error for one in texts
    ]
    assert [one.capture.status for one in together] == [None, 403]


def test_the_address_above_a_document_is_not_lent_to_another_error_above_a_heading():
    said = (
        f"obs put failed: RequestTimeTooSkewed (403) [RequestId: {OTHER_ID}]\n\n## The second\n\n"
    )
    asked = "Error performing GET https://films-7.obs.eu-de.otc.t-systems.com/a: 403 Forbidden: "
    first, second = findings((said + asked).encode() + error("AccessDenied") + b"\n")
    assert (first.error.code, first.error.bucket) == ("RequestTimeTooSkewed", None)
    assert (second.error.code, second.error.bucket) == ("AccessDenied", "films-7")


@pytest.mark.parametrize("gap", ["\n\nThe dashboard says\n", "\n"])
def test_an_answer_and_a_failure_to_reach_a_store_are_two(gap: str):
    texts = [
        BRACKETS.format(REQUEST_ID),
        "curl: (6) Could not resolve host: films-7.obs.eu-de.otc.t-systems.com",
    ]
    for each in (texts, texts[::-1]):
        together = findings(f"{gap.join(each)}\n".encode())
        alone = [findings(f"{one}\n".encode())[0].error for one in each]
        assert [one.error for one in together] == alone
