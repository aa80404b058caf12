"""What an input is, by its first bytes."""

from __future__ import annotations

import gzip

from obsdiag.pipeline.classify import InputKind, input_kind
from tests.answer import response
from tests.rows import each


@each(
    "head, kind",
    [
        (b"", InputKind.TEXT),
        (response(), InputKind.TEXT),
        (b"2026-03-14T09:28:30Z INFO copied 4096 bytes\n", InputKind.TEXT),
        (gzip.compress(response()), InputKind.CONTAINER),
        (b"PK\x03\x04", InputKind.CONTAINER),
        (b"From: a@b\nTo: b@c\nReceived: by d\n\nHello", InputKind.CONTAINER),
        (b'{"log": {"version": "1.2", "entries": [', InputKind.OTHER),
        (b'{"schema": 1, "source": "paste", "member": null,', InputKind.OTHER),
        (b'{"schema": 1, "list": "published", "id": "NoSuchKey#1",', InputKind.TEXT),
        (b"\xd4\xc3\xb2\xa1" + bytes(20), InputKind.OTHER),
    ],
)
def test_an_input_is_a_container_a_text_or_of_another_format(head, kind):
    assert input_kind(head) is kind
