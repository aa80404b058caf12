"""A request and its response that a capture format holds as parts, to a Capture.

Formats such as HAR keep method, fields and body apart. They are written out as
the messages they were, and read the one way in which all messages are read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.capture.http import read_response
from obsdiag.capture.regions import regions
from obsdiag.capture.scan import Kind, landmarks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from obsdiag.model import Capture, Origin


def request_bytes(method: str, target: str, fields: Iterable[tuple[str, str]]) -> bytes:
    """Return a request's head; `target` is the URL or the path."""
    return _message(f"{_plain(method)} {_plain(target).replace(' ', '%20')} HTTP/1.1", fields, b"")


def response_bytes(
    status: int, reason: str, fields: Iterable[tuple[str, str]], body: bytes
) -> bytes:
    """Return a response; `body` as it is at hand, packed or unpacked."""
    return _message(f"HTTP/1.1 {status} {_plain(reason)}".rstrip(), fields, body)


def read_exchange(request: bytes, response: bytes, origin: Origin, name: str) -> Capture | None:
    """Return the response as a capture of format `name`, paired with the request if there is one.

    `origin` is the place of the entry in its source. None where `response` does
    not start with a status line.
    """
    text = request.rstrip(b"\r\n") + b"\r\n\r\n" + response if request else response
    for region in regions(text, landmarks(text)):
        if region.mark.kind is Kind.RESPONSE:
            whole = region._replace(end=len(text))
            capture = read_response(text, whole, origin)
            lines = (origin.line,) * (capture.mended.count(b"\n") + 1)
            place = origin if origin.lines else _fixed(origin, lines)
            return capture._replace(format=name, origin=place)
    return None


def _fixed(origin: Origin, lines: tuple[int, ...]) -> Origin:
    from dataclasses import replace

    return replace(origin, lines=lines, offset=None)


def _message(first: str, fields: Iterable[tuple[str, str]], body: bytes) -> bytes:
    head = [first, *(f"{_plain(name)}: {_plain(value)}" for name, value in fields)]
    return "\r\n".join(head).encode("utf-8", "replace") + b"\r\n\r\n" + body


def _plain(text: str) -> str:
    """Return one line: a line end in a field would start another field."""
    return " ".join(text.split()) if "\n" in text or "\r" in text else text
