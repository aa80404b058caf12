"""A text as PDF: a start page, then the text, with the number of each page.

Qt lays it out, from HTML in which nothing of a capture acts; no image or other file is ever loaded.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from obsdiag.errors import ObsdiagError
from obsdiag.ui.guard import NO_ANSWER, guarded

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

RESOLUTION = 96
"""Dots an inch: QTextDocument counts in those of a screen."""
_MARGIN_MM = 18.0
_FOOTER = 34.0
_STYLE = """
body { font-size: 10pt; color: #1c1c1c; }
h1 { font-size: 15pt; } h2 { font-size: 12pt; } h3 { font-size: 10pt; }
code { font-family: "Noto Sans Mono", "DejaVu Sans Mono", monospace; font-size: 9pt; }
th { color: #555555; padding-right: 8px; font-weight: normal; }
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
    if pages.is_chinese and not _has_chinese():
        raise PdfError("A PDF in Chinese needs a font that has its characters: install one.")
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
    return QGuiApplication([])


def _has_chinese() -> bool:
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))


def _write(pages: PdfPages, buffer: QBuffer) -> None:
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(pages.title)
    writer.setCreator("obsdiag")
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        margins,
        QPageLayout.Unit.Millimeter,
    )
    writer.setPageLayout(layout)
    area = QRectF(layout.paintRectPixels(RESOLUTION))
    size = QSizeF(area.width(), area.height() - _FOOTER)
    documents = [_document(html, size) for html in (pages.start, pages.text)]
    count = sum(document.pageCount() for document in documents)
    painter = QPainter(writer)
    try:
        number = 0
        for document in documents:
            for page in range(document.pageCount()):
                number += 1
                if number > 1:
                    writer.newPage()
                _paint(painter, document, page, size)
                told = pages.page_number.format(page=number, pages=count)
                _paint_number(painter, told, QRectF(0, size.height(), size.width(), _FOOTER))
    finally:
        painter.end()


def _document(html: str, size: QSizeF) -> QTextDocument:
    document = _Document()
    document.setDefaultFont(_font(10))
    document.setDefaultStyleSheet(_STYLE)
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setPageSize(size)
    return document


def _font(points: int) -> QFont:
    font = QFont()
    font.setFamilies(["Noto Sans", "DejaVu Sans", "Noto Sans CJK SC", "Microsoft YaHei"])
    font.setPointSize(points)
    return font


def _paint(painter: QPainter, document: QTextDocument, page: int, size: QSizeF) -> None:
    shown = QRectF(0, page * size.height(), size.width(), size.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor("#1c1c1c"))
    context.clip = shown
    painter.save()
    painter.translate(0, -shown.top())
    painter.setClipRect(shown)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _paint_number(painter: QPainter, told: str, area: QRectF) -> None:
    painter.save()
    painter.setFont(_font(8))
    painter.setPen(QColor("#555555"))
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, told)
    painter.restore()
