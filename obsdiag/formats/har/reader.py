"""Captures out of the groups of a HAR, with msgspec where it is at hand and without."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from obsdiag.formats.har.entry import is_entry, may_be_error, read_entry
from obsdiag.formats.har.group import Cutter, Group, start_before
from obsdiag.formats.har.plain import Item, read_plainly
from obsdiag.http.parts import member
from obsdiag.model import Origin
from obsdiag.text.charset import decoded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from obsdiag.formats.har import BodyFiles
    from obsdiag.formats.har.quick import QuickEntry
    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture


def captures(stream: Stream, origin: Origin, files: BodyFiles | None) -> Iterator[Capture]:
    """Yield the first response of a HAR, and all others that may be errors."""
    cutter = Cutter(decoded(stream).blocks, origin.line - 1)
    reader = _Reader(cutter, origin, files)
    for group in cutter.groups():
        yield from reader.read(group)


class _Reader:
    """Reads group by group, and counts the entries."""

    def __init__(self, cutter: Cutter, origin: Origin, files: BodyFiles | None) -> None:
        self._cutter = cutter
        self._origin = origin
        self._files = files
        self._count = 0
        self._shown = False
        """Whether any response was yielded: one at least shows that the file was understood."""

    def read(self, group: Group) -> Iterator[Capture]:
        """Yield the captures of one group."""
        entries = None
        if not group.last and (quickly := quick_reader()) is not None:
            entries = quickly(group.text)
        if entries is None:
            yield from self._plainly(group)
        else:
            yield from self._quickly(group, entries)

    def _plainly(self, group: Group) -> Iterator[Capture]:
        shortened = group.shortened
        for item in read_plainly(group):
            if not isinstance(item, Item):
                self._cutter.give_back(item.text)
            elif is_entry(item.value) and isinstance(item.value, dict):
                if not self._shown or may_be_error(item.value):
                    yield from self._capture(item.value, item.row, whole=not shortened)
                self._count += 1
                shortened = False

    def _quickly(self, group: Group, entries: Sequence[QuickEntry]) -> Iterator[Capture]:
        places = _Places(group)
        for at, entry in enumerate(entries):
            if not entry.is_entry():
                continue
            if entry.may_be_error() or not self._shown:
                plain = entry.plain()
                if not self._shown or may_be_error(plain):
                    whole = not (group.shortened and at == 0)
                    yield from self._capture(plain, places.row(entry), whole=whole)
            self._count += 1

    def _capture(self, entry: Mapping[str, object], row: int, *, whole: bool) -> Iterator[Capture]:
        origin = Origin(self._origin.source, member(self._origin, str(self._count)), row + 1)
        capture = read_entry(entry, origin, self._files, whole=whole)
        if capture is not None:
            self._shown = True
            yield capture


class _Places:
    """Finds the lines of entries in a group, asked for in order."""

    def __init__(self, group: Group) -> None:
        self._text = group.text
        self._key = group.key
        self._row = group.row
        self._at = self._counted = 0
        self._has_lines = b"\n" in group.text

    def row(self, entry: QuickEntry) -> int:
        """Return the 0-based line of the source at which `entry` starts."""
        if self._has_lines and (at := self._text.find(entry.sign(), self._at)) >= 0:
            self._at = at + 1
            start = self._start(at)
            self._row += self._text.count(b"\n", self._counted, start)
            self._counted = start
        return self._row

    def _start(self, at: int) -> int:
        """Return where the entry starts that has its response's head at `at`."""
        known = self._text.rfind(self._key, self._counted, at) if self._key else -1
        return max(known, start_before(self._text, self._counted, at), self._counted)


@cache
def quick_reader() -> Callable[[bytes], Sequence[QuickEntry] | None] | None:
    """Return msgspec's reader, or None where msgspec is not installed."""
    try:
        from obsdiag.formats.har.quick import read_quickly
    except ImportError:
        return None
    return read_quickly
