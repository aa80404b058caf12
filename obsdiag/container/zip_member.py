"""The content of one member of a zip, unpacked and checked."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from obsdiag.container.decompressor import (
    RAW,
    Engine,
    Inflate,
    Unzstd,
    optional,
    unbzip2,
    unxz,
)
from obsdiag.container.part import Skipped, shown_name
from obsdiag.container.unpack_limit import DamageError
from obsdiag.container.unpacking import Unpacking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from obsdiag.container.zip_directory import ZipEntry
    from obsdiag.input.stream import Readable

STORED = 0
# APPNOTE 6.3.10 section 4.4.5
METHODS: dict[int, Callable[[], Engine]] = {
    8: lambda: Inflate(RAW),
    12: unbzip2,
    93: Unzstd,
    95: unxz,
}
"""The methods that are undone, beside that which stores the bytes as they are."""
OTHER_METHODS = {1: "Shrink", 6: "Implode", 9: "Deflate64", 14: "LZMA", 98: "PPMd"}
AES = 99
_ZSTD = 93
_ENCRYPTED = 0x0001


def is_encrypted(entry: ZipEntry) -> bool:
    """Return whether a member's content is encrypted."""
    return bool(entry.flags & _ENCRYPTED) or entry.method == AES


def said_locked(locked: Sequence[ZipEntry]) -> Iterator[Skipped]:
    """Say once that members are encrypted, however many they are."""
    if locked:
        cipher = " with AES" if locked[0].method == AES else ""
        others = f", and so are {len(locked) - 1:,} more members" if len(locked) > 1 else ""
        reason = f"It is encrypted{cipher}{others}: ask for it without a password."
        yield Skipped(shown_name(locked[0].raw_name), reason)


def why_unread(entry: ZipEntry) -> str | None:
    """Return why a member that is not encrypted cannot be unpacked, None where it can."""
    if entry.method == _ZSTD and optional("zstandard") is None:
        return "It is packed with Zstandard: reading it takes the Python package zstandard."
    if entry.method == STORED or entry.method in METHODS:
        return None
    name = OTHER_METHODS.get(entry.method, f"method {entry.method}")
    return f"It is packed with {name}, which is not read: pack it with Deflate."


class Content:
    """A member's bytes; raises DamageError where they are not what was packed."""

    __slots__ = ("_crc", "_expected", "_given", "_inner", "_unpacking")

    def __init__(self, entry: ZipEntry, source: Readable, *, is_checked: bool = True) -> None:
        """Take what the zip says of the member, and its packed bytes."""
        start = METHODS.get(entry.method)
        self._unpacking = None if start is None else Unpacking(source, start)
        self._inner: Readable = self._unpacking or source
        self._expected = entry.crc if is_checked else None
        self._crc = self._given = 0

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, none at the end."""
        data = self._inner.read(size)
        if data:
            self._given += len(data)
            self._crc = zlib.crc32(data, self._crc)
        elif size and self._expected is not None and self._crc != self._expected:
            raise DamageError("Its checksum is wrong: a part of it is not what was packed.")
        return data

    def packed(self) -> int:
        """Return how many packed bytes were read."""
        return self._given if self._unpacking is None else self._unpacking.taken

    @property
    def rest(self) -> bytes:
        """What was read of the source behind the member's end."""
        return b"" if self._unpacking is None else self._unpacking.rest
