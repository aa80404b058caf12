"""Holds a newer copy of the published page until the user takes it into use."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from obsdiag.ui.tasks import LatestTask

if TYPE_CHECKING:
    from obsdiag.catalogue import Catalogue
    from obsdiag.ui.catalogue.catalogue_files import CatalogueFiles
    from obsdiag.ui.catalogue.proposal import Proposal


class RenewalController(QObject):
    """Takes the newest proposal into use, off the window's thread, when it is told to."""

    renewed = Signal(object)
    """Signal(Catalogue): this is the one in use from now on."""
    failed = Signal(object)
    """Signal(Exception): the page cannot be kept."""

    def __init__(self, catalogue_files: CatalogueFiles, pool: QThreadPool, parent: QObject) -> None:
        super().__init__(parent)
        self._catalogue_files = catalogue_files
        self._proposal: Proposal | None = None
        self._taking = LatestTask(pool, self)
        self._taking.done.connect(self.renewed)
        self._taking.failed.connect(self.failed)

    @Slot(object)
    def propose(self, proposal: Proposal) -> None:
        """Keep `proposal` until it is taken, or another one comes."""
        self._proposal = proposal

    def take(self, catalogue: Catalogue) -> None:
        """Use the proposed page from now on in place of that of `catalogue`."""
        if self._proposal is not None:
            self._taking.ask(partial(_taken, self._catalogue_files, self._proposal.page, catalogue))


def _taken(catalogue_files: CatalogueFiles, page: bytes, catalogue: Catalogue) -> Catalogue:
    catalogue_files.renew(page, catalogue)
    return catalogue_files.catalogue()
