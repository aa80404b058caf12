"""Where the catalogue, the page that renews it and the team's notes are; read when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.renewal import Changes


class CatalogueFiles(NamedTuple):
    """The files of one user; each method takes its time on disk."""

    renewed: Path
    """The newer page, where there is one."""
    notes: Path
    """The file of the team's notes."""

    def catalogue(self) -> Catalogue:
        """Return the catalogue in use; raises CatalogueError."""
        from obsdiag.published import load_catalogue

        return load_catalogue(self.renewed)

    def renew(self, page: bytes, current: Catalogue) -> Changes:
        """Take a newer page into use; raises CatalogueError and OSError."""
        from obsdiag.published import renew

        return renew(page, current, self.renewed)

    def load_notes(self) -> dict[str, str]:
        """Return the notes by the id of their page; raises ObsdiagError."""
        from obsdiag.notes import load_notes

        return load_notes(self.notes)

    def save_notes(self, changed: Mapping[str, str]) -> None:
        """Save these notes beside the others; raises ObsdiagError."""
        from obsdiag.notes import save_notes

        save_notes(self.notes, changed)
