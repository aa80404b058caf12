"""The program's own icons, drawn in the colour of the text around them."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap

from obsdiag.config import assets
from obsdiag.ui.text_size import room

_INK = b"currentColor"
_SIZE = b'width="16" height="16"'
SIDE = 16
"""Pixels of an icon beside a text of the usual size."""
_SIDES = (SIDE, 2 * SIDE, 4 * SIDE)
"""Of which it is drawn, for dense screens and large texts; Qt scales for those between."""


def tinted(name: str, ink: QColor) -> QIcon:
    """Return the icon `name` in the colour `ink`; ask again when the palette changes."""
    drawing = _source(name).replace(_INK, ink.name().encode())
    icon = QIcon()
    for side in _SIDES:
        icon.addPixmap(_drawn(drawing, side))
    return icon


def icon_size() -> QSize:
    """Return how large an icon is beside a text in the size that texts have."""
    return QSize(room(SIDE), room(SIDE))


def emblem() -> QIcon:
    """Return the program's own sign, for title bar and task bar."""
    pixmap = QPixmap()
    pixmap.loadFromData(_source("obsdiag"), "SVG")
    return QIcon(pixmap)


@cache
def _source(name: str) -> bytes:
    return assets.read_bytes(f"icons/{name}.svg")


@lru_cache(maxsize=64)
def _drawn(drawing: bytes, side: int) -> QPixmap:
    pixmap = QPixmap()
    pixmap.loadFromData(drawing.replace(_SIZE, b'width="%d" height="%d"' % (side, side)), "SVG")
    return pixmap
