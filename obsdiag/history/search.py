"""From a parsed query to SQL whose cost depends on the answer, not on the size of the history.

All ways go newest first, so that the first 50 are found without looking at the others:

* nothing to look for: the findings as they stand;
* something that the index knows (phrases, words of three characters and more, rare ones of two):
  the rows that have its rarest trigrams, each then checked, for the index does not know where a
  trigram stands;
* anything else, such as single characters: the rows one by one; such short words soon hit.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.history.entry import ENTRY_COLUMNS
from obsdiag.history.period import first_moment, last_moment
from obsdiag.history.phrase import GAP, OWN_COLUMNS, taken_apart, tokens
from obsdiag.history.query import And, By, Not, Or, Term

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from obsdiag.history.phrase import Phrases
    from obsdiag.history.query import Node

_TRIGRAM = 3
_PER_TERM = 3
"""Trigrams of a term that are looked up: more of them cost more than they sort out."""
_MUCH_COMMONER = 20
"""What is so many times commoner than the rarest of its kind is left to the check."""
_LOOKED_AT = 256
"""Characters of a term that its trigrams are taken from."""
_MOST_ALTERNATIVES = 400
"""Trigrams of which one must occur; a term with more is so common that it needs no index."""
_SAMPLE = 512
"""Newest rows by which it is told what is rare."""
_RARE = 12
"""A word of one or two characters that so few of them have is looked up, others soon hit."""
_NOTHING = '"\n\n\n"'
"""Finds no row: a sign or a text is between any three line feeds."""

_ENTRY = ", ".join(f"f.{name}" for name in ENTRY_COLUMNS)
# CROSS JOIN keeps the order of the tables: with another one all hits would have to be sorted.
_CHECKED = "words AS w CROSS JOIN finding AS f ON f.id = w.id"
_INDEXED = (
    "trigram AS t CROSS JOIN words AS w ON w.id = t.rowid CROSS JOIN finding AS f ON f.id = t.rowid"
)
_SINCE = f"SELECT ifnull(min(first_id), {2**62}) FROM day WHERE day >= ?"  # noqa: S608
_UNTIL = "SELECT ifnull(max(last_id), 0) FROM day WHERE day <= ?"
_NUMBER = """
    SELECT (SELECT count(*) FROM finding)
         - (SELECT count(*) FROM finding WHERE deleted_at IS NOT NULL)
"""


class Rarity:
    """How common something is among the newest rows; an estimate that need not be up to date."""

    def __init__(self, rows: Iterable[str], newest: int) -> None:
        self.newest = newest
        self._rows = tuple(rows)
        self._counts: dict[str, int] = {}

    def count(self, text: str) -> int:
        """Return how many of the rows have `text`."""
        if text not in self._counts:
            self._counts[text] = sum(text in row for row in self._rows)
        return self._counts[text]


def sample(connection: sqlite3.Connection, known: Rarity | None) -> Rarity:
    """Return `known`, or a new estimate where the history has doubled since."""
    (newest,) = connection.execute("SELECT ifnull(max(id), 0) FROM words").fetchone()
    if known is not None and newest < 2 * known.newest + _SAMPLE:
        return known
    rows = connection.execute("SELECT * FROM words ORDER BY id DESC LIMIT ?", (_SAMPLE,))
    return Rarity(("".join(texts) for _, *texts in rows), newest)


EVER = (0, 2**62)
"""Between these ids all findings are."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a query is answered: the parts of an SQL statement, all made of constants."""

    tables: str = _CHECKED
    id: str = "w.id"
    conditions: tuple[str, ...] = ()
    values: dict[str, object] = field(default_factory=dict)
    first: int = EVER[0]
    """No entry has a smaller id."""
    last: int = EVER[1]
    """No entry has a larger id."""

    def page(self) -> str:
        """Return the statement for the newest `:limit` between the ids `:after` and `:before`."""
        where = " AND ".join((f"{self.id} < :before AND {self.id} > :after", *self.conditions))
        order = f"{self.id} DESC LIMIT :limit"
        return f"SELECT {_ENTRY} FROM {self.tables} WHERE {where} ORDER BY {order}"  # noqa: S608

    def ids(self) -> str:
        """Return the statement for the ids of all entries."""
        where = " AND ".join(self.conditions) or "true"
        return f"SELECT {self.id} FROM {self.tables} WHERE {where}"  # noqa: S608

    def total(self) -> str:
        """Return the statement for their number."""
        if not self.conditions:
            return _NUMBER
        where = " AND ".join(self.conditions)
        return f"SELECT count(*) FROM {self.tables} WHERE {where}"  # noqa: S608


def plan(query: And, connection: sqlite3.Connection, phrases: Phrases, rarity: Rarity) -> Plan:
    """Return how all entries are found of which `query` holds."""
    if not query.parts:
        return Plan()
    return _Planning(connection, phrases, rarity).plan(query)


class _Lookup(NamedTuple):
    """What the index is asked, in the language of FTS5."""

    expression: str
    hits: int
    """How many rows of the sample it may find."""


class _Planning:
    """Puts one query into SQL; `values` grows with each value that is handed to it."""

    def __init__(self, connection: sqlite3.Connection, phrases: Phrases, rarity: Rarity) -> None:
        self._connection = connection
        self._phrases = phrases
        self._rarity = rarity
        self._values: dict[str, object] = {}

    def plan(self, query: And) -> Plan:
        lookup = self._lookup(query)
        where = [self._condition(query)]
        tables, number = _CHECKED, "w.id"
        if lookup is not None:
            tables, number = _INDEXED, "t.rowid"
            where.insert(0, "t.trigram MATCH " + self._value(lookup.expression))
        terms = [part for part in query.parts if isinstance(part, Term)]
        return Plan(tables, number, tuple(where), self._values, *self._bounds(terms))

    def _value(self, value: object) -> str:
        name = f"value{len(self._values)}"
        self._values[name] = value
        return f":{name}"

    # What holds of a row.

    def _condition(self, node: Node) -> str:
        match node:
            case Term():
                return self._term(node)
            case Not():
                return f"NOT {self._condition(node.part)}"
            case And():
                return "(" + " AND ".join(map(self._condition, node.parts)) + ")"
            case Or():
                return "(" + " OR ".join(map(self._condition, node.parts)) + ")"

    def _term(self, term: Term) -> str:
        match term.word.by if term.word else None:
            case By.SINCE:
                return "f.last_seen >= " + self._value(first_moment(term.text))
            case By.UNTIL:
                return "f.taken_at <= " + self._value(last_moment(term.text))
            case By.PHRASE | By.PHRASE_START:
                return self._signed(self._signs(term))
            case _:
                return self._spelt(term)

    def _spelt(self, term: Term) -> str:
        text = self._value(term.text)
        if term.word is not None:
            return f"instr({term.word.column}, {text})"
        ways = [f"instr(w.{column}, {text})" for column in OWN_COLUMNS]
        for signs, own in self._shared(term.text):
            holds = self._signed(signs)
            ways.append(f"({holds} AND instr(w.rest, {self._value(own)}))" if own else holds)
        return "(" + " OR ".join(ways) + ")"

    def _signed(self, signs: str) -> str:
        return f"w.signs GLOB {self._value(f'*[{signs}]*')}" if signs else "0"

    # What the index can be asked; None: any row may be one.

    def _lookup(self, node: Node) -> _Lookup | None:
        match node:
            case Term():
                return self._look_up_term(node)
            case Not():
                return None
            case And():
                found = [part for part in map(self._lookup, node.parts) if part is not None]
                return _all_of(found) if found else None
            case Or():
                found = [part for part in map(self._lookup, node.parts) if part is not None]
                return _one_of(found) if len(found) == len(node.parts) else None

    def _look_up_term(self, term: Term) -> _Lookup | None:
        match term.word.by if term.word else None:
            case By.SINCE | By.UNTIL:
                return None
            case By.PHRASE | By.PHRASE_START:
                return self._look_up_signs(self._signs(term))
            case By.COLUMN:
                return self._look_up_text(term.text)
            case By.NOTED:
                return self._look_up_noted(term)
            case _:
                return self._look_up_anywhere(term.text)

    def _look_up_noted(self, term: Term) -> _Lookup | None:
        assert term.word is not None
        noted = self._look_up_signs(self._phrases.having(term.word.name, "has"))
        text = self._look_up_text(term.text)
        return _all_of([part for part in (noted, text) if part is not None])

    def _look_up_anywhere(self, text: str) -> _Lookup | None:
        if (spelt := self._look_up_text(text)) is None:
            return None
        ways = [spelt]
        for signs, _ in self._shared(text):
            if (signed := self._look_up_signs(signs)) is None:
                return None
            ways.append(signed)
        return _one_of(ways)

    def _look_up_text(self, text: str) -> _Lookup | None:
        if len(text) < _TRIGRAM:
            return self._look_up_short(text)
        text = text[:_LOOKED_AT]
        parts = {text[at : at + _TRIGRAM] for at in range(len(text) - _TRIGRAM + 1)}
        ranked = sorted((self._rarity.count(part), part) for part in parts)
        return _all_of([self._token(part) for _, part in ranked[:_PER_TERM]])

    def _look_up_short(self, text: str) -> _Lookup | None:
        """Look up one or two characters, if they are rare, by all trigrams that start with them."""
        if self._rarity.count(text) > _RARE:
            return None
        found = self._connection.execute(
            "SELECT term FROM vocabulary WHERE term >= ? AND term <= ? LIMIT ?",
            (text, text + chr(sys.maxunicode), _MOST_ALTERNATIVES + 1),
        ).fetchall()
        if len(found) > _MOST_ALTERNATIVES:
            return None
        return _one_of([self._token(part) for (part,) in found])

    def _look_up_signs(self, signs: str) -> _Lookup | None:
        if len(signs) > _MOST_ALTERNATIVES:
            return None
        return _one_of([self._token(part) for part in tokens(signs)])

    def _token(self, part: str) -> _Lookup:
        return _Lookup('"' + part.replace('"', '""') + '"', self._rarity.count(part))

    # What the phrases and the days say.

    def _signs(self, term: Term) -> str:
        assert term.word is not None
        if term.word.by is By.PHRASE_START:
            return self._phrases.starting(term.text, term.word.name)
        return self._phrases.having(term.text, term.word.name)

    def _shared(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield signs of phrases and the words for their gaps that together have `text` in them."""
        for template, own in _templates(text):
            if signs := self._phrases.having(template):
                yield signs, own

    def _bounds(self, terms: Sequence[Term]) -> tuple[int, int]:
        """Return between which ids the findings are of the times that all of them must have."""
        first, last = EVER
        for term in terms:
            if term.word is not None and term.word.by is By.SINCE:
                first = max(first, self._id_on(_SINCE, first_moment(term.text)))
            elif term.word is not None and term.word.by is By.UNTIL:
                last = min(last, self._id_on(_UNTIL, last_moment(term.text)))
        return first, last

    def _id_on(self, sql: str, moment: str) -> int:
        (bound,) = self._connection.execute(sql, (moment[: len("2026-11-22")],)).fetchone()
        return int(bound)


def _templates(text: str) -> Sequence[tuple[str, str]]:
    """Return how `text` may be part of a phrase: what of it stands there, what in the gaps.

    The first and the last of several words may be the ends of longer ones, which may have been
    taken out although they themselves would not.
    """
    words = text.split(" ")
    ways: list[tuple[list[str], list[str]]] = [([], [])] if len(words) > 1 else []
    for at, word in enumerate(words):
        is_own = bool(taken_apart(f"a {word}")[1])
        may_be_own = is_own or at in (0, len(words) - 1)
        ways = [
            way
            for phrase, own in ways
            for way in (
                *([([*phrase, GAP], [*own, word])] if may_be_own else []),
                *([([*phrase, word], own)] if not is_own else []),
            )
        ]
    gaps = ((" ".join(phrase), " ".join(own)) for phrase, own in ways if own)
    return [(text, ""), *gaps]


def _all_of(parts: Sequence[_Lookup]) -> _Lookup:
    rarest = min(part.hits for part in parts)
    kept = [part for part in parts if part.hits <= _MUCH_COMMONER * (rarest + 1)]
    return _Lookup(_joined(" AND ", kept), rarest)


def _one_of(parts: Sequence[_Lookup]) -> _Lookup:
    parts = [part for part in parts if part.expression != _NOTHING] or [_Lookup(_NOTHING, 0)]
    return _Lookup(_joined(" OR ", parts), sum(part.hits for part in parts))


def _joined(by: str, parts: Sequence[_Lookup]) -> str:
    whole = by.join(part.expression for part in parts)
    return whole if len(parts) == 1 else f"({whole})"
