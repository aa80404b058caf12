"""A list of Rows, of any length; says what it is for while it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from obsdiag.ui.focus_frame import FocusFrame
from obsdiag.ui.guard import guarded
from obsdiag.ui.hint import paint_hint
from obsdiag.ui.row_delegate import RowDelegate, row_height
from obsdiag.ui.scroll_bar import slim

if TYPE_CHECKING:
    from obsdiag.ui.models.item_row import Index

_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


class RowList(QTableView):
    """A list without a frame, on the ground of what is around it.

    It is a table of one column: QListView lays out all rows whenever one is added, which takes
    1.4 s for a million of them; this takes 3 ms.
    """

    def __init__(
        self,
        name: str,
        title: str,
        model: QAbstractListModel,
        parent: QWidget | None = None,
        *,
        lines: int = 1,
    ) -> None:
        """`lines` of text, one or two, are in each row."""
        super().__init__(parent)
        self._hint = ""
        self._lines = lines
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self._be_a_list()
        self._ground = QWidget()  # a viewport in the colour of what is around the list
        self._ground.setBackgroundRole(QPalette.ColorRole.Window)
        self.setViewport(self._ground)
        slim(self, QPalette.ColorRole.Window)
        self._frame = FocusFrame(self)

    def _be_a_list(self) -> None:
        """Put away what makes a table of it."""
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self._fit_rows()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics(), self._lines))

    def show_hint(self, hint: str) -> None:
        """Say this for as long as the list is empty."""
        self._hint = hint
        self._ground.update()

    @guarded(None)
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: it would go through all rows, and there is a search for that."""

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first or last row on Home and End; a table would stay in its row."""
        if event.key() in _ENDS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            last = self.model().rowCount() - 1
            row = 0 if event.key() == Qt.Key.Key_Home else last
            self.setCurrentIndex(self.model().index(row, 0))
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Make room for another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    @guarded(None)
    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        """Keep in sight what is in sight, unless that is the top of the list."""
        bar, height = self.verticalScrollBar(), self.verticalHeader().defaultSectionSize()
        is_above = bar.value() > 0 and start * height <= bar.value()
        place = bar.value() + (end - start + 1) * height
        super().rowsInserted(parent, start, end)
        if is_above:
            self.executeDelayedItemsLayout()
            bar.setValue(place)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the items, or the hint."""
        if not self._paint_held(event.rect()):
            super().paintEvent(event)
        if self.model().rowCount() == 0:
            paint_hint(self._ground, self._hint)

    def _paint_held(self, asked: QRect) -> bool:
        """Paint what is `asked` for from pictures of the rows; tell whether there are all of them.

        They are gone through here: Qt takes most of the time of a paint to ask for each of them.
        """
        delegate, model, viewport = self.itemDelegate(), self.model(), self.viewport()
        if viewport.underMouse() or not isinstance(delegate, RowDelegate):
            return False
        height, offset = self.verticalHeader().defaultSectionSize(), self.verticalOffset()
        first = (asked.top() + offset) // height
        after = min((asked.bottom() + offset) // height + 1, model.rowCount())
        indexes = [model.index(row, 0) for row in range(first, after)]
        pictures = delegate.pictures(self, indexes, (self.columnWidth(0), height))
        if pictures is None:
            return False
        painter = QPainter(viewport)
        for row, picture in enumerate(pictures, first):
            painter.drawPixmap(0, row * height - offset, picture)
        return True
