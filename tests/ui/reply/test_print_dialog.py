"""The pages of a text, shown before they go to a printer."""

from __future__ import annotations

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from obsdiag.ui.reply import pdf
from obsdiag.ui.reply.pdf import PdfPages
from obsdiag.ui.reply.print_dialog import PrintDialog
from tests.ui.reply.test_pdf import pages_of

PAGES = PdfPages("Report", "<h1>Report</h1>", "<p>line</p>" * 200, "Page {page} of {pages}")


@pytest.fixture
def opened(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)

    def make(pages=PAGES):
        dialog = PrintDialog(pages, parent)
        dialog.open()
        return dialog

    return make


def test_the_pages_are_shown_as_they_are_in_a_pdf(qtbot, opened):
    dialog = opened()
    qtbot.waitUntil(lambda: dialog.view.pageCount() > 1)
    assert dialog.view.pageCount() == pages_of(pdf.pdf(PAGES))
    assert dialog.view.accessibleName()


def test_where_there_is_no_printer_it_says_so_and_names_another_way(opened, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    dialog = opened()
    assert not dialog.send.isEnabled()
    assert "No printer is set up" in dialog.told.text()
    assert "PDF" in dialog.told.text()


def test_pages_go_to_the_printer_that_is_chosen(qtbot, opened, monkeypatch, tmp_path):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["a printer"])
    dialog = opened()
    assert dialog.send.isEnabled()
    assert dialog.told.isHidden()
    dialog._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog._printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    with qtbot.waitSignal(dialog.printed):
        dialog._on_accepted()
    assert pages_of((tmp_path / "paper.pdf").read_bytes()) == pages_of(pdf.pdf(PAGES))


def test_why_pages_cannot_be_made_is_said(qtbot, opened, monkeypatch):
    monkeypatch.setattr(pdf, "_has_chinese", lambda: False)
    dialog = opened(PAGES._replace(is_chinese=True))
    qtbot.waitUntil(lambda: "font" in dialog.told.text())
    assert not dialog.send.isEnabled()
