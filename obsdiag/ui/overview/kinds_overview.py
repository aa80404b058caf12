"""What an overview of many findings says; computed off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.group import Groups, occurrence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.diagnosis.group import Group
    from obsdiag.model import Finding

MANY = 4
"""So many findings are shown as an overview first."""
MOST_KINDS = 500
"""Kinds that are shown; the largest come first."""
BARS = 60
"""Of the time line."""


class OverviewKind(NamedTuple):
    """Findings of one kind."""

    group: Group
    code: str
    status: int | None
    where: str
    """Bucket and operation, or what its message says."""
    acts: str
    """Who has to act, by our guidance: `caller`, …; '' where nothing is known."""
    numbers: Sequence[int]
    """Which findings they are, in the order of the capture."""


class Timeline(NamedTuple):
    """How many findings came when."""

    start: float
    end: float
    """Unix seconds."""
    counts: tuple[int, ...]
    """In equal parts of the time from start to end."""


class KindsOverview(NamedTuple):
    """The kinds, the largest first, and when their findings came."""

    total: int
    kinds: tuple[OverviewKind, ...]
    timeline: Timeline | None
    """None where fewer than two moments are known."""


def overview_of(findings: Sequence[Finding]) -> KindsOverview:
    """Return what is to be said of these findings."""
    groups = Groups()
    members: dict[str, list[int]] = {}
    moments: list[float] = []
    for number, finding in enumerate(findings):
        one = occurrence(finding)
        groups.add(one)
        members.setdefault(one.fingerprint, []).append(number)
        if one.at is not None:
            moments.append(one.at)
    found = groups.groups()[:MOST_KINDS]
    kinds = (_kind(group, findings, members[group.fingerprint]) for group in found)
    return KindsOverview(len(findings), tuple(kinds), timeline_of(moments))


def timeline_of(moments: Sequence[float], bars: int = BARS) -> Timeline | None:
    """Return how many of `moments` lie in each of `bars` equal parts of their time."""
    start, end = min(moments, default=0.0), max(moments, default=0.0)
    if start == end:
        return None
    counts = [0] * bars
    for moment in moments:
        counts[min(bars - 1, int(bars * (moment - start) / (end - start)))] += 1
    return Timeline(start, end, tuple(counts))


def _kind(group: Group, findings: Sequence[Finding], numbers: Sequence[int]) -> OverviewKind:
    code, bucket, operation, message = group.fingerprint.split("|", 3)
    parts = [part for part in (bucket, operation) if part != "-"]
    acts = next((acts for number in numbers if (acts := findings[number].acts)), "")
    status = findings[numbers[0]].capture.status
    return OverviewKind(group, code, status, " · ".join(parts) or message, acts, numbers)
