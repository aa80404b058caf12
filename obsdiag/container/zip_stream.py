"""A zip read from front to back by the header in front of each member.

This is how a zip is read that has lost its table, or that comes through a pipe or out of
another archive and is too large to be held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.container.held import Section
from obsdiag.container.part import Member, Part, Skipped, shown_name
from obsdiag.container.unpack_limit import Bounded, Budget
from obsdiag.container.zip_directory import (
    LOCAL_MARK,
    LOCAL_SIZE,
    ZipEntry,
    local_lengths,
    read_local,
)
from obsdiag.container.zip_member import (
    AES,
    METHODS,
    OTHER_METHODS,
    STORED,
    Content,
    is_encrypted,
    said_locked,
    why_unread,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.input.byte_reader import ByteReader

MAX_NAME = 4096
_SIZE_FOLLOWS = 0x0008
"""APPNOTE 6.3.10 section 4.4.4, bit 3: sizes and checksum stand behind the member."""


def zip_parts(reader: ByteReader, budget: Budget) -> Iterator[Part]:
    """Yield the files of a zip whose table cannot be used."""
    locked: list[ZipEntry] = []
    while reader.find(LOCAL_MARK):
        entry = _entry(reader)
        if entry is None or entry.is_folder:
            continue
        if is_encrypted(entry):
            locked.append(entry)
            reader.skip(entry.packed)
        elif reason := _why_unread(entry):
            yield Skipped(shown_name(entry.raw_name), reason)
            reader.skip(entry.packed)
        else:
            yield from _file(entry, reader, budget)
    yield from said_locked(locked)


def _entry(reader: ByteReader) -> ZipEntry | None:
    """Take the header that comes next; None where bytes only look like one."""
    header = reader.take(LOCAL_SIZE)
    if len(header) < LOCAL_SIZE:
        return None
    name_length, extra_length = local_lengths(header)
    entry = read_local(header, reader.peek(name_length + extra_length))
    if not 0 < name_length <= MAX_NAME or not _is_method(entry.method):
        reader.give_back(header[len(LOCAL_MARK) :])
        return None
    reader.skip(name_length + extra_length)
    return entry


def _is_method(method: int) -> bool:
    return method in (STORED, AES) or method in METHODS or method in OTHER_METHODS


def _has_size_behind(entry: ZipEntry) -> bool:
    return bool(entry.flags & _SIZE_FOLLOWS) and not entry.packed


def _why_unread(entry: ZipEntry) -> str | None:
    if entry.method == STORED and _has_size_behind(entry):
        return (
            "Where it ends is said only in the archive's table of contents, which is not at hand."
        )
    return why_unread(entry)


def _file(entry: ZipEntry, reader: ByteReader, budget: Budget) -> Iterator[Part]:
    """Yield a member, and pass over what is left of it."""
    name, is_open = shown_name(entry.raw_name), _has_size_behind(entry)
    section = Section(reader, entry.packed)
    content = Content(entry, reader if is_open else section, is_checked=not is_open)
    bounded = Bounded(content, budget, content.packed)
    member = Member(name, lambda: bounded)
    yield member
    if is_open:
        member.drain()
        reader.give_back(content.rest)
    if member.trouble:
        yield Skipped(name, member.trouble)
    reader.skip(section.left)
