"""Containers: what is packed, archived or attached, one member after another, within limits.

Archives come from strangers. No name in them is ever used as a path, nothing is unpacked past
its limit, and what was not read is said with its reason. They are told by content.
"""

from __future__ import annotations

from io import SEEK_END
from typing import TYPE_CHECKING

from obsdiag.container.kind import kind_of
from obsdiag.container.part import Member, MessagePair, Part, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from obsdiag.input.stream import Stream

__all__ = ["Member", "MessagePair", "Part", "Skipped", "is_container", "open_container"]


def is_container(head: bytes) -> bool:
    """Return whether an input is a container, by its head."""
    return kind_of(head) is not None


def open_container(stream: Stream, raw: BinaryIO | None = None) -> Iterator[Part] | None:
    """Return the parts of `stream`, those of nested containers in their place; None if it is none.

    `raw` is the file under `stream`, if it has one: where it can be sought in, archives of any
    size are read by their table of contents. Each part is to be done with before the next one is
    asked for. Raises OSError where `raw` cannot be read.
    """
    if not is_container(stream.head):
        return None
    from obsdiag.container.nested import leaves
    from obsdiag.container.unpack_limit import Budget

    size = _size(raw)
    return leaves(stream, raw, Budget(lambda: max(size, stream.size)))


def _size(raw: BinaryIO | None) -> int:
    """Return how many bytes a file has, 0 where that is not known."""
    if raw is None or not raw.seekable():
        return 0
    at = raw.tell()
    size = raw.seek(0, SEEK_END)
    raw.seek(at)
    return size
