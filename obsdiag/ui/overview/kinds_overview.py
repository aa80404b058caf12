"""What an overview of many findings says; computed off the window's thread."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.group import Groups, occurrence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from obsdiag.diagnosis.group import Group, Occurrence
    from obsdiag.model import Finding

MANY = 4
"""So many findings are shown as an overview first."""
MOST_KINDS = 500
"""Kinds that are shown; the largest come first."""
BARS = 60
"""Of the time line."""
MOST_LAYERS = 6
"""That are told apart in it."""
OTHERS = "…"
"""The name of the layer of all others."""


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
    moments: Sequence[float | None] = ()
    """When each of them was, by OBS's own clock where that is known (Unix seconds)."""

    def between(self, start: float, end: float) -> OverviewKind:
        """Return what of it was between two moments."""
        numbers = [
            number
            for number, at in zip(self.numbers, self.moments, strict=True)
            if at is not None and start <= at <= end
        ]
        return self._replace(numbers=numbers)


class Stack(StrEnum):
    """What findings are stacked by in a time line."""

    CODE = "code"
    ACTS = "acts"


class Layer(NamedTuple):
    """One of what is stacked."""

    name: str
    """A code, or who has to act; '' where that is not known, OTHERS for what is left over."""
    counts: tuple[int, ...]


class Moment(NamedTuple):
    """When a finding was, and what it is stacked by."""

    at: float
    code: str
    acts: str


class Timeline(NamedTuple):
    """How many findings came when."""

    start: float
    end: float
    """Unix seconds."""
    counts: tuple[int, ...]
    """In equal parts of the time from start to end."""
    layers: Mapping[Stack, tuple[Layer, ...]] = MappingProxyType({})
    """The same counts, apart; the largest layer first."""

    def step(self) -> float:
        """Return the seconds that one part takes."""
        return (self.end - self.start) / len(self.counts)


class KindsOverview(NamedTuple):
    """The kinds, the largest first, and when their findings came."""

    total: int
    kinds: tuple[OverviewKind, ...]
    timeline: Timeline | None
    """None where fewer than two moments are known."""
    has_more: bool = False
    """Whether there are further, smaller kinds."""

    def moment(self) -> float | None:
        """Return when it was, where there is no time line: no two are known."""
        return next((kind.group.first for kind in self.kinds if kind.group.first is not None), None)


def overview_of(findings: Sequence[Finding]) -> KindsOverview:
    """Return what is to be said of these findings."""
    return overview_of_all(
        Counted(number, occurrence(finding), finding.capture.status, finding.acts or "")
        for number, finding in enumerate(findings)
    )


class Counted(NamedTuple):
    """What counts of one finding."""

    number: int
    what: Occurrence
    status: int | None
    acts: str


def overview_of_all(findings: Iterable[Counted]) -> KindsOverview:
    """Return what is to be said of these findings, whether of a capture or of the history."""
    groups, total = Groups(), 0
    members: dict[str, list[Counted]] = {}
    moments: list[Moment] = []
    for one in findings:
        total += 1
        groups.add(one.what)
        members.setdefault(one.what.fingerprint, []).append(one)
        if one.what.at is not None:
            code = one.what.fingerprint.partition("|")[0]
            moments.append(Moment(one.what.at, code, one.acts))
    found = groups.groups()
    kinds = tuple(_kind(group, members[group.fingerprint]) for group in found[:MOST_KINDS])
    return KindsOverview(total, kinds, timeline_of(moments), len(found) > MOST_KINDS)


def timeline_of(moments: Sequence[Moment], bars: int = BARS) -> Timeline | None:
    """Return how many of `moments` lie in each of `bars` equal parts of their time."""
    start = min((one.at for one in moments), default=0.0)
    end = max((one.at for one in moments), default=0.0)
    if start == end:
        return None
    counts = [0] * bars
    apart: dict[Stack, dict[str, list[int]]] = {stack: {} for stack in Stack}
    for moment in moments:
        bar = min(bars - 1, int(bars * (moment.at - start) / (end - start)))
        counts[bar] += 1
        for stack, name in ((Stack.CODE, moment.code), (Stack.ACTS, moment.acts)):
            apart[stack].setdefault(name, [0] * bars)[bar] += 1
    layers = {stack: _layers(named) for stack, named in apart.items()}
    return Timeline(start, end, tuple(counts), layers)


def _layers(named: Mapping[str, Sequence[int]]) -> tuple[Layer, ...]:
    """Return the largest of what is stacked, and one layer for all others."""
    ordered = sorted(named.items(), key=lambda one: (-sum(one[1]), one[0]))
    most = MOST_LAYERS if len(ordered) <= MOST_LAYERS else MOST_LAYERS - 1
    layers = [Layer(name, tuple(counts)) for name, counts in ordered[:most]]
    if rest := ordered[most:]:
        layers.append(Layer(OTHERS, tuple(map(sum, zip(*(one for _, one in rest), strict=True)))))
    return tuple(layers)


def _kind(group: Group, found: Sequence[Counted]) -> OverviewKind:
    code, bucket, operation, message = group.fingerprint.split("|", 3)
    where = " · ".join(part for part in (bucket, operation) if part != "-") or message
    acts = next((one.acts for one in found if one.acts), "")
    numbers, moments = [one.number for one in found], [one.what.at for one in found]
    return OverviewKind(group, code, found[0].status, where, acts, numbers, moments)
