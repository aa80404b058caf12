"""Search the catalogue as it is typed: every keystroke gets the rows that fit, best first."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from obsdiag.catalogue.alias import ALIASES, WORDINGS
from obsdiag.catalogue.spelling import code_words
from obsdiag.catalogue.vocabulary import terms
from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from obsdiag.catalogue.near import Likeness
    from obsdiag.catalogue_entry import Entry

MAX_QUERY = 1_000
"""Characters; what is longer finds nothing. The longest text of a row has a few hundred."""

# Where the words were found, best first.
_PLACES = 6
_CODE, _CODE_START, _CODE_WORD, _IN_CODE, _TEXT_WORD, _IN_TEXT = range(_PLACES)


class Row(NamedTuple):
    """An entry as it is searched."""

    entry: Entry
    code: str
    """The code, folded."""
    heads: str
    """The code from each of its words to its end, one a line: a word start is a line start."""
    text: str
    """Description, status and other wordings, folded; a blank before each word."""
    whole: str
    """All of that, to see whether a word is there at all."""
    second: bool = False
    """Whether it comes after those that fit as well."""


class Index:
    """Finds rows by words that may stand in the code, the description or the status."""

    __slots__ = ("_likeness", "_rows")

    def __init__(self, entries: Sequence[Entry], likeness: Likeness) -> None:
        self._rows = search_rows(entries)
        self._likeness = likeness

    def search(self, words: str) -> tuple[Entry, ...]:
        """Return the rows in which all `words` occur, best first; all rows for no words.

        Best is: the code itself, its beginning, a word in it (`signature` for
        SignatureDoesNotMatch), any part of it, then the texts. Where nothing fits, the
        nearest codes are the answer.
        """
        if len(words) > MAX_QUERY:
            return ()
        asked = terms(words)
        hits = fitting(self._rows, asked)
        if not hits:
            return self._likeness.nearest(words)
        return tuple(row.entry for row in (ranked(hits, asked) if asked else hits))


def search_rows(entries: Iterable[Entry], *, second: bool = False) -> list[Row]:
    """Return the rows to be searched for `entries`, with what these are called elsewhere."""
    other = _other_texts()
    return [_row(entry, other.get(entry.wire_code, ()), second=second) for entry in entries]


def fitting(rows: Sequence[Row], asked: Sequence[str]) -> Sequence[Row]:
    """Return the rows in which all of the words `asked` for stand somewhere."""
    for term in asked:
        rows = [row for row in rows if term in row.whole]
    return rows


def ranked(rows: Iterable[Row], asked: Sequence[str]) -> Iterator[Row]:
    """Yield the rows by where the words were found, the shorter of the codes first."""
    together = "".join(asked)
    single = len(asked) == 1
    places: tuple[list[Row], ...] = tuple([] for _ in range(_PLACES))
    for row in rows:
        found = _found(row, together)
        if not single:
            found = min(found, max(_found(row, term) for term in asked))
        places[found].append(row)
    for found in range(_TEXT_WORD):
        places[found].sort(key=lambda row: (row.second, len(row.code)))
    return chain.from_iterable(places)


def _found(row: Row, term: str) -> int:
    """Return where in `row` the term stands, as one of the places above."""
    if term not in row.heads:  # the whole code is the first of them
        return _TEXT_WORD if " " + term in row.text else _IN_TEXT
    at = row.heads.find("\n" + term)
    if at < 0:
        return _IN_CODE
    if at > 0:
        return _CODE_WORD
    return _CODE if term == row.code else _CODE_START


def _row(entry: Entry, other: Iterable[str], *, second: bool) -> Row:
    code = entry.wire_code.casefold()
    starts = {0, *(at for at, _ in code_words(entry.wire_code))}
    heads = "".join("\n" + code[at:] for at in sorted(starts))
    text = " ".join(("", entry.description, entry.status, *other)).casefold()
    return Row(entry, code, heads, text, heads + text, second)


def _other_texts() -> dict[str, list[str]]:
    """Return by wire code what the row is called elsewhere, so that it is found by that too."""
    texts: dict[str, list[str]] = {}
    for alias in ALIASES:
        texts.setdefault(alias.published, []).append(alias.code)
    for wording in WORDINGS:
        texts.setdefault(wording.published, []).append(wording.message)
    return texts
