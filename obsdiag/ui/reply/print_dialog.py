"""The pages of a text as they come out of a printer, shown before they go to one.

It is imported when pages are first asked for: Qt's print support is a library of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtPrintSupport import (
    QAbstractPrintDialog,
    QPrintDialog,
    QPrinter,
    QPrinterInfo,
    QPrintPreviewWidget,
)
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from obsdiag.errors import ObsdiagError
from obsdiag.ui import theme
from obsdiag.ui.crash import sentence_of
from obsdiag.ui.guard import guarded
from obsdiag.ui.help.help_key import offer_help
from obsdiag.ui.reply.pdf import paint, set_margins
from obsdiag.ui.text_size import room
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from obsdiag.ui.reply.pdf import PdfPages


class PrintDialog(QDialog):
    """Shows the pages, and sends them to the printer that is chosen."""

    printed = Signal(str)
    """Signal(str): the pages were sent, as a sentence."""

    def __init__(self, pages: PdfPages, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("printSheet")
        self.setWindowTitle(self.tr("Print"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offer_help(self, "sending")
        self._pages = pages
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(pages.title)
        set_margins(self._printer)
        self.view = QPrintPreviewWidget(self._printer)
        self.view.setAccessibleName(self.tr("The pages"))
        self.view.paintRequested.connect(self._on_paint)
        self.told = TextLabel()
        self.told.setObjectName("printTold")
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        box.rejected.connect(self.reject)
        self.send = box.addButton(self.tr("&Print…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.send.setObjectName("printSend")
        self.send.setDefault(True)
        self.send.clicked.connect(self.choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[2 * theme.GRID] * 4)
        layout.setSpacing(2 * theme.GRID)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.told)
        layout.addWidget(box)
        self._see_printers()
        whole = self.screen().availableSize()
        wanted = room(90 * theme.GRID), room(100 * theme.GRID)
        self.resize(min(wanted[0], whole.width()), min(wanted[1], whole.height()))
        self.view.fitToWidth()

    def _see_printers(self) -> None:
        has_one = bool(QPrinterInfo.availablePrinterNames())
        self.send.setEnabled(has_one)
        self.told.setVisible(not has_one)
        self.told.setText(
            self.tr("No printer is set up on this computer. The same pages can be saved as PDF.")
        )

    @Slot(QPrinter)
    @guarded(None)
    def _on_paint(self, printer: QPrinter) -> None:
        self._paint(printer)

    @Slot()
    def choose(self) -> None:
        """Ask for the printer, the paper and the copies, in the system's own dialog."""
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        dialog.accepted.connect(self._on_accepted)
        QDialog.open(dialog)  # its own one wants a slot by name

    @Slot()
    def _on_accepted(self) -> None:
        if self._paint(self._printer):
            self.printed.emit(self.tr("Text sent to the printer"))
            self.accept()

    def _paint(self, printer: QPrinter) -> bool:
        """Put the pages on a printer, or say why they cannot be, and return whether they were."""
        try:
            paint(self._pages, printer)
        except ObsdiagError as error:
            self.told.setText(sentence_of(error))
            self.told.setVisible(True)
            self.send.setEnabled(False)
            return False
        return True
