"""Find the files of the top-level `resources/` folder, however obsdiag was installed."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def root() -> Traversable:
    """Return the folder: inside the package once built (wheel, zip), beside it in a checkout."""
    package = files("obsdiag")
    shipped = package / "resources"
    if isinstance(package, Path) and not shipped.is_dir():
        return package.parent / "resources"
    return shipped


def names(folder: str) -> list[str]:
    """Return the names of the files in a folder such as `catalogue/guidance`, in order."""
    return sorted(entry.name for entry in root().joinpath(folder).iterdir() if entry.is_file())


def read_bytes(name: str) -> bytes:
    """Return one file's content; `name` is relative, like `icons/error.svg`.

    Raises FileNotFoundError where obsdiag was installed without it.
    """
    return root().joinpath(name).read_bytes()
