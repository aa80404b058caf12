"""F1 and Ctrl+Q on a sheet: the window, which it keeps from being used, cannot take them there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

PAGE = "helpPage"
"""Property of a sheet: the name of its page."""


def offer_help(sheet: QDialog, page: str) -> None:
    """Have F1 on a sheet bring up a page of the help, and Ctrl+Q end the program."""
    sheet.setProperty(PAGE, page)
    QShortcut(QKeySequence("F1"), sheet).activated.connect(partial(_ask, sheet))
    offer_quit(sheet)


def offer_quit(sheet: QDialog) -> None:
    """Have Ctrl+Q end the program on a sheet without a page, such as Qt's own that asks for a file.

    The platform's own, where Qt shows that instead, keeps its keys to itself.
    """
    QShortcut(QKeySequence("Ctrl+Q"), sheet).activated.connect(partial(_quit, sheet))


def _ask(sheet: QWidget) -> None:
    """Give the window's command, which looks for the page of whatever has the focus."""
    _give("help", *_from(sheet))


def _quit(sheet: QWidget) -> None:
    """Put the sheet and those below it away as Esc does, and give the window's command.

    One that stays has something that would be lost, and says so.
    """
    whole = list(_from(sheet))
    for each in whole:
        if isinstance(each, QDialog):
            each.reject()
            if each.isVisible():
                return
    _give("quit", *whole)


def _give(name: str, *widgets: QWidget) -> None:
    for each in widgets:
        if (command := getattr(each, "commands", {}).get(name)) is not None:
            command.trigger()
            return


def _from(sheet: QWidget) -> Iterator[QWidget]:
    """Yield the sheet and what it stands over."""
    above: QWidget | None = sheet
    while above is not None:
        yield above
        above = above.parentWidget()
