"""Paints a cell of a comparison: on as many lines as it takes, also where there is no blank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.models.item_row import Index, MatchMark
from obsdiag.ui.row_delegate import ground_of, paint_ground

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

_FLAGS = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
_HIGHEST = 4096


class CompareDelegate(QStyledItemDelegate):
    """An id or a key has no blanks: the end of it shall be seen all the same."""

    @guarded(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that the text needs in its column."""
        metrics, text = option.fontMetrics, str(index.data())
        if option.rect.width() <= 0:  # a column is asked for its width
            return QSize(
                metrics.horizontalAdvance(text) + 2 * theme.GRID, metrics.height() + theme.GRID
            )
        room = self._room(option.rect)
        room.setHeight(_HIGHEST)
        height = metrics.boundingRect(room, int(_FLAGS), text).height()
        return QSize(option.rect.width(), height + theme.GRID)

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell at `index`."""
        paint_ground(painter, option.palette, option.rect, ground_of(option, MatchMark.NONE))
        painter.save()
        is_name = index.column() == 0
        ink = theme.muted(option.palette) if is_name else option.palette.text().color()
        painter.setPen(ink)
        painter.setFont(option.font)
        painter.drawText(self._room(option.rect), int(_FLAGS), str(index.data()))
        painter.restore()

    def _room(self, cell: QRect) -> QRect:
        half = theme.GRID // 2
        return cell.adjusted(theme.GRID, half, -theme.GRID, -half)
