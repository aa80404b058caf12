"""What a zip says of its members: the table at its end, and the header in front of each.

The layouts are those of PKWARE's APPNOTE 6.3.10, sections 4.3 and 4.4.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_TABLE = 16 * 1024**2
"""Bytes of the table that are held: that of 100,000 members has about 10 MB."""
LOCAL_MARK = b"PK\3\4"

_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LENGTHS = struct.Struct("<3H")
_LOCAL = struct.Struct("<4s5H3L2H")
LOCAL_SIZE = _LOCAL.size
_MAX_COMMENT = 0xFFFF
_IN_EXTRA = 0xFFFFFFFF
"""Stands where the number is in the ZIP64 extra field."""
_ZIP64 = 1


class ZipEntry(NamedTuple):
    """What a zip says of one member."""

    raw_name: bytes
    flags: int
    method: int
    crc: int
    packed: int
    """Bytes in the archive."""
    size: int
    """Bytes when unpacked."""
    offset: int = 0
    """Where its local header starts, for an entry of the table."""

    @property
    def is_folder(self) -> bool:
        """Whether it is only a folder's name."""
        return self.raw_name.endswith(b"/")


class Directory(NamedTuple):
    """The table; its entries are read from it each time, so that it takes no more than it has."""

    table: bytes
    shift: int
    """Bytes in front of the archive: the program of a self-extracting one, a torn head."""
    is_cut: bool
    """Whether there is more of the table than is held."""

    @property
    def is_sound(self) -> bool:
        """Whether the table can be read to its end, or as far as it is held."""
        at = 0
        while (end := self._end(at)) is not None:
            at = end
        return self.is_cut or at == len(self.table)

    def entries(self) -> Iterator[ZipEntry]:
        """Yield the members that are files, in the order of the table."""
        at = 0
        while (end := self._end(at)) is not None:
            entry = self.entry(at)
            if not entry.is_folder:
                yield entry
            at = end

    def by_name(self) -> dict[bytes, int]:
        """Return where in the table each name stands."""
        places, at = {}, 0
        while (end := self._end(at)) is not None:
            places[self.entry(at).raw_name] = at
            at = end
        return places

    def entry(self, at: int) -> ZipEntry:
        """Return the entry that stands at `at`."""
        _, _, _, flags, method, _, _, crc, packed, size, *lengths, _, _, _, offset = (
            _ENTRY.unpack_from(self.table, at)
        )
        name_at = at + _ENTRY.size
        extra_at = name_at + lengths[0]
        extra = self.table[extra_at : extra_at + lengths[1]]
        size, packed, offset = _large(extra, size, packed, offset)
        name = self.table[name_at:extra_at]
        return ZipEntry(name, flags, method, crc, packed, size, offset + self.shift)

    def _end(self, at: int) -> int | None:
        """Return where the entry at `at` ends, None where there is none or only a part of it."""
        if self.table[at : at + 4] != b"PK\1\2" or len(self.table) - at < _ENTRY.size:
            return None
        end = at + _ENTRY.size + sum(_LENGTHS.unpack_from(self.table, at + 28))
        return end if end <= len(self.table) else None


def read_directory(file: BinaryIO, size: int) -> Directory | None:
    """Return the table of a zip of `size` bytes, None where it is missing or damaged."""
    start = max(0, size - _END.size - _MAX_COMMENT)
    file.seek(start)
    tail = file.read(size - start)
    at = tail.rfind(b"PK\5\6")
    if at < 0 or at + _END.size > len(tail):
        return None
    length, offset = _END.unpack_from(tail, at)[5:7]
    end = start + at
    if (end_64 := _end_64(file, end)) is not None:
        end, length, offset = end_64
    first = end - length
    if first < offset:
        return None
    file.seek(first)
    table = file.read(min(length, MAX_TABLE))
    directory = Directory(table, first - offset, is_cut=length > len(table))
    return directory if directory.is_sound else None


def _end_64(file: BinaryIO, end: int) -> tuple[int, int, int] | None:
    """Return where ZIP64's own end record starts, and the table's length and offset."""
    start = end - _LOCATOR.size - _END_64.size
    if start < 0:
        return None
    file.seek(start)
    records = file.read(_END_64.size + _LOCATOR.size)
    if not records.startswith(b"PK\6\6") or records[_END_64.size :][:4] != b"PK\6\7":
        return None
    return start, *_END_64.unpack_from(records)[8:10]


def read_local(header: bytes, rest: bytes) -> ZipEntry:
    """Return the entry of a local header, whose name and extra field are `rest`."""
    _, _, flags, method, _, _, crc, packed, size, name_length, _ = _LOCAL.unpack(header)
    size, packed = _large(rest[name_length:], size, packed)
    return ZipEntry(rest[:name_length], flags, method, crc, packed, size)


def local_lengths(header: bytes) -> tuple[int, int]:
    """Return how long the name and the extra field behind a local header are."""
    name_length, extra_length = _LOCAL.unpack(header)[-2:]
    return name_length, extra_length


def _large(extra: bytes, *numbers: int) -> tuple[int, ...]:
    """Return size, packed size and offset, from the ZIP64 extra field where they are too large."""
    if _IN_EXTRA not in numbers:
        return numbers
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        field = extra[at + 4 : at + 4 + length]
        at += 4 + length
        if kind == _ZIP64:
            large = iter(struct.unpack(f"<{len(field) // 8}Q", field[: len(field) // 8 * 8]))
            return tuple(next(large, one) if one == _IN_EXTRA else one for one in numbers)
    return numbers
