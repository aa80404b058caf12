"""Responses whose parts a capture format keeps apart, as Captures.

The parts are written out as the messages they were, for people to read; since
they are known, nothing has to be searched for in what was written.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.headers import Headers
from obsdiag.http.message import Cuts, capture_of_message
from obsdiag.model import Request

if TYPE_CHECKING:
    from collections.abc import Iterable

    from obsdiag.model import Capture, Origin, Remark

MAX_FIELDS = 1000
"""Header fields of one message that are kept; servers take a hundred."""


class RequestParts(NamedTuple):
    """A request, as far as the format tells of it."""

    method: str
    target: str
    """URL or path."""
    fields: Iterable[tuple[str, str]] = ()


class ResponseParts(NamedTuple):
    """A response."""

    status: int
    reason: str
    fields: Iterable[tuple[str, str]]
    body: bytes
    """As it is at hand, packed or unpacked."""
    asked: RequestParts | None = None
    remarks: frozenset[Remark] = frozenset()


def capture_of(answer: ResponseParts, origin: Origin, name: str) -> Capture:
    """Return `answer` as a capture of format `name`; `origin` is its place in the source."""
    asked = b"" if answer.asked is None else _head(_request_line(answer.asked), answer.asked.fields)
    head = _head(f"HTTP/1.1 {answer.status} {_plain(answer.reason)}".rstrip(), answer.fields)
    text = asked + head + answer.body
    fields_at, body_at = text.find(b"\n", len(asked)) + 1, len(asked) + len(head)
    return capture_of_message(
        origin if origin.lines else replace(origin, lines=(origin.line,), offset=None),
        name,
        text,
        text,
        Cuts(len(asked), fields_at, body_at),
        status=answer.status,
        reason=_plain(answer.reason) or None,
        request=None if answer.asked is None else _request(text, answer.asked, len(asked)),
        remarks=answer.remarks,
    )


def member(origin: Origin, name: str) -> str:
    """Return what names one of the many exchanges in the source or archive member `origin`."""
    return f"{origin.member}:{name}" if origin.member else name


def fields_of(value: object) -> list[tuple[str, str]]:
    """Return header fields out of decoded JSON, in whichever way an exporter writes them.

    Objects with `name` (or `key`) and `value`, pairs of strings, or one object;
    what is none of these is left out.
    """
    if isinstance(value, dict):
        value = list(value.items())
    if not isinstance(value, list):
        return []
    return [field for item in value[:MAX_FIELDS] if (field := _field(item)) is not None]


def _field(item: object) -> tuple[str, str] | None:
    if isinstance(item, dict):
        name, value = item.get("name") or item.get("key"), item.get("value")
    elif isinstance(item, list | tuple) and len(item) == 2:  # noqa: PLR2004 - name and value
        name, value = item
    else:
        return None
    if not isinstance(name, str) or not name:
        return None
    if isinstance(value, str):
        return name, value
    return (name, "" if value is None else str(value)) if _is_plain(value) else None


def _is_plain(value: object) -> bool:
    return value is None or isinstance(value, int | float)


def _request_line(asked: RequestParts) -> str:
    return f"{_plain(asked.method)} {_target(asked)} HTTP/1.1"


def _target(asked: RequestParts) -> str:
    return _plain(asked.target).replace(" ", "%20")


def _request(text: bytes, asked: RequestParts, end: int) -> Request:
    headers = Headers(text, text.find(b"\n", 0, end) + 1, end)
    return Request(_plain(asked.method), _target(asked), headers)


def _head(first: str, fields: Iterable[tuple[str, str]]) -> bytes:
    lines = [f"{name}: {value}" for name, value in fields]
    head = "\r\n".join((first, *lines, "", ""))
    ends = len(lines) + 2
    if head.count("\n") > ends or head.count("\r") > ends:
        head = "\r\n".join((first, *map(_plain, lines), "", ""))
    return as_bytes(head)


def as_bytes(text: str) -> bytes:
    """Return text as UTF-8; bytes that were none, decoded with `surrogateescape`, as they were."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half of a surrogate pair
        return text.encode("utf-8", "replace")


def _plain(text: str) -> str:
    """Return one line: a line end in a field would start another field."""
    return " ".join(text.split()) if "\n" in text or "\r" in text else text
