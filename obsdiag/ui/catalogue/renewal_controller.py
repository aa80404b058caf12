"""Recognises a newer copy of the published page among what is taken in, and takes it into use."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from obsdiag.catalogue import Catalogue
from obsdiag.catalogue.page import MAX_PAGE, is_page
from obsdiag.catalogue.renewal import changes
from obsdiag.errors import ObsdiagError
from obsdiag.ui.mime import Files, Text
from obsdiag.ui.tasks import LatestTask

if TYPE_CHECKING:
    from pathlib import Path

    from obsdiag.catalogue.renewal import Changes
    from obsdiag.ui.catalogue.catalogue_files import CatalogueFiles
    from obsdiag.ui.mime import Offer


class Proposal(NamedTuple):
    """A newer page, and what it changes."""

    page: bytes
    changes: Changes


class RenewalController(QObject):
    """Looks at offers before they are read as captures."""

    declined = Signal(object)
    """Signal(Offer): this is no copy of the page."""
    proposed = Signal(object)
    """Signal(Changes): this is one, and is waiting to be taken into use."""
    renewed = Signal(object)
    """Signal(Catalogue): this is the one in use from now on."""
    failed = Signal(object)
    """Signal(Exception): the page is a bad one, or cannot be kept."""

    def __init__(self, catalogue_files: CatalogueFiles, pool: QThreadPool, parent: QObject) -> None:
        super().__init__(parent)
        self._catalogue_files = catalogue_files
        self._proposal: Proposal | None = None
        self._history_lookup = LatestTask(pool, self)
        self._taking = LatestTask(pool, self)
        self._history_lookup.done.connect(self._on_looked)
        self._history_lookup.failed.connect(self.failed)
        self._taking.done.connect(self.renewed)
        self._taking.failed.connect(self.failed)

    def look(self, offer: Offer, catalogue: Catalogue) -> None:
        """Say whether `offer` is a newer copy of the page of `catalogue`: later, for a file."""
        self._history_lookup.forget()
        match offer:
            case Files((path,)):
                self._history_lookup.ask(partial(_looked_into, path, offer, catalogue))
            case Text(data) if is_page(data):
                self._history_lookup.ask(partial(_proposed, data, catalogue))
            case _:
                self.declined.emit(offer)

    def forget(self) -> None:
        """Say nothing more of what was offered."""
        self._history_lookup.forget()

    def take(self, catalogue: Catalogue) -> None:
        """Use the proposed page from now on in place of that of `catalogue`."""
        if self._proposal is not None:
            self._taking.ask(partial(_taken, self._catalogue_files, self._proposal.page, catalogue))

    @Slot(object)
    def _on_looked(self, found: Proposal | Offer) -> None:
        if isinstance(found, Proposal):
            self._proposal = found
            self.proposed.emit(found.changes)
        else:
            self.declined.emit(found)


def _looked_into(path: Path, offer: Offer, catalogue: Catalogue) -> Proposal | Offer:
    """Return a proposal where the file is a page; the offer itself where it is anything else."""
    try:
        if not path.is_file() or path.stat().st_size > MAX_PAGE:
            return offer
        data = path.read_bytes()
    except OSError:
        return offer  # whoever reads it as a capture says why it cannot be read
    return _proposed(data, catalogue) if is_page(data) else offer


def _proposed(page: bytes, catalogue: Catalogue) -> Proposal:
    newer = Catalogue.from_page(page)
    return Proposal(page, changes(catalogue.entries, newer.entries))


def _taken(catalogue_files: CatalogueFiles, page: bytes, catalogue: Catalogue) -> Catalogue:
    try:
        catalogue_files.renew(page, catalogue)
    except OSError as error:
        raise ObsdiagError(f"The newer page cannot be kept: {error.strerror}.") from error
    return catalogue_files.catalogue()
