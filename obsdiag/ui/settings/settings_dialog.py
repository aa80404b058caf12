"""The sheet of the settings: what is chosen in it holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.help.help_key import offer_help
from obsdiag.ui.scroll_bar import slim
from obsdiag.ui.settings.display_section import DisplaySection
from obsdiag.ui.settings.keeping_section import KeepingSection, WatchingSection
from obsdiag.ui.settings.sending_section import SendingSection
from obsdiag.ui.text_size import room

if TYPE_CHECKING:
    from pathlib import Path

    from obsdiag.config.settings import Settings

_WIDTH, _HEIGHT = 84 * theme.GRID, 80 * theme.GRID


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
        offer_help(self, "settings")
        self._settings = settings
        self._display = DisplaySection(settings, self.tr("Window"))
        sending = SendingSection(settings, data, self.tr("Texts to send"))
        keeping = KeepingSection(data, self.tr("What is on this computer"))
        keeping.retention_wanted.connect(self.retention_wanted)
        watching = WatchingSection(settings, self.tr("Watched"))
        self._lay_out(self._display, sending, keeping, watching)
        for section in (self._display, sending, keeping, watching):
            section.changed.connect(self._on_changed)

    def retranslate(self) -> None:
        """Offer the choices in another language."""
        self._display.offer(self._settings)

    def fit_text(self) -> None:
        """Make room for texts in the size that they have, as far as the screen goes."""
        whole = self.screen().availableSize()
        self.resize(min(room(_WIDTH), whole.width()), min(room(_HEIGHT), whole.height()))

    def _lay_out(self, *sections: QWidget) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(*[3 * theme.GRID] * 4)
        column.setSpacing(3 * theme.GRID)
        for section in sections:
            column.addWidget(section)
        column.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(self.windowTitle())
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        slim(area, QPalette.ColorRole.Window)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 2 * theme.GRID, 2 * theme.GRID)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        self.fit_text()

    @Slot(str, str)
    def _on_changed(self, name: str, value: str) -> None:
        self._settings = self._settings._replace(**{name: value})
        self.changed.emit(self._settings)
