"""The catalogue: a tree of status groups with a search above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from obsdiag.ui import look
from obsdiag.ui.models.catalogue_model import CatalogueModel
from obsdiag.ui.models.row import NOWHERE, ROW_ROLE, VALUE_ROLE, Mark
from obsdiag.ui.row_delegate import Ground, RowDelegate, ground_of, paint_ground
from obsdiag.ui.scroll_bar import slim
from obsdiag.ui.search_field import SearchField, lay_out_below

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from obsdiag.catalogue import Catalogue
    from obsdiag.model import Entry, Match


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
        self.setIndentation(2 * look.GRID)
        self.setExpandsOnDoubleClick(False)  # a click does
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        slim(self, QPalette.ColorRole.Window)
        ground = QWidget()  # a viewport in the colour of what is around the tree
        ground.setBackgroundRole(QPalette.ColorRole.Window)
        self.setViewport(ground)

    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the ground of the whole row, then the item without one."""
        ground = Ground(
            index.data(ROW_ROLE).mark,
            selected=self.selectionModel().isSelected(index),
            focused=self.hasFocus() and index == self.currentIndex(),
            hovered=self.underMouse() and ground_of(options, Mark.NONE).hovered,
        )
        paint_ground(painter, self.palette(), options.rect, ground)
        option = QStyleOptionViewItem(options)
        option.palette.setBrush(QPalette.ColorRole.Highlight, Qt.BrushStyle.NoBrush)
        super().drawRow(painter, option, index)


class CataloguePane(QWidget):
    """The tree and its search; says which entry the user chose, marks the one that matches."""

    chosen = Signal(object)
    """Signal(Entry): the user turned to this entry."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._model = CatalogueModel(catalogue, self)
        self.search = SearchField("catalogueSearch", self.tr("Find a code, status or words"))
        self.view = CatalogueView(self._model)
        self._by_hand = True
        lay_out_below(self, self.search, self.view)
        self.search.textChanged.connect(self._on_searched)
        self.search.left.connect(self._on_left)
        self.search.returnPressed.connect(self._on_returned)
        self.view.clicked.connect(self._on_clicked)
        self.view.activated.connect(self._on_activated)
        self.view.selectionModel().currentChanged.connect(self._on_moved)

    def show_match(self, match: Match) -> None:
        """Open the group of the match and mark it in the middle; mark what else it may be."""
        self.search.clear()
        self._model.mark(match.entry, match.candidates)
        self.turn_to(match.entry)
        if match.entry is None and match.candidates:
            first = self._model.index_of(match.candidates[0].id)
            self.view.expand(first.parent())
            self.view.scrollTo(first.parent(), QAbstractItemView.ScrollHint.PositionAtTop)

    def turn_to(self, entry: Entry | None) -> None:
        """Make `entry` the current one, on screen, or leave the tree without a current one."""
        index = NOWHERE if entry is None else self._model.index_of(entry.id)
        self._by_hand = False
        self.view.setCurrentIndex(index)
        self._by_hand = True
        if index.isValid():
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    @Slot(str)
    def _on_searched(self, words: str) -> None:
        self._by_hand = False
        self._model.show(self._catalogue.search(words) if words.strip() else None)
        self._by_hand = True

    @Slot()
    def _on_left(self) -> None:
        self.view.setFocus()
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self._model.index(0, 0))

    @Slot()
    def _on_returned(self) -> None:
        """Open what is current, else the best hit."""
        current = self.view.currentIndex()
        index = current if current.isValid() else self._model.index(0, 0)
        if index.data(VALUE_ROLE) is not None:
            self.view.setCurrentIndex(index)
            self._on_activated(index)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.data(VALUE_ROLE) is None:
            self.view.setExpanded(index, not self.view.isExpanded(index))
        else:
            self._on_activated(index)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if (entry := index.data(VALUE_ROLE)) is not None:
            self.chosen.emit(entry)

    @Slot(QModelIndex, QModelIndex)
    def _on_moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        entry = index.data(VALUE_ROLE) if index.isValid() else None
        if self._by_hand and entry is not None:
            self.chosen.emit(entry)
