"""The two sheets that the window brings up: all keys, and about obsdiag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from obsdiag import __version__
from obsdiag.ui import theme
from obsdiag.ui.actions import COMMANDS, plain
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from obsdiag.catalogue import About

_BOLD = QFont.Weight.DemiBold
_COLUMNS = 3


def show_keys(parent: QWidget) -> QDialog:
    """Open the sheet of all keys, made from the table of commands."""
    sheet = _sheet(parent, QCoreApplication.translate("Sheet", "Keys"))
    columns = QGridLayout()
    columns.setHorizontalSpacing(4 * theme.GRID)
    columns.setVerticalSpacing(2 * theme.GRID)
    for number, menu in enumerate(dict.fromkeys(command.menu for command in COMMANDS)):
        row, column = divmod(number, _COLUMNS)
        columns.addLayout(_keys_of(menu), row, column, Qt.AlignmentFlag.AlignTop)
    return _opened(sheet, columns)


def _keys_of(menu: str) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * theme.GRID)
    grid.setVerticalSpacing(theme.GRID // 2)
    grid.addWidget(TextLabel(plain(menu), weight=_BOLD), 0, 0, 1, 2)
    for row, command in enumerate((c for c in COMMANDS if c.menu == menu), start=1):
        for column, text in enumerate((plain(command.text), keys_text(command.keys))):
            label = TextLabel(text, second=column > 0)
            label.setWordWrap(False)
            grid.addWidget(label, row, column)
    return grid


def show_about(parent: QWidget, about: About) -> QDialog:
    """Open the sheet that says what obsdiag is, and where its catalogue comes from."""
    translate = QCoreApplication.translate
    sheet = _sheet(parent, translate("Sheet", "About obsdiag"))
    told = QGridLayout()
    lines = (
        translate("Sheet", "Decodes captured error responses of the object storage service OBS."),
        translate("Sheet", "Licence of obsdiag: Apache-2.0"),
        translate("Sheet", "Catalogue: {title}, {licence}\n{source}").format(
            title=about.title, licence=about.licence, source=about.source
        ),
        translate("Sheet", "Nothing leaves this computer: obsdiag never uses the network."),
    )
    told.addWidget(TextLabel(f"obsdiag {__version__}", scale=1.5, weight=_BOLD))
    for line in lines:
        told.addWidget(TextLabel(line))
    return _opened(sheet, told)


def keys_text(keys: tuple[str, ...]) -> str:
    """Return keys as they are written on this platform."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


def _sheet(parent: QWidget, title: str) -> QDialog:
    sheet = QDialog(parent)
    sheet.setWindowTitle(title)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return sheet


def _opened(sheet: QDialog, content: QGridLayout) -> QDialog:
    close = QPushButton(QCoreApplication.translate("Sheet", "&Close"))
    close.clicked.connect(sheet.reject)
    layout = QVBoxLayout(sheet)
    layout.setContentsMargins(*[3 * theme.GRID] * 4)
    layout.setSpacing(2 * theme.GRID)
    layout.addLayout(content)
    layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
    sheet.open()
    return sheet
