"""The catalogue's tree, each row of which is painted from its ItemRow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from obsdiag.named_tuple import NamedTuple
from obsdiag.ui import theme
from obsdiag.ui.focus_frame import FocusFrame
from obsdiag.ui.guard import guarded
from obsdiag.ui.hint import paint_hint
from obsdiag.ui.models.item_row import ROW_ROLE, ItemRow, MatchMark
from obsdiag.ui.row_delegate import Ground, RowDelegate, ground_of, paint_ground
from obsdiag.ui.row_pictures import RowPictures
from obsdiag.ui.scroll_bar import slim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect

    from obsdiag.ui.models.catalogue_model import CatalogueModel
    from obsdiag.ui.models.item_row import Index


class _Look(NamedTuple):
    """All that the picture of a row depends on, but for its size, the palette and the font."""

    row: ItemRow
    ground: Ground
    at_top: bool
    """Whether it stands in no group."""
    is_open: bool
    is_active: bool
    is_enabled: bool


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
        self._pictures = RowPictures()
        self._frame = FocusFrame(self)
        self._hint = ""

    def show_hint(self, hint: str) -> None:
        """Say this for as long as there is nothing in the tree."""
        self._hint = hint
        self.viewport().update()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or the hint."""
        if not self._paint_held(event.rect()):
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
        hovered = self.underMouse() and ground_of(options, MatchMark.NONE).hovered
        look = self._look(index, self.selectedIndexes(), hovered=hovered)
        paint = partial(self._paint_row, options, index, look.ground)
        self._pictures.draw(painter, self, options.rect, look, paint)

    def _look(self, index: Index, chosen: Sequence[Index], *, hovered: bool = False) -> _Look:
        """Return all that the picture of a row depends on.

        `chosen` are those that are selected: to ask that of one asks its model three times over.
        """
        row = self.model().data(index, ROW_ROLE)
        selected = index in chosen
        focused = selected and self.hasFocus() and index == self.currentIndex()
        ground = Ground(row.mark, selected, focused, hovered)
        top, is_open = not index.parent().isValid(), row.group and self.isExpanded(index)
        return _Look(row, ground, top, is_open, self.isActiveWindow(), self.isEnabled())

    def _paint_held(self, asked: QRect) -> bool:
        """Paint what is `asked` for from pictures of the rows; tell whether there are all of them.

        They are gone through here: Qt takes most of the time of a paint to ask for each of them.
        """
        viewport = self.viewport()
        index = self.indexAt(asked.topLeft())
        if viewport.underMouse() or not index.isValid():
            return False
        first = self.visualRect(index)
        size, scale = (viewport.width(), first.height()), viewport.devicePixelRatio()
        pictures, chosen = [], self.selectedIndexes()
        for _ in range(first.top(), asked.bottom() + 1, first.height()):
            picture = self._pictures.held(self._look(index, chosen), size, scale)
            if picture is None:
                return False
            pictures.append(picture)
            index = self.indexBelow(index)
            if not index.isValid():
                break
        painter = QPainter(viewport)
        for number, picture in enumerate(pictures):
            painter.drawPixmap(0, first.top() + number * first.height(), picture)
        return True

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
