"""A text on pages, as PDF or on paper: a start page, then the text, with the number of each page.

Qt lays it out, from HTML in which nothing of a capture acts; no image or other file is ever loaded.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from obsdiag.errors import ObsdiagError
from obsdiag.ui.display import leave_out_sizes
from obsdiag.ui.guard import NO_ANSWER, guarded
from obsdiag.ui.reply.page_breaks import pages as page_ranges
from obsdiag.ui.reply.text_lines import text_lines

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from obsdiag.ui.reply.text_lines import TextLine

RESOLUTION = 96
"""Dots an inch: QTextDocument counts in those of a screen."""
_MARGIN_MM = 18.0
_FOOTER = 34.0
"""Dots of a screen below the text of a page, for its number."""
_STYLE = """
body { font-size: 10pt; color: #1c1c1c; }
h1 { font-size: 15pt; } h2 { font-size: 12pt; } h3 { font-size: 10pt; }
code { font-family: "Noto Sans Mono", "DejaVu Sans Mono", monospace; font-size: 9pt; }
th { color: #555555; padding-right: 8px; font-weight: normal; }
td { white-space: pre-wrap; }
"""


class PdfError(ObsdiagError):
    """No PDF can be made; the text says why."""


class PdfPages(NamedTuple):
    """What a PDF is made of: HTML without a page around it."""

    title: str
    start: str
    text: str
    page_number: str
    """`Page {page} of {pages}`, in the language of the text."""
    is_chinese: bool = False


class _Document(QTextDocument):
    """A document that loads nothing."""

    @guarded(NO_ANSWER)
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return nothing, whatever is asked for."""
        del kind, name
        return None


def pdf(pages: PdfPages) -> bytes:
    """Return the file's content; raises PdfError where there is no font for the language."""
    app = _application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _write(pages, buffer)
    del app
    return bytes(buffer.data().data())


def _application() -> QGuiApplication:
    """Return the program's Qt; one that needs no display where there is none yet."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    leave_out_sizes()  # which pages have nothing to do with
    return QGuiApplication([])


def _has_chinese() -> bool:
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))


def _write(pages: PdfPages, buffer: QIODevice) -> None:
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(pages.title)
    writer.setCreator("obsdiag")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    set_margins(writer)
    paint(pages, writer)


def set_margins(device: QPagedPaintDevice) -> None:
    """Have as much room around the text on paper as in a PDF."""
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)


def paint(pages: PdfPages, device: QPagedPaintDevice) -> int:
    """Put a text on the pages of a PDF or a printer, and return how many there are.

    Raises PdfError where there is no font for the language, or the printer takes nothing.
    """
    if pages.is_chinese and not _has_chinese():
        raise PdfError("Pages in Chinese need a font that has its characters: install one.")
    dots = device.logicalDpiY()
    footer = _FOOTER * dots / RESOLUTION
    area = QRectF(device.pageLayout().paintRectPixels(dots))
    size = QSizeF(area.width(), area.height() - footer)
    documents = [_document(html, size.width(), device) for html in (pages.start, pages.text)]
    sheets = [sheet for document in documents for sheet in _sheets(document, size.height())]
    painter = QPainter()
    if not painter.begin(device):
        raise PdfError("The printer cannot be written to: see whether it is there and on.")
    try:
        for number, sheet in enumerate(sheets, start=1):
            if number > 1:
                device.newPage()
            _paint(painter, sheet)
            told = pages.page_number.format(page=number, pages=len(sheets))
            _paint_number(painter, told, QRectF(0, size.height(), size.width(), footer))
    finally:
        painter.end()
    return len(sheets)


def _document(html: str, width: float, device: QPagedPaintDevice) -> QTextDocument:
    document = _Document()
    document.documentLayout().setPaintDevice(device)
    document.setDefaultFont(_font(10))
    document.setDefaultStyleSheet(_STYLE)
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setTextWidth(width)
    return document


def _sheets(document: QTextDocument, height: float) -> list[list[TextLine]]:
    """Return the lines of each page; a text that is empty has one."""
    lines = text_lines(document)
    placed = [line.place for line in lines]
    return [[lines[at] for at in on_it] for on_it in page_ranges(placed, height)] or [[]]


def _font(points: int) -> QFont:
    font = QFont()
    font.setFamilies(["Noto Sans", "DejaVu Sans", "Noto Sans CJK SC", "Microsoft YaHei"])
    font.setPointSize(points)
    return font


def _paint(painter: QPainter, lines: list[TextLine]) -> None:
    painter.save()
    painter.setPen(QColor("#1c1c1c"))
    for line in lines:
        line.draw(painter, lines[0].place.top)
    painter.restore()


def _paint_number(painter: QPainter, told: str, area: QRectF) -> None:
    painter.save()
    painter.setFont(_font(8))
    painter.setPen(QColor("#555555"))
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, told)
    painter.restore()
