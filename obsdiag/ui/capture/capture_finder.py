"""Between the find bar and the capture: looks through the text, goes to hits and to lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from obsdiag.ui.capture.text_hits import TextHits, hits, line_of

if TYPE_CHECKING:
    from obsdiag.ui.capture.editor import CaptureEditor
    from obsdiag.ui.capture.find_bar import FindBar

MARKED = 400
"""Hits around the current one that are marked: all of ten thousand would hold the window up."""


class CaptureFinder(QObject):
    """Keeps the hits of what is looked for in the text that is shown."""

    def __init__(self, bar: FindBar, editor: CaptureEditor) -> None:
        super().__init__(bar)
        self._bar = bar
        self._editor = editor
        self._hits = TextHits()
        self._current: int | None = None
        self.is_part = False
        """Whether the editor shows only a part of its source."""
        bar.sought.connect(self._on_sought)
        bar.stepped.connect(self.step)
        bar.left.connect(editor.setFocus)

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next hit (1) or to the one before (-1), around the ends of the text."""
        if self._bar.isHidden():
            self._bar.open()
        elif (line := line_of(self._bar.words())) is not None:
            self._editor.go_to(line)
        elif self._hits.starts and self._current is not None:
            self._go_to((self._current + by) % len(self._hits.starts))

    def renew(self) -> None:
        """Look through another text for the same words, without going anywhere in it."""
        words = self._bar.words()
        self._hits = hits(self._editor.toPlainText(), words) if words else TextHits()
        self._current = None
        if words:
            self._show(None)

    @Slot(str)
    def _on_sought(self, words: str) -> None:
        line = line_of(words)
        self._hits = TextHits() if line else hits(self._editor.toPlainText(), words)
        if line is not None:
            self._editor.go_to(line)
        at = self._hits.next_after(self._editor.textCursor().selectionStart())
        if at is None:
            self._current = None
            self._show(None)
        else:
            self._go_to(at)

    def _go_to(self, number: int) -> None:
        self._current = number
        self._show(number)

    def _show(self, number: int | None) -> None:
        found = self._hits
        first = max(0, (number or 0) - MARKED // 2)
        shown = found.starts[first : first + MARKED]
        current = None if number is None else number - first
        self._editor.show_hits(shown, found.length, current)
        at = 0 if number is None else number + 1
        self._bar.show_count(at, len(found.starts), at_least=not found.is_all, part=self.is_part)
