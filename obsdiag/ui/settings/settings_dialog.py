"""The sheet of the settings: what is chosen in it holds at once."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from obsdiag.config.settings import SCHEMES, UTC
from obsdiag.ui import theme
from obsdiag.ui.language_files import languages
from obsdiag.ui.tip import set_tip
from obsdiag.ui.verdict.text_label import TextLabel
from obsdiag.ui.window_language import VARIABLE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from obsdiag.config.settings import Settings

_PERCENT = ("", "90", "110", "125", "150", "175", "200")
_WIDTH = 64 * theme.GRID


class SettingsDialog(QDialog):
    """Offers each setting with the choices that there are."""

    changed = Signal(object)
    """Signal(Settings): these hold from now on."""
    retention_wanted = Signal()
    """The reader wants to say how much is kept."""

    def __init__(self, settings: Settings, data: Path, parent: QWidget) -> None:
        """Show `settings`; `data` is the folder that the history is in."""
        super().__init__(parent)
        self.setObjectName("settingsSheet")
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._settings = settings
        self._data = data
        self._scheme = self._choice("settingScheme")
        self._language = self._choice("settingLanguage")
        self._text_size = self._choice("settingTextSize")
        self._zone = self._choice("settingTimeZone")
        if os.environ.get(VARIABLE):
            self._language.setEnabled(False)
            set_tip(self._language, self.tr("Chosen by OBSDIAG_LANGUAGE"))
        self._lay_out()
        self._offer()

    def retranslate(self) -> None:
        """Offer the choices in another language."""
        self._offer()

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.activated.connect(self._on_chosen)
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(2 * theme.GRID)
        form.setVerticalSpacing(theme.GRID)
        kept = QPushButton(self.tr("What is &kept…"))
        kept.clicked.connect(self.retention_wanted)
        folder = QPushButton(self.tr("Open the &folder"))
        folder.clicked.connect(self._on_folder)
        masked = self.tr(
            "Signatures, tokens, cookies and keys are always masked before anything is kept or "
            "copied as a report."
        )
        for name, widget in (
            (self.tr("Language"), self._language),
            (self.tr("Colours"), self._scheme),
            (self.tr("Size of texts"), self._text_size),
            (self.tr("Times are shown"), self._zone),
            (self.tr("History"), kept),
            (self.tr("Masked"), TextLabel(masked)),
            (self.tr("Data folder"), TextLabel(str(self._data))),
            ("", folder),
        ):
            form.addRow(name, widget)
            if isinstance(widget, QComboBox):
                widget.setAccessibleName(name)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[3 * theme.GRID] * 4)
        layout.setSpacing(2 * theme.GRID)
        layout.addLayout(form)
        told = self.tr("A size of texts holds everywhere from the next start on.")
        layout.addWidget(TextLabel(told, second=True))
        layout.addWidget(buttons)

    def _offer(self) -> None:
        schemes = (self.tr("as the system"), self.tr("light"), self.tr("dark"))
        system = self.tr("as the system")
        names = [system, *(QLocale(name).nativeLanguageName() for name in languages())]
        sizes = [system, *(f"{percent} %" for percent in _PERCENT[1:])]
        zones = (self.tr("by this computer's clock"), self.tr("in UTC"))
        given = self._settings
        self._fill(self._scheme, schemes, SCHEMES, given.colour_scheme)
        self._fill(self._language, names, ("", *languages()), given.language)
        self._fill(self._text_size, sizes, _PERCENT, given.text_size)
        self._fill(self._zone, zones, ("", UTC), given.time_zone)

    def _fill(
        self, box: QComboBox, names: Sequence[str], values: Sequence[str], chosen: str
    ) -> None:
        box.clear()
        for name, value in zip(names, values, strict=True):
            box.addItem(name, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    @Slot(int)
    def _on_chosen(self, _index: int) -> None:
        self._settings = replace(
            self._settings,
            colour_scheme=self._scheme.currentData(),
            language=self._language.currentData(),
            text_size=self._text_size.currentData(),
            time_zone=self._zone.currentData(),
        )
        self.changed.emit(self._settings)

    @Slot()
    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data)))
