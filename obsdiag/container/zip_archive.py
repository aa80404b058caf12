"""A zip read by its table of contents: any member at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from obsdiag.container.part import Member, Part, Skipped, shown_name
from obsdiag.container.unpack_limit import CUT, TOO_MANY, Bounded, Budget, DamageError
from obsdiag.container.zip_directory import LOCAL_MARK, LOCAL_SIZE, local_lengths
from obsdiag.container.zip_member import Content, is_encrypted, said_locked, why_unread

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from obsdiag.container.zip_directory import Directory, ZipEntry

MAX_BESIDE = 8 * 1024**2
"""Bytes that are read of a file which another member refers to."""


class _Slice:
    """Packed bytes of one member, from its local header on."""

    __slots__ = ("_at", "_file", "_left", "_offset")

    def __init__(self, file: BinaryIO, entry: ZipEntry) -> None:
        self._file, self._offset, self._left = file, entry.offset, entry.packed
        self._at = -1

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, none at the end."""
        size = min(size, self._left)
        if self._at < 0:
            self._at = self._start()
        self._file.seek(self._at)
        data = self._file.read(size)
        if size and not data:
            raise DamageError(CUT)
        self._at += len(data)
        self._left -= len(data)
        return data

    def _start(self) -> int:
        """Return where the bytes start: the header has a name and an extra field of its own."""
        self._file.seek(self._offset)
        header = self._file.read(LOCAL_SIZE)
        if len(header) < LOCAL_SIZE or not header.startswith(LOCAL_MARK):
            raise DamageError(f"It is damaged: it has no header at byte {self._offset:,}.")
        return self._offset + LOCAL_SIZE + sum(local_lengths(header))


class Archive:
    """A zip in a file in which can be sought."""

    def __init__(self, file: BinaryIO, directory: Directory, budget: Budget) -> None:
        self._file, self._directory, self._budget = file, directory, budget
        self._index: dict[bytes, int] | None = None
        self._asked: set[bytes] = set()

    def entries(self) -> Iterator[ZipEntry]:
        """Yield what the table says of each file."""
        return self._directory.entries()

    def find(self, raw_name: bytes) -> ZipEntry | None:
        """Return the entry of that name, or None."""
        if self._index is None:
            self._index = self._directory.by_name()
        at = self._index.get(raw_name)
        return None if at is None else self._directory.entry(at)

    def content(self, entry: ZipEntry) -> Bounded:
        """Return a file's content."""
        content = Content(entry, _Slice(self._file, entry))
        return Bounded(content, self._budget, content.packed)

    def parts(self, known: re.Pattern[bytes] | None = None) -> Iterator[Part]:
        """Yield the files but those with `known` names.

        What a HAR refers to is asked for by it, and not given again: HARs come first.
        """
        locked: list[ZipEntry] = []
        has_har = b".har" in self._directory.table
        for turn in (True, False) if has_har else (None,):
            for entry in self.entries():
                if turn is not None and entry.raw_name.endswith(b".har") is not turn:
                    continue
                if known is not None and known.fullmatch(entry.raw_name):
                    continue
                if is_encrypted(entry):
                    locked.append(entry)
                elif entry.raw_name not in self._asked:
                    yield from self._part(entry)
        yield from said_locked(locked)
        if self._directory.is_cut:
            yield Skipped("", TOO_MANY)

    def _part(self, entry: ZipEntry) -> Iterator[Part]:
        name = shown_name(entry.raw_name)
        if reason := why_unread(entry):
            yield Skipped(name, reason)
            return
        folder = entry.raw_name[: entry.raw_name.rfind(b"/") + 1]
        member = Member(
            name, lambda: self.content(entry), lambda other: self._beside(folder, other)
        )
        yield member
        if member.trouble:
            yield Skipped(name, member.trouble)

    def _beside(self, folder: bytes, name: str) -> bytes | None:
        """Return the file `name` in `folder` of the archive, its first part if it is long."""
        raw_name = folder + name.encode("utf-8", "replace")
        entry = self.find(raw_name)
        if entry is None or is_encrypted(entry) or why_unread(entry):
            return None
        self._asked.add(raw_name)
        return self.content(entry).read(MAX_BESIDE)
