"""Where inputs come from: a paste, a stream, files, folders."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from obsdiag.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


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


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that could not be read, or not to its end."""

    source: str
    text: str
    """A plain sentence."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """Bytes that are at hand."""

    data: bytes
    name: str = "clipboard"
    member: str | None = None

    def open(self) -> BinaryIO:
        """Return the bytes as a file."""
        return BytesIO(self.data)


@dataclass(frozen=True, slots=True)
class OpenStream:
    """A stream that somebody else opened, such as standard input; closed once it is read."""

    stream: BinaryIO
    name: str
    member: str | None = None

    def open(self) -> BinaryIO:
        """Return the stream."""
        return self.stream


@dataclass(frozen=True, slots=True)
class File:
    """A file on disk."""

    path: Path
    name: str
    member: str | None = None

    def open(self) -> BinaryIO:
        """Open the file; raises SourceError with the reason in words."""
        try:
            return self.path.open("rb", buffering=0)
        except OSError as error:
            raise SourceError(reason(error)) from error


def paste(data: bytes, name: str = "clipboard") -> Pasted:
    """Return pasted or dropped text as a source."""
    return Pasted(data, name)


def from_paths(paths: Iterable[Path]) -> Iterator[Source | Problem]:
    """Yield the files that `paths` name, folders with all that is below them, in order."""
    for path in paths:
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            yield Problem(str(path), reason(error))
            continue
        if stat.S_ISDIR(mode):
            yield from _below(path)
        elif stat.S_ISREG(mode) or stat.S_ISFIFO(mode) or stat.S_ISCHR(mode):
            yield File(path, str(path))
        else:
            yield Problem(str(path), "This is neither a file nor a folder.")


def _below(folder: Path) -> Iterator[Source | Problem]:
    """Yield the regular files below a folder by name; links are not followed out of it."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Problem(str(folder), reason(error))
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path))
        elif entry.is_file():
            yield File(Path(entry.path), entry.path)


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
