"""What is marked in the text of the editor: lines, the words on them, and hits of a search."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from obsdiag.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QPalette, QTextDocument
    from PySide6.QtWidgets import QTextEdit

    from obsdiag.ui.capture.text_grounds import TextGrounds

LINE_SHARE, WORD_SHARE, TARGET_SHARE = 0.08, 0.24, 0.20
"""Shares of the accent in the ground of a marked line, of the words on it, of a line gone to."""
HIT_SHARE, CURRENT_SHARE = 0.34, 0.62
"""The same of what was looked for, and of the hit that one is at."""


class EditorMarks:
    """Knows rows of a text, from 0, and places in it; the editor shows its selections."""

    def __init__(self, text: QTextDocument, palette: QPalette) -> None:
        self._text, self._palette = text, palette
        self._marked: dict[int, list[str]] = {}
        self._target: int | None = None
        self._hits: list[tuple[int, int]] = []
        self._hit: int | None = None

    @cached_property
    def grounds(self) -> TextGrounds:
        """What colours the text."""
        from obsdiag.ui.capture.text_grounds import TextGrounds  # Qt's formats come with it

        return TextGrounds(self._text, self._palette)

    def recolour(self, palette: QPalette) -> None:
        """Mark in the colours of another palette."""
        self._palette = palette
        if "grounds" in self.__dict__:
            self.grounds.recolour(palette)

    def forget(self) -> None:
        """Mark nothing: the text is another one."""
        self.mark(())
        self._hits, self._hit = [], None

    def mark(self, rows: Iterable[tuple[int, str]]) -> None:
        """Mark these rows, and the words on each, in place of those before and of the target."""
        self._marked, self._target = {}, None
        for row, words in rows:
            self._marked.setdefault(row, []).append(words)

    def aim_at(self, row: int) -> None:
        """Set a row off from the others that are marked."""
        self._target = row

    def show_hits(self, starts: Sequence[int], length: int, current: int | None) -> None:
        """Mark what was found at these places, and the `current` one of it otherwise."""
        self._hits = [(start, start + length) for start in starts]
        self._hit = current

    def has_hits(self) -> bool:
        """Tell whether there is anything that is marked only where it is seen."""
        return bool(self._hits)

    def rows(self) -> list[int]:
        """Return the marked rows, from the top."""
        return sorted(self._marked)

    def is_marked(self, row: int) -> bool:
        """Tell whether a row is marked."""
        return row in self._marked

    def selections(self, in_sight: Sequence[int]) -> list[QTextEdit.ExtraSelection]:
        """Return what is to be coloured, where these rows are seen."""
        rows = {*self._marked, *([] if self._target is None else [self._target])}
        of_rows = [one for row in sorted(rows) for one in self._of_row(row)]
        return [*of_rows, *self._of_hits(in_sight)]

    def _of_row(self, row: int) -> Iterator[QTextEdit.ExtraSelection]:
        """Yield the ground of the whole line, then that of the words on it."""
        block, grounds = self._text.findBlockByNumber(row), self.grounds
        share = TARGET_SHARE if row == self._target else LINE_SHARE
        yield grounds.on_line(block, grounds.ground(share))
        for words in self._marked.get(row, ()):
            if words and (at := block.text().find(visible(words))) >= 0:
                start = block.position() + at
                form = grounds.ground(WORD_SHARE)
                yield grounds.on_characters(start, start + len(words), form)

    def _of_hits(self, in_sight: Sequence[int]) -> Iterator[QTextEdit.ExtraSelection]:
        """Yield the grounds of the hits that are seen."""
        if not (numbers := self._hits_among(in_sight)):
            return
        grounds = self.grounds
        usual, current = grounds.ground(HIT_SHARE), grounds.ground(CURRENT_SHARE)
        for number in numbers:
            form = current if number == self._hit else usual
            yield grounds.on_characters(*self._hits[number], form)

    def _hits_among(self, rows: Sequence[int]) -> range:
        """Return which of the hits are in `rows`: thousands are not marked for each letter."""
        if not self._hits or not rows:
            return range(0)
        top, bottom = (self._text.findBlockByNumber(row) for row in (rows[0], rows[-1]))
        first = bisect_left(self._hits, (top.position(), 0))
        return range(first, bisect_left(self._hits, (bottom.position() + bottom.length(), 0)))
