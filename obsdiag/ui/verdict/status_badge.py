"""The status, large, on a ground in the hue of its class."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.text_size import room

_WIDTH, _HEIGHT = 9 * theme.GRID, 6 * theme.GRID
GROUND_SHARE = 0.13
"""Share of the hue in the badge's ground."""


class StatusBadge(QLabel):
    """Shows a status; a dash where the capture has none. A label, which screen readers read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._status: int | None = None
        self.setFont(theme.scaled(self.font(), 2, QFont.Weight.Bold))
        self.fit_text()

    def fit_text(self) -> None:
        """Make room for texts in the size that they have."""
        self.setFixedSize(room(_WIDTH), room(_HEIGHT))

    def show_status(self, status: int | None) -> None:
        """Show this status."""
        self._status = status
        told = self.tr("Status {status}") if status else self.tr("No status")
        self.setAccessibleName(told.format(status=status))
        self.setText(str(status) if status else "–")
        self.update()

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number on its ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hue = theme.hue(self._status, self.palette())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.blend(self.palette().base().color(), hue, GROUND_SHARE))
        painter.drawRoundedRect(QRectF(self.rect()), theme.GRID, theme.GRID)
        painter.setPen(hue)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
