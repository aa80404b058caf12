"""Asks where a text to send is to be saved: beside the last one, under the name of its error."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog

from obsdiag.lazy_regex import lazy_regex
from obsdiag.ui.help.help_key import offer_quit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from obsdiag.model import Finding

_MOST = 60
_PLAIN = lazy_regex(r"[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")
"""A code that can be the name of a file: a capture may call its error whatever it likes."""


def save_dialog(parent: QWidget, finding: Finding, folder: str, suffix: str) -> QFileDialog:
    """Return the dialog; `folder` is where the last one was saved, '' for none."""
    code = finding.error.code or ""
    name = code if len(code) <= _MOST and _PLAIN.fullmatch(code) else "reply"
    start = str(Path(folder) / f"{name}.{suffix}") if folder else f"{name}.{suffix}"
    told = QCoreApplication.translate("ReplyDialog", "Save the text")
    dialog = QFileDialog(parent, told, start)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    offer_quit(dialog)
    return dialog
