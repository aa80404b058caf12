"""What the window reads, and where it comes from; each is called in the pool, off its thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from obsdiag.errors import HistoryError
from obsdiag.ui.catalogue.proposal import Proposal, proposal_of
from obsdiag.ui.history.dropped_exports import Exports, exports_of
from obsdiag.ui.mime import Files, Text
from obsdiag.ui.read_state import ReadState
from obsdiag.ui.source_heads import source_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from obsdiag.catalogue import Catalogue
    from obsdiag.comparison import Side
    from obsdiag.history import HistoryEntry
    from obsdiag.input.sources import Problem, Source
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.history.stored_reading import StoredReading

SAMPLE = "samples/signature.http"


def classified(
    offer: Files | Text, catalogue: Catalogue
) -> Proposal | Exports | Iterable[Source | Problem]:
    """Return what an offer is: a newer copy of the page of `catalogue`, exports, or sources.

    Raises CatalogueError for a copy that is damaged.
    """
    if (exports := exports_of(offer)) is not None:
        return exports
    if (proposal := proposal_of(offer, catalogue)) is not None:
        return proposal
    return text(offer.data, offer.source) if isinstance(offer, Text) else files(offer.paths)


def name_of(offer: Files | Text) -> str:
    """Return what an offer is called in the window's title."""
    if isinstance(offer, Text):
        return source_name(offer.source, None)
    if len(offer.paths) == 1:
        return offer.paths[0].name or str(offer.paths[0])
    more = len(offer.paths) - 1
    told = QCoreApplication.translate("Reading", "{name} and %Ln more", None, more)
    return told.format(name=offer.paths[0].name)


def state_of(offer: Files | Text) -> ReadState:
    """Return a reading of what was pasted, dropped or opened, before its beginning."""
    if isinstance(offer, Files):
        return ReadState(name_of(offer), from_files=True)
    return ReadState(name_of(offer), own_name=offer.source, pasted=offer.data)


def state_of_sample() -> ReadState:
    """Return a reading of the sample, which does not go into the history."""
    name = QCoreApplication.translate("Presenter", "sample")
    return ReadState(name, keeps=False, own_name="sample")


def files(paths: Sequence[Path]) -> Iterable[Source | Problem]:
    """Return files, and all that is below folders."""
    from obsdiag.input.sources import from_paths

    return from_paths(paths, pipes=False)


def text(data: bytes, name: str) -> Iterable[Source | Problem]:
    """Return a text under the name that is shown for it."""
    from obsdiag.input.sources import paste

    return [paste(data, name)]


def answers(data: bytes) -> Sequence[Side]:
    """Return what a text without an error shows instead."""
    from obsdiag.comparison import sides  # not before there is such a text

    return sides(data)


def sample() -> Iterable[Source | Problem]:
    """Return the sample that obsdiag brings along."""
    from obsdiag.config import assets

    return text(assets.read_bytes(SAMPLE), "sample")


def stored(
    history_provider: HistoryProvider, kept: HistoryEntry, catalogue: Catalogue
) -> StoredReading:
    """Return what was found in the capture of an entry of the history; raises HistoryError."""
    from obsdiag.ui.history.stored_reading import stored_reading

    return stored_reading(history_provider.history(), kept, catalogue)


def stored_capture(
    history_provider: HistoryProvider, number: int, catalogue: Catalogue
) -> StoredReading:
    """Return what came in at one time, by the number of that capture; raises HistoryError."""
    from obsdiag.ui.history import stored_reading

    return stored_reading.stored_capture(history_provider.history(), number, catalogue)


def entry(history_provider: HistoryProvider, kept: HistoryEntry) -> Iterable[Source | Problem]:
    """Return the capture of an entry of the history, to be read again; raises HistoryError."""
    if not (data := history_provider.history().capture(kept.id)):
        raise HistoryError(
            "This finding came in without its capture: there is nothing to be read again."
        )
    return text(data, kept.source or "history")
