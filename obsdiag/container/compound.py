"""Microsoft's compound file: storages and streams inside a file ([MS-CFB])."""

from __future__ import annotations

import struct
import sys
from array import array
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from obsdiag.container.unpack_limit import CUT, DamageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.input.stream import Readable

MAX_FILE = 256 * 1024**2
"""Bytes of a file; its tables are held, and may take a 16th of that."""
_LAST_SECTOR = 0xFFFFFFFA
"""Larger numbers are no sectors; _END is behind the last one (section 2.1)."""
_END = 0xFFFFFFFE
MAX_NODES = 50_000
"""Storages and streams; they take 128 bytes each."""

# Sections 2.2 and 2.6.1, as far as the fields are needed.
_HEADER = struct.Struct("<30xHH10xLL4xLLLLL109L")
_NODE = struct.Struct("<64sHBx3L36xLQ")
_SHIFTS = (9, 12)
_MINI = 64
"""Bytes of a sector of a small stream (section 2.2: the shift is always 6)."""
_STORAGES = (1, 5)
"""A storage, and the root."""


class Node(NamedTuple):
    """A storage or a stream."""

    name: str
    is_storage: bool
    left: int
    """The siblings before it, and the node with which its own children begin: numbers of nodes,
    or larger than any where there is none."""
    right: int
    child: int
    first: int
    """Its first sector."""
    size: int


class _Layout(NamedTuple):
    """How sectors of one kind follow each other, and where each stands."""

    table: array[int]
    """For each sector the next one, or a number larger than any."""
    unit: int
    """Bytes of a sector."""
    place: Callable[[int], int]
    """Where a sector starts in the file; raises DamageError where it is not in it."""


class _Chain:
    """The bytes of a stream; raises DamageError where its chain of sectors breaks."""

    __slots__ = ("_at", "_file", "_layout", "_left", "_next", "_run")

    def __init__(self, file: BinaryIO, layout: _Layout, first: int, size: int) -> None:
        self._file, self._layout, self._next, self._left = file, layout, first, size
        self._at = self._run = 0

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, none at the end."""
        size = min(size, self._left)
        if size <= 0:
            return b""
        if not self._run:
            self._find_run(size)
        self._file.seek(self._at)
        data = self._file.read(min(size, self._run))
        if not data:
            raise DamageError(CUT)
        self._at += len(data)
        self._run -= len(data)
        self._left -= len(data)
        return data

    def _find_run(self, size: int) -> None:
        """Find the next sectors, as far as they follow each other in the file, too."""
        table, unit, place = self._layout
        self._at = place(self._next)
        while self._run < size and self._next < len(table):
            if place(self._next) != self._at + self._run:
                break
            self._run += unit
            self._next = table[self._next]


class Compound:
    """An opened compound file; reading anything in it may raise DamageError."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        """Take the file and how many bytes it has."""
        file.seek(0)
        head = file.read(_HEADER.size)
        if len(head) < _HEADER.size:
            raise DamageError(CUT)
        shift, mini_shift, _, directory, self._cutoff, mini, _, more, _, *tables = _HEADER.unpack(
            head
        )
        if shift not in _SHIFTS or 1 << mini_shift != _MINI:
            raise DamageError("Its header is damaged.")
        if size > MAX_FILE:
            raise DamageError(f"It is larger than {MAX_FILE // 1024**2} MiB.")
        self._file = file
        self.is_cut = False
        """Whether sectors are missing that say what is in the file."""
        self._unit: int = 1 << shift
        self._count = max(0, size - 1) // self._unit  # behind the header's
        self._large = _Layout(self._table(self._table_sectors(tables, more)), self._unit, self._at)
        self._nodes = self._joined(self._chain(directory), MAX_NODES * _NODE.size)
        self.root = self._node(0)
        self._mini_stream = self._chain(self.root.first)
        self._small = _Layout(self._table(self._chain(mini)), _MINI, self._mini_at)

    def children(self, storage: Node) -> list[Node]:
        """Return what is in a storage, by name."""
        found, waiting, seen = [], [storage.child], set()
        while waiting:
            number = waiting.pop()
            if number in seen or (number + 1) * _NODE.size > len(self._nodes):
                continue
            seen.add(number)
            node = self._node(number)
            found.append(node)
            waiting += (node.left, node.right)
        return sorted(found, key=lambda node: node.name)

    def content(self, stream: Node) -> Readable:
        """Return the bytes of a stream."""
        layout = self._small if stream.size < self._cutoff else self._large
        size = min(stream.size, self._count * self._unit)
        return _Chain(self._file, layout, stream.first, size)

    def _node(self, number: int) -> Node:
        if (number + 1) * _NODE.size > len(self._nodes):
            raise DamageError(CUT)
        name, length, kind, left, right, child, first, size = _NODE.unpack_from(
            self._nodes, number * _NODE.size
        )
        shown = name[: max(0, length - 2)].decode("utf-16-le", "replace")
        if self._unit == 1 << _SHIFTS[0]:  # section 2.6.1: the upper half means nothing there
            size &= 0xFFFFFFFF
        return Node(shown, kind in _STORAGES, left, right, child, first, size)

    def _at(self, sector: int) -> int:
        if sector >= self._count:
            raise DamageError(CUT)
        return self._unit * (sector + 1)

    def _mini_at(self, sector: int) -> int:
        row, within = divmod(sector * _MINI, self._unit)
        if row >= len(self._mini_stream):
            raise DamageError(CUT)
        return self._at(self._mini_stream[row]) + within

    def _chain(self, first: int) -> array[int]:
        """Return the sectors from `first` on; one that comes back to itself ends somewhere."""
        chain, table = array("I"), self._large.table
        while first < len(table) and len(chain) < len(table):
            chain.append(first)
            first = table[first]
        self.is_cut = self.is_cut or first != _END
        return chain

    def _table_sectors(self, sectors: list[int], more: int) -> Iterator[int]:
        """Yield the sectors of the table of sectors (section 2.5): 109, and those in a chain."""
        yield from sectors
        for _ in range(self._count):
            if more > _LAST_SECTOR:
                return
            if more >= self._count:
                self.is_cut = True
                return
            *sectors, more = struct.unpack(f"<{self._unit // 4}L", self._sector(more))
            yield from sectors

    def _table(self, sectors: Iterable[int]) -> array[int]:
        """Return the table in `sectors`, as long as there are sectors that it can speak of."""
        longest = self._count * (self._unit // _MINI) * 4
        named = (one for one in sectors if one <= _LAST_SECTOR)
        known = list(islice(named, longest // self._unit + 1))
        self.is_cut = self.is_cut or max(known, default=0) >= self._count
        table = array("I", self._joined((one for one in known if one < self._count), longest))
        if sys.byteorder == "big":
            table.byteswap()
        return table

    def _joined(self, sectors: Iterable[int], longest: int) -> bytes:
        data = bytearray()
        for sector in sectors:
            data += self._sector(sector)
            if len(data) >= longest:
                break
        return bytes(data[: len(data) // _NODE.size * _NODE.size][:longest])

    def _sector(self, sector: int) -> bytes:
        self._file.seek(self._at(sector))
        data = self._file.read(self._unit)
        self.is_cut = self.is_cut or len(data) < self._unit
        return data.ljust(self._unit, b"\0")
