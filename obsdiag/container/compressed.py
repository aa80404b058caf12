"""gz, bz2, xz and zst: one content, which may be a tar."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.container.decompressor import (
    GZIP,
    Engine,
    Inflate,
    Unzstd,
    optional,
    unbzip2,
    unxz,
)
from obsdiag.container.kind import PACKED_MARKS, TAR_BLOCK, is_tar_header
from obsdiag.container.part import Member, Part, Skipped
from obsdiag.container.tar import tar_parts
from obsdiag.container.unpack_limit import Bounded, Budget
from obsdiag.container.unpacking import Unpacking
from obsdiag.input.byte_reader import ByteReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.input.stream import Stream


class Packing(NamedTuple):
    """One kind of compressed file."""

    name: str
    start: Callable[[], Engine]
    package: str | None = None
    """Which has to be installed."""


PACKINGS = (
    Packing("gz", lambda: Inflate(GZIP)),
    Packing("bz2", unbzip2),
    Packing("xz", unxz),
    Packing("zst", Unzstd, "zstandard"),
)


def compressed_parts(stream: Stream, budget: Budget) -> Iterator[Part]:
    """Yield the content of `stream`, which is packed in one of PACKINGS."""
    packing = next(one for one in PACKINGS if stream.head.startswith(PACKED_MARKS[one.name]))
    if packing.package is not None and optional(packing.package) is None:
        reason = f"Reading {packing.name} files takes the Python package {packing.package}."
        yield Skipped("", reason)
        return

    def content() -> Bounded:
        unpacking = Unpacking(
            ByteReader(stream.blocks()), packing.start, PACKED_MARKS[packing.name]
        )
        return Bounded(unpacking, budget, lambda: unpacking.taken)

    member = Member("", content)
    if is_tar_header(member.stream.head[:TAR_BLOCK]):
        yield from tar_parts(ByteReader(member.stream.blocks()), budget)
    else:
        yield member
    if member.trouble:
        yield Skipped("", member.trouble)
