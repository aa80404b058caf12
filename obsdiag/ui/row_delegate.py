"""Paints the ItemRow of an item, alike in every list of the window."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from obsdiag.named_tuple import NamedTuple
from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.models.item_row import NOWHERE, ROW_ROLE, Index, ItemRow, MatchMark
from obsdiag.ui.row_pictures import RowPictures
from obsdiag.ui.row_room import fitted

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable
    from re import Pattern

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QAbstractItemView

PAD = theme.GRID
BAR = 3
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LEAD_WIDTH = "000 "
MOST_AT_END = 0.6
"""Share of a line that is given to what stands at its end."""
_UNREADABLE = ItemRow("?")
"""Stands for an item that its model could not tell."""


class Ground(NamedTuple):
    """What is painted behind an item."""

    mark: MatchMark
    selected: bool = False
    focused: bool = False
    hovered: bool = False


def paint_ground(painter: QPainter, palette: QPalette, rect: QRect, ground: Ground) -> None:
    """Paint selection, hover and mark behind an item, over the whole of `rect`."""
    if ground.selected:
        painter.fillRect(rect, theme.tint(palette, 0.22 if ground.focused else 0.14))
    elif ground.hovered:
        painter.fillRect(rect, theme.tint(palette, 0.07))
    accent = palette.color(QPalette.ColorRole.Accent)
    if ground.mark is MatchMark.MATCH:
        painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), accent)
    elif ground.mark is MatchMark.POSSIBLE:
        middle = rect.center().y()
        painter.fillRect(QRect(rect.left(), middle - BAR, BAR, 2 * BAR), accent)


def ground_of(option: QStyleOptionViewItem, mark: MatchMark) -> Ground:
    """Return what `option` says of an item."""
    state = option.state.value
    return Ground(mark, *[bool(state & flag) for flag in _flags()])


@cache
def _flags() -> tuple[int, int, int]:
    """Return the signs of `Ground` in a state, as numbers: they are for each row that is seen."""
    from PySide6.QtWidgets import QStyle  # costs 4 ms: not before something is in a list

    flag = QStyle.StateFlag
    return flag.State_Selected.value, flag.State_HasFocus.value, flag.State_MouseOver.value


class RowDelegate(QStyledItemDelegate):
    """Paints lead, text, aside and tail on one line, what is below and signs on a second."""

    def __init__(self, parent: QObject, *, ground: bool = True) -> None:
        """Paint the ground too, unless the view does so over its whole width (`ground` False)."""
        super().__init__(parent)
        self._ground = ground
        self._pictures = RowPictures()
        self._font = QFont()

    @guarded(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the item's lines; a list gives it its width."""
        row = _row_at(index)
        return QSize(PAD, row_height(option.fontMetrics, 2 if row.below else 1))

    @guarded(None)
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        """Paint the item at `index`, as it was painted before if it looks the same."""
        row, view = _row_at(index), option.widget
        if not self._ground or not isinstance(view, QWidget):
            self._paint_row(painter, option, row, index)
            return
        self._use(option.font)
        look = self._look(row, ground_of(option, row.mark), index, option.palette)
        paint = partial(self._paint_row, option=option, row=row, index=index)
        self._pictures.draw(painter, view, option.rect, look, paint)

    def pictures(
        self, view: QAbstractItemView, indexes: Iterable[Index], size: tuple[int, int]
    ) -> list[QPixmap] | None:
        """Return how these rows of a view were painted last; None if one of them was not.

        A view asks its delegate for each row by way of Qt, which takes longer than to draw it. The
        mouse is not over the view.
        """
        self._use(view.font())
        palette, model = view.palette(), view.model()
        selection = view.selectionModel().selection()
        ranges = [selection.at(place) for place in range(selection.count())]
        chosen = [(one.top(), one.bottom()) for one in ranges]
        focused = view.currentIndex() if view.hasFocus() else NOWHERE
        scale = view.viewport().devicePixelRatio()
        found = []
        for index in indexes:
            row, number = model.data(index, ROW_ROLE), index.row()
            if not isinstance(row, ItemRow):
                return None
            selected = any(top <= number <= bottom for top, bottom in chosen)
            ground = Ground(row.mark, selected, index == focused)
            look = self._look(row, ground, index, palette)
            if (picture := self._pictures.held(look, size, scale)) is None:
                return None
            found.append(picture)
        return found

    def _use(self, font: QFont) -> None:
        if font != self._font:
            self._font = QFont(font)
            self._pictures.forget()

    def _look(self, row: ItemRow, ground: Ground, index: Index, palette: QPalette) -> Hashable:
        """Return all that the picture of a row depends on."""
        return row, ground, self.beside(index), palette.cacheKey()

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: ItemRow, index: Index
    ) -> None:
        rect = option.rect
        painter.save()
        try:
            if self._ground:
                paint_ground(painter, option.palette, rect, ground_of(option, row.mark))
            if row.parted:
                line = theme.line(option.palette)
                painter.fillRect(rect.left(), rect.top(), rect.width(), 1, line)
            left = PAD + BAR * self._ground + 2 * PAD * row.inner
            _paint_lines(painter, option, row, rect.adjusted(left, 0, -PAD, 0))
            self.paint_beside(painter, option, row, index)
        finally:
            painter.restore()

    def beside(self, _index: Index) -> Hashable:
        """Return all that `paint_beside` makes something of."""
        return None

    def paint_beside(
        self, painter: QPainter, option: QStyleOptionViewItem, row: ItemRow, index: Index
    ) -> None:
        """Paint what a list shows besides the lines of a row: nothing, in most of them."""


def _row_at(index: Index) -> ItemRow:
    """Return what is to be painted; a model that has failed answers with nothing."""
    row = index.data(ROW_ROLE)
    return row if isinstance(row, ItemRow) else _UNREADABLE


def row_height(metrics: QFontMetrics, lines: int) -> int:
    """Return the height, in pixels, of an item of one or two lines."""
    return metrics.height() * lines + (8 if lines == 1 else 12)


def _paint_lines(
    painter: QPainter, option: QStyleOptionViewItem, row: ItemRow, rect: QRect
) -> None:
    height = option.fontMetrics.height()
    top = rect.top() + (rect.height() - height * (2 if row.below else 1)) // 2
    line = QRect(rect.left(), top, rect.width(), height)
    if row.below:
        below = line.translated(0, height).adjusted(_lead_width(option, row), 0, 0, 0)
        elide = Qt.TextElideMode.ElideRight if row.is_list else Qt.TextElideMode.ElideMiddle
        second = _Ink(option.font, theme.muted(option.palette), elide)
        text, signs = row.below, row.signs
        if row.is_list:
            wide = option.fontMetrics.horizontalAdvance
            text, signs = fitted(text, signs, below.width() - PAD, wide)
        _paint_at_end(painter, option, below, signs)
        second.draw(painter, below, text, _Hits.of(option, row.hits_below))
    _paint_line(painter, option, row, line)


def _paint_line(painter: QPainter, option: QStyleOptionViewItem, row: ItemRow, line: QRect) -> None:
    bold = theme.scaled(option.font, 1, QFont.Weight.Bold)
    _paint_at_end(painter, option, line, row.tail)
    if row.lead:
        lead = _Ink(bold, theme.hue(row.status, option.palette))
        lead.draw(painter, line, row.lead, _Hits.of(option, row.lead_hits))
        line.setLeft(line.left() + _lead_width(option, row))
    first = _Ink(
        bold if row.mark is MatchMark.MATCH else option.font, option.palette.text().color()
    )
    place = QRect(line)
    if row.is_list and row.aside:  # a number: cut, it would be another one
        place.setRight(line.right() - option.fontMetrics.horizontalAdvance(row.aside) - PAD)
    width = first.draw(painter, place, row.text, _Hits.of(option, row.hits))
    line.setLeft(line.left() + width + PAD)
    if row.aside:
        elide = Qt.TextElideMode.ElideLeft if row.is_path else Qt.TextElideMode.ElideRight
        _Ink(option.font, theme.muted(option.palette), elide).draw(painter, line, row.aside)


def _paint_at_end(painter: QPainter, option: QStyleOptionViewItem, line: QRect, text: str) -> None:
    """Write `text` at the end of `line`, which is shorter by it then, by most of it at the most."""
    if text:
        end = QRect(line)
        width = min(option.fontMetrics.horizontalAdvance(text), round(line.width() * MOST_AT_END))
        end.setLeft(line.right() - width)
        _Ink(option.font, theme.muted(option.palette)).draw(painter, end, text)
        line.setRight(end.left() - PAD)


def _lead_width(option: QStyleOptionViewItem, row: ItemRow) -> int:
    return option.fontMetrics.horizontalAdvance(_LEAD_WIDTH) + PAD // 2 if row.lead else 0


class _Hits(NamedTuple):
    """What of a text is marked, and in which colour."""

    pattern: Pattern[str]
    accent: QColor
    tint: QColor

    @classmethod
    def of(cls, option: QStyleOptionViewItem, hits: Pattern[str] | None) -> _Hits | None:
        """Return how `hits` are marked."""
        if hits is None:
            return None
        accent = option.palette.color(QPalette.ColorRole.Accent)
        return cls(hits, accent, theme.tint(option.palette, 0.22))

    def paint(self, painter: QPainter, metrics: QFontMetrics, rect: QRect, shown: str) -> None:
        """Paint ground and underline of what is marked in `shown`, which stands in `rect`."""
        top = rect.center().y() - metrics.height() // 2
        for found in self.pattern.finditer(shown):
            left = rect.left() + metrics.horizontalAdvance(shown[: found.start()])
            width = metrics.horizontalAdvance(found[0])
            painter.fillRect(left, top, width, metrics.height(), self.tint)
            painter.fillRect(left, top + metrics.height() - 1, width, 2, self.accent)


class _Ink(NamedTuple):
    """How a piece of text is written."""

    font: QFont
    colour: QColor
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight

    def draw(self, painter: QPainter, rect: QRect, text: str, hits: _Hits | None = None) -> int:
        """Write one line of plain text into `rect`; return the width that it took."""
        metrics, shown = QFontMetrics(self.font), text
        width = metrics.horizontalAdvance(text)
        if width > rect.width():
            shown = metrics.elidedText(text, self.elide, rect.width())
            width = metrics.horizontalAdvance(shown)
        if hits is not None:
            hits.paint(painter, metrics, rect, shown)
        painter.setFont(self.font)
        painter.setPen(self.colour)
        painter.drawText(rect, _AT_LEFT, shown)
        return width
