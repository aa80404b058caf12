"""What an error document shows, in XML and in JSON alike."""

from __future__ import annotations

from obsdiag.decode.document import read_document
from obsdiag.decode.element import NO_DOCUMENT


def test_a_body_that_is_no_document_has_neither_errors_nor_root():
    assert (NO_DOCUMENT.errors, NO_DOCUMENT.remarks, NO_DOCUMENT.root) == ((), frozenset(), "")


def test_xml_and_json_that_say_the_same_are_the_same():
    in_xml = read_document(b"<Error><Code>NoSuchKey</Code><Message>No.</Message></Error>")
    in_json = read_document(b'{"Code": "NoSuchKey", "Message": "No."}')
    assert in_xml.errors[0].values == in_json.errors[0].values
    assert (in_xml.root, in_json.root) == ("Error", "{}")


def test_each_error_has_the_place_at_which_it_starts():
    body = (
        b"<DeleteResult><Error><Code>A</Code></Error><Error><Code>B</Code></Error></DeleteResult>"
    )
    document = read_document(body)
    assert [body[one.offset :][:7] for one in document.errors] == [b"<Error>", b"<Error>"]
