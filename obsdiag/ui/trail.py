"""Where the reader has been: captures and pages, to be gone back and forward to."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.catalogue.topic import Topic
    from obsdiag.model import Finding
    from obsdiag.ui.read_state import ReadState

MAX_VISITS = 50
MAX_FINDINGS = 20_000
"""Findings of all captures that are kept to be gone back to; larger captures are left out."""
NEAR = 3
"""Captures that have all of that room; those before them share FURTHER."""
FURTHER = 1_000
"""Findings of captures that were shown longer ago, some ten megabytes: a day's are not held."""
MAX_BYTES = 16 * 1024 * 1024
"""Bytes of their texts: a day of large files shall not stay in memory as a whole."""


class CaptureVisit(NamedTuple):
    """A capture that was read, with all that it showed."""

    reading: ReadState
    findings: Sequence[Finding]


class PageVisit(NamedTuple):
    """A page of the catalogue."""

    topic: Topic


Visit: TypeAlias = CaptureVisit | PageVisit


class Trail:
    """A list with a place in it; what is visited anew takes the place of what was ahead."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1

    def visit(self, visit: Visit) -> None:
        """Remember that this is shown now; a capture that is edited replaces itself."""
        here = self.here()
        if isinstance(visit, CaptureVisit) and isinstance(here, CaptureVisit):
            if visit.reading is here.reading:
                return
            if visit.reading.edited and here.reading.edited:
                self._at -= 1
        elif visit == here:
            return
        self._visits[self._at + 1 :] = [visit]
        self._at = len(self._visits) - 1
        self._forget()

    def here(self) -> Visit | None:
        """Return what was visited last, or gone to since; None before anything was."""
        return self._visits[self._at] if self._at >= 0 else None

    def step(self, by: int) -> Visit | None:
        """Go back (-1) or forward (1), and return what is there; None where there is nothing."""
        if not 0 <= self._at + by < len(self._visits):
            return None
        self._at += by
        return self._visits[self._at]

    def can_step(self, by: int) -> bool:
        """Tell whether there is something that way."""
        return 0 <= self._at + by < len(self._visits)

    def captures(self) -> list[CaptureVisit]:
        """Return the captures up to here, the last one last."""
        visits = self._visits[: self._at + 1]
        return [visit for visit in visits if isinstance(visit, CaptureVisit)]

    def _forget(self) -> None:
        """Let go of the oldest, and of captures that are too large, but not of what is shown."""
        room, findings, kept, captures = MAX_BYTES, MAX_FINDINGS, 0, 0
        for visit in reversed(self._visits[-MAX_VISITS:]):
            if isinstance(visit, CaptureVisit):
                captures += 1
                if captures == NEAR + 1:
                    findings = min(findings, FURTHER)
                findings -= len(visit.findings)
                room -= visit.reading.held() + _texts(visit.findings) if findings >= 0 else 0
            if kept and (findings < 0 or room < 0):
                break
            kept += 1
        forgotten = len(self._visits) - kept
        del self._visits[:forgotten]
        self._at -= forgotten


def _texts(findings: Sequence[Finding]) -> int:
    return sum(len(finding.capture.text) for finding in findings)
