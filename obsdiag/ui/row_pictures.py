"""Rows as they were painted last: what looks the same is not written again, letter by letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

SCREENS = 3
"""How many times what is seen of a list is held, while that is not more than MOST."""
MOST = 2_000_000
"""Dots of a list's pictures, of four bytes each: of a larger list what is seen once is held."""


class RowPictures:
    """Holds a picture of each row, by all that it depends on."""

    def __init__(self) -> None:
        self._held: dict[tuple[Hashable, int, int, float], QPixmap] = {}
        self._dots = 0

    def forget(self) -> None:
        """Hold none any more: font or colours are others."""
        self._held.clear()
        self._dots = 0

    def held(self, look: Hashable, size: tuple[int, int], scale: float) -> QPixmap | None:
        """Return the picture of a row that looks so, if there is one; it stays held the longest."""
        key = (look, *size, scale)
        if (picture := self._held.pop(key, None)) is not None:
            self._held[key] = picture  # at the end: what was drawn longest ago is at the start
        return picture

    def draw(
        self,
        painter: QPainter,
        view: QWidget,
        rect: QRect,
        look: Hashable,
        paint: Callable[[QPainter], object],
    ) -> None:
        """Draw a row of `view` at `rect`, painted by `paint` unless one of the same `look` is held.

        `paint` paints where the row stands, in the coordinates of `painter`.
        """
        scale = painter.device().devicePixelRatio()
        size = (rect.width(), rect.height())
        if (picture := self.held(look, size, scale)) is None:
            picture = QPixmap(rect.size() * scale)
            picture.setDevicePixelRatio(scale)
            picture.fill(view.palette().color(view.backgroundRole()))  # of what is around it
            inside = QPainter(picture)
            inside.setFont(view.font())
            inside.translate(-rect.topLeft())
            paint(inside)
            inside.end()
            seen = int(view.width() * view.height() * scale * scale)
            self._make_room(max(seen, min(SCREENS * seen, MOST)))
            self._dots += picture.width() * picture.height()
            self._held[look, *size, scale] = picture
        painter.drawPixmap(rect.topLeft(), picture)

    def _make_room(self, most: int) -> None:
        """Let go of what was drawn longest ago: all at once, it would be what is in sight, too."""
        while self._held and self._dots > most:
            oldest = self._held.pop(next(iter(self._held)))
            self._dots -= oldest.width() * oldest.height()
