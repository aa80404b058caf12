"""mitmproxy's flow files: netstrings with types, one dictionary a flow.

A netstring is its length in decimal digits, a colon, so many bytes, and in
mitmproxy's dialect (tagged netstrings, https://tnetstrings.info) a letter that
tells what they are. The type stands behind a value, so what is in a flow is known
by its names; these have changed little while the format went through some twenty
versions. Bodies are passed over unless they are short.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.formats.format import ALONE, part_of
from obsdiag.http.parts import RequestParts, ResponseParts, capture_of, member
from obsdiag.input.byte_reader import ByteReader, EndError
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Origin, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from obsdiag.formats.format import Surroundings
    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture

FORMAT = "mitmproxy"
MAX_BODY = 512 * 1024
"""Bytes of a body that are kept."""
MAX_VALUE = 256 * 1024
"""Bytes of any other value; a longer one is passed over."""
MAX_NAME = 100
MAX_DEPTH = 10

_FLOW = lazy_regex(rb"[1-9][0-9]{0,11}:[1-9][0-9]?:[a-z_]{2,30}[;,][0-9]{1,12}:")
_MESSAGES = frozenset({"request", "response"})
_BODIES = frozenset({"content", "body"})
_MAX_DIGITS = 12
_PORTS = {"http": 80, "https": 443}


def is_mitm(head: bytes) -> bool:
    """Return whether `head` starts a flow file."""
    if not head[:1].isdigit() or _FLOW.match(head) is None:
        return False
    return any(name in head for name in (b":response;", b":response,", b":request;", b":request,"))


def read_mitm(stream: Stream, origin: Origin, around: Surroundings = ALONE) -> Iterator[Capture]:
    """Yield the response of each flow; a capture's member is the flow's index."""
    source, number = ByteReader(stream.blocks()), 0
    while True:
        flow: dict[str, object] = {}
        whole = _read_flow(source, flow)
        place = Origin(origin.source, member(origin, str(number)), offset=None, lines=(1,))
        capture = part_of(partial(_capture, flow, place), FORMAT, place, around)
        if capture is not None:
            yield capture
        if not whole:
            return
        number += 1


def _read_flow(source: ByteReader, flow: dict[str, object]) -> bool:
    """Read one flow into `flow`; return False where the file ends before the flow does."""
    try:
        _read_dict(source, _size(source), flow, _MESSAGES)
    except EndError:
        return False
    return True


def _read_dict(
    source: ByteReader, size: int, values: dict[str, object], messages: frozenset[str] = frozenset()
) -> None:
    """Read names and values of `size` bytes; of dictionaries in it, only `messages`."""
    end = source.offset + size
    while source.offset < end:
        name = as_text(source.exactly(min(_size(source), MAX_NAME)))
        source.exactly(1)
        size = _size(source)
        if name in messages and size:
            values[name] = inner = dict[str, object]()
            _read_dict(source, size, inner)
        elif name in _BODIES:
            values[name] = source.exactly(min(size, MAX_BODY))
            values["cut"] = size > MAX_BODY
            source.skip(max(0, size - MAX_BODY) + 1)
        elif size <= MAX_VALUE:
            values[name] = _value(source.exactly(size + 1))
        else:
            source.skip(size + 1)
    source.exactly(1)


def _size(source: ByteReader) -> int:
    digits = b""
    while (character := source.exactly(1)) != b":":
        digits += character
        if not character.isdigit() or len(digits) > _MAX_DIGITS:
            raise EndError
    return int(digits or b"0")


def _value(tagged: bytes, depth: int = MAX_DEPTH) -> object:
    """Return a value that ends in its type; lists as lists, dictionaries as None."""
    data, kind = tagged[:-1], tagged[-1:]
    if kind in (b",", b";"):
        return data
    if kind == b"#" and data.isdigit():
        return int(data[:_MAX_DIGITS])
    return list(_items(data, depth)) if kind == b"]" and depth else None


def _items(data: bytes, depth: int) -> Iterator[object]:
    at = 0
    while (colon := data.find(b":", at, at + _MAX_DIGITS)) > at and data[at:colon].isdigit():
        end = colon + 1 + int(data[at:colon])
        yield _value(data[colon + 1 : end + 1], depth - 1)
        at = end + 1


def _capture(flow: Mapping[str, object], origin: Origin) -> Capture | None:
    response = flow.get("response")
    if not isinstance(response, dict):
        return None
    status = response.get("status_code", response.get("code"))
    if not isinstance(status, int) or not 100 <= status <= 999:  # noqa: PLR2004 - RFC 9110
        return None
    body = response.get("content", response.get("body"))
    answer = ResponseParts(
        status,
        _text(response.get("reason", response.get("msg"))),
        _fields(response.get("headers")),
        body if isinstance(body, bytes) else b"",
        _asked(flow.get("request")),
        frozenset({Remark.BODY_TOO_LARGE}) if response.get("cut") else frozenset(),
    )
    return capture_of(answer, origin, FORMAT)


def _asked(request: object) -> RequestParts | None:
    if not isinstance(request, dict) or not request.get("method"):
        return None
    fields = _fields(request.get("headers"))
    named = {name.lower(): value for name, value in fields}
    scheme = _text(request.get("scheme")) or "http"
    host, port = _text(request.get("host")), request.get("port")
    if isinstance(port, int) and port != _PORTS.get(scheme):
        host = f"{host}:{port}"
    host = named.get("host") or _text(request.get("authority")) or host
    path = _text(request.get("path"))
    return RequestParts(
        _text(request["method"]), f"{scheme}://{host}{path}" if host else path, fields
    )


def _fields(headers: object) -> list[tuple[str, str]]:
    pairs = headers if isinstance(headers, list) else []
    return [
        (as_text(pair[0]), as_text(pair[1]))
        for pair in pairs
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(one, bytes) for one in pair)  # noqa: PLR2004
    ]


def _text(value: object) -> str:
    return as_text(value) if isinstance(value, bytes) else ""
