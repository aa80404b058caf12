"""What of one captured message is compared with another: request, answer and their fields."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from obsdiag.decode import decode
from obsdiag.formats.captures import read_captures
from obsdiag.input.stream import Stream
from obsdiag.model import Origin, ServiceError
from obsdiag.redact import mask_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from obsdiag.headers import Headers
    from obsdiag.model import Capture

MAX_SIDES = 50
"""Messages of one input that can be compared."""
MAX_FIELDS = 200
"""Header fields or parameters of one message that are compared."""

Values = tuple[str, ...]
"""The values of all fields of one name, in their order."""


class Side(NamedTuple):
    """One message, its secrets masked; equal secrets have equal masks."""

    status: int | None
    reason: str
    code: str
    message: str
    method: str
    host: str
    path: str
    """Without its parameters; decoded."""
    parameters: Mapping[str, Values]
    request: Mapping[str, Values]
    """Header fields of the request, by name in lower case."""
    response: Mapping[str, Values]
    request_id: str
    time: str
    line: int
    """Line of the source at which it starts."""


def sides(data: bytes, source: str = "") -> list[Side]:
    """Return what can be compared of the messages in `data`, in their order."""
    masked = mask_text(data).text
    captures = islice(read_captures(Stream.of(masked), Origin(source)), MAX_SIDES)
    found = map(_side, captures)
    return [one for one in found if one.status or one.code or one.method]  # not of mere words


def _side(capture: Capture) -> Side:
    error = next(iter(decode(capture).errors), ServiceError())
    asked = capture.request
    target = asked.target if asked is not None else error.url or ""
    parts = _split(target)
    fields = {} if asked is None else _fields(asked.headers)
    return Side(
        status=capture.status,
        reason=capture.reason or "",
        code=error.code or "",
        message=error.message or "",
        method=(asked.method if asked is not None else error.method) or "",
        host=next(iter(fields.get("host", ())), parts[0]),
        path=parts[1] or _resource(error),
        parameters=_parameters(parts[2]),
        request=fields,
        response=_fields(capture.headers),
        request_id=error.request_id or _request_id(capture.headers),
        time=error.time or capture.headers.get(b"date") or "",
        line=capture.place(capture.head_offset).line,
    )


def _split(target: str) -> tuple[str, str, str]:
    """Return host, path and query of a request target (RFC 9112 section 3.2)."""
    try:
        parts = urlsplit(target)
    except ValueError:  # a bracket in the place of a host
        path, _, query = target.partition("?")
        return "", unquote(path), query
    return parts.netloc.rpartition("@")[2], unquote(parts.path), parts.query


def _resource(error: ServiceError) -> str:
    named = "/".join(part for part in (error.bucket, error.key) if part)
    return f"/{named}" if named else error.resource or ""


def _request_id(headers: Headers) -> str:
    return headers.get(b"x-obs-request-id", b"x-amz-request-id") or ""


def _fields(headers: Headers) -> Mapping[str, Values]:
    pairs = ((field.name.lower(), field.value) for field in islice(headers, MAX_FIELDS))
    return _gathered(pairs)


def _parameters(query: str) -> Mapping[str, Values]:
    pairs = (part.partition("=")[::2] for part in query.split("&", MAX_FIELDS) if part)
    return _gathered((unquote(name), unquote(value)) for name, value in pairs)


def _gathered(pairs: Iterator[tuple[str, str]]) -> Mapping[str, Values]:
    found: dict[str, Values] = {}
    for name, value in pairs:
        found[name] = (*found.get(name, ()), value.strip())
    return found
