"""tar, read from front to back: POSIX.1-1988 (ustar), POSIX.1-2001 (pax), GNU and what was before.

The blocks are those of the POSIX `pax` utility ("ustar Interchange Format") and of GNU tar's
manual ("Basic Tar Format").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from obsdiag.container.held import Section
from obsdiag.container.kind import TAR_BLOCK as BLOCK
from obsdiag.container.kind import is_tar_header
from obsdiag.container.part import Member, Part, Skipped, shown_name
from obsdiag.container.unpack_limit import CUT, Bounded, Budget
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.input.byte_reader import ByteReader

NO_END = "It has no end: a part of it may be missing."
MAX_NOTE = 1024 * 1024
"""Bytes of a long name or of pax records that are held."""

_OCTAL = lazy_regex(rb"[0-7]*")
_PAX_PATH = lazy_regex(rb"(?:^|\n)[0-9]+ path=([^\n]*)\n")
_PAX_SIZE = lazy_regex(rb"(?:^|\n)[0-9]+ size=([0-9]{1,18})\n")
_REGULAR = frozenset(b"0\0007S")
"""Types of files with content; the last is GNU's sparse file."""
_WITHOUT_DATA = frozenset(b"123456")
"""Links, devices and folders: what size they have says nothing of what follows."""


class _Header(NamedTuple):
    name: bytes
    size: int
    type: int
    is_extended: bool
    """Whether a sparse file's map goes on in the next block."""


def tar_parts(reader: ByteReader, budget: Budget) -> Iterator[Part]:
    """Yield the files of a tar; a damaged block costs what stands before the next sound one."""
    is_lost = has_end = False
    noted: dict[str, Any] = {}
    while block := reader.take(BLOCK):
        header = _read_header(block)
        if header is None:
            has_end = not block.strip(b"\0")
            if not has_end and not is_lost:
                is_lost = True
                yield Skipped("", f"It is damaged at byte {reader.offset - len(block):,}.")
            continue
        is_lost = has_end = False
        if chr(header.type) in "LxX":
            noted |= _notes(header, reader)
        else:
            yield from _file(header._replace(**noted), reader, budget)
            noted = {}
    if not has_end:
        yield Skipped("", NO_END)


def _file(header: _Header, reader: ByteReader, budget: Budget) -> Iterator[Part]:
    """Yield a header's file, if it is one, and pass over its content."""
    if header.type in _WITHOUT_DATA:
        return
    more = header.is_extended
    while more and (block := reader.take(BLOCK)):
        more = block[504:505] == b"\1"
    content, shown, said = Section(reader, header.size), shown_name(header.name), None
    if header.type in _REGULAR and not header.name.endswith(b"/"):
        member = Member(shown, lambda: Bounded(content, budget))
        yield member
        said = member.trouble
    if not reader.skip(content.left):
        said = said or CUT
    reader.skip(-header.size % BLOCK)
    if said:
        yield Skipped(shown, said)


def _notes(header: _Header, reader: ByteReader) -> dict[str, Any]:
    """Return what a block of notes says of the next file: its name, its size."""
    data = reader.take(min(header.size, MAX_NOTE))
    reader.skip(header.size - len(data) + -header.size % BLOCK)
    if header.type == ord("L"):
        return {"name": data.rstrip(b"\0")}
    path, size = _PAX_PATH.search(data), _PAX_SIZE.search(data)
    return {**({"name": path[1]} if path else {}), **({"size": int(size[1])} if size else {})}


def _read_header(block: bytes) -> _Header | None:
    """Return what a block says, None where its checksum is not its own."""
    if not is_tar_header(block) or (size := _number(block[124:136])) is None:
        return None
    name, is_gnu = _text(block[:100]), block[257:265] == b"ustar  \0"
    if block[257:262] == b"ustar" and not is_gnu and (prefix := _text(block[345:500])):
        name = prefix + b"/" + name
    return _Header(name, size, block[156], block[156] == ord("S") and block[482:483] == b"\1")


def _text(field: bytes) -> bytes:
    return field.split(b"\0", 1)[0]


def _number(field: bytes) -> int | None:
    """Return a number in octal digits, or in GNU's base 256."""
    if field[0] == 0x80:  # noqa: PLR2004 - the bit that marks a binary number
        return int.from_bytes(field[4:], "big")
    digits = _OCTAL.fullmatch(field.strip(b" \0"))
    return int(digits[0] or b"0", 8) if digits else None
