"""The program's own icons, drawn in the colour of the text around them."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtGui import QColor, QIcon, QPixmap

from obsdiag.config import assets

_INK = b"currentColor"
_SIZE = b'width="16" height="16"'
_SCALES = (1, 2)
"""Pixel densities that an icon is drawn for; Qt scales for those between."""


def tinted(name: str, ink: QColor) -> QIcon:
    """Return the icon `name` in the colour `ink`; ask again when the palette changes."""
    drawing = _source(name).replace(_INK, ink.name().encode())
    icon = QIcon()
    for scale in _SCALES:
        icon.addPixmap(_drawn(drawing, scale))
    return icon


def emblem() -> QIcon:
    """Return the program's own sign, for title bar and task bar."""
    pixmap = QPixmap()
    pixmap.loadFromData(_source("obsdiag"), "SVG")
    return QIcon(pixmap)


@cache
def _source(name: str) -> bytes:
    return assets.read_bytes(f"icons/{name}.svg")


@lru_cache(maxsize=64)
def _drawn(drawing: bytes, scale: int) -> QPixmap:
    side = 16 * scale
    pixmap = QPixmap()
    pixmap.loadFromData(drawing.replace(_SIZE, b'width="%d" height="%d"' % (side, side)), "SVG")
    pixmap.setDevicePixelRatio(scale)
    return pixmap
