"""How much of a container is unpacked, and what is said of the rest.

The source as a whole has one Budget: however archives are nested or their
members overlap, they cannot unpack to more than it grants.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.errors import ObsdiagError

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.input.stream import Readable

MAX_DEPTH = 4
"""Containers in containers: a mail with a zip of a tar.gz of a .gz."""
MAX_MEMBERS = 100_000
"""Members of a source, those of nested containers included."""
MAX_UNPACKED = 64 * 1024**3
"""Bytes that a source unpacks to, with what is packed again in it counted again."""
MAX_RATIO = 1000
"""Bytes out for one byte in; Deflate itself reaches 1032 (zlib's technical details)."""
RATIO_FROM = 64 * 1024**2
"""Bytes that anything may unpack to, whatever its ratio."""
MAX_SPOOLED = 24 * 1024**2
"""Bytes held at a time of nested archives that can only be read by seeking in them."""

TOO_DEEP = f"It is nested deeper than {MAX_DEPTH} archives: it was not opened."
TOO_MANY = f"There are more than {MAX_MEMBERS:,} members: the rest was not read."
TOO_LARGE = f"It unpacks to more than {MAX_UNPACKED // 1024**3} GiB: the rest was not read."
BOMB = (
    f"It unpacks to more than {MAX_RATIO:,} times its size, as an archive bomb does: "
    "the rest was not read."
)
CUT = "It ends in the middle: the rest of it is missing."


class DamageError(ObsdiagError):
    """A member cannot be read any further; the text is the reason, a plain sentence."""


class Budget:
    """What may still be unpacked of one source."""

    __slots__ = ("_size", "members", "spent", "spool", "unpacked")

    def __init__(self, size: Callable[[], int]) -> None:
        """Take how to learn the source's own size in bytes, as far as it is known by then."""
        self._size = size
        self.unpacked = 0
        self.members = 0
        self.spool = MAX_SPOOLED
        """Bytes that may still be held."""
        self.spent = False
        """Whether nothing more may be unpacked."""

    def add(self, count: int) -> None:
        """Count unpacked bytes; raises DamageError once they are too many."""
        self.unpacked += count
        if self.unpacked > max(RATIO_FROM, MAX_RATIO * self._size()):
            self.spent = True
            raise DamageError(BOMB)
        if self.unpacked > MAX_UNPACKED:
            self.spent = True
            raise DamageError(TOO_LARGE)


class Bounded:
    """The content of a member, as far as it can and may be read; never raises DamageError."""

    __slots__ = ("_budget", "_content", "_given", "_taken", "trouble")

    def __init__(
        self, content: Readable, budget: Budget, taken: Callable[[], int] | None = None
    ) -> None:
        """Take the content and, where it was packed, its packed bytes."""
        self._content = content
        self._budget = budget
        self._taken = taken
        self._given = 0
        self.trouble: str | None = None
        """Why the content ended before its end."""

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, none at the end or where there is trouble."""
        if self.trouble is not None:
            return b""
        try:
            data = self._content.read(size)
            self._count(len(data))
        except DamageError as damage:
            self.trouble = str(damage)
            return b""
        return data

    def _count(self, count: int) -> None:
        self._given += count
        self._budget.add(count)
        if self._taken is None or self._given <= RATIO_FROM:
            return
        if self._given > MAX_RATIO * self._taken():
            raise DamageError(BOMB)
