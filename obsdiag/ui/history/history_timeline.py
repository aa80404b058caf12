"""The history at a glance: its kinds, and when they came, for what the search box asks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from obsdiag.diagnosis.group import recorded
from obsdiag.diagnosis.measure import seconds
from obsdiag.ui import theme
from obsdiag.ui.help.help_key import offer_help
from obsdiag.ui.local_text import number
from obsdiag.ui.overview.kinds_overview import Counted, KindsOverview, overview_of_all
from obsdiag.ui.overview.overview_page import OverviewPage
from obsdiag.ui.tasks import LatestTask
from obsdiag.ui.text_size import room
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QThreadPool
    from PySide6.QtWidgets import QWidget

    from obsdiag.history import HistoryEntry
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.overview.kinds_overview import OverviewKind

FIRST, MOST = 2_000, 20_000
"""Entries that are counted, the newest: so many at once, and then what takes two seconds."""
_PAGE = 500
_ONE_BY_ONE = 30
"""So many entries are asked for by their numbers; more by code and bucket."""
_WIDTH, _HEIGHT = 90 * theme.GRID, 80 * theme.GRID


class HistoryTimeline(QDialog):
    """An overview of what the history has for a query; a chosen kind becomes a query."""

    chosen = Signal(str)
    """Signal(str): the query that finds the findings of the chosen kind."""

    def __init__(
        self, provider: HistoryProvider, pool: QThreadPool, query: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("historyTimeline")
        self.setWindowTitle(self.tr("Time line of the history"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offer_help(self, "history")
        self._provider, self._query = provider, query
        self._told = TextLabel(self.tr("Counting…"), second=True)
        self.page = OverviewPage()
        self.page.set_scroll_bars()
        self.page.hide()
        self.page.entered.connect(self._on_entered)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2 * theme.GRID, 2 * theme.GRID, 2 * theme.GRID)
        self._told.setContentsMargins(3 * theme.GRID, 0, 0, 0)
        layout.addWidget(self._told)
        layout.addWidget(self.page, 1)
        layout.addWidget(buttons)
        self.resize(room(_WIDTH), room(_HEIGHT))
        self._counting = LatestTask(pool, self)
        self._counting.done.connect(self._on_counted)
        self._counting.failed.connect(self._on_failed)
        self._most = FIRST
        self._count()

    def _count(self) -> None:
        self._counting.ask(partial(_overview, self._provider, self._query, self._most))

    @Slot(object)
    def _on_counted(self, overview: KindsOverview) -> None:
        if not overview.total:
            self._told.setText(self.tr("Nothing in the history answers to this search."))
            return
        self._told.setText(self._which(overview.total))
        name = self._query or self.tr("The whole history")
        if self.page.isHidden():
            self.page.show_overview(overview, name)
            self.page.show()
            self.page.setFocus()
        else:
            self.page.show_more(overview, name)
        if overview.total >= self._most < MOST:
            self._most = MOST
            self._count()

    def _which(self, total: int) -> str:
        """Return which entries are shown, and by which clock."""
        if total < self._most:
            return self.tr("By OBS's own clock where it is known, else by when it came in.")
        told = self.tr("The newest {count} entries. By OBS's own clock where it is known.")
        if self._most < MOST:
            told = self.tr("The newest {count} entries; those before are being counted…")
        return told.format(count=number(total))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._told.setText(str(error))

    @Slot(object)
    def _on_entered(self, kind: OverviewKind) -> None:
        self.chosen.emit(query_of(kind))
        self.accept()


def query_of(kind: OverviewKind) -> str:
    """Return the query that finds these findings: by their numbers, or by what they share."""
    if len(kind.numbers) <= _ONE_BY_ONE:
        return " OR ".join(f"id:{one}" for one in kind.numbers)
    bucket = kind.group.fingerprint.split("|")[1]
    words = [f'code:"{kind.code}"'] if kind.status is None or kind.code != str(kind.status) else []
    words += [f"status:{kind.code}"] if not words else []
    return " ".join([*words, *([f'bucket:"{bucket}"'] if bucket != "-" else [])])


def _overview(provider: HistoryProvider, query: str, most: int) -> KindsOverview:
    return overview_of_all(map(_counted, _entries(provider, query, most)))


def _counted(entry: HistoryEntry) -> Counted:
    """Return what counts of an entry; without a time of its own it is of when it came in."""
    record = entry.record
    what = recorded(record)
    if what.at is None:
        what = what._replace(at=seconds(entry.first_seen))
    acts = record.get("acts")
    return Counted(entry.id, what, entry.status, acts if isinstance(acts, str) else "")


def _entries(provider: HistoryProvider, query: str, most: int) -> Iterator[HistoryEntry]:
    before, left = None, most
    while left > 0:
        page = provider.history().search(query, min(_PAGE, left), before=before)
        yield from page
        if len(page) < min(_PAGE, left):
            return
        before, left = page[-1].id, left - len(page)
