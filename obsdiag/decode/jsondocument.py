"""JSON error bodies: `code`, `message`, `request_id`, in whatever letter case and however deep.

Extension APIs of OBS answer in JSON; the names are those of the SDKs' own JSON
readers. Other services' `error_code` and `error_msg` are not an OBS code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.decode.element import NO_DOCUMENT, Document, ErrorElement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAX_DEPTH = 6
_ERROR = b"<Error>"

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


def read_json(body: bytes, read_quoted: Callable[[bytes], Document]) -> Document:
    """Return the error that a JSON body shows; none where it has no `code` with a `message`.

    An application's own answer may quote an error document as it has got it: `read_quoted` reads
    that.
    """
    import json

    try:
        value, _ = json.JSONDecoder().raw_decode(body.decode("utf-8", "replace").lstrip())
    except (ValueError, RecursionError):
        return NO_DOCUMENT
    errors = tuple(ErrorElement(values, 0) for values in _errors(value, MAX_DEPTH))
    if not errors and _ERROR in body:
        return _quoted_document(value, read_quoted)
    return Document(errors[:1], frozenset(), "{}")


def _quoted_document(value: object, read: Callable[[bytes], Document]) -> Document:
    """Return the error document that an application quotes in an answer of its own."""
    for text in _texts(value, MAX_DEPTH):
        at = text.find("<Error>")
        quoted = read(text[at:].encode("utf-8", "replace")) if at >= 0 else NO_DOCUMENT
        if any(one.values.get("Code") for one in quoted.errors):
            return quoted._replace(errors=tuple(one._replace(offset=0) for one in quoted.errors))
    return NO_DOCUMENT


def _texts(value: object, depth: int) -> Iterator[str]:
    """Yield the strings in a JSON value, in order."""
    if isinstance(value, str):
        yield value
    elif depth and isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value[:100]:
            yield from _texts(item, depth - 1)


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
