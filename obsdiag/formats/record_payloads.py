"""A record to Captures, those of the texts among them that it holds as strings.

What such a text tells again of what the record says itself is one event with it; a text that tells
of more is read as if it stood alone, so that none of its lines lends another one a value.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from obsdiag.client_report.bare_code import FORMAT as WORDS
from obsdiag.formats.anchors import anchors as anchors_of
from obsdiag.formats.block import read_block
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from obsdiag.records.payloads import payloads
from obsdiag.text.charset import plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.model import Capture
    from obsdiag.records.payloads import Payload

    ReadInner: TypeAlias = Callable[[Stream, Origin], Iterator[Capture]]
    """Reads a text that stands in another."""

LOOSE = (WORDS, "headers")
"""What is read where nothing else stands: the record does."""
MOST_RECORDS = 2**60
"""Records in strings have numbers below 0, so that none is taken for that of a line."""


def read_line(
    shown: bytes, place: Origin, anchors: tuple[int, ...] | None, read_inner: ReadInner
) -> Iterator[Capture]:
    """Yield the captures of a record at `place`; `read_inner` reads a text in it."""
    held = [one for one in payloads(shown) if anchors_of(plain_text(one.text)).offsets]
    whole = list(read_block(shown, place, anchors))
    inner = [
        list(_read_payload(payload, shown, place, number, read_inner))
        for number, payload in enumerate(held)
    ]
    if not any(inner) or _tells_all(whole, inner):
        yield from whole
        return
    for captures in inner:
        yield from captures
    yield from read_block(_without(shown, held), replace(place, offset=None))


def _tells_all(whole: list[Capture], inner: list[list[Capture]]) -> bool:
    """Return whether a record tells itself all that its strings tell, and as well."""
    if any(len(captures) > 1 for captures in inner) or any(map(_is_escaped, whole)):
        return False
    return all(any(_tells(one, capture) for one in whole) for [capture] in filter(None, inner))


def _is_escaped(capture: Capture) -> bool:
    """Return whether a value goes on over an escaped line end, or ends in the midst of one."""
    values = capture.said.values()
    return any("\\n" in value.rstrip("\\rn") or value.endswith("\\") for value in values)


def _tells(whole: Capture, inner: Capture) -> bool:
    if inner.status not in (None, whole.status) or (inner.headers and not whole.headers):
        return False
    if inner.body and not (whole.body and (whole.body in inner.body or inner.body in whole.body)):
        return False
    return all(whole.said.get(name) == value for name, value in inner.said.items())


def _without(shown: bytes, held: list[Payload]) -> bytes:
    """Return a record without the texts that it holds."""
    parts, done = [], 0
    for payload in held:
        parts.append(shown[done : payload.start])
        done = payload.end
    return b"".join([*parts, shown[done:]])


def _read_payload(
    payload: Payload, shown: bytes, place: Origin, number: int, read_inner: ReadInner
) -> Iterator[Capture]:
    """Yield the captures of a text that stands in a record; several of its own are told apart."""
    inner = read_inner(Stream.of(payload.text), replace(place, line=1, offset=None))
    found = [one for one in inner if one.format not in LOOSE or one.record is not None]
    several = len({capture.record for capture in found}) > 1
    for capture in found:
        own = hash((place.line, number, capture.record)) % MOST_RECORDS
        lines = (place.line,) * (capture.mended.count(b"\n") + 1)
        origin = Origin(place.source, place.member, place.line, None, lines)
        yield capture._replace(text=shown, origin=origin, record=-1 - own if several else None)
