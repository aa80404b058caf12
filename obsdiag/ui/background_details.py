"""What of a finding is shown a moment later, because finding it out takes its time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from obsdiag.named_tuple import NamedTuple
from obsdiag.ui import capture_sources
from obsdiag.ui.capture.source_search import part_around
from obsdiag.ui.history.previous_occurrence import look_back, previous_occurrences
from obsdiag.ui.tasks import CancelToken, LatestTask
from obsdiag.ui.verdict.fields import fields
from obsdiag.ui.verdict.prose import MASKED_AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.history import HistoryEntry
    from obsdiag.history.comparison import ChangedValue
    from obsdiag.model import Finding
    from obsdiag.ui.capture.finding_kinds import FindingKind
    from obsdiag.ui.capture.source_search import SourcePart
    from obsdiag.ui.capture.source_text import SourceText
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.history.previous_occurrence import Past
    from obsdiag.ui.overview.kinds_overview import KindsOverview
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.source_heads import EditorText


class _Sorted(NamedTuple):
    """What several findings have in common."""

    kinds: list[FindingKind]
    overview: KindsOverview | None
    """Where they are many."""


def _sorted(findings: Sequence[Finding]) -> _Sorted:
    from obsdiag.ui.capture.finding_kinds import kinds_of  # not before there are several findings
    from obsdiag.ui.overview.kinds_overview import MANY, overview_of

    return _Sorted(kinds_of(findings), overview_of(findings) if len(findings) >= MANY else None)


def _compare(
    history_provider: HistoryProvider, finding: Finding, entry: HistoryEntry
) -> Sequence[ChangedValue] | None:
    """Return what differs from what is stored of `finding`, None where nothing is."""
    from obsdiag.history.comparison import counterpart, differences
    from obsdiag.record import record

    history = history_provider.history()
    now = record(finding, key=history.mask_key)
    before = counterpart(now, (each.record for each in history.beside(entry.id)))
    return None if before is None else differences(before, now)


def _around(source: SourceText, finding: Finding, token: CancelToken) -> SourcePart | None:
    """Return the lines around a finding; None where its source is not there any more."""
    origin = finding.capture.origin
    try:
        return part_around(source, origin.offset, origin.line, token.is_set)
    except OSError:
        return None  # its own lines are shown, and that is enough


class BackgroundDetails(QObject):
    """Asks for it in the pool, and hands it to the panes."""

    failed = Signal(object)
    """Signal(Exception)."""
    answered = Signal(object)
    """Signal(Sequence[Side]): what there is in a capture without an error."""
    looked_around = Signal(object)
    """Signal(SourcePart | None): the lines of its source around the chosen finding."""
    overviewed = Signal(object)
    """Signal(KindsOverview): the findings are many; this is what they are."""

    def __init__(
        self, history_provider: HistoryProvider, pool: QThreadPool, panes: Panes, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._history_provider = history_provider
        self._panes = panes
        self._masking = LatestTask(pool, self)
        self._history_lookup = LatestTask(pool, self)
        self._sorting = LatestTask(pool, self)
        self._comparing = LatestTask(pool, self)
        self._looking = LatestTask(pool, self)
        self._masking.done.connect(panes.verdict.show_fields)
        self._history_lookup.done.connect(self._on_past)
        self._sorting.done.connect(self._on_sorted)
        self._comparing.done.connect(panes.verdict.show_differences)
        self._looking.done.connect(self.answered)
        self._around = LatestTask(pool, self)
        self._around_token = CancelToken()
        self._around.done.connect(self.looked_around)
        tasks = (self._masking, self._history_lookup, self._sorting, self._comparing, self._looking)
        for task in (*tasks, self._around):
            task.failed.connect(self.failed)

    def show_fields(self, finding: Finding) -> None:
        """Show the fields; masking the secrets of a very long capture takes its time elsewhere."""
        self._masking.forget()
        if len(finding.capture.mended) + len(finding.capture.body) <= MASKED_AT_ONCE:
            self._panes.verdict.show_fields_later(partial(fields, finding))
        else:
            self._panes.verdict.show_fields(())
            self._masking.ask(partial(fields, finding))

    def look_back(self, finding: Finding | None, own: int | None, at_hand: Sequence[int]) -> None:
        """Show as what `finding`, entry `own` of the history, was met before; None: nothing.

        What was kept together with it, `at_hand`, does not count.
        """
        self._history_lookup.forget()
        if finding is not None:
            question = partial(look_back, self._history_provider, finding, own, frozenset(at_hand))
            self._history_lookup.ask(question)

    def forget_past(self) -> None:
        """Show nothing more of what was found out of a finding before."""
        self._history_lookup.forget()

    def compare(self, finding: Finding, entry: HistoryEntry) -> None:
        """Show what differs in `finding` from what `entry`, or one of its capture, has stored."""
        self._comparing.ask(partial(_compare, self._history_provider, finding, entry))

    def look_at(self, excerpt: bytes) -> None:
        """Tell what there is in a capture without an error."""
        self._looking.ask(partial(capture_sources.answers, excerpt))

    def look_around(self, finding: Finding, text: EditorText) -> None:
        """Show the lines around a finding, where `text` is but its own part of a source."""
        self._around_token.set()
        self._around.forget()
        if text.source is not None and not text.excerpt.faithful:
            self._around_token = CancelToken()
            self._around.ask(partial(_around, text.source, finding, self._around_token))

    def forget(self) -> None:
        """Say nothing more of another reading: neither what it held nor what its findings are."""
        self._around_token.set()
        self.forget_past()
        for task in (self._around, self._looking, self._sorting, self._comparing, self._masking):
            task.forget()

    def sort(self, findings: Sequence[Finding]) -> None:
        """Show which of the findings are one matter."""
        self._sorting.forget()
        if len(findings) > 1:
            self._sorting.ask(partial(_sorted, findings))

    @Slot(object)
    def _on_sorted(self, found: _Sorted) -> None:
        self._panes.capture.show_kinds(found.kinds)
        if found.overview is not None:
            self.overviewed.emit(found.overview)

    @Slot(object)
    def _on_past(self, past: Past) -> None:
        self._panes.verdict.show_annotations(past.own)
        self._panes.verdict.show_experience(past.experience)
        self._panes.verdict.show_previous_occurrences(previous_occurrences(past))
