"""The findings of captures by their kind, with one of each kind in full, within limits."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.group import Groups, occurrence

if TYPE_CHECKING:
    from obsdiag.model import Finding

MAX_KINDS = 12
"""Kinds that are told in full; of the others there is a line."""
MAX_LINES = 100
"""Kinds that have a line."""
MAX_SOURCES = 20
"""Sources that are named."""


class CountedKind(NamedTuple):
    """Findings of one kind."""

    finding: Finding
    """The first of them."""
    times: int
    first: float | None
    last: float | None
    """Unix seconds; None where none of them shows a time."""


class KindCounter:
    """Counts findings by kind, one after another."""

    def __init__(self) -> None:
        self._groups = Groups()
        self._first: dict[str, Finding] = {}
        self._sources: dict[str, None] = {}
        self.count = 0
        """Findings."""

    def add(self, finding: Finding) -> None:
        """Count one more finding."""
        one = occurrence(finding)
        self.count += 1
        self._groups.add(one)
        if len(self._first) < MAX_LINES:
            self._first.setdefault(one.fingerprint, finding)
        if len(self._sources) <= MAX_SOURCES:
            self._sources.setdefault(_file_name(finding.capture.origin.source))

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of the sources, in order; not in which folders of whose disk they lie."""
        return tuple(self._sources)

    def kinds(self) -> tuple[CountedKind, ...]:
        """Return the kinds, the one that came most often first."""
        return tuple(
            CountedKind(self._first[group.fingerprint], group.count, group.first, group.last)
            for group in self._groups.groups()
            if group.fingerprint in self._first
        )


def _file_name(source: str) -> str:
    return source.replace("\\", "/").rstrip("/").rpartition("/")[2] or source


def verdict(finding: Finding, nameless: str = "error") -> str:
    """Return status and code in one line, or `nameless` where neither is shown."""
    capture, error = finding.capture, finding.error
    parts = (capture.status, error.code or capture.reason)
    return " ".join(str(part) for part in parts if part) or nameless


def moment(at: float) -> str:
    """Return Unix seconds as ISO 8601 in UTC."""
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds")[:-6] + "Z"
