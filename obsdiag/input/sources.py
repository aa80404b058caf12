"""Where inputs come from: a paste, a stream, files, folders."""

from __future__ import annotations

import os
import stat
from io import BytesIO, RawIOBase
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Protocol, cast

from obsdiag.errors import CancelledError, SourceError
from obsdiag.input.folder import files_below
from obsdiag.input.regular_file import open_regular

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.input.folder import PassedOver


class Source(Protocol):
    """One input; opened once."""

    @property
    def name(self) -> str:
        """The input, as the user named it."""

    @property
    def member(self) -> str | None:
        """Path inside an archive, or None."""

    def open(self) -> BinaryIO:
        """Return the input, to be read from its start; raises SourceError."""


class Problem(NamedTuple):
    """An input that could not be read, or not to its end."""

    source: str
    text: str
    """A plain sentence."""
    minor: bool = False
    """Whether the input was read to its end all the same."""


class Pasted(NamedTuple):
    """Bytes that are at hand."""

    data: bytes
    name: str = "clipboard"
    member: str | None = None

    def open(self) -> BinaryIO:
        """Return the bytes as a file."""
        return BytesIO(self.data)


class OpenStream(NamedTuple):
    """A stream that somebody else opened, such as standard input; closed once it is read."""

    stream: BinaryIO
    name: str
    member: str | None = None

    def open(self) -> BinaryIO:
        """Return the stream."""
        return self.stream


class File(NamedTuple):
    """A file on disk."""

    path: Path
    name: str
    member: str | None = None

    def open(self) -> BinaryIO:
        """Open the file; raises SourceError with the reason in words."""
        try:
            return cast("BinaryIO", open_regular(self.path))
        except (OSError, ValueError) as error:
            raise SourceError(reason(error)) from error


class Pipe(NamedTuple):
    """A pipe or a device that the user has named; to read it may take for ever."""

    path: Path
    name: str
    member: str | None = None

    def open(self) -> BinaryIO:
        """Open it, and wait until somebody writes to it; raises SourceError."""
        try:
            return cast("BinaryIO", self.path.open("rb", buffering=0))
        except (OSError, ValueError) as error:
            raise SourceError(reason(error)) from error


class Watched(RawIOBase):
    """A file that is asked for on behalf of somebody who may want no more of it."""

    def __init__(
        self, raw: BinaryIO, cancelled: Callable[[], bool], passed: Callable[[int], object]
    ) -> None:
        """Take the file, whether to stop, and who is told how many bytes were read."""
        self._raw = raw
        self._cancelled = cancelled
        self._passed = passed

    def read(self, size: int = -1, /) -> bytes:
        """Return what the file has; raises CancelledError instead where no more is wanted."""
        if self._cancelled():
            raise CancelledError
        data = self._raw.read(size)
        self._passed(len(data))
        return data

    def hand_over(self) -> Callable[[int], object]:
        """Count nothing more; return what is to be called once bytes were looked at elsewhere."""
        passed, self._passed = self._passed, lambda _: None
        return passed

    def seekable(self) -> bool:
        """Return whether the file can be read in any order."""
        return self._raw.seekable()

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Go on at another place, and return which that is."""
        return self._raw.seek(offset, whence)

    def tell(self) -> int:
        """Return where the file is read on."""
        return self._raw.tell()


def paste(data: bytes, name: str = "clipboard") -> Pasted:
    """Return pasted or dropped text as a source."""
    return Pasted(data, name)


class Paths:
    """The files that paths name, folders with all that is below them, in order."""

    def __init__(self, paths: tuple[Path, ...], *, pipes: bool = True) -> None:
        self.paths = paths
        self.pipes = pipes
        """Whether pipes and devices are read too, which cannot be cancelled while they wait."""

    def __iter__(self) -> Iterator[Source | Problem]:
        return _found(self.paths, self.pipes)


def from_paths(paths: Iterable[Path], *, pipes: bool = True) -> Paths:
    """Return the files that `paths` name; they are looked for whenever they are asked for."""
    return Paths(tuple(paths), pipes=pipes)


def _found(paths: Iterable[Path], pipes: bool) -> Iterator[Source | Problem]:
    for path in paths:
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            yield Problem(str(path), reason(error))
            continue
        if stat.S_ISDIR(mode):
            yield from _below(path)
        elif stat.S_ISREG(mode):
            yield File(path, str(path))
        elif not (stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)):
            yield Problem(str(path), "This is neither a file nor a folder.")
        elif pipes:
            yield Pipe(path, str(path))
        else:
            yield Problem(str(path), _NOT_WAITED_FOR)


_NOT_WAITED_FOR = (
    "This is a pipe or a device, for which the window does not wait: `obsdiag decode` reads it."
)


def _below(folder: Path) -> Iterator[Source | Problem]:
    """Yield the regular files below a folder by name, and what of it is not read."""
    for found in files_below(folder):
        if isinstance(found, Path):
            yield File(found, str(found))
        elif found.error is not None:
            yield Problem(str(found.folder), reason(found.error))
        else:
            yield Problem(str(found.folder), _told(found), minor=True)


def _told(passed: PassedOver) -> str:
    """Return what of a folder was not read, as a sentence."""
    kinds = ((passed.links, "links"), (passed.others, "pipes, sockets or devices"))
    counts = " and ".join(f"{count:,} {name}" for count, name in kinds if count)
    return f"Not followed in this folder: {counts}. Name them to have them read."


def reason(error: Exception) -> str:
    """Return why an input cannot be read, as a sentence."""
    match error:
        case FileNotFoundError():
            return "There is no such file."
        case PermissionError():
            return "Reading it is not permitted."
        case IsADirectoryError():
            return "This is a folder."
        case OSError():
            return f"It cannot be read: {error.strerror or error}."
        case _:
            return f"It cannot be read: {error}."
