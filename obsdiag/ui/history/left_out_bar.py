"""Says that a search which was left in its field hides what has just come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from obsdiag.ui.models.paged_model import PAGE, number_of
from obsdiag.ui.offer_bar import OfferBar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from obsdiag.ui.models.list_row import ListRow

MOST_LOOKED_AT = 1_000
"""Findings of one capture that are looked for among what a search found."""


class LeftOutBar(OfferBar):
    """Stands while a search finds nothing of the capture that came in; offers to show all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("historyLeftOut", "", parent)
        self.setAccessibleName(self.tr("What the search leaves out"))
        self._ids: Sequence[int] = ()
        self._is_new = False

    def mark(self, ids: Iterable[int]) -> None:
        """Take the entries of the capture at hand."""
        self._ids = tuple(ids)

    @Slot()
    def expect(self) -> None:
        """Look from now on whether the capture at hand, which has just come in, is found."""
        self._is_new = True

    @Slot()
    def forget(self) -> None:
        """Say nothing: something else is looked for, and it need not be the capture at hand."""
        self._is_new = False
        self.dismiss()

    def look(self, query: str, newest: Sequence[ListRow]) -> None:
        """Say it if `query`, whose first page is `newest`, surely finds nothing of the capture."""
        if self._is_new and query.strip() and self._is_left_out(newest):
            told = self.tr("The search leaves out what came in last.")
            self.offer(told, self.tr("Show all"))
        else:
            self.dismiss()

    def _is_left_out(self, newest: Sequence[ListRow]) -> bool:
        """Tell whether no entry of the capture is found, on this page or on one below it."""
        if not 0 < len(self._ids) <= MOST_LOOKED_AT:
            return False
        found = {row.entry.id for row in newest if row.entry is not None}
        is_all = number_of(newest) < PAGE
        return found.isdisjoint(self._ids) and (is_all or min(found) < min(self._ids))
