"""Captures that show the same, wherever they stand: what was made of one holds for the next.

A program that fails in a loop says one thing ten thousand times. What is decoded and judged hangs
on what a capture shows and never on where it stands: it is kept for the last captures by the value
of all that they show, and the places of what is quoted are moved to where the next one stands.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from obsdiag.headers import NO_HEADERS
from obsdiag.model import Finding, Place
from obsdiag.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from obsdiag.correlate.observation import Observation
    from obsdiag.headers import Headers
    from obsdiag.model import Capture, Note, Origin, Request

    Shown: TypeAlias = tuple[Hashable, ...]

KEPT = 256
"""Captures of which is known what they show."""
SELDOM = 16
"""Of so many captures one is asked about, where the last ones were all new."""
LONGEST = 4_096
"""Bytes of such a capture; a longer one is seldom met again, and takes room."""
_MOST_LINES = 64
_Value = TypeVar("_Value")


class _Unknown:
    """What stands for what was not made yet."""


_UNKNOWN = _Unknown()


class Remembered(Generic[_Value]):
    """What was made of the last captures, by what they show."""

    def __init__(self) -> None:
        self._recent: Recent[_Value] = Recent(KEPT)
        self._missed = self._passed = 0

    def pays(self) -> bool:
        """Return whether to ask: seldom, where none of the last captures was met before."""
        if self._missed < KEPT:
            return True
        self._passed = (self._passed + 1) % SELDOM
        return self._passed == 0

    def get(self, shown: Shown, make: Callable[[], _Value]) -> _Value:
        """Return what was made of such a capture, or `make` it now."""
        found = self._recent.get(shown, _UNKNOWN)
        if not isinstance(found, _Unknown):
            self._missed = 0
            return found
        self._missed += 1
        made = make()
        self._recent.keep(shown, made)
        return made


def shown_by(capture: Capture) -> Shown | None:
    """Return all that a capture shows, but for where it stands; None where it is long."""
    origin, text, mended = capture.origin, capture.text, capture.mended
    if len(text) + len(capture.body) > LONGEST or len(origin.lines or ()) > _MOST_LINES:
        return None
    return (
        text,
        None if mended is text else mended,
        capture.format,
        capture.status,
        capture.reason,
        _fields(capture.headers),
        capture.head_offset,
        capture.body,
        capture.body_offset,
        None if capture.request is None else _asked(capture.request),
        capture.remarks,
        _items(capture.said),
        _items(capture.about),
        _items(capture.printed),
        capture.logged,
        *_form(origin),
    )


def shown_in(observation: Observation) -> Shown | None:
    """Return all that an observation shows, but for where it stands; None where it is long."""
    shown, error = shown_by(observation.capture), observation.error
    if shown is None:
        return None
    *values, fields, offset = error
    return (*shown, *values, _items(fields), offset, observation.remarks)


def moved(known: Finding, to: Observation) -> Finding:
    """Return a finding as an observation of the same is one."""
    return Finding(
        to.capture,
        known.error,
        known.match,
        _moved(known.notes, known.capture.origin, to.capture.origin),
        known.acts,
        known.causes,
        to.times,
        known.client,
        known.answered_by,
        known.reference,
    )


def _moved(notes: tuple[Note, ...], start: Origin, to: Origin) -> tuple[Note, ...]:
    return tuple(
        note if note.place is None else replace(note, place=_place(note.place, start, to))
        for note in notes
    )


def _place(place: Place, start: Origin, to: Origin) -> Place:
    line, offset = place.line - start.line + to.line, place.offset
    if offset is not None and start.offset is not None and to.offset is not None:
        offset += to.offset - start.offset
    return Place(line, offset)


def _form(origin: Origin) -> Shown:
    """Return what of a place decides how places in it are told."""
    lines = origin.lines
    told = None if lines is None else tuple(line - origin.line for line in lines)
    return origin.offset is None, told


def _fields(headers: Headers) -> Shown:
    return headers is NO_HEADERS, *headers.block


def _asked(request: Request) -> Shown:
    return request.method, request.target, request.scheme, *_fields(request.headers)


def _items(values: Mapping[str, str]) -> Shown:
    return tuple(values.items())
