"""Captures out of the groups of a HAR, with msgspec where it is at hand and without."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from obsdiag.formats.format import part_of
from obsdiag.formats.har.entry import FORMAT, is_entry, may_be_error, read_entry
from obsdiag.formats.har.group import Cutter, Group, line_ends
from obsdiag.formats.har.plain import Item, read_plainly
from obsdiag.http.parts import member
from obsdiag.model import Origin
from obsdiag.text.charset import decoded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from obsdiag.formats.format import Surroundings
    from obsdiag.formats.har.quick import QuickGroup
    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture


def captures(stream: Stream, origin: Origin, around: Surroundings) -> Iterator[Capture]:
    """Yield the first response of a HAR, and all others that may be errors."""
    cutter = Cutter(decoded(stream).blocks, origin.line - 1)
    reader = _Reader(cutter, origin, around)
    for group in cutter.groups():
        yield from reader.read(group)


class _Reader:
    """Reads group by group, and counts the entries."""

    def __init__(self, cutter: Cutter, origin: Origin, around: Surroundings) -> None:
        self._cutter = cutter
        self._origin = origin
        self._around = around
        self._count = 0
        self._shown = False
        """Whether any response was yielded: one at least shows that the file was understood."""

    def read(self, group: Group) -> Iterator[Capture]:
        """Yield the captures of one group."""
        quick = None
        if not group.last and (quickly := quick_reader()) is not None:
            quick = quickly(group.text)
        if quick is None:
            yield from self._plainly(group)
        else:
            yield from self._quickly(group, quick)

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

    def _quickly(self, group: Group, quick: QuickGroup) -> Iterator[Capture]:
        rows = _Rows(group, quick)
        for at, entry in enumerate(quick.entries):
            if not entry.is_entry():
                continue
            if entry.may_be_error() or (not self._shown and entry.is_answered()):
                whole = not (group.shortened and at == 0)
                yield from self._capture(entry.plain(), rows.row(at), whole=whole)
            self._count += 1

    def _capture(self, entry: Mapping[str, object], row: int, *, whole: bool) -> Iterator[Capture]:
        line = row + 1
        name = member(self._origin, str(self._count))
        origin = Origin(self._origin.source, name, line, offset=None, lines=(line,))
        read = partial(read_entry, entry, origin, self._around.files, whole=whole)
        capture = part_of(read, FORMAT, origin, self._around)
        if capture is not None:
            self._shown = True
            yield capture


class _Rows:
    """Tells the lines of entries of a group, asked for in order."""

    def __init__(self, group: Group, quick: QuickGroup) -> None:
        self._quick = quick
        self._row = group.row
        self._counted = 0
        self._starts: Sequence[int] = ()
        """Where entries start; found once a line is asked for, and there is more than one."""
        self._has_lines = b"\n" in group.text

    def row(self, at: int) -> int:
        """Return the 0-based line of the source at which the entry of this index starts."""
        if self._has_lines:
            self._starts = self._starts or self._quick.starts()
            start = self._starts[at]
            self._row += line_ends(self._quick.text[self._counted : start])
            self._counted = start
        return self._row


@cache
def quick_reader() -> Callable[[bytes], QuickGroup | None] | None:
    """Return msgspec's reader, or None where msgspec is not installed."""
    try:
        from obsdiag.formats.har.quick import read_quickly
    except ImportError:
        return None
    return read_quickly
