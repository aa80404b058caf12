"""Paints a kind of findings as every list paints its rows, with a bar for its share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from obsdiag.ui import theme
from obsdiag.ui.overview.overview_model import LAYER_ROLE, SHARE_ROLE
from obsdiag.ui.row_delegate import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Hashable

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from obsdiag.ui.models.item_row import Index, ItemRow

_HEIGHT = 3
"""Pixels of the bar below a row."""
_REST = 0.7
"""Share of the hue in the colour of the bar."""


class OverviewDelegate(RowDelegate):
    """The bar stands at the foot of the row, as long as the kind is large."""

    def beside(self, index: Index) -> Hashable:
        """Return how long the bar is, and in which colour."""
        return index.data(SHARE_ROLE), index.data(LAYER_ROLE)

    def paint_beside(
        self, painter: QPainter, option: QStyleOptionViewItem, row: ItemRow, index: Index
    ) -> None:
        """Paint the bar of a kind."""
        room = option.rect.adjusted(theme.GRID, 0, -theme.GRID, 0)
        length = max(_HEIGHT, round(room.width() * index.data(SHARE_ROLE)))
        bar = QRect(room.left(), option.rect.bottom() - _HEIGHT, length, _HEIGHT)
        layer = index.data(LAYER_ROLE)
        if layer is None:
            hue = theme.hue(row.status, option.palette)
        else:  # as in the time line above
            hue = theme.layer(layer, option.palette)
        painter.fillRect(bar, theme.blend(option.palette.base().color(), hue, _REST))
