"""Our guidance on an entry: whose move it is, why it happens, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obsdiag.catalogue.guidance import Acts, Confidence, Retry
from obsdiag.ui import look
from obsdiag.ui.verdict.column import Column, ValueRow
from obsdiag.ui.verdict.text import Label
from obsdiag.ui.wording import noop

if TYPE_CHECKING:
    from obsdiag.catalogue.guidance import Cause, Guidance

_MOVES = {
    Acts.CALLER: noop("Guidance", "The caller has to act"),
    Acts.BUCKET_OWNER: noop("Guidance", "The bucket's owner has to act"),
    Acts.ACCOUNT: noop("Guidance", "The account's owner has to act"),
    Acts.SERVICE: noop("Guidance", "OBS has to act"),
    Acts.NETWORK: noop("Guidance", "Whoever runs the network in between has to act"),
}
_RETRIES = {
    Retry.NEVER: noop("Guidance", "a retry cannot help"),
    Retry.AFTER_CHANGE: noop("Guidance", "retry after a change"),
    Retry.BACKOFF: noop("Guidance", "retry with growing pauses"),
    Retry.NOW: noop("Guidance", "retry at once"),
}
_RESTS_ON = {
    Confidence.DOCUMENTED: noop("Guidance", "From the vendor's documentation: {sources}"),
    Confidence.OBSERVED: noop("Guidance", "From captures and reports: {sources}"),
    Confidence.INFERRED: noop("Guidance", "Inferred, not confirmed: {sources}"),
}


def whose_move(guidance: Guidance) -> str:
    """Return in one line who has to act, and whether to send the request again."""
    return f"{_tr(_MOVES[guidance.acts])} · {_tr(_RETRIES[guidance.retry])}"


class _Numbered(NamedTuple):
    """A cause and its place in the order of likelihood."""

    number: int
    cause: Cause


class _Remark(NamedTuple):
    """A message or another code, and what is to be known of it."""

    name: str
    text: str


class GuidanceView(QWidget):
    """Shows the guidance on one entry, and nothing where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._meaning = Label()
        self._mind = Label()
        self._causes: Column[_Numbered] = Column(
            self.tr("Why it happens, likeliest first"), _CauseRow
        )
        self._messages: Column[_Remark] = Column(self.tr("What its messages mean"), _RemarkRow)
        self._others: Column[_Remark] = Column(self.tr("Not to be confused with"), _RemarkRow)
        self._sources = Label(second=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.GRID, 0, 0)
        layout.setSpacing(look.GRID)
        for widget in (
            self._meaning,
            self._mind,
            self._causes,
            self._messages,
            self._others,
            self._sources,
        ):
            layout.addWidget(widget)

    def show_guidance(self, guidance: Guidance | None) -> None:
        """Show this guidance in place of the last one."""
        self.setVisible(guidance is not None)
        if guidance is None:
            return
        self._meaning.setText(guidance.meaning)
        self._mind.setText("\n".join(filter(None, (guidance.correction, guidance.spelling))))
        self._mind.setVisible(bool(self._mind.text()))
        numbered = enumerate(guidance.causes, start=1)
        self._causes.show_values([_Numbered(number, cause) for number, cause in numbered])
        self._messages.show_values(
            [_Remark(f"“{one.message}”", one.means) for one in guidance.variants]
        )
        self._others.show_values(
            [_Remark(one.code, one.difference) for one in guidance.confused_with]
        )
        sources = "; ".join(f"{source.what} ({source.date})" for source in guidance.sources)
        self._sources.setText(_tr(_RESTS_ON[guidance.confidence]).format(sources=sources))


class _CauseRow(ValueRow[_Numbered]):
    """One cause: what, how it shows, what to change, what to ask for."""

    def __init__(self) -> None:
        super().__init__()
        self._cause = Label(weight=QFont.Weight.DemiBold)
        self._told = Label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.GRID // 2, 0, look.GRID)
        layout.setSpacing(2)
        layout.addWidget(self._cause)
        layout.addWidget(self._told)

    def show_value(self, value: _Numbered) -> None:
        """Show this cause."""
        cause = value.cause
        self._cause.setText(f"{value.number}. {cause.cause}")
        told = self.tr("Look for: {evidence}\nDo: {fix}\nAsk for: {ask}")
        self._told.setText(told.format(evidence=cause.evidence, fix=cause.fix, ask=cause.ask))


class _RemarkRow(ValueRow[_Remark]):
    """A name and a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._text = Label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)

    def show_value(self, value: _Remark) -> None:
        """Show this remark."""
        self._text.setText(f"{value.name}: {value.text}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Guidance", text)
