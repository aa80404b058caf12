"""Where in its source each value of an error was read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.decode.names import CODE_FIELDS, HOST_ID_FIELDS, MESSAGE_FIELDS, REQUEST_ID_FIELDS

if TYPE_CHECKING:
    from obsdiag.model import Capture, Place, ServiceError

_IN_BODY = {
    "code": ("Code", CODE_FIELDS),
    "message": ("Message", MESSAGE_FIELDS),
    "request_id": ("RequestId", REQUEST_ID_FIELDS),
    "host_id": ("HostId", HOST_ID_FIELDS),
    "resource": ("Resource", ()),
}
"""Name of a value, the element that holds it, and the header fields that may."""


def places(capture: Capture, error: ServiceError) -> dict[str, Place]:
    """Return the place of each value of `error` that stands in the capture, and of its `status`."""
    found: dict[str, Place] = {}
    if capture.status is not None:
        found["status"] = capture.place(capture.head_offset)
    for name, (element, fields) in _IN_BODY.items():
        value = getattr(error, name)
        at = None if value is None else _offset(capture, error, element, value, fields)
        if at is not None:
            found[name] = capture.place(at)
    return found


def _offset(
    capture: Capture, error: ServiceError, element: str, value: str, fields: tuple[bytes, ...]
) -> int | None:
    """Return where the value stands in the mended text: its element, else its header field."""
    if capture.body_offset is not None:
        start = max(capture.body_offset, error.offset)
        tag = re.compile(
            rb"<(?:[\w.-]+:)?%s>|[\"']%s[\"']\s*:" % (element.encode(), element.lower().encode())
        )
        if (match := tag.search(capture.mended, start)) is not None:
            return (
                match.end()
                if capture.mended[match.end() : match.end() + 1].strip()
                else match.start()
            )
    for field in fields:
        if (found := capture.headers.find(field)) is not None and found.value == value:
            return found.offset
    at = capture.mended.find(value.encode("utf-8", "replace"))
    return at if at >= 0 else capture.body_offset
