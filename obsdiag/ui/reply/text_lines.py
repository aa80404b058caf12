"""The lines of a document as they were laid out, drawn one by one.

Qt's own drawing of a part of a document puts the lines next to it into a PDF as well, unseen: who
copies or searches the text of such a page finds them twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QTextCursor, QTextListFormat

from obsdiag.ui.reply.page_breaks import PlacedLine

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QTextBlock, QTextDocument, QTextLine

_MARK = "•"
_ANNOUNCING = (":", "：")
_MARK_GAP = 0.5
"""Between the mark of a list's item and its text, in heights of an x."""


class TextLine(NamedTuple):
    """A line of a document."""

    place: PlacedLine
    block: QTextBlock
    number: int
    """Within its block."""
    left: float
    """Where its block begins."""

    def draw(self, painter: QPainter, top: float) -> None:
        """Draw the line on a page that begins at `top` of the document."""
        line = self.block.layout().lineAt(self.number)
        origin = QPointF(self.left, self.place.top - line.y() - top)
        if self.number == 0 and self.block.textList():
            self._draw_mark(painter, line, origin)
        line.draw(painter, origin)

    def _draw_mark(self, painter: QPainter, line: QTextLine, origin: QPointF) -> None:
        items = self.block.textList()
        is_counted = items.format().style().value <= QTextListFormat.Style.ListDecimal.value
        mark = items.itemText(self.block) if is_counted else _MARK
        font = self.block.document().defaultFont()
        metrics = QFontMetricsF(font, painter.device())
        left = line.x() - metrics.horizontalAdvance(mark) - _MARK_GAP * metrics.xHeight()
        painter.setFont(font)
        painter.drawText(origin + QPointF(left, line.y() + line.ascent()), mark)


def text_lines(document: QTextDocument) -> list[TextLine]:
    """Return the lines of a document that have text, by their tops."""
    found: list[TextLine] = []
    block = document.begin()
    while block.isValid():
        area = document.documentLayout().blockBoundingRect(block)
        paragraph, leads = _paragraph(block), _leads(block)
        layout = block.layout()
        for number in range(layout.lineCount() if block.text().strip() else 0):
            line = layout.lineAt(number)
            top = area.top() + line.y()
            place = PlacedLine(top, top + line.height(), paragraph, leads)
            found.append(TextLine(place, block, number, area.left()))
        block = block.next()
    return sorted(found, key=lambda one: (one.place.top, -one.place.bottom))


def _paragraph(block: QTextBlock) -> int:
    """Return a number that the blocks of a table's row share, and no other ones have."""
    cursor = QTextCursor(block)
    if table := cursor.currentTable():
        return table.cellAt(table.cellAt(cursor).row(), 0).firstPosition()
    return block.position()


def _leads(block: QTextBlock) -> bool:
    following = block.next()
    announces = following.isValid() and following.textList() and not block.textList()
    announces = announces or block.text().rstrip().endswith(_ANNOUNCING)
    return block.blockFormat().headingLevel() > 0 or bool(announces)
