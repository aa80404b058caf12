"""The text of a source that is too long to be shown whole: a file, a paste, a member of it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, cast

from obsdiag.input.regular_file import open_regular
from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class SourceText(NamedTuple):
    """A file, a pasted text, or one member of it; read anew each time it is asked for."""

    path: Path | None
    """None where it was pasted."""
    member: str | None = None
    pasted: bytes = b""

    def is_there(self) -> bool:
        """Tell whether it can be read still."""
        return self.path is None or self.path.is_file()

    def open(self) -> BinaryIO:
        """Return its bytes as a file; raises OSError."""
        if self.path is None:
            return BytesIO(self.pasted)
        return cast("BinaryIO", open_regular(self.path))

    def blocks(self) -> Iterator[bytes]:
        """Yield its text as UTF-8; nothing where there is no such member. Raises OSError."""
        from obsdiag.container import Member, is_container, open_container
        from obsdiag.input.stream import Stream
        from obsdiag.text.charset import decoded  # the window is there before the readers are

        with self.open() as file:
            stream = Stream(file)
            if not is_container(stream.head):
                yield from decoded(stream).blocks
                return
            for part in open_container(stream, file) or ():
                if isinstance(part, Member) and (part.name or None) == self.member:
                    yield from decoded(part.stream).blocks
                    return

    def is_plain(self) -> bool:
        """Tell whether its bytes are its text; raises OSError."""
        from obsdiag.container import is_container
        from obsdiag.input.stream import Stream
        from obsdiag.text.charset import decoded

        with self.open() as file:
            stream = Stream(file)
            return not is_container(stream.head) and decoded(stream).exact
