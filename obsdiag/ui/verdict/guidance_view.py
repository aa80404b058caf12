"""Our guidance on an entry: whose move it is, why it happens, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obsdiag.catalogue.guidance import Acts, Confidence, OtherCode, Retry
from obsdiag.catalogue.topic import find_topic
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
    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import Guidance, Reference

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
_RESTS_ON = {
    Confidence.DOCUMENTED: noop("Guidance", "From the vendor's documentation"),
    Confidence.OBSERVED: noop("Guidance", "From captures and reports"),
    Confidence.INFERRED: noop("Guidance", "Inferred, not confirmed"),
}


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
        self._mind: Column[LabelledText] = Column(self.tr("Mind"), LabelledTextRow)
        self._causes: Column[ShownCause] = Column(
            self.tr("Why it happens, likeliest first"), self._cause_row
        )
        self._messages: Column[LabelledText] = Column(
            self.tr("What its messages mean"), LabelledTextRow
        )
        self._others: Column[LabelledText] = Column(
            self.tr("Not to be confused with"), self._code_row
        )
        self._related: Column[LabelledText] = Column(self.tr("Related"), self._code_row)
        self._sample = CollapsibleText(self.tr("Sample response"))
        self._sources = TextLabel(scale=0.9, second=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.GRID, 0, 0)
        layout.setSpacing(theme.GRID)
        for widget in (
            self._meaning,
            self._mind,
            self._causes,
            self._messages,
            self._others,
            self._related,
            self._sample,
            self._sources,
        ):
            layout.addWidget(widget)

    def show_guidance(
        self, guidance: Guidance | None, catalogue: Catalogue, *, beside_answer: bool = False
    ) -> None:
        """Show this guidance in place of the last one; `catalogue` knows the other codes.

        `beside_answer`: what a finding's own page says at its own place is left out.
        """
        self.setVisible(guidance is not None)
        if guidance is None:
            return
        self._meaning.setText(guidance_text(guidance.meaning))
        self._mind.show_values(() if beside_answer else remarks(guidance))
        causes = () if beside_answer else tuple(published_causes(guidance))
        self._causes.show_values(causes)
        self._messages.show_values(
            [
                LabelledText(f"“{one.message}”", guidance_text(one.means))
                for one in guidance.variants
            ]
        )
        confused = confusions(guidance)
        self._others.show_values(() if beside_answer else confused)
        told = {remark.name for remark in confused}
        related = [LabelledText(code, _said(catalogue, code)) for code in guidance.related]
        self._related.show_values([remark for remark in related if remark.name not in told])
        # One long line of XML would be cut at the edge of the page.
        self._sample.show_text((guidance.sample or "").replace("><", ">\n<"))
        self._sources.setText(
            "\n".join((_tr(_RESTS_ON[guidance.confidence]), *map(_source, guidance.sources)))
        )

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
    found = (
        LabelledText(_tr("The published text is misleading"), guidance.correction or ""),
        LabelledText(_tr("Its spelling"), guidance.spelling or ""),
    )
    return tuple(
        LabelledText(remark.name, guidance_text(remark.text)) for remark in found if remark.text
    )


def confusions(guidance: Guidance) -> tuple[LabelledText, ...]:
    """Return the codes that are easily taken for this one."""
    return tuple(
        LabelledText(one.code, guidance_text(one.difference)) for one in guidance.confused_with
    )


def _said(catalogue: Catalogue, code: str) -> str:
    """Return in one line what a code is, as published or, beyond the table, in our words."""
    topic = find_topic(catalogue, code)
    if topic is None:
        return ""
    return guidance_text(topic.title) if isinstance(topic, OtherCode) else topic.description


def _source(source: Reference) -> str:
    return f"{source.what} · {source.where} · {source.date}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Guidance", text)
