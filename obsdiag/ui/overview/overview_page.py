"""The overview of many findings, in the verdict's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from obsdiag.ui import theme
from obsdiag.ui.local_text import shown_line, span_text
from obsdiag.ui.models.item_row import VALUE_ROLE
from obsdiag.ui.overview.overview_delegate import OverviewDelegate
from obsdiag.ui.overview.overview_model import Order, OverviewModel
from obsdiag.ui.overview.timeline_panel import TimelinePanel
from obsdiag.ui.row_list import RowList
from obsdiag.ui.search_field import SearchField
from obsdiag.ui.verdict.scroll_page import ScrollPage
from obsdiag.ui.verdict.text_label import OneLineLabel, TextLabel

if TYPE_CHECKING:
    from obsdiag.ui.overview.kinds_overview import KindsOverview

MAX_NAME = 60


class OverviewPage(ScrollPage):
    """Kinds of findings with counts and bars; Return goes into one."""

    entered = Signal(object)
    """Signal(OverviewKind): its findings are to be shown."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("OverviewPage", "Overview"))
        self._overview: KindsOverview | None = None
        self._title = OneLineLabel(scale=1.4, weight=QFont.Weight.Bold)
        self._told = TextLabel(second=True)
        self.timeline = TimelinePanel()
        self._model = OverviewModel(self)
        self.search = SearchField("overviewSearch", self.tr("Filter by code, bucket or who acts"))
        self._order = QComboBox()
        self._order.setAccessibleName(self.tr("Sort by"))
        for order, name in self._orders():
            self._order.addItem(name, order)
        self.view = RowList("overviewView", self.tr("Kinds of findings"), self._model, lines=2)
        self.view.setItemDelegate(OverviewDelegate(self.view))
        self.search.lead_to(self.view)
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self._order)
        for widget in (self._title, self._told, self.timeline):
            self.rows.addWidget(widget)
        self.rows.addLayout(row)
        self.rows.addWidget(self.view, 1)
        self.view.setMinimumHeight(10 * theme.GRID)
        self.setFocusProxy(self.view)
        self.search.textChanged.connect(self._model.filter)
        self.timeline.brushed.connect(self._model.narrow)
        self.timeline.stacked.connect(self._on_stacked)
        self._order.currentIndexChanged.connect(self._on_order)
        self.view.activated.connect(self._on_entered)
        self.view.clicked.connect(self._on_entered)

    def _orders(self) -> tuple[tuple[Order, str], ...]:
        return (
            (Order.COUNT, self.tr("Largest first")),
            (Order.FIRST, self.tr("Earliest first")),
            (Order.CODE, self.tr("By code")),
            (Order.ACTS, self.tr("By who acts")),
        )

    def show_overview(self, overview: KindsOverview, name: str) -> None:
        """Show this overview of the capture `name`."""
        self._overview = overview
        self._title.setText(shown_line(name, MAX_NAME) or self.tr("Findings"))
        self._tell()
        self.search.clear()
        self.timeline.show_timeline(overview.timeline)
        self._model.show(overview.kinds)
        self.view.setCurrentIndex(self._model.index(0, 0))

    def show_more(self, overview: KindsOverview, name: str) -> None:
        """Show more of the same: what it is filtered by and the chosen kind stay."""
        words, chosen = self.search.text(), self.view.currentIndex().data(VALUE_ROLE)
        self.show_overview(overview, name)
        self.search.setText(words)
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            if (
                chosen is not None
                and index.data(VALUE_ROLE).group.fingerprint == chosen.group.fingerprint
            ):
                self.view.setCurrentIndex(index)

    def retranslate(self) -> None:
        """Say the ways to sort, the numbers and the times in another language, or zone."""
        for place, (_, name) in enumerate(self._orders()):
            self._order.setItemText(place, name)
        if self._overview is not None:
            self._tell()
        self._model.retell()

    def _tell(self) -> None:
        """Say how many findings there are, and from when to when they came."""
        overview = self._overview
        assert overview is not None
        findings = self.tr("%Ln findings", None, overview.total)
        parts = [findings, self.tr("%Ln kinds", None, len(overview.kinds))]
        if overview.timeline is not None:
            parts.append(span_text(overview.timeline.start, overview.timeline.end))
        self._told.setText(" · ".join(parts))
        self.view.show_hint(self.tr("Nothing found."))
        self.name_after(", ".join((self._title.text(), *parts)))

    def text(self) -> str:
        """Return all that the page says, line by line."""
        rows = (self._model.index(row, 0).data() for row in range(self._model.rowCount()))
        return "\n".join((self._title.text(), self._told.text(), *map(str, rows)))

    @Slot()
    def _on_stacked(self) -> None:
        self._model.colour_by(self.timeline.layer_of)

    @Slot(int)
    def _on_order(self, _row: int) -> None:
        self._model.sort_by(self._order.currentData())

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        if (kind := index.data(VALUE_ROLE)) is not None:
            self._model.mark_seen(kind)
            self.entered.emit(kind)
