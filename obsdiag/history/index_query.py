"""What the index is asked for a query: its rarest parts, as an expression of FTS5.

The index tells rows that may be hits, the newest first. It is asked for as little as sorts out
most: each trigram more costs the reading of one more list of rows.
"""

from __future__ import annotations

import sys
from datetime import UTC
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.history.language import And, By, Not, Or, Term
from obsdiag.history.period import USUAL, Zones, starts_in_utc, without_zone
from obsdiag.history.phrase_token import tokens
from obsdiag.history.sql_predicate import signs_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from obsdiag.history.language import Node
    from obsdiag.history.phrase_token import PhraseTable
    from obsdiag.history.term_frequency import TermFrequency

_TRIGRAM = 3
_TOGETHER = 3
"""What is looked up together: more would cost more than it sorts out, as each is a list to read."""
_MUCH_COMMONER = 20
"""What is so many times commoner than the rarest of its kind is left to the check."""
_LOOKED_AT = 256
"""Characters of a term that its trigrams are taken from."""
_MOST_ALTERNATIVES = 400
"""Trigrams of which one must occur; a term with more is so common that it needs no index."""
_RARE = 6
"""A word of one or two characters that so few of them have is looked up, others soon hit."""
_NOTHING = '"\n\n\n"'
"""Finds no row: a sign or a text is between any three line feeds."""


class IndexQuery(NamedTuple):
    """What the index is asked, in the language of FTS5."""

    expression: str
    hits: int
    """How many rows of the sample the rarest part of it finds."""
    together: tuple[IndexQuery, ...] = ()
    """What all must find a row; nothing where it is no such thing."""


class IndexQueries:
    """Says what the index is asked for the parts of a query; None: any row may be a hit."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        phrases: PhraseTable,
        frequency: TermFrequency,
        zones: Zones = USUAL,
    ) -> None:
        self._zones = zones
        self._connection = connection
        self._phrases = phrases
        self._frequency = frequency

    def lookup(self, node: Node) -> IndexQuery | None:
        """Return what finds all rows of which `node` may hold."""
        match node:
            case Term():
                return self._look_up_term(node)
            case Not():
                return None
            case And():
                found = [part for part in map(self.lookup, node.parts) if part is not None]
                return _all_of(found) if found else None
            case Or():
                found = [part for part in map(self.lookup, node.parts) if part is not None]
                return _one_of(found) if len(found) == len(node.parts) else None

    def _look_up_term(self, term: Term) -> IndexQuery | None:
        match term.word.by if term.word else None:
            case By.SINCE | By.UNTIL | By.ID | By.CAPTURE:
                return None
            case By.PHRASE | By.PHRASE_START:
                return self._look_up_signs(signs_of(term, self._phrases))
            case By.COLUMN:
                return self._look_up_text(term.text)
            case By.TIME:
                return self._look_up_time(term.text)
            case By.NOTED:
                return self._look_up_noted(term)
            case _:
                return self._look_up_anywhere(term.text)

    def _look_up_time(self, text: str) -> IndexQuery | None:
        """Look up what the time, which is stored in UTC, can begin with."""
        when, zone = without_zone(text, self._zones.service)
        starts = sorted(starts_in_utc(when, zone)) or [when] * (zone is UTC)
        found = [part for part in map(self._look_up_text, starts) if part is not None]
        return _one_of(found) if found else None

    def _look_up_noted(self, term: Term) -> IndexQuery | None:
        assert term.word is not None
        noted = self._look_up_signs(self._phrases.having(term.word.name, "has"))
        text = self._look_up_text(term.text)
        found = [part for part in (noted, text) if part is not None]
        return _all_of(found) if found else None

    def _look_up_anywhere(self, text: str) -> IndexQuery | None:
        if (spelt := self._look_up_text(text)) is None:
            return None
        ways = [spelt]
        for signs, _ in self._phrases.sharing(text):
            if (signed := self._look_up_signs(signs)) is None:
                return None
            ways.append(signed)
        return _one_of(ways)

    def _look_up_text(self, text: str) -> IndexQuery | None:
        if len(text) < _TRIGRAM:
            return self._look_up_short(text)
        text = text[:_LOOKED_AT]
        parts = {text[at : at + _TRIGRAM] for at in range(len(text) - _TRIGRAM + 1)}
        ranked = sorted((self._frequency.count(part), part) for part in parts)
        return _all_of([self._token(part) for _, part in ranked[:_TOGETHER]])

    def _look_up_short(self, text: str) -> IndexQuery | None:
        """Look up one or two characters, if they are rare, by all trigrams that start with them."""
        if self._frequency.count(text) > _RARE:
            return None
        found = self._connection.execute(
            "SELECT term FROM vocabulary WHERE term >= ? AND term <= ? LIMIT ?",
            (text, text + chr(sys.maxunicode), _MOST_ALTERNATIVES + 1),
        ).fetchall()
        if len(found) > _MOST_ALTERNATIVES:
            return None
        return _one_of([self._token(part) for (part,) in found])

    def _look_up_signs(self, signs: str) -> IndexQuery | None:
        if len(signs) > _MOST_ALTERNATIVES:
            return None
        return _one_of([self._token(part) for part in tokens(signs)])

    def _token(self, part: str) -> IndexQuery:
        return IndexQuery('"' + part.replace('"', '""') + '"', self._frequency.count(part))


def _all_of(parts: Sequence[IndexQuery]) -> IndexQuery:
    pool = sorted(
        (inner for part in parts for inner in part.together or (part,)), key=lambda part: part.hits
    )
    limit = _MUCH_COMMONER * (pool[0].hits + 1)
    kept = tuple(dict.fromkeys(part for part in pool[:_TOGETHER] if part.hits <= limit))
    return IndexQuery(_joined(" AND ", kept), pool[0].hits, kept)


def _one_of(parts: Sequence[IndexQuery]) -> IndexQuery:
    parts = [part for part in parts if part.expression != _NOTHING] or [IndexQuery(_NOTHING, 0)]
    if len(parts) == 1:
        return parts[0]
    return IndexQuery(_joined(" OR ", parts), sum(part.hits for part in parts))


def _joined(by: str, parts: Sequence[IndexQuery]) -> str:
    whole = by.join(part.expression for part in parts)
    return whole if len(parts) == 1 else f"({whole})"
