"""The statements that keep account of what came in at one time, and of what became of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    import sqlite3

    from obsdiag.history.intake import Intake

_GET = "SELECT id, last_source FROM intake WHERE uid = ?"
_PLACE = "SELECT ifnull(max(place), 0) + 1 FROM intake"
_INSERT = """
    INSERT INTO intake (uid, place, kind, source, last_source, sources, arrived_at, last_seen,
                        findings, met_again)
    VALUES (?, ?, ?, ?, '', 0, ?, ?, 0, 0)
"""
_GROW = """
    UPDATE intake
    SET findings = findings + ?, met_again = met_again + ?, sources = sources + ?, last_source = ?,
        last_seen = max(last_seen, ?),
        first_time = CASE WHEN ? = '' THEN first_time ELSE min(ifnull(first_time, ?), ?) END,
        last_time = CASE WHEN ? = '' THEN last_time ELSE max(ifnull(last_time, ?), ?) END
    WHERE id = ?
"""
_LAST_RANGE = "SELECT first_id, last_id, intake_id FROM intake_range ORDER BY first_id DESC LIMIT 1"
_INSERT_RANGE = "INSERT INTO intake_range (first_id, last_id, intake_id) VALUES (?, ?, ?)"
_COUNT_KIND = """
    INSERT INTO intake_kind (intake_id, status, code, count) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count
"""
_RANGE_OF = """
    SELECT first_id, last_id, intake_id FROM intake_range
    WHERE first_id <= ? ORDER BY first_id DESC LIMIT 1
"""
_KIND_OF = "SELECT ifnull(status, 0), ifnull(code, '') FROM finding WHERE id = ?"
_EMPTY = """
    SELECT id FROM intake AS i WHERE findings <= 0 AND NOT EXISTS (
        SELECT 1 FROM intake_range AS r JOIN finding AS f ON f.id BETWEEN r.first_id AND r.last_id
        WHERE r.intake_id = i.id)
"""
_DROP = (
    "DELETE FROM intake_range WHERE intake_id = ?",
    "DELETE FROM intake_kind WHERE intake_id = ?",
    "DELETE FROM intake WHERE id = ?",
)
_TIME = lazy_regex(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")


class NewFinding(NamedTuple):
    """What a capture is told by, of one of its findings."""

    status: object
    code: object
    source: str
    time: str
    """On the service's clock; '' where it is not known."""
    last_seen: str


@dataclass(slots=True)
class _Growth:
    """What comes to one row of `intake` in a transaction."""

    last_source: str
    findings: int = 0
    met_again: int = 0
    sources: int = 0
    last_seen: str = ""
    first_time: str = ""
    last_time: str = ""
    kinds: Counter[tuple[int, str]] = field(default_factory=Counter)


class IntakeWriter:
    """Gathers what a transaction adds, and writes it at its end."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ids: dict[bytes, int] = {}
        self._growth: dict[int, _Growth] = {}
        self._ranges: list[list[int]] = []
        self._met: Counter[bytes] = Counter()
        self._place: int | None = None

    def forget(self) -> None:
        """Believe nothing that came from a transaction which was not committed."""
        self._ids.clear()
        self._growth.clear()
        self._ranges.clear()
        self._met.clear()
        self._place = None

    def add(self, intake: Intake, entry_id: int, new: NewFinding) -> None:
        """Count a finding that is new; ids come in their order."""
        status, code, source, time, last_seen = new
        number = self._ids.get(intake.uid) or self._id(intake, source, last_seen)
        growth = self._growth.get(number) or self._begin(number)
        growth.findings += 1
        growth.kinds[status or 0, code or ""] += 1  # type: ignore[index]
        if source != growth.last_source or not (growth.sources or growth.last_source):
            growth.last_source = source
            growth.sources += 1
        growth.last_seen = max(growth.last_seen, last_seen)
        if not growth.first_time <= time <= growth.last_time and _TIME.fullmatch(time):
            growth.first_time = min(growth.first_time or time, time)
            growth.last_time = max(growth.last_time, time)
        last = self._ranges[-1] if self._ranges else None
        if last is not None and last[2] == number and last[1] == entry_id - 1:
            last[1] = entry_id
        else:
            self._ranges.append([entry_id, entry_id, number])

    def meet(self, intake: Intake, entry_id: int, last_seen: str) -> None:
        """Count a finding that is known: where nothing new came with it, its own is on top now."""
        own = self.of(entry_id)
        number = self._ids.get(intake.uid) or self._known(intake)
        if own is not None and own == number:
            return
        if number is not None:
            self._grown(number).met_again += 1
            return
        self._met[intake.uid] += 1
        if own is not None:
            growth = self._grown(own)
            if growth.last_seen < last_seen:
                growth.last_seen = last_seen
                sql = "UPDATE intake SET place = ? WHERE id = ?"
                self._connection.execute(sql, (self._next_place(), own))

    def changed(self, entry_id: int, by: int) -> None:
        """Take a finding that goes into the trash off the counts (-1), or put it back (1)."""
        number = self.of(entry_id)
        row = self._connection.execute(_KIND_OF, (entry_id,)).fetchone()
        if number is not None and row is not None:
            growth = self._grown(number)
            growth.findings += by
            growth.kinds[row] += by

    def of(self, entry_id: int) -> int | None:
        """Return the number of what a finding came in with."""
        for first, last, number in reversed(self._ranges):
            if first <= entry_id <= last:
                return number
        row = self._connection.execute(_RANGE_OF, (entry_id,)).fetchone()
        return int(row[2]) if row is not None and row[1] >= entry_id else None

    def end(self) -> None:
        """Write what was gathered."""
        self._write_ranges()
        for number, grown in self._growth.items():
            first, last = grown.first_time, grown.last_time
            values = (grown.findings, grown.met_again, grown.sources, grown.last_source)
            times = (grown.last_seen, *([first] * 3), *([last] * 3))
            self._connection.execute(_GROW, (*values, *times, number))
        kinds = (
            (number, *kind, count)
            for number, grown in self._growth.items()
            for kind, count in grown.kinds.items()
            if count
        )
        self._connection.executemany(_COUNT_KIND, kinds)
        self._place = None
        self._growth.clear()
        self._ranges.clear()

    def drop_empty(self) -> None:
        """Delete what has no finding left, neither in the list nor in the trash."""
        self._connection.execute("DELETE FROM intake_kind WHERE count <= 0")
        gone = self._connection.execute(_EMPTY).fetchall()
        for statement in _DROP:
            self._connection.executemany(statement, gone)
        self._ids.clear()

    def _write_ranges(self) -> None:
        if not self._ranges:
            return
        first = self._ranges[0]
        row = self._connection.execute(_LAST_RANGE).fetchone()
        if row is not None and row[1] == first[0] - 1 and row[2] == first[2]:
            sql = "UPDATE intake_range SET last_id = ? WHERE first_id = ?"
            self._connection.execute(sql, (first[1], row[0]))
            del self._ranges[0]
        self._connection.executemany(_INSERT_RANGE, self._ranges)

    def _known(self, intake: Intake) -> int | None:
        row = self._connection.execute(_GET, (intake.uid,)).fetchone()
        return None if row is None else int(row[0])

    def _id(self, intake: Intake, source: str, last_seen: str) -> int:
        """Return the number of an intake; one that is not known yet gets a row."""
        number = self._known(intake)
        if number is None:
            place = self._next_place()
            arrived = intake.arrived_at or last_seen
            row = (intake.uid, place, intake.kind, intake.source or source, arrived, arrived)
            number = self._connection.execute(_INSERT, row).lastrowid or 0
            if met := self._met.pop(intake.uid, 0):
                self._grown(number).met_again += met
        self._ids[intake.uid] = number
        return number

    def _next_place(self) -> int:
        """Return the place on top; it is looked for once, as that looks at every capture."""
        if self._place is None:
            (self._place,) = self._connection.execute(_PLACE).fetchone()
        else:
            self._place += 1
        return int(self._place)

    def _grown(self, number: int) -> _Growth:
        return self._growth.get(number) or self._begin(number)

    def _begin(self, number: int) -> _Growth:
        sql = "SELECT last_source FROM intake WHERE id = ?"
        (last_source,) = self._connection.execute(sql, (number,)).fetchone()
        growth = self._growth[number] = _Growth(last_source)
        return growth
