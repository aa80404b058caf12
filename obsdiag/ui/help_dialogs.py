"""The sheet that says what obsdiag is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from obsdiag import __version__
from obsdiag.ui import theme
from obsdiag.ui.help.help_key import offer_quit
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from obsdiag.catalogue import About

_BOLD = QFont.Weight.DemiBold


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


def _sheet(parent: QWidget, title: str) -> QDialog:
    sheet = QDialog(parent)
    sheet.setWindowTitle(title)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    offer_quit(sheet)
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
