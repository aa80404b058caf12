"""What comes in at one time: a paste, a file, an archive, a folder, somebody's export.

Its findings lie below it in the list. Elsewhere it is called a capture, as people call it; here
that is the text of one finding.
"""

from __future__ import annotations

import os
import re
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from typing import Self

    from obsdiag.history.history_entry import HistoryEntry

UID_BYTES = 8
IMPORT = "import"
"""The kind of one that came out of somebody else's history; any other has none."""
_UID = lazy_regex(rf"[0-9a-f]{{{2 * UID_BYTES}}}")
_SHORT_LIVED = lazy_regex(r"clipboard|dropped text|-|<stdin>|", re.IGNORECASE)
"""Sources that are another text each time."""
_PASTE_SECONDS, _FILE_SECONDS = 1.0, 600.0
"""How long one reading of a source took at most, as far as can be told later."""


class Intake(NamedTuple):
    """One time that something comes in, while it does and afterwards."""

    uid: bytes
    """The same in every history that its findings get into."""
    arrived_at: str
    """UTC in ISO 8601."""
    kind: str = ""
    source: str = ""
    """What was read; '' for what the first of its findings was read from."""

    @classmethod
    def new(cls, arrived_at: str = "", kind: str = "", source: str = "") -> Self:
        """Return one that is beginning; without a time, its first finding's counts."""
        return cls(os.urandom(UID_BYTES), arrived_at, kind, source)


class Kind(NamedTuple):
    """Findings of one capture that have status and code in common."""

    status: int | None
    code: str | None
    number: int


class IntakeSummary(NamedTuple):
    """One row of the list: a capture, and what was found in it."""

    id: int
    place: int
    """In the list: the larger, the later did it come in, first or again."""
    kind: str
    source: str
    sources: int
    """How many files it was."""
    arrived_at: str
    last_seen: str
    first_time: str | None
    """On the service's clock: of the first of its findings."""
    last_time: str | None
    findings: int
    met_again: int
    """Its findings that were in the history before: they stand where they stood."""
    kinds: tuple[Kind, ...] = ()
    """The commonest first."""
    ticket: str = ""
    """Of its findings; '' for none."""
    tickets: int = 0
    """0, 1, or 2 for several."""
    note: str = ""
    """Of the first of its findings that has one."""
    only: HistoryEntry | None = None
    """Its finding, if there is one alone."""


class IntakeGrouping:
    """Tells which findings came in at one time, where nothing else does: by source and time."""

    def __init__(self, kind: str = "") -> None:
        self._kind = kind
        self._latest: dict[str, tuple[Intake, float]] = {}

    def of(self, source: str, taken_at: str) -> Intake:
        """Return what a finding came in with; to be asked in the order in which they came."""
        moment = _seconds(taken_at)
        limit = _PASTE_SECONDS if _SHORT_LIVED.fullmatch(source) else _FILE_SECONDS
        known, last = self._latest.get(source, (None, 0.0))
        if known is None or abs(moment - last) > limit:
            known = Intake.new(taken_at, self._kind, source)
        self._latest[source] = known, moment
        return known


@lru_cache(maxsize=256)
def _seconds(moment: str) -> float:
    """Return a time in ISO 8601 as seconds; what is none is the first of all."""
    try:
        return datetime.fromisoformat(moment).timestamp()
    except (ValueError, OverflowError, OSError):
        return 0.0


def uid_of(text: object) -> bytes:
    """Return the `uid` that was written as hexadecimal digits; raises ValueError or TypeError."""
    if not isinstance(text, str):
        raise TypeError
    if not _UID.fullmatch(text):
        raise ValueError("That is no number of a capture.")
    return bytes.fromhex(text)
