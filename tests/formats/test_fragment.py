"""Parts of a response that were pasted without the rest."""

from __future__ import annotations

import pytest

from obsdiag.model import Remark
from tests.answer import HEAD, REQUEST_ID, capture, captures, error, findings

FIELDS = "\r\n".join(HEAD).encode()


@pytest.mark.parametrize(
    "document",
    [
        error(),
        b'<?xml version="1.0" encoding="UTF-8"?>\r\n' + error(),
        b"\n\n  " + error() + b"\n\n",
        b"<s3:Error xmlns:s3='urn:s3'><s3:Code>A</s3:Code></s3:Error>",
        b"It says " + error() + b" all the time.",
    ],
    ids=["bare", "declared", "white space", "prefixed", "in a sentence"],
)
def test_a_document_alone_is_a_capture(document):
    shown = capture(document)
    assert (shown.format, shown.status) == ("xml", None)
    assert b"Error" in shown.body
    assert not shown.headers


def test_documents_behind_each_other_are_one_capture_each():
    shown = captures(error("A") + b"\n" + error("B") + error("C"))
    assert [one.body for one in shown] == [error("A"), error("B"), error("C")]
    assert [one.origin.line for one in shown] == [1, 2, 2]


def test_header_lines_above_a_document_are_its_head():
    shown = capture(b"Some words.\n\n" + FIELDS + b"\r\n\r\n" + error())
    assert shown.headers.get(b"x-obs-request-id") == REQUEST_ID
    assert shown.body == error()
    assert shown.origin.line == 3


@pytest.mark.parametrize(
    ("line", "status", "reason"),
    [
        (b":status: 403", 403, None),
        (b"Status: 404 Not Found", 404, "Not Found"),
        (b"Status Code: 503", 503, None),
        (b"status: OK", None, None),
    ],
)
def test_a_status_may_be_a_field_of_its_own(line, status, reason):
    shown = capture(line + b"\n" + FIELDS + b"\n\n" + error())
    assert (shown.status, shown.reason) == (status, reason)


def test_header_lines_alone_are_a_capture():
    shown = capture(FIELDS)
    assert (shown.format, shown.body) == ("headers", b"")
    assert shown.headers.get(b"server") == "OBS"


def test_header_lines_of_anything_else_are_none():
    assert findings(b"Server: nginx\nDate: Sat, 14 Mar 2026 09:28:30 GMT\nAge: 7\n") == []


def test_elements_without_their_root_are_a_document_that_was_cut():
    shown = capture(b"<Code>NoSuchKey</Code>\n<Message>Not there.</Message>\n")
    assert shown.body.startswith(b"<Error><Code>NoSuchKey</Code>")
    assert Remark.BODY_CUT in shown.remarks


def test_a_quoted_document_is_unquoted_and_knows_its_lines():
    shown = capture(b"Hello\n\n> <Error>\n>   <Code>NoSuchKey</Code>\n> </Error>\n")
    assert b"> " not in shown.body
    assert shown.place(shown.mended.index(b"<Code>")).line == 4


@pytest.mark.parametrize(
    "line", [b"2026-03-14T09:28:30Z INFO copied 4096 bytes\n", b"INFO: copied 4096 bytes\n"]
)
def test_lines_of_a_log_above_a_document_are_not_its_head(line):
    (found,) = findings(line * 900 + error() + b"\n" + line)
    assert found.place.line == 901
