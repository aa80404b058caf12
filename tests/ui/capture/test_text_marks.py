"""The places that a verdict rests on."""

from __future__ import annotations

from obsdiag.ui.capture.text_marks import MAX_SOUGHT, TextMark, marks
from tests.answer import HEAD, REQUEST_ID, error, finding, response


def test_status_code_message_and_request_id_are_found():
    found = marks(finding(response(body=error() + b"\n")))
    assert found[:4] == (
        TextMark(1, "404"),
        TextMark(8, "NoSuchKey"),
        TextMark(8, "The specified key does not exist."),
        TextMark(8, REQUEST_ID),
    )


def test_a_value_is_sought_in_the_errors_own_element_first():
    text = response(head=(*HEAD, "x-note: NoSuchKey"))
    assert TextMark(9, "NoSuchKey") in marks(finding(text))


def test_lines_are_those_of_the_source_for_a_quoted_capture():
    quoted = b"Dear support,\n" + b"".join(
        b"> " + line + b"\n" for line in response(end=b"\n").split(b"\n")
    )
    assert TextMark(2, "404") in marks(finding(quoted))


def test_a_note_is_marked_with_its_evidence():
    found = marks(finding(response("400 Bad Request")))
    assert TextMark(1, "400 Bad Request") in found


def test_a_very_long_message_is_sought_by_its_beginning():
    found = marks(finding(response(body=error(message="m" * 100_000))))
    assert TextMark(8, "m" * MAX_SOUGHT) in found
