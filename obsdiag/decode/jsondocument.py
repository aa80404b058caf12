"""JSON error bodies: `code`, `message`, `request_id`, in whatever letter case and however deep.

Extension APIs of OBS answer in JSON; the names are those of the SDKs' own JSON
readers. Other services' `error_code` and `error_msg` are not an OBS code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.decode.element import NO_DOCUMENT, Document, ErrorElement

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 6

_NAMES = {
    "code": "Code",
    "message": "Message",
    "requestid": "RequestId",
    "hostid": "HostId",
    "resource": "Resource",
    "key": "Key",
    "bucketname": "BucketName",
}
"""Folded JSON names, and what the XML calls them."""


def read_json(body: bytes) -> Document:
    """Return the error that a JSON body shows; none where it has no `code` with a `message`."""
    import json

    try:
        value, _ = json.JSONDecoder().raw_decode(body.decode("utf-8", "replace").lstrip())
    except (ValueError, RecursionError):
        return NO_DOCUMENT
    errors = tuple(ErrorElement(values, 0) for values in _errors(value, MAX_DEPTH))
    return Document(errors[:1], frozenset(), "{}")


def _errors(value: object, depth: int) -> Iterator[dict[str, str]]:
    """Yield the objects in `value` that are an error: the outer before the inner."""
    if isinstance(value, list) and depth:
        for item in value[:100]:
            yield from _errors(item, depth - 1)
    if not isinstance(value, dict):
        return
    values = {
        _name(name): str(item)
        for name, item in value.items()
        if isinstance(item, str | int | float)
    }
    if "Code" in values and ("Message" in values or "RequestId" in values):
        yield values
    elif depth:
        for item in value.values():
            yield from _errors(item, depth - 1)


def _name(name: str) -> str:
    return _NAMES.get(name.replace("_", "").replace("-", "").lower(), name)
