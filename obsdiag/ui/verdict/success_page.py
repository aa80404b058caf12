"""What stands in the verdict's place where a capture shows no error: what it shows instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from obsdiag.ui.local_text import shown_line
from obsdiag.ui.verdict.column import Column
from obsdiag.ui.verdict.field_row import field_column
from obsdiag.ui.verdict.fields import ShownField
from obsdiag.ui.verdict.guidance_row import LabelledText, LabelledTextRow
from obsdiag.ui.verdict.headline import Headline
from obsdiag.ui.verdict.scroll_page import ScrollPage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from obsdiag.comparison import Side

MAX_OTHERS = 12
"""Further answers of a capture that are named."""
MAX_TITLE = 80
_SUCCESSES = range(200, 300)
"""RFC 9110, section 15.3."""


class SuccessPage(ScrollPage):
    """The first answer of a capture with what identifies it, and the others by name."""

    field_copied = Signal(object)
    """Signal(ShownField)."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("SuccessPage", "No error"))
        self._headline = Headline()
        self._headline.told.connect(self.name_after)
        self._fields = field_column(self.tr("What it says"), self.field_copied)
        self._others: Column[LabelledText] = Column(self.tr("Beside it"), LabelledTextRow)
        for widget in (self._headline, self._fields, self._others):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)

    def show_answers(self, answers: Sequence[Side]) -> None:
        """Show these, one at least."""
        first = answers[0]
        self._headline.show_words(
            first.status, _title(first), self._text(first), self.tr("as the capture shows it")
        )
        self._fields.show_values(list(self._told(first)))
        others = [LabelledText(_title(one), self._where(one)) for one in answers[1:]]
        if len(others) > MAX_OTHERS:
            more = self.tr("%Ln more", None, len(others) - MAX_OTHERS)
            others[MAX_OTHERS:] = [LabelledText(more, "")]
        self._others.show_values(others)
        self.verticalScrollBar().setValue(0)

    def _text(self, side: Side) -> str:
        if side.status is None:
            return self.tr("No error: the capture shows a request and no answer to it.")
        if side.status in _SUCCESSES:
            return self.tr("No error: the request was answered as it was meant to be.")
        return self.tr("No error: this answer reports none.")

    def _where(self, side: Side) -> str:
        words = " ".join(part for part in (side.method, shown_line(side.path, 120)) if part)
        line = self.tr("line {number}").format(number=side.line)
        return " · ".join(part for part in (words, side.request_id, line) if part)

    def _told(self, side: Side) -> Iterator[ShownField]:
        told = (
            (self.tr("Request id"), side.request_id),
            (self.tr("Method"), side.method),
            (self.tr("Host"), side.host),
            (self.tr("Path"), side.path),
            (self.tr("Time"), side.time),
        )
        yield from (ShownField(label, value) for label, value in told if value)
        shown = {side.request_id, side.time}
        for name, values in side.response.items():
            if not shown.issuperset(values):
                yield ShownField(shown_line(name, 60), ", ".join(values))


def _title(side: Side) -> str:
    words = " ".join(str(part) for part in (side.status, side.reason) if part)
    named = words or f"{side.method} {side.path}"
    return shown_line(named, MAX_TITLE)
