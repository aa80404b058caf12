"""What the index is asked for a query: its rarest parts, as an expression of FTS5.

The index tells rows that may be hits, the newest first. It is asked for as little as sorts out
most: each trigram more costs the reading of one more list of rows.
"""

from __future__ import annotations

import sys
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, NamedTuple, TypeGuard

from obsdiag.history.indexed_id import forms
from obsdiag.history.language import And, By, Not, Or, Term
from obsdiag.history.period import USUAL, Zones, utc_parts, without_zone
from obsdiag.history.phrase_token import tokens
from obsdiag.history.sign_sets import signs_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

    from obsdiag.history.column_pairs import ColumnPairs
    from obsdiag.history.language import Node
    from obsdiag.history.phrase_token import PhraseTable
    from obsdiag.history.sign_sets import SignSets
    from obsdiag.history.term_frequency import TermFrequency

_TRIGRAM = 3
_TOGETHER = 3
"""What is looked up together: more would cost more than it sorts out, as each is a list to read."""
_CHECKED = 120
"""So many rows of a list are read in the time in which one row is checked."""
_LOOKED_AT = 256
"""Characters of a term that its trigrams are taken from."""
_MOST_ALTERNATIVES = 400
"""Trigrams of which one must occur; a term with more is so common that it needs no index."""
_RARE = 6
"""A word of one or two characters that so few of them have is looked up, others soon hit."""
_IDS = "w.request_id"
"""The column whose values have other forms in the index."""
_NOTHING = '"\n\n\n"'
"""Finds no row: a sign or a text is between any three line feeds."""


class Contents(NamedTuple):
    """What is known of all findings before a search, as far as it decides how to look for some."""

    phrases: PhraseTable
    frequency: TermFrequency
    """Of a sample."""
    sets: SignSets
    pairs: ColumnPairs


class IndexQuery(NamedTuple):
    """What the index is asked, in the language of FTS5."""

    expression: str
    rows: int
    """Which rows of the sample it finds, as a number with a bit for each."""
    together: tuple[IndexQuery, ...] = ()
    """What all must find a row; nothing where it is no such thing."""


class IndexQueries:
    """Says what the index is asked for the parts of a query; None: any row may be a hit."""

    def __init__(
        self, connection: sqlite3.Connection, contents: Contents, zones: Zones = USUAL
    ) -> None:
        self._connection = connection
        self._phrases, self._frequency, self._sets, self._pairs = contents
        self._zones = zones

    def lookup(self, node: Node) -> IndexQuery | None:
        """Return what finds all rows of which `node` may hold."""
        match node:
            case Term():
                return self._look_up_term(node)
            case Not():
                return None
            case And():
                return self._look_up_apart(node.parts) or self._look_up_all(node.parts)
            case Or():
                return _any_of(map(self.lookup, node.parts))

    def _look_up_all(self, parts: Iterable[Node]) -> IndexQuery | None:
        found = [part for part in map(self.lookup, parts) if part is not None]
        return _all_of(found) if found else None

    def _look_up_apart(self, parts: Sequence[Node]) -> IndexQuery | None:
        """Return what finds all rows where no set of phrases has all parts: one is spelt out.

        None: some set has, or a part cannot be looked up as it is spelt.
        """
        if len(parts) == 1 or not self._sets.is_known:
            return None
        bounds = [self._sets.bounds(part, self._phrases) for part in parts]
        shared = [
            part for part, (_, must) in zip(parts, bounds, strict=True) if must and _is_free(part)
        ]
        pairs = zip(parts, bounds, strict=True)
        if reduce(and_, (must if part in shared else may for part, (may, must) in pairs)):
            return None
        ways: list[IndexQuery] = []
        for part in shared:
            spelt = self._look_up_spelt(part.text)
            if spelt is None:
                return None
            rest = self._look_up_all(other for other in parts if other is not part)
            ways.append(spelt if rest is None else _all_of([spelt, rest]))
        return _one_of(ways)

    def _look_up_term(self, term: Term) -> IndexQuery | None:
        match term.word.by if term.word else None:
            case By.SINCE | By.UNTIL | By.ID | By.CAPTURE:
                return None
            case By.PHRASE | By.PHRASE_START:
                return self._look_up_signs(signs_of(term, self._phrases))
            case By.COLUMN:
                return self._look_up_column(term)
            case By.TIME:
                return self._look_up_time(term.text)
            case By.NOTED:
                return self._look_up_noted(term)
            case _:
                return self._look_up_anywhere(term.text)

    def _look_up_column(self, term: Term) -> IndexQuery | None:
        if not self._pairs.may_have(term):
            return IndexQuery(_NOTHING, 0)
        has_ids = term.word is not None and term.word.column == _IDS
        return (self._look_up_value if has_ids else self._look_up_text)(term.text)

    def _look_up_time(self, text: str) -> IndexQuery | None:
        """Look up what the time, which is stored in UTC, can begin with."""
        when, zone = without_zone(text, self._zones.service)
        parts = utc_parts(when, zone)
        return _any_of(map(self._look_up_text, parts)) if parts else None

    def _look_up_noted(self, term: Term) -> IndexQuery | None:
        assert term.word is not None
        noted = self._look_up_signs(self._phrases.having(term.word.name, "has"))
        text = self._look_up_text(term.text)
        found = [part for part in (noted, text) if part is not None]
        return _all_of(found) if found else None

    def _look_up_anywhere(self, text: str) -> IndexQuery | None:
        spelt = self._look_up_spelt(text)
        signed = self._look_up_signs(self._phrases.having(text))
        return None if spelt is None or signed is None else _one_of([spelt, signed])

    def _look_up_spelt(self, text: str) -> IndexQuery | None:
        """Look up what is not in a phrase alone: in a value, or in the words between a phrase's."""
        ways = [self._look_up_value(text)]
        for signs, own in self._phrases.sharing(text):
            if own:
                found = (self._look_up_signs(signs), self._look_up_text(own))
                both = [part for part in found if part is not None]
                ways.append(_all_of(both) if both else None)
        return _any_of(ways)

    def _look_up_value(self, text: str) -> IndexQuery | None:
        """Look up what may be of the head of a request id, too."""
        return _any_of(self._look_up_text(form) if form else None for form in (text, *forms(text)))

    def _look_up_text(self, text: str) -> IndexQuery | None:
        if len(text) < _TRIGRAM:
            return self._look_up_short(text)
        text = text[:_LOOKED_AT]
        parts = dict.fromkeys(text[at : at + _TRIGRAM] for at in range(len(text) - _TRIGRAM + 1))
        return _all_of([self._token(part) for part in parts])

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
        signs = self._sets.cover(signs)
        if len(signs) > _MOST_ALTERNATIVES:
            return None
        return _one_of([self._token(part) for part in tokens(signs)])

    def _token(self, part: str) -> IndexQuery:
        return IndexQuery('"' + part.replace('"', '""') + '"', self._frequency.rows(part))


def _is_free(node: Node) -> TypeGuard[Term]:
    """Return whether a finding can have it in a phrase as well as in any value."""
    return isinstance(node, Term) and node.word is None


def _all_of(parts: Sequence[IndexQuery]) -> IndexQuery:
    """Return what finds the rows that all parts find, and few others."""
    pool = list(dict.fromkeys(inner for part in parts for inner in part.together or (part,)))
    kept = [min(range(len(pool)), key=lambda at: _number(pool[at]))]
    rows = pool[kept[0]].rows
    while len(kept) < _TOGETHER and len(pool) > len(kept):
        best = min(set(range(len(pool))).difference(kept), key=_worth(pool, kept, rows))
        left = pool[best].rows & rows
        # What finds no row of the sample finds one, so to speak, for what is read beside it.
        spared = rows.bit_count() - left.bit_count() if rows else 1
        if _number(pool[best]) > _CHECKED * spared:
            break
        kept.append(best)
        rows = left
    together = tuple(pool[at] for at in kept)
    return IndexQuery(_joined(" AND ", together), rows, together)


def _worth(
    pool: Sequence[IndexQuery], kept: Sequence[int], rows: int
) -> Callable[[int], tuple[int, bool, int, int]]:
    """Return what tells how much a part sorts out beside those kept, the least number the most.

    Where the sample does not tell, the one that stands furthest from them in the query does: a
    neighbour, as `-mo` of `o-m`, is in nearly all rows that these are in.
    """

    def worth(at: int) -> tuple[int, bool, int, int]:
        number = _number(pool[at])
        near = 0 if rows else -min(abs(at - other) for other in kept)
        return (pool[at].rows & rows).bit_count(), number > _CHECKED, near, number

    return worth


def _number(part: IndexQuery) -> int:
    return part.rows.bit_count()


def _any_of(ways: Iterable[IndexQuery | None]) -> IndexQuery | None:
    """Return what finds all rows that one of the ways finds; None where one may find any row."""
    found = list(ways)
    known = [way for way in found if way is not None]
    return _one_of(known) if len(known) == len(found) else None


def _one_of(parts: Sequence[IndexQuery]) -> IndexQuery:
    parts = [part for part in parts if part.expression != _NOTHING] or [IndexQuery(_NOTHING, 0)]
    if len(parts) == 1:
        return parts[0]
    return IndexQuery(_joined(" OR ", parts), reduce(or_, (part.rows for part in parts)))


def _joined(by: str, parts: Sequence[IndexQuery]) -> str:
    whole = by.join(part.expression for part in parts)
    return whole if len(parts) == 1 else f"({whole})"
