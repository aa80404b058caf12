"""Recognises exports of a history among what is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.input.regular_file import open_regular
from obsdiag.ui.mime import Files

if TYPE_CHECKING:
    from pathlib import Path

    from obsdiag.ui.mime import Text


class Exports:
    """Files that the history can take in; they are no captures."""

    def __init__(self, paths: tuple[Path, ...]) -> None:
        self.paths = paths


def exports_of(offer: Files | Text) -> Exports | None:
    """Return the exports that an offer is, None where anything else is among it.

    Files are read here, so this is called off the window's thread.
    """
    if isinstance(offer, Files) and all(map(_is_export, offer.paths)):
        return Exports(offer.paths)
    return None


def _is_export(path: Path) -> bool:
    from obsdiag.history.export_file import HEAD, is_export  # no start needs it

    try:
        with open_regular(path) as file:
            return is_export(file.read(HEAD))
    except (OSError, ValueError):
        return False  # whoever reads it as a capture says why it cannot be read
