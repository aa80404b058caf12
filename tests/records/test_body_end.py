"""What a person writes below a page or JSON that was answered is not of the response."""

from __future__ import annotations

import pytest

from obsdiag.records.body_end import body_end, torn_end
from tests.answer import REQUEST_ID, findings

HEAD = b"HTTP/1.1 502 Bad Gateway\nServer: nginx/1.22.1\n\n"
BELOW = b"\nand the next one:\n"
BODIES = {
    "a page": b"<!DOCTYPE html>\n<html><body>\n<h1>502</h1>\n</body></html>\n",
    "a page of old": b"<HTML>\n<BODY>gone</BODY>\n</HTML >\n",
    "an element": b'<?xml version="1.0"?>\n<Fault>\n<Reason>none</Reason>\n</Fault>\n',
    "an object": b'{\n "message": "a } in it",\n "status": 502\n}\n',
    "a list": b'[{"a": 1},\n {"b": [2]}]\n',
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_a_body_ends_with_the_line_of_its_last_tag_or_bracket(body: bytes):
    text = HEAD + body + BELOW
    assert text[body_end(text, 0, len(text)) :] == BELOW


@pytest.mark.parametrize(
    "text",
    [
        HEAD + BODIES["a page"],
        HEAD + b"<html><body>cut" + BELOW,
        HEAD + b'{"message": "cut' + BELOW,
        HEAD + b"[" * 20_000 + BELOW,
        HEAD + b"no healthy upstream\n" + BELOW,
        HEAD.rstrip() + b"\n",
    ],
)
def test_what_is_not_closed_or_has_nothing_below_it_goes_to_the_end(text: bytes):
    assert body_end(text, 0, len(text)) == len(text)


@pytest.mark.parametrize("body", [BODIES["a page"], BODIES["an object"]])
def test_an_error_below_the_body_of_another_answer_is_found(body: bytes):
    said = f"obs upload failed: InvalidPart (status_code: 400, request id: {REQUEST_ID})\n"
    page, told = findings(HEAD + body + BELOW + said.encode())
    assert (page.capture.status, page.error.code) == (502, None)
    assert (told.capture.status, told.error.code) == (400, "InvalidPart")
    assert told.error.request_id == REQUEST_ID


TORN = "<Error><Code>OperationAborted</Code><Message>A conflicting operation is being per"
ELEMENTS = (
    f"<Error>\n  <script/>\n  <Code>SlowDown</Code>\n\n  <RequestId>{REQUEST_ID}</RequestId>\n"
)
OVER_LINES = "<Error><Message>A conflicting\noperation is</Message><RequestId>0000019"


@pytest.mark.parametrize("document", [TORN, ELEMENTS.rstrip(), OVER_LINES])
@pytest.mark.parametrize("below", ["\n\nGoodbye", "\n-----\n", "\nand then today: <b>"])
def test_a_torn_document_ends_with_the_line_on_which_it_breaks_off(document: str, below: str):
    text = (document + below).encode()
    assert text[torn_end(text, 7, len(text)) - 1 :] == below.encode()


def test_a_message_that_is_torn_takes_nothing_of_the_error_below_it():
    said = f"obs upload failed: InvalidPart (status_code: 400, request id: {REQUEST_ID})"
    torn, told = findings(f"{TORN}\n---------\n{said}\n".encode())
    assert torn.error.message == "A conflicting operation is being per"
    assert (told.error.code, told.error.request_id) == ("InvalidPart", REQUEST_ID)
