"""The size of texts: chosen while the window is there, with room for what is written in it.

A font that a part was given stays when the application's is changed, and so does a place of so many
pixels: both are changed here. A part that has given something room by the font has a method
`fit_text`, which is called afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication

from obsdiag.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

_WHOLE, _LEAST_SHARE, _MOST_SHARE, _DIGITS = 100, 50, 300, 3
_LINE = 18
"""Pixels of a line of text, in the largest of the desktops' usual fonts."""


def apply_text_size(app: QApplication, percent: str) -> None:
    """Show texts in a share of the system's size; what is no share between 50 and 300 is 100."""
    share = int(percent) if percent.isdecimal() and len(percent) <= _DIGITS else _WHOLE
    wanted = share if _LEAST_SHARE <= share <= _MOST_SHARE else _WHOLE
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font = system if wanted == _WHOLE else theme.scaled(system, wanted / _WHOLE)
    before = app.font()
    if before == font:
        return
    app.setFont(font)
    app.sendPostedEvents(
        app, QEvent.Type.ApplicationFontChange.value
    )  # all take it before we go on
    _resize(app, _size(font) / _size(before))


def room(pixels: int) -> int:
    """Return the room for a text that needs `pixels` in a usual font, in the application's."""
    return max(pixels, pixels * QFontMetrics(QApplication.font()).height() // _LINE)


def _resize(app: QApplication, share: float) -> None:
    """Give parts with a font of their own that font in another size, and have all make room."""
    from PySide6.QtCore import Qt

    parts: list[QWidget] = app.allWidgets()
    for part in parts:
        if part.testAttribute(Qt.WidgetAttribute.WA_SetFont):
            font = part.font()
            part.setFont(theme.scaled(font, share, font.weight()))
    for part in parts:
        if (fit := getattr(part, "fit_text", None)) is not None:
            fit()


def _size(font: QFont) -> float:
    return font.pointSizeF() if font.pointSizeF() > 0 else font.pixelSize()
