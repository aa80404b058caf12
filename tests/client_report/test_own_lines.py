"""A line above or below an error that names another request, or another code, is not of it."""

from __future__ import annotations

import pytest

from obsdiag.client_report.own_lines import own_lines, own_lines_below
from tests.answer import REQUEST_ID, error, finding, findings

OTHER = "obs put of a.bin failed: code=EntityTooLarge, status=400\n"


@pytest.mark.parametrize(
    ("above", "is_own"),
    [
        ("HTTP status 404\n", True),
        (f"request id {REQUEST_ID}, status 404\n", True),
        (f"request id {REQUEST_ID[::-1]}, status 404\n", False),
        ("put failed with NoSuchKey, status 404\n", True),
        (OTHER, False),
        ("raised by EntityTooLarge(a)\n", True),
        ("put failed with InternalError, status 500\n", False),
        ("StatusCode: ServiceUnavailable\n", True),
    ],
)
def test_a_line_above_a_document_is_of_it_unless_it_names_another_error(above: str, is_own: bool):
    document = error()
    text = above.encode() + document
    assert own_lines(text, 0, len(above), document) == (0 if is_own else len(above))


def test_lines_below_a_document_are_of_it_up_to_one_that_names_another_request():
    document = error()
    text = document + b"\nstatus 404\nrequest id 0000019C39235230BFDCABAE02798C55\n"
    assert text[: own_lines_below(text, len(document), len(text), document)].endswith(b"404")


def test_the_status_of_an_error_above_is_not_lent_to_a_document():
    first, second = findings(OTHER.encode() + b"\nand then:\n" + error() + b"\n")
    assert (first.capture.status, first.error.code) == (400, "EntityTooLarge")
    assert (second.capture.status, second.error.code) == (None, "NoSuchKey")
    assert finding(b"the answer was status=404\n" + error()).capture.status == 404
