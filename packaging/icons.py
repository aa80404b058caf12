#!/usr/bin/env python3
"""Draw the program's icon in the sizes and containers that systems want, from its one drawing.

.venv/bin/python packaging/icons.py           the PNG files in resources/icons
.venv/bin/python packaging/icons.py FOLDER    obsdiag.ico and obsdiag.icns, from these, into FOLDER
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES = (16, 24, 32, 48, 64, 256)
_ICNS_TYPES = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}
"""What an icon of a size is called that is kept as PNG (Apple's IconFamily)."""


def png(size: int) -> Path:
    """Return where the icon of a size lies."""
    return ICONS / f"obsdiag-{size}.png"


def draw() -> None:
    """Draw the drawing in each size."""
    from PySide6.QtCore import Qt  # the containers need no Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication.instance() or QGuiApplication(["icons", "-platform", "offscreen"])
    drawing = QSvgRenderer(str(ICONS / "obsdiag.svg"))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        drawing.render(painter)
        painter.end()
        image.save(str(png(size)))
    del app


def ico() -> bytes:
    """Return the icon for Windows: a directory of images, each a PNG (since Windows Vista)."""
    images = [(size, png(size).read_bytes()) for size in _ICO_SIZES]
    rows, at = [struct.pack("<HHH", 0, 1, len(images))], 6 + 16 * len(images)
    for size, image in images:  # a size of 256 is written as 0
        rows.append(struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(image), at))
        at += len(image)
    return b"".join([*rows, *(image for _, image in images)])


def icns() -> bytes:
    """Return the icon for macOS: blocks of a type, a length and a PNG."""
    blocks = [(kind, png(size).read_bytes()) for kind, size in _ICNS_TYPES.items()]
    body = b"".join(kind + struct.pack(">I", 8 + len(image)) + image for kind, image in blocks)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main() -> int:
    """Write what is asked for, and return the exit status."""
    if len(sys.argv) == 1:
        draw()
        return 0
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "obsdiag.ico").write_bytes(ico())
    (folder / "obsdiag.icns").write_bytes(icns())
    return 0


if __name__ == "__main__":
    sys.exit(main())
