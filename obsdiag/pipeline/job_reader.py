"""Reads what a window wants read, puts it into the history, and reports both in batches."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from obsdiag.errors import HistoryError
from obsdiag.model import Finding
from obsdiag.pipeline import limits
from obsdiag.pipeline.batcher import Batcher
from obsdiag.pipeline.events import CameIn, Kept, NotKept, Rendered, Started
from obsdiag.pipeline.reading import read
from obsdiag.pipeline.resuming import KnownFindings, key_of
from obsdiag.pipeline.saving import new_intake, storable, store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.history import History
    from obsdiag.history.intake import Intake
    from obsdiag.history.staged_row import StagedRow
    from obsdiag.input.sources import Problem, Source
    from obsdiag.pipeline.events import Event
    from obsdiag.pipeline.options import ReadOptions
    from obsdiag.pipeline.resuming import Resumption


class JobReader:
    """Reads sources for a window; used in its own process and in another one."""

    def __init__(
        self,
        report: Callable[[list[Any]], object],
        options: ReadOptions,
        history: Callable[[], History] | None = None,
        resumption: Resumption | None = None,
    ) -> None:
        """Take what is called with each batch, and what returns the history, if one is kept.

        A batch holds events, Kept and NotKept, and CameIn before the first Kept where
        `resumption` does not say as what it comes in. `history` may raise HistoryError. Where
        findings are rendered, their value has a `stored`: what goes into the history, and a `key`.
        What `resumption` says is known is neither reported nor kept again.
        """
        self._report = report
        self._options = options
        self._history = history
        self._unkept: list[Finding | Rendered] = []
        self._due = 0.0
        self._intake: Intake | None = None if resumption is None else resumption.intake
        self._known = KnownFindings(() if resumption is None else resumption.known)

    def run(self, sources: Iterable[Source | Problem], catalogue: Catalogue) -> None:
        """Read all that there is; raises what `report` raises."""
        batcher = Batcher(self._send, time.monotonic)
        options = replace(self._options, before_block=batcher.tick)
        for event in _worth_reporting(read(sources, catalogue, options)):
            if not self._is_known(event):
                batcher.put(event)
        batcher.send()
        self._keep()

    def _is_known(self, event: Event) -> bool:
        if not self._known:
            return False
        match event:
            case Finding():
                return self._known.take(key_of(event))
            case Rendered():
                return self._known.take(event.value.key)
        return False

    def _send(self, batch: list[Event]) -> None:
        """Report events; what is found is kept now and then, which is reported too."""
        self._report(batch)
        if self._history is not None:
            self._unkept += (one for one in batch if isinstance(one, Finding | Rendered))
            if len(self._unkept) >= limits.STORED_FINDINGS or time.monotonic() >= self._due:
                self._keep()

    def _keep(self) -> None:
        """Put what was reported into the history: all of it, or nothing."""
        unkept, self._unkept = self._unkept, []
        if self._history is None or not unkept:
            return
        self._due = time.monotonic() + limits.STORED_SECONDS
        try:
            history = self._history()
            items = [_stored(one, history.mask_key) for one in unkept]
            known = self._intake
            self._intake = known or new_intake()
            ids = store(history, items, intake=self._intake)
            kept: list[Any] = [] if known else [CameIn(self._intake)]
            kept += (Kept(entry_id) for entry_id in ids)
        except HistoryError as error:
            kept = [NotKept(str(error))]
        self._report(kept)


def _stored(one: Finding | Rendered, key: bytes) -> StagedRow:
    if isinstance(one, Finding):
        return storable(key, one)
    stored: StagedRow = one.value.stored
    return stored


def _worth_reporting(events: Iterator[Event]) -> Iterator[Event]:
    """Yield events without the heads of long sources: only that of the first one is shown."""
    first = True
    for event in events:
        if not isinstance(event, Started) or event.complete or first:
            yield event
        first = False
