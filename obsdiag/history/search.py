"""From a parsed query to SQL whose cost depends on the answer, not on the size of the history.

Three ways, all newest first, so that the first 50 are found without looking at the others:

* nothing to look for: the findings as they stand;
* words of three characters and more: the rows that have their rarest trigrams, each row then
  checked (the index does not know where a trigram stands);
* one or two characters only: the rows one by one; such short words soon hit.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from obsdiag.history.entry import COLUMNS, WORD_COLUMNS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from obsdiag.history.query import Term

_TRIGRAM = 3
_PER_TERM = 3
"""Trigrams of a term that are looked up: more of them cost more than they sort out."""
_MUCH_COMMONER = 20
"""A trigram that is so many times commoner than the rarest one is left to the check."""
_LOOKED_AT = 256
"""Characters of a term that its trigrams are taken from."""
_SAMPLE = 256
"""Newest rows by which it is told what is rare."""

_ENTRY = ", ".join(f"f.{name}" for name in ("id", "taken_at", *COLUMNS, "record"))
# CROSS JOIN keeps the order of the tables: with another one all hits would have to be sorted.
_CHECKED = "words AS w CROSS JOIN finding AS f ON f.id = w.id"
_INDEXED = (
    "trigram AS t CROSS JOIN words AS w ON w.id = t.rowid CROSS JOIN finding AS f ON f.id = t.rowid"
)


class Rarity:
    """How common each trigram is among the newest rows; an estimate that need not be up to date."""

    def __init__(self, rows: Iterable[Sequence[str]], newest: int) -> None:
        self.newest = newest
        self._counts = Counter(trigram for row in rows for trigram in _trigrams("\n".join(row)))

    def rarest(self, terms: Sequence[Term]) -> list[str]:
        """Return the trigrams that sort out most; none where all terms are shorter than three."""
        ranked = [
            sorted(
                (self._counts[trigram], trigram) for trigram in _trigrams(term.text[:_LOOKED_AT])
            )
            for term in terms
        ]
        chosen = {pair for pairs in ranked for pair in pairs[:_PER_TERM]}
        limit = _MUCH_COMMONER * (min(chosen)[0] + 1) if chosen else 0
        return sorted(trigram for count, trigram in chosen if count <= limit)


def sample(connection: sqlite3.Connection, known: Rarity | None) -> Rarity:
    """Return `known`, or a new estimate where the history has doubled since."""
    (newest,) = connection.execute("SELECT ifnull(max(id), 0) FROM words").fetchone()
    if known is not None and newest < 2 * known.newest + _SAMPLE:
        return known
    rows = connection.execute("SELECT * FROM words ORDER BY id DESC LIMIT ?", (_SAMPLE,)).fetchall()
    return Rarity((texts for _, *texts in rows), newest)


@dataclass(frozen=True, slots=True)
class Plan:
    """How a query is answered: the parts of an SQL statement, all made of constants."""

    tables: str
    id: str
    conditions: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)

    def page(self) -> str:
        """Return the statement for entries before the id `:before`, `:limit` of them."""
        where = " AND ".join((f"{self.id} < :before", *self.conditions))
        order = f"{self.id} DESC LIMIT :limit"
        return f"SELECT {_ENTRY} FROM {self.tables} WHERE {where} ORDER BY {order}"  # noqa: S608

    def total(self) -> str:
        """Return the statement for their number."""
        where = " AND ".join(self.conditions) or "true"
        return f"SELECT count(*) FROM {self.tables} WHERE {where}"  # noqa: S608


EVERYTHING = Plan("finding AS f", "f.id")


def plan(terms: Sequence[Term], rarity: Rarity) -> Plan:
    """Return how all entries are found in which all `terms`, one at least, occur."""
    conditions = [_condition(number, term) for number, term in enumerate(terms)]
    values = {f"term{number}": term.text for number, term in enumerate(terms)}
    trigrams = rarity.rarest(terms)
    if not trigrams:
        return Plan(_CHECKED, "w.id", tuple(conditions), values)
    values["trigrams"] = " ".join('"' + text.replace('"', '""') + '"' for text in trigrams)
    conditions.insert(0, "t.trigram MATCH :trigrams")
    return Plan(_INDEXED, "t.rowid", tuple(conditions), values)


def _condition(number: int, term: Term) -> str:
    if term.word is None:
        return "(" + " OR ".join(f"instr(w.{name}, :term{number})" for name in WORD_COLUMNS) + ")"
    if term.word.starts:
        return f"instr(w.{term.word.column}, :term{number}) = 1"
    return f"instr(w.{term.word.column}, :term{number})"


def _trigrams(text: str) -> set[str]:
    return {text[at : at + _TRIGRAM] for at in range(len(text) - _TRIGRAM + 1)}
