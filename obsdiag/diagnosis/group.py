"""Many findings: which of them are one matter, when it began and ended, and how fast it came.

Findings of one input and records of the history are treated alike. Nothing is kept of
a finding but what is counted, and what is kept has a limit: inputs can be of any size.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.decode import request_id_time
from obsdiag.diagnosis.measure import seconds
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from obsdiag.model import Finding

MAX_GROUPS = 1_000
MAX_TIMES = 100_000
"""Moments that are kept over all groups, to find storms in."""
MAX_REQUESTS = 10_000
"""Request ids that are remembered; one that repeats does so soon."""
MAX_SHAPE = 160
"""Characters of a message's shape."""

STORM_COUNT = 10
STORM_SECONDS = 60
"""So many findings of one kind in so many seconds are a storm: somebody tries again and again."""

_FOLDS = (
    (lazy_regex(r"[a-z][a-z0-9+.-]*://\S+"), "#"),
    (lazy_regex(r"“[^”]*”|\"[^\"]*\"|'[^']*'|`[^`]*`"), "#"),
    (lazy_regex(r"\S*/\S*"), "#"),
    (lazy_regex(r"\b[0-9a-f]{8,}\b|\S*\d\S*"), "#"),
    (lazy_regex(r"[\s#.,:;]*#[\s#.,:;]*|[\s.,:;]+"), " "),
)
"""What makes two messages of one kind differ, and what stands for it: URLs, quoted names, paths,
ids and numbers; then blanks and punctuation."""
_FOLDED_FROM = 2_000
"""Characters of a message that are looked at."""


_VALUED = frozenset({"uploadId", "versionId", "partNumber"})


class Occurrence(NamedTuple):
    """What is compared and counted of one finding."""

    fingerprint: str
    request_id: str | None
    at: float | None
    """Unix seconds by OBS's own clock, or else by the answer's Date."""


@dataclass(frozen=True, slots=True)
class Storm:
    """The densest stretch of one kind of finding."""

    count: int
    start: float
    end: float
    """Unix seconds."""

    @property
    def rate(self) -> float:
        """Findings a second."""
        return self.count / max(1.0, self.end - self.start)


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one kind."""

    fingerprint: str
    count: int
    first: float | None
    last: float | None
    """Unix seconds; None where no finding of the group shows a time."""
    storm: Storm | None


def shape(message: str | None) -> str:
    """Return a message without what differs between two of one kind: ids, numbers, names."""
    return _shape((message or "")[:_FOLDED_FROM])


@lru_cache(maxsize=4096)
def _shape(message: str) -> str:
    text = message.lower()
    for pattern, fold in _FOLDS:
        text = pattern.sub(fold, text)
    return text.strip()[:MAX_SHAPE]


def operation(method: str | None, url: str | None, key: str | None) -> str:
    """Return what was asked for: `GET object`, `PUT bucket ?acl`; `-` where it is not shown.

    A parameter makes another operation of a request where it stands without a value, or is
    one of _VALUED (OBS API reference).
    """
    if method is None:
        return "-"
    asked = "object" if key else "bucket"
    parameters = (url or "").partition("?")[2].split("&", 50)
    names = {part.partition("=")[0] for part in parameters if _names_operation(part)}
    return " ".join([method, asked, *(f"?{name}" for name in sorted(names))])


def _names_operation(parameter: str) -> bool:
    name, _, value = parameter.partition("=")
    return bool(name) and (not value or name in _VALUED)


def fingerprint(finding: Finding) -> str:
    """Return what findings of one kind have in common: code, bucket, operation, message shape."""
    return occurrence(finding).fingerprint


def occurrence(finding: Finding) -> Occurrence:
    """Return what counts of a finding."""
    return recorded({**finding.error._asdict(), "status": finding.capture.status})


def recorded(record: Mapping[str, object]) -> Occurrence:
    """Return what counts of a finding's record, as the history keeps it."""

    def text(name: str) -> str | None:
        value = record.get(name)
        return value if isinstance(value, str) and value else None

    request_id = text("request_id")
    time = (request_id_time(request_id) if request_id else None) or text("time")
    parts = (
        text("code") or str(record.get("status") or "-"),
        text("bucket") or "-",
        operation(text("method"), text("url"), text("key")),
        shape(text("message")),
    )
    return Occurrence("|".join(parts), request_id, seconds(time) if time else None)


class Groups:
    """Counts findings by their kind, one after another."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._times: dict[str, array[float]] = {}
        self._ends: dict[str, tuple[float, float]] = {}
        self._kept = 0
        self._requests: OrderedDict[str, int] = OrderedDict()
        self.others = 0
        """Findings of further kinds, once there are MAX_GROUPS."""

    def add(self, one: Occurrence) -> None:
        """Count one more finding."""
        name = one.fingerprint
        if one.request_id:
            self._remember(one.request_id)
        if name not in self._counts and len(self._counts) >= MAX_GROUPS:
            self.others += 1
            return
        self._counts[name] = self._counts.get(name, 0) + 1
        if one.at is not None:
            self._time(name, one.at)

    def _time(self, name: str, at: float) -> None:
        first, last = self._ends.get(name, (at, at))
        self._ends[name] = min(first, at), max(last, at)
        if self._kept < MAX_TIMES:
            self._kept += 1
            self._times.setdefault(name, array("d")).append(at)

    def _remember(self, request_id: str) -> None:
        self._requests[request_id] = self._requests.pop(request_id, 0) + 1
        if len(self._requests) > MAX_REQUESTS:
            self._requests.popitem(last=False)

    def groups(self) -> tuple[Group, ...]:
        """Return the groups, the largest first."""
        names = sorted(self._counts, key=lambda name: -self._counts[name])
        return tuple(self._group(name) for name in names)

    def _group(self, name: str) -> Group:
        first, last = self._ends.get(name, (None, None))
        return Group(name, self._counts[name], first, last, storm(self._times.get(name, ())))

    def repeated(self) -> dict[str, int]:
        """Return the request ids that stand in several captures, and how many captures."""
        return {name: count for name, count in self._requests.items() if count > 1}


def storm(
    times: Iterable[float], least: int = STORM_COUNT, within: float = STORM_SECONDS
) -> Storm | None:
    """Return the densest `within` seconds of `times`; None where fewer than `least` lie in them."""
    ordered, start, best = sorted(times), 0, None
    for end, at in enumerate(ordered):
        while at - ordered[start] > within:
            start += 1
        count = end - start + 1
        if count >= least and (best is None or count > best.count):
            best = Storm(count, ordered[start], at)
    return best
