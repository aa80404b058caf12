"""One thing that a client says of an error, as its reader has found it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.client_report import bare_code
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from obsdiag.client_report.failure_words import Words
    from obsdiag.model import Request

UNHEARD = "client"
"""Format of what a client names, whichever client it is."""
MASKED = lazy_regex(r"(?i)[x*.\-_#]{2,}|[<\[(]?(?:redacted|masked|hidden|removed|\*+)[>\])]?")
"""What people put in an id's place before they pass a text on."""
PLAIN = bare_code.FORMAT
"""Format of what is said in plain words."""
NEAR = 80
"""Bytes between a form of words and the labels that belong to it."""


class Report(NamedTuple):
    """What a client says of one error."""

    start: int
    end: int
    client: str
    values: dict[str, str]
    document: bytes = b""
    """The error document that it is, where it is one."""
    request: Request | None = None
    """The request that it is about, where that is told."""


class Stretches:
    """The stretches of text of many reports: a record may have thousands."""

    def __init__(self, reports: Iterable[Report]) -> None:
        spans = sorted((one.start, one.end) for one in reports)
        self._starts = [start for start, _ in spans]
        self._furthest = list(accumulate((end for _, end in spans), max))

    def meet(self, one: Words | Report) -> bool:
        """Return whether any of them has a stretch of text in common with this."""
        before = bisect_left(self._starts, one.end)
        return before > 0 and self._furthest[before - 1] > one.start


def overlap(one: Words | Report, other: Report) -> bool:
    """Return whether two reports have a stretch of text in common."""
    return one.start < other.end and other.start < one.end
