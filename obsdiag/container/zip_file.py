"""A zip in whichever way it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.container.case_archive import case_parts, is_case
from obsdiag.container.held import blocks_of, hold
from obsdiag.container.part import Part, Skipped
from obsdiag.container.saz import FIDDLERS, RESPONSE, session_parts
from obsdiag.container.zip_archive import Archive
from obsdiag.container.zip_directory import read_directory
from obsdiag.container.zip_stream import zip_parts
from obsdiag.input.byte_reader import ByteReader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from obsdiag.container.unpack_limit import Budget
    from obsdiag.input.stream import Stream

_DAMAGED = "Its table of contents is missing or damaged: what is left of it was read without."


def open_zip(stream: Stream, raw: BinaryIO | None, budget: Budget) -> Iterator[Part]:
    """Yield the parts of a zip, or of what is made of one: Fiddler's archives, HARs with bodies."""
    held = hold(stream, raw, budget)
    try:
        if held.file is None:
            yield from zip_parts(ByteReader(held.blocks), budget)
        else:
            yield from _parts(held.file, held.size, budget)
    finally:
        budget.spool += held.spooled


def _parts(file: BinaryIO, size: int, budget: Budget) -> Iterator[Part]:
    directory = read_directory(file, size)
    if directory is None:
        yield Skipped("", _DAMAGED)
        yield from zip_parts(ByteReader(blocks_of(file)), budget)
        return
    archive = Archive(file, directory, budget)
    if is_case(archive):
        yield from case_parts(archive)
    elif RESPONSE.search(directory.table):
        yield from session_parts(archive)
        yield from archive.parts(FIDDLERS)
    else:
        yield from archive.parts()
