"""The one way to write a file: beside it, then in its place, so that it is whole or as it was."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from obsdiag.errors import TargetError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from obsdiag.config.paths import AppPaths

_OWN = 0o600
_PERMISSIONS = 0o777


@contextmanager
def replacing(path: Path, mode: int = _OWN) -> Iterator[BinaryIO]:
    """Give a file to write to, which takes the place of `path` once the block has ended well.

    Where the block raises, `path` is what it was. Raises OSError, also where it is a device or a
    pipe: a file in its place would take it from all who use it.
    """
    import tempfile  # only when something is written

    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    handle, name = tempfile.mkstemp(prefix=path.name[:_MOST_OF_NAME], dir=path.parent)
    beside = Path(name)
    try:
        with open(handle, "w+b") as file:  # noqa: PTH123 - it is open already
            yield file
            file.flush()
            os.fsync(file.fileno())
        if mode != _OWN:
            beside.chmod(mode)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


_MOST_OF_NAME = 100
"""Characters of a name that are kept while it is written: a longer one has no room for more."""


def replace_file(path: Path, content: bytes) -> None:
    """Write a file with mode 0600, whole or not at all; raises OSError."""
    with replacing(path) as file:
        file.write(content)


@contextmanager
def output_file(path: Path, own: AppPaths) -> Iterator[BinaryIO]:
    """Give the file that the user wants to have written: what was there is replaced, with its mode.

    A pipe or a device is written as it is. Raises TargetError for a file of obsdiag itself, and
    OSError.
    """
    refuse_own(path, own)
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        mode = stat.S_IFREG | _OWN
    if stat.S_ISDIR(mode):
        raise TargetError(f"{path}: This is a folder.")
    if stat.S_ISREG(mode):
        with replacing(resolved(path), mode & _PERMISSIONS) as file:  # a link stays one
            yield file
    else:
        with path.open("wb") as file:
            yield file


def refuse_own(path: Path, own: AppPaths) -> None:
    """Raise TargetError for a file in which obsdiag keeps something, by whatever name."""
    place = resolved(path)
    named = place.parent == resolved(own.data) and place.name.startswith(f"{own.history.stem}.")
    if named or any(_is_same(place, file) for file in own.files()):
        raise TargetError(f"{path}: obsdiag keeps its own data there; take another name.")


def resolved(path: Path) -> Path:
    """Return a path with its links followed; raises OSError where that is no path, too."""
    try:
        return path.resolve()
    except RuntimeError as error:  # before Python 3.13
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from error
    except ValueError as error:  # a NUL in it
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path)) from error


def _is_same(place: Path, file: Path) -> bool:
    try:
        return place.samefile(file)
    except OSError:  # one of them is not there
        return place == resolved(file)
