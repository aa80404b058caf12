"""Compares the capture at hand with the one before it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from obsdiag.ui.compare.compared_capture import ComparedCapture
from obsdiag.ui.tasks import LatestTask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.model import Finding
    from obsdiag.ui.navigation import Navigation
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.trail import CaptureVisit


class CompareController(QObject):
    """Has both read off the window's thread, and shown."""

    failed = Signal(object)
    """Signal(Exception)."""

    def __init__(
        self, navigation: Navigation, panes: Panes, pool: QThreadPool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._navigation = navigation
        self._panes = panes
        self._reading = LatestTask(pool, self)
        self._reading.done.connect(self._on_read)
        self._reading.failed.connect(self.failed)

    @Slot()
    def compare(self) -> None:
        """Compare the last two captures: the one before on the left, the one at hand right."""
        visits = self._navigation.last_captures()
        if visits is None:
            told = self.tr("Paste or open the other capture too: the last two are compared")
            self._panes.status.remark(told)
            return
        before, now = visits
        finding = self._panes.capture.current()
        self._reading.ask(
            partial(
                _read,
                _text(before, None),
                _text(now, finding),
                before.reading.name,
                now.reading.name,
            )
        )

    @Slot(object)
    def _on_read(self, captures: tuple[ComparedCapture, ComparedCapture] | None) -> None:
        if captures is None:
            self._panes.status.remark(self.tr("There is no request and no answer to be compared"))
        else:
            self._panes.verdict.show_comparison(*captures)


def _text(visit: CaptureVisit, chosen: Finding | None) -> tuple[bytes, int]:
    """Return the text of a capture, and the line of the message that is looked at."""
    findings: Sequence[Finding] = visit.findings
    finding = chosen or (findings[0] if findings else None)
    head = visit.reading.head()
    if head is not None and head.complete:
        return head.excerpt, 1 if finding is None else finding.place.line
    return (b"", 1) if finding is None else (finding.capture.text, 1)


def _read(
    before: tuple[bytes, int], now: tuple[bytes, int], *names: str
) -> tuple[ComparedCapture, ComparedCapture] | None:
    from obsdiag.comparison import sides  # not before two captures are to be compared

    made = []
    for (text, line), name in zip((before, now), names, strict=True):
        found = sides(text)
        if not found:
            return None
        behind = [number for number, side in enumerate(found) if side.line <= line]
        made.append(ComparedCapture(name, found, behind[-1] if behind else 0))
    first, second = made
    return first, second
