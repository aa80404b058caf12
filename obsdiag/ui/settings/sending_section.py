"""What texts to send are like at first: who signs, which names are replaced, which templates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from obsdiag.reply.template_files import FOLDER
from obsdiag.ui.reply.reply_choices import KIND_NAMES
from obsdiag.ui.settings.folder_row import FolderRow
from obsdiag.ui.settings.settings_section import SettingsSection
from obsdiag.ui.tick_box import TickBox
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from obsdiag.config.settings import Settings
    from obsdiag.pseudonyms.identity import IdentityKind

MAX_SENDER = 200
"""Characters of what a text to a customer ends with."""


class SendingSection(SettingsSection):
    """What the preview of a text to send begins with."""

    def __init__(self, settings: Settings, data: Path, title: str) -> None:
        """Show `settings`; `data` is the folder that templates lie below, if nowhere else."""
        super().__init__(title)
        self._usual = data / FOLDER
        label = self.tr("Sender of texts")
        self._sender = QLineEdit(settings.sender)
        self._sender.setObjectName("setting.sender")
        self._sender.setAccessibleName(label)
        self._sender.setMaxLength(MAX_SENDER)
        self._sender.setPlaceholderText(self.tr("Your support team"))
        self._sender.editingFinished.connect(self._on_sender)
        self.add_row(label, self._sender)
        self._kinds = {kind: TickBox(name) for kind, name in self._names()}
        self.add_row(self.tr("Pseudonyms for"), self._column(settings))
        label = self.tr("Templates")
        self._templates = FolderRow("setting.templates", label)
        self._templates.add_open(self.tr("Open the templates"))
        self._templates.add_choose(self.tr("Choose another folder…"), self.tr("The usual folder"))
        self._templates.chosen.connect(self._on_templates)
        self.add_row(label, self._templates)
        self._show_templates(settings.templates)

    def retranslate(self) -> None:
        """Name what has pseudonyms in another language."""
        for kind, name in self._names():
            self._kinds[kind].setText(name)

    def _names(self) -> list[tuple[IdentityKind, str]]:
        return [
            (kind, QCoreApplication.translate("ReplyChoices", name)) for kind, name in KIND_NAMES
        ]

    def _column(self, settings: Settings) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        held = settings.masked.split()
        for kind, switch in self._kinds.items():
            switch.setObjectName(f"setting.masked.{kind}")
            switch.setChecked(kind in held)
            switch.toggled.connect(self._on_masked)
            switch.setAccessibleDescription(self.tr("Pseudonyms for"))
            layout.addWidget(switch)
        always = self.tr("Keys, tokens, signatures and cookies are masked, whatever is chosen.")
        layout.addWidget(TextLabel(always, second=True))
        return column

    def _show_templates(self, folder: str) -> None:
        self._templates.show_folder(Path(folder) if folder else self._usual)

    @Slot()
    def _on_sender(self) -> None:
        self.changed.emit("sender", " ".join(self._sender.text().split()))

    @Slot()
    def _on_masked(self) -> None:
        kinds = (str(kind) for kind, switch in self._kinds.items() if switch.isChecked())
        self.changed.emit("masked", " ".join(kinds))

    @Slot(str)
    def _on_templates(self, folder: str) -> None:
        self._show_templates(folder)
        self.changed.emit("templates", folder)
