"""Paints a cell of a comparison: on as many lines as it takes, also where there is no blank."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from obsdiag.recent import Recent
from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.models.item_row import Index, MatchMark
from obsdiag.ui.row_delegate import ground_of, paint_ground
from obsdiag.ui.verdict.text_label import broken_text

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

NAMES = 2
"""Columns of names, which are as wide as these; those of values share what is left."""
MAX_NAME = 26 * theme.GRID
_PAD = theme.GRID
_GAP = theme.GRID // 2
_MOST_SIZES = 1_000


class CompareDelegate(QStyledItemDelegate):
    """An id or a key has no blanks: the end of it shall be seen all the same."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sizes: Recent[QSize] = Recent(_MOST_SIZES)
        """A table asks for each several times whenever it is laid out."""

    @guarded(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that the text needs: a name its own, a value that in its column."""
        text, width = str(index.data()), option.rect.width()
        asked = MAX_NAME if index.column() < NAMES else width
        made_of = (text, index.column() < NAMES, asked, option.font.key())
        size = self._sizes.get(made_of, None)
        if size is None:
            if index.column() < NAMES:
                wanted = option.fontMetrics.horizontalAdvance(text) + 2 * _PAD + 1
                width = min(wanted, MAX_NAME)
            shown = broken_text(text, option.font, width - 2 * _PAD)
            size = QSize(width, ceil(shown.size().height()) + 2 * _GAP)
            self._sizes.keep(made_of, size)
        return QSize(size)

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell at `index`."""
        paint_ground(painter, option.palette, option.rect, ground_of(option, MatchMark.NONE))
        is_second = index.column() == 0
        painter.save()
        painter.setPen(theme.muted(option.palette) if is_second else option.palette.text().color())
        painter.setFont(option.font)
        shown = broken_text(str(index.data()), option.font, option.rect.width() - 2 * _PAD)
        painter.drawStaticText(option.rect.left() + _PAD, option.rect.top() + _GAP, shown)
        painter.restore()
