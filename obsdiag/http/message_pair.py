"""A request and its response that a capture format holds apart, to one Capture.

They are put together, and read the one way in which all messages are read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from obsdiag.http.response import read_response
from obsdiag.records.markers import Kind, markers
from obsdiag.records.spans import message_spans

if TYPE_CHECKING:
    from obsdiag.model import Capture, Origin


def read_exchange(request: bytes, response: bytes, origin: Origin, name: str) -> Capture | None:
    """Return the response as a capture of format `name`, paired with the request if there is one.

    `origin` is the place of the entry in its source. None where `response` does
    not start with a status line.
    """
    text = request.rstrip(b"\r\n") + b"\r\n\r\n" + response if request else response
    for span in message_spans(text, markers(text)):
        if span.mark.kind is Kind.RESPONSE:
            whole = span._replace(end=len(text))
            capture = read_response(text, whole, origin)
            lines = (origin.line,) * (capture.mended.count(b"\n") + 1)
            place = origin if origin.lines else replace(origin, lines=lines, offset=None)
            return capture._replace(format=name, origin=place)
    return None
