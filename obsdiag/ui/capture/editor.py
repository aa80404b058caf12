"""The raw capture: numbered lines, of which those that the verdict rests on are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QPlainTextDocumentLayout, QPlainTextEdit, QWidget

from obsdiag.ui import theme
from obsdiag.ui.capture.editor_marks import EditorMarks
from obsdiag.ui.capture.gutter import Gutter
from obsdiag.ui.focus_frame import FocusFrame
from obsdiag.ui.guard import guarded
from obsdiag.ui.scroll_bar import slim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QTextBlock

    from obsdiag.ui.capture.text_marks import TextMark

LEAST_TEXT = 6 * theme.GRID
"""Pixels of text beside the gutter in the narrowest editor."""


class CaptureEditor(QPlainTextEdit):
    """Shows a text with the line numbers that it has in its source, and marks lines of it.

    What is pasted into it is not inserted but handed on: it is the next capture.
    """

    pasted = Signal(object)
    """Signal(QMimeData): take this in instead of what is shown."""
    text_changed = Signal(int, int, int)
    """Signal(int, int, int): where the text changed, and how many characters went and came."""

    _is_made = False  # events come as soon as there is a widget

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QTextDocument(self)
        self._text.setDocumentLayout(QPlainTextDocumentLayout(self._text))
        self._text.contentsChange.connect(self.text_changed)
        self.setDocument(self._text)
        self.setObjectName("captureEditor")
        self.setAccessibleName(self.tr("Capture"))
        self.setPlaceholderText(self.tr("The capture is shown here, as it was pasted or read."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.fixed(self.font()))
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # a drop anywhere in the window is a capture
        slim(self)
        self._first = 1
        self._marks = EditorMarks(self._text, self.palette())
        self._gutter_room = 0
        self._gutter = Gutter(self, self)
        self._frame = FocusFrame(self)
        self._is_made = True
        self.blockCountChanged.connect(self._on_block_count)
        self.updateRequest.connect(self._on_update)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._fit_gutter()

    def show_text(self, text: str, first: int = 1, *, in_place: bool = False) -> None:
        """Show `text`, whose first line has the number `first` in its source.

        `in_place`: it is another wording of what is shown; what is in sight stays there.
        """
        self._first = first
        self._marks.forget()
        if not (in_place and text and self._marks.grounds.change_lines(text)):
            self.setPlainText(text)
        self._show_marks()
        self._fit_gutter()

    def set_editable(self, editable: bool) -> None:
        """Let the text be edited, or only read and selected; the caret stays for the keyboard."""
        flags = Qt.TextInteractionFlag.TextEditorInteraction
        if not editable:
            flags = Qt.TextInteractionFlag.TextSelectableByMouse
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)

    def mark(self, marks: Iterable[TextMark], *, reveal: bool = True) -> None:
        """Mark these places of the source; `reveal` brings the first of them on screen."""
        found = [(self._row(mark.line), mark.words) for mark in marks]
        self._marks.mark((row, words) for row, words in found if row is not None)
        self._show_marks()
        if reveal and (rows := self._marks.rows()):
            self._scroll_to_row(rows[0])

    @Slot(int)
    def go_to(self, line: int) -> None:
        """Bring this line of the source on screen, and set it off from the other marked ones."""
        row = self._row(line)
        if row is None:
            return
        self._marks.aim_at(row)
        self._show_marks()
        self._scroll_to_row(row)

    def show_hits(self, starts: Sequence[int], length: int, current: int | None) -> None:
        """Mark what was found, and bring the `current` one of it on screen."""
        self._marks.show_hits(starts, length, current)
        if current is not None:
            self._scroll_to(starts[current])
        self._show_marks()

    def has_line(self, line: int) -> bool:
        """Tell whether a line of the source is shown."""
        return self._row(line) is not None

    def line_text(self, line: int) -> tuple[int, str]:
        """Return where a line of the source starts in the text that is shown, and the line."""
        row = self._row(line)
        block = self._text.findBlockByNumber(0 if row is None else row)
        return block.position(), block.text() if row is not None else ""

    @Slot(bool)
    def set_wrapped(self, wrapped: bool) -> None:
        """Break lines that are longer than the view, or scroll sideways to their ends."""
        mode = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(mode.WidgetWidth if wrapped else mode.NoWrap)

    def length(self) -> int:
        """Return the number of characters."""
        return self._text.characterCount() - 1  # the last one is Qt's own

    def marked_lines(self) -> tuple[int, ...]:
        """Return the source's numbers of the marked lines."""
        return tuple(map(self.number, self._marks.rows()))

    def number(self, row: int) -> int:
        """Return the source's line number of a row (0-based) of the shown text."""
        return self._first + row

    def is_marked(self, row: int) -> bool:
        """Tell whether a row of the shown text is marked."""
        return self._marks.is_marked(row)

    @guarded(False)
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Say that anything may be pasted; what cannot be read is told by whoever takes it in."""
        return source is not None

    @guarded(None)
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand on what is pasted."""
        self.pasted.emit(source)

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+K to the window's search, where the system would empty the line with it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.DeleteEndOfLine)
        ):
            event.ignore()
            return True
        return super().event(event)

    @guarded(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep X11's middle click from taking the selection in as a capture."""
        if event.button() != Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Mark again in another palette, and make room for numbers in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._is_made:
            self._marks.recolour(self.palette())
            self._show_marks()
        elif event.type() == QEvent.Type.FontChange and self._is_made:
            self._fit_gutter()

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the gutter as high as the text.

        The margins stay: to set them here would resize again, and where a scroll bar comes and
        goes with the width there would be no end to it.
        """
        super().resizeEvent(event)
        self._place_gutter()
        self._on_scrolled()

    def gutter_width(self) -> int:
        """Return the room that numbers and marks need, in pixels."""
        digits = max(2, len(str(self.number(self.blockCount() - 1))))
        return self.fontMetrics().horizontalAdvance("9" * digits) + 3 * theme.GRID

    def visible_rows(self) -> list[tuple[int, QRectF]]:
        """Return the rows on screen and their places in the viewport."""
        rows: list[tuple[int, QRectF]] = []
        block: QTextBlock = self.firstVisibleBlock()
        offset = self.contentOffset()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(offset)
            if place.top() > self._gutter.height():
                break
            rows.append((block.blockNumber(), place))
            block = block.next()
        return rows

    def _row(self, line: int) -> int | None:
        row = line - self._first
        return row if 0 <= row < self.blockCount() else None

    def _show_marks(self) -> None:
        in_sight = [row for row, _ in self.visible_rows()] if self._marks.has_hits() else []
        self.setExtraSelections(self._marks.selections(in_sight))
        self._gutter.update()

    @Slot()
    def _on_scrolled(self) -> None:
        if self._marks.has_hits():
            self._show_marks()

    def _scroll_to_row(self, row: int) -> None:
        self._scroll_to(self._text.findBlockByNumber(row).position())

    def _scroll_to(self, place: int) -> None:
        self.setTextCursor(self._marks.grounds.cursor_at(place))
        self.centerCursor()

    def _fit_gutter(self) -> None:
        """Give the gutter the room that it needs now, if that is another than before."""
        width = self.gutter_width()
        if width != self._gutter_room:
            self._gutter_room = width
            self.setMinimumWidth(width + LEAST_TEXT)
            self.setViewportMargins(width, 0, 0, 0)
        self._place_gutter()

    def _place_gutter(self) -> None:
        inside = self.contentsRect()
        place = QRect(inside.left(), inside.top(), self._gutter_room, inside.height())
        self._gutter.setGeometry(place)

    @Slot(int)
    def _on_block_count(self, _count: int) -> None:
        self._fit_gutter()

    @Slot(QRect, int)
    def _on_update(self, rect: QRect, dy: int) -> None:
        if dy:
            self._gutter.scroll(0, dy)
        else:
            self._gutter.update(0, rect.y(), self._gutter.width(), rect.height())
