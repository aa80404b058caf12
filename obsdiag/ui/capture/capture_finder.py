"""Between the find bar and the capture: looks through the text, goes to hits and to lines."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from obsdiag.ui.capture.source_search import (
    SourceHits,
    SourcePart,
    part_around,
    search_source,
)
from obsdiag.ui.capture.text_hits import TextHits, hits, line_of
from obsdiag.ui.tasks import CancelToken, LatestTask

if TYPE_CHECKING:
    from PySide6.QtCore import QThreadPool

    from obsdiag.ui.capture.editor import CaptureEditor
    from obsdiag.ui.capture.find_bar import FindBar
    from obsdiag.ui.capture.source_text import SourceText

MARKED = 400
"""Hits around the current one that are marked: all of ten thousand would hold the window up."""


def _look(source: SourceText, words: str, token: CancelToken) -> SourceHits | None:
    if not source.is_there():
        return None
    return search_source(source.blocks(), words, token.is_set)


class CaptureFinder(QObject):
    """Keeps the hits of what is looked for: in the text that is shown, or in all of its source."""

    part_wanted = Signal(object)
    """Signal(SourcePart): this part of the source is to be shown; a hit lies in it."""
    failed = Signal(object)
    """Signal(Exception): the source cannot be read any more."""

    def __init__(self, bar: FindBar, editor: CaptureEditor, pool: QThreadPool | None) -> None:
        """Without a `pool`, only what is shown is looked through."""
        super().__init__(bar)
        self._bar = bar
        self._editor = editor
        self._hits = TextHits()
        self._current: int | None = None
        self._in_source = SourceHits()
        self._at_source = 0
        self._token = CancelToken()
        self._source: SourceText | None = None
        self.is_part = False
        """Whether the editor shows only a part of its source."""
        self._search = self._reading = None
        if pool is not None:
            self._search, self._reading = LatestTask(pool, self), LatestTask(pool, self)
            self._search.done.connect(self._on_searched)
            self._reading.done.connect(self._on_part)
            for task in (self._search, self._reading):
                task.failed.connect(self.failed)
        bar.sought.connect(self._on_sought)
        bar.stepped.connect(self.step)
        bar.left.connect(editor.setFocus)

    def show_source(self, source: SourceText | None) -> None:
        """Take the source of which the editor shows a part; None where there is no more."""
        if source != self._source:
            self._source = source
            self._in_source = SourceHits()

    def stop(self) -> None:
        """Look for nothing any more."""
        self._token.set()

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next hit (1) or to the one before (-1), around the ends of the text."""
        if self._bar.isHidden():
            self._bar.open()
        elif (line := line_of(self._bar.words())) is not None:
            self._editor.go_to(line)
        elif count := len(self._in_source.offsets):
            self._go_in_source((self._at_source + by) % count)
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
        self.stop()
        self._in_source = SourceHits()
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
        if words and line is None and self.is_part and self._source and self._search:
            self._token = CancelToken()
            self._search.ask(partial(_look, self._source, words, self._token))

    @Slot(object)
    def _on_searched(self, found: SourceHits | None) -> None:
        """Go to the hit at the caret or behind it, now that the source was looked through."""
        if found is None or self._token.is_set():
            return
        self._in_source = found
        if found.offsets:
            here = self._editor.number(self._editor.textCursor().blockNumber())
            self._go_in_source(bisect_left(found.lines, here) % len(found.lines))
        else:
            self._bar.show_count(0, 0)

    def _go_in_source(self, number: int) -> None:
        self._at_source = number
        found, line = self._in_source, self._in_source.lines[number]
        self._bar.show_count(number + 1, len(found.offsets), at_least=not found.is_all)
        if self._editor.has_line(line):
            self._mark_line(line)
        elif self._source is not None and self._reading is not None:
            offset = found.offsets[number]
            self._reading.ask(partial(part_around, self._source, offset, line))

    @Slot(object)
    def _on_part(self, part: SourcePart | None) -> None:
        if part is None:
            return
        kept = self._in_source
        self.part_wanted.emit(part)  # upon which the editor shows it
        self._in_source = kept
        number, count = self._at_source, len(kept.offsets)
        self._bar.show_count(number + 1, count, at_least=not kept.is_all)
        self._mark_line(kept.lines[number])

    def _mark_line(self, line: int) -> None:
        """Mark which hit of its line it is: those before it in the source are on the line too."""
        before = self._in_source.lines[: self._at_source].count(line) if self._at_source else 0
        start, text = self._editor.line_text(line)
        places = [start + place for place in hits(text, self._bar.words()).starts]
        current = min(before, len(places) - 1) if places else None
        self._editor.go_to(line)
        self._editor.show_hits(places, len(self._bar.words()), current)

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
