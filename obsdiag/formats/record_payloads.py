"""A record to Captures, those of the texts among them that it holds as strings.

What such a text tells again of what the record says itself is one event with it; a text that tells
of more is read as if it stood alone, so that none of its lines lends another one a value.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from obsdiag.client_report.bare_code import FORMAT as WORDS
from obsdiag.formats.anchors import anchors as anchors_of
from obsdiag.formats.block import is_line, read_block
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from obsdiag.recent import Recent
from obsdiag.records.payloads import payloads, said_once
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


KEPT = 128
"""Records of which is known what is read in them."""
LONGEST = 2_048
"""Bytes of such a record."""


class _Read(NamedTuple):
    """What was read in a record, and where that stood."""

    place: Origin
    captures: tuple[Capture, ...]
    is_sure: bool = False
    """Whether the same was read of the record where it stood elsewhere."""


class RecordReader:
    """Reads the records of one text.

    A program that writes no times says one thing over and over, to the letter: it is read twice,
    and where that comes to the same, what was read is placed where the record stands again. One
    that could not all be read is read each time, so that each of its places is told.
    """

    def __init__(self, read_inner: ReadInner) -> None:
        """`read_inner` reads a text in a record."""
        self._read_inner = read_inner
        self._recent: Recent[_Read] = Recent(KEPT)
        self.has_failed = False
        """To be set where a text in the record that is read cannot be read."""

    def read(
        self, shown: bytes, place: Origin, anchors: tuple[int, ...] | None
    ) -> Iterator[Capture]:
        """Yield the captures of a record at `place`."""
        known = self._recent.get((shown, anchors), None)
        if known is not None and known.is_sure and _is_like(known.place, place):
            yield from _placed(known, place)
            return
        captures: list[Capture] = []
        self.has_failed = False
        for capture in _read_line(shown, place, anchors, self._read_inner):
            captures.append(capture)
            yield capture
        if self.has_failed:
            return
        if len(shown) <= LONGEST and all(_stands_at(capture, place) for capture in captures):
            is_sure = known is not None and _is_the_same(known, place, captures)
            self._recent.keep((shown, anchors), _Read(place, tuple(captures), is_sure))


def _placed(known: _Read, place: Origin) -> Iterator[Capture]:
    """Yield what was read in a record, as it stands in the same record at `place`."""
    for capture in known.captures:
        yield capture._replace(origin=_moved(capture.origin, known.place, place))


def _is_the_same(known: _Read, place: Origin, captures: list[Capture]) -> bool:
    """Return whether captures stand in their record as they stood at another place."""
    if known.place.line == place.line or not _is_like(known.place, place):
        return False
    return [one.origin for one in _placed(known, place)] == [one.origin for one in captures]


def _is_like(one: Origin, other: Origin) -> bool:
    """Return whether what stands at one place would be placed alike at the other."""
    return (one.offset is None) is (other.offset is None) and one.lines is other.lines is None


def _stands_at(capture: Capture, place: Origin) -> bool:
    """Return whether a capture is told by its place alone, and not by a number made of it."""
    origin = capture.origin
    return capture.record is None and (origin.source, origin.member) == (
        place.source,
        place.member,
    )


def _moved(origin: Origin, start: Origin, to: Origin) -> Origin:
    """Return a place in a record that starts at `start` as that in one that starts at `to`."""
    by = to.line - start.line
    lines = None if origin.lines is None else tuple(line + by for line in origin.lines)
    offset = origin.offset
    if offset is not None and start.offset is not None and to.offset is not None:
        offset += to.offset - start.offset
    return Origin(to.source, to.member, origin.line + by, offset, lines)


def _read_line(
    shown: bytes, place: Origin, anchors: tuple[int, ...] | None, read_inner: ReadInner
) -> Iterator[Capture]:
    held = [one for one in payloads(shown) if anchors_of(plain_text(one.text)).offsets]
    inner = [
        list(_read_payload(payload, shown, place, number, read_inner))
        for number, payload in enumerate(held)
    ]
    if not _tell_more(shown, inner):
        whole = list(read_block(shown, place, anchors))
        if not any(inner) or _tells_all(whole, inner):
            yield from whole
            return
        if (both := _with_message(whole, inner)) is not None:
            yield both
            return
    for captures in inner:
        yield from captures
    if anchors is not None and _are_within(anchors, held):
        return
    told = {capture.status for captures in inner for capture in captures}
    for capture in read_block(_without(said_once(shown), held), replace(place, offset=None)):
        if not (_is_status_alone(capture) and capture.status in told):
            yield capture


def _are_within(anchors: tuple[int, ...], held: list[Payload]) -> bool:
    """Return whether all signs of a record stand in the texts that it holds."""
    return all(any(one.start <= at < one.end for one in held) for at in anchors)


def _is_status_alone(capture: Capture) -> bool:
    return capture.format in LOOSE and not (capture.said or capture.headers or capture.body)


def _tell_more(shown: bytes, inner: list[list[Capture]]) -> bool:
    """Return whether the strings of a record are sure to tell more than it tells itself.

    One of them tells of several errors, or has the head of an answer, for which a line of text has
    no room: the record itself need not be read.
    """
    if any(len(captures) > 1 for captures in inner):
        return True
    return any(capture.headers for captures in inner for capture in captures) and is_line(shown)


def _tells_all(whole: list[Capture], inner: list[list[Capture]]) -> bool:
    """Return whether a record tells itself all that its strings tell, and as well."""
    if any(map(_is_escaped, whole)):
        return False
    return all(any(_tells(one, capture) for one in whole) for [capture] in filter(None, inner))


def _with_message(whole: list[Capture], inner: list[list[Capture]]) -> Capture | None:
    """Return the one error of a record with the message of its exception, if that is all it lacks.

    None where the strings of the record tell of anything else.
    """
    said = [capture for captures in inner for capture in captures]
    if len(whole) != 1 or len(said) != 1 or "Message" in whole[0].said:
        return None
    is_message = said[0].said.keys() == {"Message"} and said[0].status is None
    if not is_message or said[0].headers or said[0].body or not whole[0].said:
        return None
    return whole[0]._replace(said={**whole[0].said, **said[0].said})


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
