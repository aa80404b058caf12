"""The page of a catalogue entry, in the verdict's place while the reader looks it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from obsdiag.catalogue.guidance import OtherCode
from obsdiag.catalogue.topic import code_of, guidance_on, status_of
from obsdiag.ui.after_paint import AfterPaint
from obsdiag.ui.text_size import room
from obsdiag.ui.translation import noop
from obsdiag.ui.verdict.field_row import field_column
from obsdiag.ui.verdict.fields import ShownField
from obsdiag.ui.verdict.guidance_text import guidance_text
from obsdiag.ui.verdict.guidance_view import GuidanceView, whose_move
from obsdiag.ui.verdict.headline import Headline
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.note_box import NoteBox
from obsdiag.ui.verdict.scroll_page import ScrollPage
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import Guidance
    from obsdiag.catalogue.topic import Topic
    from obsdiag.catalogue_entry import Entry

_ORIGINS = {
    "native-api": noop("EntryPage", "Of the native API of OBS; the published table lacks it."),
    "per-api": noop("EntryPage", "Of single operations of OBS; the published table lacks it."),
    "sdk": noop("EntryPage", "Made by a client or SDK: no answer of OBS carries it."),
    "s3": noop("EntryPage", "Of S3 and stores that are compatible with it."),
    "json-api": noop("EntryPage", "Of an API beside OBS that answers in JSON."),
    "console": noop("EntryPage", "Of the management console."),
}


_CAUSE_HEIGHT = 120
"""Pixels that a cause takes at the least, with what to look for, to do and to ask for."""


class EntryPage(ScrollPage):
    """One published row, to the letter, or a code beyond the table; and our guidance on it."""

    left = Signal()
    """The reader wants back to the finding."""
    field_copied = Signal(object)
    """Signal(ShownField)."""
    code_followed = Signal(str)
    """Signal(str): the reader wants the page of this code."""
    note_written = Signal(str, str)
    """Signal(str, str): the id of the page, and the new text of its note."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(QCoreApplication.translate("EntryPage", "Catalogue entry"))
        self.catalogue = catalogue
        self.topic: Topic | None = None
        """What the page is about."""
        self._back = Link(self.tr("‹ Back to the finding (Esc)"))
        self._back.clicked.connect(self.left)
        self._headline = Headline()
        self._headline.told.connect(self.name_after)
        self._fields = field_column(self.tr("As published"), self.field_copied)
        self._source = TextLabel(scale=0.9, second=True)
        self._later = AfterPaint(self)
        self._note = NoteBox()
        self._note.written.connect(self.note_written)
        self._advice = GuidanceView()
        self._advice.code_followed.connect(self.code_followed)
        self._advice.command_copied.connect(self.field_copied)
        for widget in (
            self._back,
            self._headline,
            self._note,
            self._advice,
            self._fields,
            self._source,
        ):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)

    def show_topic(self, topic: Topic, note: str, *, returns: bool) -> None:
        """Show this page and the team's note; `returns`: there is a finding to go back to."""
        self.topic = topic
        advice = guidance_on(self.catalogue, topic)
        part = max(1, self.viewport().height() // room(_CAUSE_HEIGHT) - 1)  # one for the headline
        guidance = self._advice.guidance_in_parts(advice, self.catalogue, part=part)
        with self.laid_out_once(self._advice):
            self._show_topic(topic, advice, note, returns=returns)
            next(guidance, None)
        self.verticalScrollBar().setValue(0)
        self._later.take(self._laid_out(guidance))

    def _laid_out(self, steps: Iterator[None]) -> Iterator[None]:
        """Take each of `steps` before anything is placed again."""
        has_more = True
        while has_more:
            with self.laid_out_once(self._advice):
                has_more = next(steps, self) is not self
            yield

    def _show_topic(
        self, topic: Topic, advice: Guidance | None, note: str, *, returns: bool
    ) -> None:
        self._note.show_note(topic.id, note)
        self._back.setVisible(returns)
        self._headline.show_words(
            status_of(topic),
            code_of(topic),
            guidance_text(topic.title) if isinstance(topic, OtherCode) else topic.description,
            self._whose_words(topic),
            () if advice is None else whose_move(advice.acts, advice.retry),
        )
        self._fields.show_values(() if isinstance(topic, OtherCode) else self._published(topic))
        self._source.setText(self._origin(topic))

    def edit_note(self) -> None:
        """Have the note edited."""
        self._note.edit()
        self.ensureWidgetVisible(self._note)

    def leave_note(self) -> None:
        """End the editing of the note, if it is under way."""
        self._note.leave()

    def _published(self, entry: Entry) -> tuple[ShownField, ...]:
        return (
            ShownField(self.tr("Code"), entry.code),
            ShownField(self.tr("Status"), entry.status),
            ShownField(self.tr("Entry"), entry.id),
        )

    def _whose_words(self, topic: Topic) -> str:
        if isinstance(topic, OtherCode):
            return self.tr("our words · not in the published table")
        return self.tr("published text · {status}").format(status=topic.status)

    def _origin(self, topic: Topic) -> str:
        if isinstance(topic, OtherCode):
            return QCoreApplication.translate("EntryPage", _ORIGINS.get(topic.origin, ""))
        about = self.catalogue.about
        return f"{about.title}, {about.licence}\n{about.source}"
