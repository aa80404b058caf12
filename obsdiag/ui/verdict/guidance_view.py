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
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TypeAlias

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import Guidance
    from obsdiag.entry_section import EntrySection, Point

    _Sections: TypeAlias = Mapping[SectionKind, EntrySection]

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
_ALL = 1_000
"""Causes: more than any code has."""
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
        for _ in self.guidance_in_parts(guidance, catalogue, beside_answer=beside_answer):
            pass

    def guidance_in_parts(
        self,
        guidance: Guidance | None,
        catalogue: Catalogue,
        *,
        beside_answer: bool = False,
        part: int = _ALL,
    ) -> Iterator[None]:
        """Show the same step by step, from the top: `part` causes fill what is seen at first."""
        self.setVisible(guidance is not None)
        if guidance is None:
            return
        kinds = set(SectionKind) - _ON_PLATES - (_AT_OWN_PLACE if beside_answer else set())
        found = {one.kind: one for one in entry_sections(guidance, guidance_text, kinds=kinds)}
        self._meaning.setText(_lines(found, SectionKind.MEANING))
        causes = tuple(published_causes(_told(found, SectionKind.CAUSES)))
        steps = self._causes.show_in_parts(causes, part, _heading(found, SectionKind.CAUSES))
        next(steps)
        if len(causes) >= part or beside_answer:
            for widget in (*self._columns.values(), self._sample, self._sources):
                widget.hide()
            self._show_column(SectionKind.MIND, found, catalogue)
            yield
            yield from steps
        for kind in self._columns:
            self._show_column(kind, found, catalogue)
        # One long line of XML would be cut at the edge of the page.
        self._sample.show_text(_lines(found, SectionKind.SAMPLE).replace("><", ">\n<"))
        heading = found[SectionKind.SOURCES].heading
        self._sources.setText(f"{heading}\n{_lines(found, SectionKind.SOURCES)}")
        self._sources.show()
        yield

    def _show_column(self, kind: SectionKind, found: _Sections, catalogue: Catalogue) -> None:
        """Show the points of a section; of related codes, those that are not told apart."""
        points = [LabelledText(point.name, point.text) for point in _told(found, kind)]
        if kind is SectionKind.RELATED:
            confused = {point.name for point in _told(found, SectionKind.CONFUSED)}
            names = (name for name, _ in points if name not in confused)
            points = [LabelledText(name, _said(catalogue, name)) for name in names]
        self._columns[kind].show_values(points, _heading(found, kind))

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


def _told(found: _Sections, kind: SectionKind) -> Sequence[Point]:
    return found[kind].points if kind in found else ()


def _heading(found: _Sections, kind: SectionKind) -> str | None:
    return found[kind].heading if kind in found else None


def _lines(found: _Sections, kind: SectionKind) -> str:
    return "\n".join(point.text for point in _told(found, kind))


def _said(catalogue: Catalogue, code: str) -> str:
    """Return in one line what a code is, as published or, beyond the table, in our words."""
    topic = find_topic(catalogue, code)
    if topic is None:
        return ""
    return guidance_text(topic.title) if isinstance(topic, OtherCode) else topic.description


def _tr(text: str) -> str:
    return QCoreApplication.translate("Guidance", text)
