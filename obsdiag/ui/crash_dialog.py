"""The sheet that has the report of a defect, to be copied; the window goes on beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout

from obsdiag.ui import theme
from obsdiag.ui.help.help_key import offer_quit
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SIZE = (90 * theme.GRID, 55 * theme.GRID)


class CrashDialog(QDialog):
    """Shows one report at a time; nothing of it is sent anywhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("crashSheet")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offer_quit(self)
        told = TextLabel(
            self.tr(
                "This is a defect of obsdiag, not of your capture. The window goes on, and what "
                "was found is kept. Copy the report and send it to whoever looks after obsdiag: "
                "versions, where it happened, and the last commands; secrets are masked."
            )
        )
        self._report = QPlainTextEdit()
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setFont(theme.fixed(self._report.font()))
        self._report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        copy = buttons.addButton(
            self.tr("&Copy the report"), QDialogButtonBox.ButtonRole.ActionRole
        )
        copy.clicked.connect(self._on_copied)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[2 * theme.GRID] * 4)
        layout.setSpacing(theme.GRID)
        layout.addWidget(told)
        layout.addWidget(self._report, 1)
        layout.addWidget(buttons)
        self.resize(*_SIZE)

    def show_report(self, report: str) -> None:
        """Show this report."""
        self._report.setPlainText(report)
        self.show()

    @Slot()
    def _on_copied(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
