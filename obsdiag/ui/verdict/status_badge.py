"""The status, large, on a ground in the hue of its class."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded

_SIZE = QSize(9 * theme.GRID, 6 * theme.GRID)
GROUND_SHARE = 0.13
"""Share of the hue in the badge's ground."""


class StatusBadge(QWidget):
    """Shows a status; a dash where the capture has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: int | None = None
        theme.set_font(self, scale=2, weight=QFont.Weight.Bold)
        self._fit()

    def _fit(self) -> None:
        """Have room for three figures, however large texts are."""
        metrics = self.fontMetrics()
        figures = QSize(metrics.horizontalAdvance("000") + 2 * theme.GRID, metrics.height())
        self.setFixedSize(_SIZE.expandedTo(figures))

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Make room for another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def show_status(self, status: int | None) -> None:
        """Show this status."""
        self._status = status
        told = self.tr("Status {status}") if status else self.tr("No status")
        self.setAccessibleName(told.format(status=status))
        self.update()

    def text(self) -> str:
        """Return what is on the badge."""
        return str(self._status) if self._status else "–"

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
