"""Changes of many widgets of a layout, before any of them is placed.

Qt lays out all that is around a widget each time one is shown (QWidget::setVisible).
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


@contextmanager
def held(*layouts: QLayout) -> Iterator[None]:
    """Let none of `layouts` place anything until all is changed; held by an outer one, it stays."""
    mine = [layout for layout in layouts if layout.isEnabled()]
    for layout in mine:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in mine:
            layout.setEnabled(True)
            layout.invalidate()
