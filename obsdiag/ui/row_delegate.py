"""Paints the Row of an item, alike in every list of the window."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from obsdiag.ui import look
from obsdiag.ui.models.row import ROW_ROLE, Mark, Row

PAD = look.GRID
BAR = 3
_LEAD_WIDTH = "000 "


class Ground(NamedTuple):
    """What is painted behind an item."""

    mark: Mark
    selected: bool = False
    focused: bool = False
    hovered: bool = False


def paint_ground(painter: QPainter, palette: QPalette, rect: QRect, ground: Ground) -> None:
    """Paint selection, hover and mark behind an item, over the whole of `rect`."""
    if ground.selected:
        painter.fillRect(rect, look.tint(palette, 0.22 if ground.focused else 0.14))
    elif ground.hovered:
        painter.fillRect(rect, look.tint(palette, 0.07))
    accent = palette.color(QPalette.ColorRole.Accent)
    if ground.mark is Mark.MATCH:
        painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), accent)
    elif ground.mark is Mark.POSSIBLE:
        middle = rect.center().y()
        painter.fillRect(QRect(rect.left(), middle - BAR, BAR, 2 * BAR), accent)


def ground_of(option: QStyleOptionViewItem, mark: Mark) -> Ground:
    """Return what `option` says of an item."""
    from PySide6.QtWidgets import QStyle  # costs 4 ms: not before something is in a list

    state = QStyle.StateFlag
    return Ground(
        mark,
        bool(option.state & state.State_Selected),
        bool(option.state & state.State_HasFocus),
        bool(option.state & state.State_MouseOver),
    )


class RowDelegate(QStyledItemDelegate):
    """Paints lead, text, aside and tail on one line, and what stands below on a second."""

    def __init__(self, parent: QObject, *, ground: bool = True) -> None:
        """Paint the ground too, unless the view does so over its whole width (`ground` False)."""
        super().__init__(parent)
        self._ground = ground

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of the item's lines; a list gives it its width."""
        row: Row = index.data(ROW_ROLE)
        return QSize(PAD, _body_height(row, option.fontMetrics) + _head_height(row, option))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the item at `index`."""
        row: Row = index.data(ROW_ROLE)
        head = _head_height(row, option)
        body = option.rect.adjusted(0, head, 0, 0)
        painter.save()
        if row.heading:
            _paint_heading(painter, option, row, head)
        if self._ground:
            paint_ground(painter, option.palette, body, ground_of(option, row.mark))
        _paint_lines(painter, option, row, body.adjusted(PAD + BAR * self._ground, 0, -PAD, 0))
        painter.restore()


def _body_height(row: Row, metrics: QFontMetrics) -> int:
    return metrics.height() * (2 if row.below else 1) + (12 if row.below else 8)


def _head_height(row: Row, option: QStyleOptionViewItem) -> int:
    return option.fontMetrics.height() + 2 * PAD if row.heading else 0


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, row: Row, height: int) -> None:
    ink = _Ink(look.scaled(option.font, 0.92, QFont.Weight.DemiBold), look.muted(option.palette))
    place = QRect(option.rect.left() + PAD + BAR, option.rect.top(), option.rect.width(), height)
    ink.draw(painter, place.adjusted(0, PAD // 2, 0, 0), row.heading)


def _paint_lines(painter: QPainter, option: QStyleOptionViewItem, row: Row, rect: QRect) -> None:
    height = option.fontMetrics.height()
    top = rect.top() + (rect.height() - height * (2 if row.below else 1)) // 2
    line = QRect(rect.left(), top, rect.width(), height)
    if row.below:
        below = line.translated(0, height).adjusted(_lead_width(option, row), 0, 0, 0)
        ink = _Ink(option.font, look.muted(option.palette), Qt.TextElideMode.ElideMiddle)
        ink.draw(painter, below, row.below)
    _paint_line(painter, option, row, line)


def _paint_line(painter: QPainter, option: QStyleOptionViewItem, row: Row, line: QRect) -> None:
    bold = look.scaled(option.font, 1, QFont.Weight.Bold)
    second = _Ink(option.font, look.muted(option.palette))
    if row.tail:
        tail = QRect(line)
        tail.setLeft(line.right() - option.fontMetrics.horizontalAdvance(row.tail))
        second.draw(painter, tail, row.tail)
        line.setRight(tail.left() - PAD)
    if row.lead:
        _Ink(bold, look.hue(row.status, option.palette)).draw(painter, line, row.lead)
        line.setLeft(line.left() + _lead_width(option, row))
    first = _Ink(bold if row.mark is Mark.MATCH else option.font, option.palette.text().color())
    line.setLeft(line.left() + first.draw(painter, line, row.text) + PAD)
    if row.aside:
        second.draw(painter, line, row.aside)


def _lead_width(option: QStyleOptionViewItem, row: Row) -> int:
    return option.fontMetrics.horizontalAdvance(_LEAD_WIDTH) + PAD // 2 if row.lead else 0


class _Ink(NamedTuple):
    """How a piece of text is written."""

    font: QFont
    colour: QColor
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight

    def draw(self, painter: QPainter, rect: QRect, text: str) -> int:
        """Write one line of plain text into `rect`; return the width that it took."""
        metrics = QFontMetrics(self.font)
        shown = metrics.elidedText(text, self.elide, rect.width())
        painter.setFont(self.font)
        painter.setPen(self.colour)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)
