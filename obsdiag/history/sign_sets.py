"""Which phrases stand together in findings: what they rule out need not be looked at.

Findings are many, the sets of phrases that they have are few: `code:SlowDown nosuchkey` has no set,
so no finding has both by its phrases. A set is a bit of a number here, so that a query is answered
for all of them at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.history.language import And, By, Not, Or, Term
from obsdiag.recent import Recent

if TYPE_CHECKING:
    import sqlite3

    from obsdiag.history.language import Node
    from obsdiag.history.phrase_token import PhraseTable

MOST_SETS = 8192
"""Sets that are kept; where there are more, as many are not known, nothing is ruled out."""
LEARN = "INSERT OR IGNORE INTO sign_set (signs) VALUES (?)"
COUNT = "SELECT count(*) FROM sign_set"
_FORGET = "DELETE FROM sign_set"
_LEARN_ALL = f"""
    INSERT INTO sign_set (signs) SELECT DISTINCT signs FROM words LIMIT {MOST_SETS + 1}
"""  # noqa: S608
_NEWER = "SELECT id, signs FROM sign_set WHERE id > ? ORDER BY id"


def signs_of(term: Term, phrases: PhraseTable) -> str:
    """Return the signs of the phrases that a term asks for whose word asks for phrases."""
    assert term.word is not None
    if term.whole:
        return phrases.exactly(term.text, term.word.name)
    if term.word.by is By.PHRASE_START:
        return phrases.starting(term.text, term.word.name)
    return phrases.having(term.text, term.word.name)


def learn_anew(connection: sqlite3.Connection) -> None:
    """Keep the sets that findings have, and no others; within a transaction."""
    connection.execute(_FORGET)
    connection.execute(_LEARN_ALL)


class Bounds(NamedTuple):
    """Of which sets something can hold, and of which it does in any case."""

    may: int
    must: int


class SignSets:
    """The sets of phrases that findings have, or had; without `update`, none is known."""

    def __init__(self) -> None:
        self._last = 0
        self._count = 0
        self._masks: dict[str, int] = {}
        self._covers: Recent[str] = Recent(MOST_SETS)

    def update(self, connection: sqlite3.Connection) -> None:
        """Take in what has come since."""
        rows = connection.execute(_NEWER, (self._last,)).fetchall()
        if not rows:
            return
        bits: dict[str, list[int]] = {}
        for at, (_, signs) in enumerate(rows, self._count):
            for sign in signs:
                bits.setdefault(sign, []).append(at)
        self._last, self._count = rows[-1][0], self._count + len(rows)
        for sign, places in bits.items():
            self._masks[sign] = self._masks.get(sign, 0) | _number(places)
        self._covers = Recent(MOST_SETS)

    @property
    def is_known(self) -> bool:
        """Whether all sets are known."""
        return 0 < self._count <= MOST_SETS

    @property
    def all(self) -> int:
        """Every set."""
        return (1 << self._count) - 1

    def having(self, signs: str) -> int:
        """Return the sets that have one of the signs."""
        found = 0
        for sign in signs:
            found |= self._masks.get(sign, 0)
        return found

    def cover(self, signs: str) -> str:
        """Return a few of the signs, without which no set has any of them."""
        if not self.is_known:
            return signs
        known = self._covers.get(signs, None)
        if known is None:
            known = self._cover(signs)
            self._covers.keep(signs, known)
        return known

    def _cover(self, signs: str) -> str:
        """Return those that the most sets have, as long as they add any."""
        masks = [(self._masks.get(sign, 0), sign) for sign in signs]
        kept, missing = "", self.having(signs)
        for mask, sign in sorted(masks, key=lambda pair: -pair[0].bit_count()):
            if not missing:
                break
            if mask & missing:
                kept += sign
                missing &= ~mask
        return kept

    def bounds(self, node: Node, phrases: PhraseTable) -> Bounds:
        """Return of which sets `node` can hold, as far as phrases tell."""
        match node:
            case Term():
                return self._of_term(node, phrases)
            case Not():
                may, must = self.bounds(node.part, phrases)
                return Bounds(self.all & ~must, self.all & ~may)
            case And():
                may = must = self.all
                for part in node.parts:
                    found = self.bounds(part, phrases)
                    may, must = may & found.may, must & found.must
                return Bounds(may, must)
            case Or():
                may = must = 0
                for part in node.parts:
                    found = self.bounds(part, phrases)
                    may, must = may | found.may, must | found.must
                return Bounds(may, must)

    def _of_term(self, term: Term, phrases: PhraseTable) -> Bounds:
        match term.word.by if term.word else None:
            case By.PHRASE | By.PHRASE_START:
                found = self.having(signs_of(term, phrases))
                return Bounds(found, found)
            case None:
                return Bounds(self.all, self.having(phrases.having(term.text)))
            case _:
                return Bounds(self.all, 0)


def _number(places: list[int]) -> int:
    """Return the number that has these bits."""
    data = bytearray(places[-1] // 8 + 1)
    for place in places:
        data[place // 8] |= 1 << place % 8
    return int.from_bytes(data, "little")
