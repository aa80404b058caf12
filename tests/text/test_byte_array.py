"""Texts that a program prints as arrays of their bytes."""

from __future__ import annotations

import json

from obsdiag.text.byte_array import byte_arrays
from tests.answer import error, finding

SAID = (
    "\x1b[31mERROR\x1b[0m An error occurred (BucketNotEmpty) when calling the DeleteBucket"
    " operation: No"
)


def test_a_message_that_the_journal_writes_as_numbers_is_read():
    record = json.dumps({"PRIORITY": "3", "MESSAGE": list(SAID.encode())})
    assert finding(f"{record}\n".encode()).error.code == "BucketNotEmpty"


def test_a_document_in_a_buffer_of_node_is_read():
    document = error("BucketNotEmpty", "Still in use.")
    numbers = json.dumps({"type": "Buffer", "data": list(document)})
    for shown in (f"<Buffer {document.hex(' ')}>", numbers):
        assert finding(f"body: {shown}\n".encode()).error.message == "Still in use."


def test_numbers_that_are_no_text_are_left_alone():
    for numbers in ([300] * 30, [101, 255] * 20):
        text = json.dumps(numbers).encode()
        assert list(byte_arrays(text, 0, len(text))) == []
