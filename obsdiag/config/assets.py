"""Find the files of the top-level `resources/` folder, however obsdiag was installed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@cache
def root() -> Traversable:
    """Return the folder: inside the package once built (wheel, zip), beside it in a checkout."""
    package = Path(__file__).parents[1]
    for folder in (package / "resources", package.parent / "resources"):
        if folder.is_dir():
            return folder
    from importlib.resources import files  # what archives need takes time to load

    return files("obsdiag") / "resources"


def names(folder: str) -> list[str]:
    """Return the names of the files in a folder such as `catalogue/guidance`, in order."""
    return sorted(entry.name for entry in root().joinpath(folder).iterdir() if entry.is_file())


def read_bytes(name: str) -> bytes:
    """Return one file's content; `name` is relative, like `icons/error.svg`.

    Raises FileNotFoundError where obsdiag was installed without it.
    """
    return root().joinpath(name).read_bytes()
