"""A file that a command writes: beside its place first, so that what is there stays until then."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.config.paths import AppPaths


@contextmanager
def written_beside(file: Path) -> Iterator[Path]:
    """Give a new file with mode 0600, which takes the place of `file` at the end of the block.

    What is there keeps its mode, and all of it where the block raises. What is no file, such as
    a pipe, is given itself. Raises OSError.
    """
    place = Path(os.path.realpath(file))  # of `/dev/stdout` that is no path
    try:
        mode = file.stat().st_mode
    except FileNotFoundError:
        mode = stat.S_IFREG | 0o600
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(21, os.strerror(21), str(file))
    if not stat.S_ISREG(mode):
        yield file
        return
    handle, name = tempfile.mkstemp(prefix=f".{place.name[:100]}.", dir=place.parent)
    os.close(handle)
    try:
        yield Path(name)
        with Path(name).open("rb+") as written:
            os.fsync(written.fileno())
        Path(name).chmod(stat.S_IMODE(mode))
        Path(name).replace(place)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def write_file(file: Path, parts: Iterable[bytes]) -> None:
    """Write a file with mode 0600, whole or not at all; one that is there keeps its mode."""
    with written_beside(file) as place, place.open("wb") as out:
        out.writelines(parts)


def is_own(file: Path, paths: AppPaths) -> bool:
    """Return whether this is a file of the program itself: the history, a copy of it, settings."""
    place = Path(os.path.realpath(file))
    if place.parent == Path(os.path.realpath(paths.data)):
        start = f"{paths.history.stem}."
        if place.name.casefold().startswith(start.casefold()):
            return True
    return any(
        _same(place, own) for own in (paths.settings, paths.log, paths.notes, paths.catalogue)
    )


def _same(place: Path, own: Path) -> bool:
    if place.exists() and own.exists():
        return place.samefile(own)
    return place == Path(os.path.realpath(own))
