"""Our guidance on an entry: whose move it is, why it happens, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obsdiag.catalogue.guidance import Acts, OtherCode, Retry
from obsdiag.catalogue.topic import find_topic
from obsdiag.entry_section import HEADINGS, SectionKind, entry_sections
from obsdiag.ui import theme
from obsdiag.ui.translation import noop
from obsdiag.ui.verdict.cause_row import CauseRow
from obsdiag.ui.verdict.collapsible_text import CollapsibleText
from obsdiag.ui.verdict.column import Column
from obsdiag.ui.verdict.guidance_row import CodeRow, LabelledText, LabelledTextRow
from obsdiag.ui.verdict.guidance_text import guidance_text
from obsdiag.ui.verdict.headline import PlateWords
from obsdiag.ui.verdict.shown_cause import ShownCause, published_causes
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import Guidance
    from obsdiag.entry_section import Point

_MOVES = {
    Acts.CALLER: (noop("Guidance", "The caller"), noop("Guidance", "has to act")),
    Acts.BUCKET_OWNER: (noop("Guidance", "The bucket's owner"), noop("Guidance", "has to act")),
    Acts.ACCOUNT: (noop("Guidance", "The account's owner"), noop("Guidance", "has to act")),
    Acts.SERVICE: (noop("Guidance", "OBS"), noop("Guidance", "has to act")),
    Acts.NETWORK: (noop("Guidance", "The network's operator"), noop("Guidance", "has to act")),
}
_RETRIES = {
    Retry.NEVER: (noop("Guidance", "No retry:"), noop("Guidance", "it cannot help")),
    Retry.AFTER_CHANGE: (noop("Guidance", "Retry"), noop("Guidance", "after a change")),
    Retry.BACKOFF: (noop("Guidance", "Retry"), noop("Guidance", "with growing pauses")),
    Retry.NOW: (noop("Guidance", "Retry"), noop("Guidance", "at once")),
}
_ON_PLATES = {SectionKind.MOVE}
"""What the headline says, which has a plate for each."""
_AT_OWN_PLACE = {
    SectionKind.MIND,
    SectionKind.CAUSES,
    SectionKind.POLICIES,
    SectionKind.SETTINGS,
    SectionKind.CONFUSED,
}
"""What a finding's own page says by what its capture shows."""


def whose_move(acts: Acts, retry: Retry) -> tuple[PlateWords, PlateWords]:
    """Return who has to act, and whether to send the request again."""
    return PlateWords(*map(_tr, _MOVES[acts])), PlateWords(*map(_tr, _RETRIES[retry]))


def who_acts(acts: Acts) -> str:
    """Return who has to act, in a word or two."""
    return _tr(_MOVES[acts][0])


class GuidanceView(QWidget):
    """Shows the guidance on one code, and nothing where there is none."""

    code_followed = Signal(str)
    """Signal(str): the reader wants the page of this code."""
    command_copied = Signal(object)
    """Signal(ShownField): put its value on the clipboard."""

    def __init__(self) -> None:
        super().__init__()
        self._meaning = TextLabel(scale=1.08)
        self._sample = CollapsibleText(guidance_text(HEADINGS[SectionKind.SAMPLE]))
        self._sources = TextLabel(scale=0.9, second=True)
        self._causes: Column[ShownCause] = Column("", self._cause_row)
        self._columns = {
            SectionKind.MIND: _labelled(),
            SectionKind.POLICIES: _labelled(),
            SectionKind.SETTINGS: _labelled(),
            SectionKind.MESSAGES: _labelled(),
            SectionKind.CONFUSED: self._codes(),
            SectionKind.RELATED: self._codes(),
        }
        forms: dict[SectionKind, QWidget] = {
            SectionKind.MEANING: self._meaning,
            SectionKind.CAUSES: self._causes,
            SectionKind.SAMPLE: self._sample,
            SectionKind.SOURCES: self._sources,
            **self._columns,
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.GRID, 0, 0)
        layout.setSpacing(theme.GRID)
        for kind in filter(forms.__contains__, SectionKind):
            layout.addWidget(forms[kind])

    def show_guidance(
        self, guidance: Guidance | None, catalogue: Catalogue, *, beside_answer: bool = False
    ) -> None:
        """Show this guidance in place of the last one; `catalogue` knows the other codes.

        `beside_answer`: what a finding's own page says at its own place is left out.
        """
        self.setVisible(guidance is not None)
        if guidance is None:
            return
        kinds = set(SectionKind) - _ON_PLATES - (_AT_OWN_PLACE if beside_answer else set())
        found = {one.kind: one for one in entry_sections(guidance, guidance_text, kinds=kinds)}
        told = {kind: section.points for kind, section in found.items()}
        self._meaning.setText(_lines(told, SectionKind.MEANING))
        causes = found.get(SectionKind.CAUSES)
        self._causes.show_values(
            tuple(published_causes(told.get(SectionKind.CAUSES, ()))),
            None if causes is None else causes.heading,
        )
        confused = {point.name for point in told.get(SectionKind.CONFUSED, ())}
        for kind, column in self._columns.items():
            points = [LabelledText(point.name, point.text) for point in told.get(kind, ())]
            if kind is SectionKind.RELATED:
                points = [
                    LabelledText(name, _said(catalogue, name))
                    for name, _ in points
                    if name not in confused
                ]
            column.show_values(points, found[kind].heading if kind in found else None)
        # One long line of XML would be cut at the edge of the page.
        self._sample.show_text(_lines(told, SectionKind.SAMPLE).replace("><", ">\n<"))
        heading = found[SectionKind.SOURCES].heading
        self._sources.setText(f"{heading}\n{_lines(told, SectionKind.SOURCES)}")

    def _codes(self) -> Column[LabelledText]:
        return Column("", self._code_row)

    def _cause_row(self) -> CauseRow:
        row = CauseRow()
        row.command_copied.connect(self.command_copied)
        return row

    def _code_row(self) -> CodeRow:
        row = CodeRow()
        row.followed.connect(self.code_followed)
        return row


def remarks(guidance: Guidance) -> tuple[LabelledText, ...]:
    """Return what is to be minded of the published row."""
    return _points(guidance, SectionKind.MIND)


def confusions(guidance: Guidance) -> tuple[LabelledText, ...]:
    """Return the codes that are easily taken for this one."""
    return _points(guidance, SectionKind.CONFUSED)


def _points(guidance: Guidance, kind: SectionKind) -> tuple[LabelledText, ...]:
    return tuple(LabelledText(point.name, point.text) for point in section_points(guidance, kind))


def section_points(guidance: Guidance, kind: SectionKind) -> tuple[Point, ...]:
    """Return what one section of the page says, in the language of the window."""
    sections = entry_sections(guidance, guidance_text, kinds={kind})
    return next((section.points for section in sections), ())


def _labelled() -> Column[LabelledText]:
    return Column("", LabelledTextRow)


def _lines(told: Mapping[SectionKind, tuple[Point, ...]], kind: SectionKind) -> str:
    return "\n".join(point.text for point in told.get(kind, ()))


def _said(catalogue: Catalogue, code: str) -> str:
    """Return in one line what a code is, as published or, beyond the table, in our words."""
    topic = find_topic(catalogue, code)
    if topic is None:
        return ""
    return guidance_text(topic.title) if isinstance(topic, OtherCode) else topic.description


def _tr(text: str) -> str:
    return QCoreApplication.translate("Guidance", text)
