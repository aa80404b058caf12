"""F1 on a sheet: the window, which it keeps from being used, cannot take the key there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

PAGE = "helpPage"
"""Property of a sheet: the name of its page."""


def offer_help(sheet: QDialog, page: str) -> None:
    """Have F1 on a sheet bring up a page of the help."""
    sheet.setProperty(PAGE, page)
    key = QShortcut(QKeySequence("F1"), sheet)
    key.activated.connect(partial(_ask, sheet))


def _ask(sheet: QWidget) -> None:
    """Give the window's command, which looks for the page of whatever has the focus."""
    above: QWidget | None = sheet
    while above is not None:
        if (command := getattr(above, "commands", {}).get("help")) is not None:
            command.trigger()
            return
        above = above.parentWidget()
