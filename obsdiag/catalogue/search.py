"""Search the catalogue as it is typed: every keystroke gets the rows that fit, best first."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.catalogue.alias import ALIASES, WORDINGS
from obsdiag.catalogue.spelling import code_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from obsdiag.catalogue.near import Likeness
    from obsdiag.model import Entry

MAX_QUERY = 1_000
"""Characters; what is longer finds nothing. The longest text of a row has a few hundred."""

# Where the words were found, best first.
_PLACES = 6
_CODE, _CODE_START, _CODE_WORD, _IN_CODE, _TEXT_WORD, _IN_TEXT = range(_PLACES)

_QUOTES = ".,:;!?\"'“”‘’()[]<>"


class _Row(NamedTuple):
    entry: Entry
    code: str
    """The code, folded."""
    heads: str
    """The code from each of its words to its end, one a line: a word start is a line start."""
    text: str
    """Description, status and other wordings, folded; a blank before each word."""
    whole: str
    """All of that, to see whether a word is there at all."""


class Index:
    """Finds rows by words that may stand in the code, the description or the status."""

    __slots__ = ("_likeness", "_rows")

    def __init__(self, entries: Sequence[Entry], likeness: Likeness) -> None:
        other = _other_texts()
        self._rows = [_row(entry, other.get(entry.wire_code, ())) for entry in entries]
        self._likeness = likeness

    def search(self, words: str) -> tuple[Entry, ...]:
        """Return the rows in which all `words` occur, best first; all rows for no words.

        Best is: the code itself, its beginning, a word in it (`signature` for
        SignatureDoesNotMatch), any part of it, then the texts. Where nothing fits, the
        nearest codes are the answer.
        """
        if len(words) > MAX_QUERY:
            return ()
        terms = _terms(words)
        hits = self._rows
        for term in terms:
            hits = [row for row in hits if term in row.whole]
        if not hits:
            return self._likeness.nearest(words)
        return tuple(row.entry for row in (_ranked(hits, terms) if terms else hits))


def _ranked(rows: Iterable[_Row], terms: Sequence[str]) -> Iterator[_Row]:
    """Yield the rows by where the terms were found, the shorter of the codes first."""
    together = "".join(terms)
    single = len(terms) == 1
    places: tuple[list[_Row], ...] = tuple([] for _ in range(_PLACES))
    for row in rows:
        found = _found(row, together)
        if not single:
            found = min(found, max(_found(row, term) for term in terms))
        places[found].append(row)
    for found in range(_TEXT_WORD):
        places[found].sort(key=lambda row: len(row.code))
    return chain.from_iterable(places)


def _found(row: _Row, term: str) -> int:
    """Return where in `row` the term stands, as one of the places above."""
    at = row.heads.find("\n" + term)
    if at > 0:
        return _CODE_WORD
    if at == 0:
        return _CODE if term == row.code else _CODE_START
    if term in row.code:
        return _IN_CODE
    return _TEXT_WORD if " " + term in row.text else _IN_TEXT


def _terms(words: str) -> list[str]:
    stripped = (term.strip(_QUOTES) for term in words.casefold().split())
    return [term for term in dict.fromkeys(stripped) if term]


def _row(entry: Entry, other: Iterable[str]) -> _Row:
    code = entry.wire_code.casefold()
    starts = {0, *(at for at, _ in code_words(entry.wire_code))}
    heads = "".join("\n" + code[at:] for at in sorted(starts))
    text = " ".join(("", entry.description, entry.status, *other)).casefold()
    return _Row(entry, code, heads, text, heads + text)


def _other_texts() -> dict[str, list[str]]:
    """Return by wire code what the row is called elsewhere, so that it is found by that too."""
    texts: dict[str, list[str]] = {}
    for alias in ALIASES:
        texts.setdefault(alias.published, []).append(alias.code)
    for wording in WORDINGS:
        texts.setdefault(wording.published, []).append(wording.message)
    return texts
