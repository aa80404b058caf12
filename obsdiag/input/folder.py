"""What is below a folder: its regular files by name. Each entry passes one guard."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class PassedOver(NamedTuple):
    """A folder that was not read, or of which some entries were not."""

    folder: Path
    error: OSError | None = None
    """Why it was not read; None where all was read but the links and the others."""
    links: int = 0
    others: int = 0
    """Pipes, sockets, devices."""


class _Entries(NamedTuple):
    """The entries of one folder that are read, by name, and those that are not."""

    files: frozenset[str]
    names: list[str]
    passed: PassedOver


def files_below(folder: Path) -> Iterator[Path | PassedOver]:
    """Yield the regular files below `folder`, depth first by name, and what was passed over.

    Links are not followed: they may lead out of the folder, or round in it. Pipes, sockets and
    devices may never end. However deep folders are nested, no call is.
    """
    waiting: list[tuple[Path, bool]] = [(folder, False)]
    while waiting:
        path, is_file = waiting.pop()
        if is_file:
            yield path
            continue
        try:
            found = _entries(path)
        except OSError as error:
            yield PassedOver(path, error)
            continue
        if found.passed.links or found.passed.others:
            yield found.passed
        waiting += [(path / name, name in found.files) for name in reversed(found.names)]


def _entries(folder: Path) -> _Entries:
    """Return what is in a folder; raises OSError."""
    files, folders, links, others = set(), set(), 0, 0
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_symlink():
                links += 1
            elif entry.is_dir(follow_symlinks=False):
                folders.add(entry.name)
            elif entry.is_file(follow_symlinks=False):
                files.add(entry.name)
            else:
                others += 1
    passed = PassedOver(folder, links=links, others=others)
    return _Entries(frozenset(files), sorted(files | folders), passed)
