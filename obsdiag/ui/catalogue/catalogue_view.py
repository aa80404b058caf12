"""The catalogue's tree, each row of which is painted from its ItemRow."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from obsdiag.ui import theme
from obsdiag.ui.focus_frame import FocusFrame
from obsdiag.ui.guard import guarded
from obsdiag.ui.hint import paint_hint
from obsdiag.ui.models.item_row import ROW_ROLE, MatchMark
from obsdiag.ui.row_delegate import Ground, RowDelegate, ground_of, paint_ground
from obsdiag.ui.row_pictures import RowPictures
from obsdiag.ui.scroll_bar import slim

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

    from obsdiag.ui.models.catalogue_model import CatalogueModel


@cache
def _by_key() -> int:
    """Return the sign that the window was last used by key: it paints nothing here."""
    from PySide6.QtWidgets import QStyle  # costs 4 ms: not before something is in a list

    return QStyle.StateFlag.State_KeyboardFocusChange.value


class CatalogueView(QTreeView):
    """A tree whose marks and selection reach over the whole width, branches included."""

    def __init__(self, model: CatalogueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("catalogueView")
        self.setAccessibleName(self.tr("Catalogue of error codes"))
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self, ground=False))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(2 * theme.GRID)
        self.setExpandsOnDoubleClick(False)  # a click does
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        slim(self, QPalette.ColorRole.Window)
        ground = QWidget()  # a viewport in the colour of what is around the tree
        ground.setBackgroundRole(QPalette.ColorRole.Window)
        self.setViewport(ground)
        self._pictures = RowPictures(QPalette.ColorRole.Window)
        self._frame = FocusFrame(self)
        self._hint = ""

    def show_hint(self, hint: str) -> None:
        """Say this for as long as there is nothing in the tree."""
        self._hint = hint
        self.viewport().update()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or the hint."""
        super().paintEvent(event)
        if self.model().rowCount() == 0:
            paint_hint(self.viewport(), self._hint)

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Paint all rows again in another palette, font or style."""
        super().changeEvent(event)
        if "_pictures" in self.__dict__:  # events come as soon as there is a widget
            self._pictures.forget()

    @guarded(None)
    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row as it was painted before, if it was: to write it takes ten times longer."""
        row = index.data(ROW_ROLE)
        ground = Ground(
            row.mark,
            selected=self.selectionModel().isSelected(index),
            focused=self.hasFocus() and index == self.currentIndex(),
            hovered=self.underMouse() and ground_of(options, MatchMark.NONE).hovered,
        )
        state = options.state.value & ~_by_key()
        look = (row, ground, self.isExpanded(index), state)
        self._pictures.draw(
            painter, self, options.rect, look, partial(self._paint_row, options, index, ground)
        )

    def _paint_row(
        self,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        ground: Ground,
        painter: QPainter,
    ) -> None:
        """Paint the ground of the whole row, then the item without one."""
        paint_ground(painter, self.palette(), options.rect, ground)
        option = QStyleOptionViewItem(options)
        option.palette.setBrush(QPalette.ColorRole.Highlight, Qt.BrushStyle.NoBrush)
        super().drawRow(painter, option, index)
