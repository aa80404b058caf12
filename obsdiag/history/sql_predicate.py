"""What must hold of a row of `words` (w) and `finding` (f), as SQL: the last word on each hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.history.language import And, By, Not, Or, Term
from obsdiag.history.period import (
    USUAL,
    Zones,
    first_moment,
    is_moment,
    last_moment,
    utc_parts,
    without_zone,
)
from obsdiag.history.phrase import OWN_COLUMNS
from obsdiag.history.sign_sets import signs_of

if TYPE_CHECKING:
    from obsdiag.history.language import Node
    from obsdiag.history.phrase_token import PhraseTable
    from obsdiag.history.sign_sets import SignSets


_NUMBERED = {
    By.ID: "w.id = {}",
    By.CAPTURE: "EXISTS (SELECT 1 FROM intake_range AS r"
    " WHERE r.intake_id = {} AND w.id BETWEEN r.first_id AND r.last_id)",
}
_LONGEST_ID = 18
"""Digits; SQLite's numbers have 64 bits."""


def id_of(term: Term) -> int:
    """Return the number that a term asks for; 0, which nothing has, where it is none."""
    text = term.text[:_LONGEST_ID]
    return int(text) if text.isascii() and text.isdigit() else 0


class SqlPredicates:
    """Puts the parts of one query into SQL."""

    def __init__(self, phrases: PhraseTable, sets: SignSets, zones: Zones = USUAL) -> None:
        self._phrases, self._sets, self._zones = phrases, sets, zones
        self.values: dict[str, object] = {}
        """What the SQL refers to by name."""

    def value(self, value: object) -> str:
        """Return how SQL refers to `value`."""
        name = f"value{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def condition(self, node: Node) -> str:
        """Return what holds of the rows that `node` finds."""
        match node:
            case Term():
                return self._term(node)
            case Not():
                return f"NOT {self.condition(node.part)}"
            case And():
                return "(" + " AND ".join(map(self.condition, node.parts)) + ")"
            case Or():
                return "(" + " OR ".join(map(self.condition, node.parts)) + ")"

    def _term(self, term: Term) -> str:
        match term.word.by if term.word else None:
            case By.SINCE | By.UNTIL if not is_moment(term.text):
                return "0"
            case By.SINCE:
                moment = self.value(first_moment(term.text, self._zones.came_in))
                return f"max(f.last_seen, f.taken_at) >= {moment}"
            case By.UNTIL:
                return "f.taken_at <= " + self.value(last_moment(term.text, self._zones.came_in))
            case By.ID | By.CAPTURE as by:
                return _NUMBERED[by].format(self.value(id_of(term)))
            case By.PHRASE | By.PHRASE_START:
                return self._signed(signs_of(term, self._phrases))
            case by:
                return self._timed(term.text) if by is By.TIME else self._spelt(term)

    def _timed(self, text: str) -> str:
        """Return that the service's time has `text` in it: by a function, see `open_reader`."""
        when, zone = without_zone(text, self._zones.service)
        away = None if zone is None else round(zone.utcoffset(None).total_seconds())
        time = f"time_of(ifnull(f.packed, f.record), {self.value(away)})"
        holds = f"instr({time}, {self.value(when.replace(' ', 't'))})"
        # The record is unpacked last, which takes three times as long as all else of a row.
        starts = [f"instr(w.rest, {self.value(start)})" for start in utc_parts(when, zone)]
        return f"(({' OR '.join(starts)}) AND {holds})" if starts else holds

    def _spelt(self, term: Term) -> str:
        text = self.value(term.text)
        if term.word is not None and term.whole:
            return f"trim({term.word.column}, char(10)) = {text}"  # line feeds end each value
        if term.word is not None:
            return f"instr({term.word.column}, {text})"
        ways = [f"instr(w.{column}, {text})" for column in OWN_COLUMNS]
        for signs, own in self._phrases.sharing(term.text):
            holds = self._signed(signs)
            # The words first: few rows have them, and the signs may be hundreds.
            ways.append(f"(instr(w.rest, {self.value(own)}) AND {holds})" if own else holds)
        return "(" + " OR ".join(ways) + ")"

    def _signed(self, signs: str) -> str:
        signs = self._sets.cover(signs)
        return f"w.signs GLOB {self.value(f'*[{signs}]*')}" if signs else "0"
