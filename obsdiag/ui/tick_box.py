"""Boxes to be ticked and choices to be made, with a mark as large as the text beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton, QStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton


class TickBox(QCheckBox):
    """A box that is ticked or not."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.fit_text()

    def fit_text(self) -> None:
        """Have the mark as large as the text."""
        _fit_mark(self)


class ChoiceButton(QRadioButton):
    """One of several choices."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.fit_text()

    def fit_text(self) -> None:
        """Have the mark as large as the text."""
        _fit_mark(self)


def _fit_mark(button: QAbstractButton) -> None:
    """Make the mark as tall as letters; a usual one stays the style's own."""
    button.setStyleSheet("")
    button.setFont(QApplication.font())  # a sheet keeps the one that it has met
    usual = button.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
    if (side := QFontMetrics(button.font()).ascent()) > usual:
        button.setStyleSheet(f"::indicator {{ width: {side}px; height: {side}px; }}")
