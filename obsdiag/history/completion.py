"""What the word that is being typed in the search box may become: words, values, saved searches."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.history.history_entry import HistoryEntry, entry_columns
from obsdiag.history.language import WORDS, By
from obsdiag.history.phrase import fold
from obsdiag.history.phrase_token import tokens
from obsdiag.history.query import TOKEN
from obsdiag.history.query_part import as_part
from obsdiag.history.saved_search import saved_searches

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from obsdiag.history.language import Word
    from obsdiag.history.phrase_token import PhraseTable

_DOCUMENTS = "SELECT doc FROM vocabulary WHERE term = ?"
_COUNTED = 100
"""Values that are counted."""
MOST = 12
"""Completions that are offered."""
_NEWEST = 500
"""Findings whose values are offered."""
_OF_ENTRIES = ("bucket", "key", "source", "request_id")
"""Values that stand in the record of a finding alone."""
_ENTRIES = f"""
    SELECT {entry_columns()} FROM finding
    WHERE id IN (SELECT id FROM words ORDER BY id DESC LIMIT {_NEWEST}) ORDER BY id DESC
"""  # noqa: S608 - of constants
_TIMES = ("today", "yesterday", "7d", "30d")
_BREAKS = frozenset(' ()"')
"""A value with one of them is put into quotes."""


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on: `text` takes the place of the query's characters from `start` to `end`."""

    text: str
    """`code:` or `code:NoSuchKey`, or a whole query."""
    meaning: str
    """Of the word, or the name of a saved search; '' for a value, which speaks for itself."""
    start: int
    end: int
    count: int | None = None
    """How many findings have the value, where that is known at once."""


class Typed(NamedTuple):
    """The piece of a query that the cursor is in."""

    start: int
    end: int
    name: str | None
    """The word of the language in front of the value."""
    value: str
    """As far as the cursor."""
    whole: str = ""
    """`=` where all of a value is asked for."""


def typed(text: str, cursor: int) -> Typed:
    """Return the piece of the query `text` that ends at `cursor` or has it inside."""
    for found in TOKEN.finditer(text):
        start = found.start("name") if found["name"] else found.start("bare")
        if found["phrase"] is not None:
            start = found.start("name") if found["name"] else found.start("phrase") - 1
        if not 0 <= start < cursor <= found.end():
            continue
        before = text[start:cursor]
        if found["name"] and ":" in before:
            name, _, value = before.partition(":")
            whole, value = found["whole"], value.removeprefix(found["whole"])
            return Typed(start, found.end(), name.lower(), value.lstrip('"'), whole)
        return Typed(start, found.end(), None, before)
    return Typed(cursor, cursor, None, "")


def completions(
    text: str, cursor: int, connection: sqlite3.Connection, phrases: PhraseTable
) -> Sequence[Completion]:
    """Return how the piece of the query at `cursor` may go on, MOST at the most."""
    piece = typed(text, cursor)
    if piece.name is not None:
        return list(islice(_valued(piece, connection, phrases), MOST))
    is_alone = not (text[: piece.start] + text[piece.end :]).strip()
    return [*_named(piece), *islice(_saved(piece, connection, is_alone=is_alone), MOST)]


def _named(piece: Typed) -> Iterator[Completion]:
    for word in WORDS:
        if word.name.startswith(piece.value.lower()):
            yield Completion(f"{word.name}:", word.meaning, piece.start, piece.end)


def _saved(piece: Typed, connection: sqlite3.Connection, *, is_alone: bool) -> Iterator[Completion]:
    """Yield the saved searches of whose names a word begins like it; one stays one thing."""
    begun = f" {fold(piece.value)}"
    for name, query in saved_searches(connection):
        if begun in f" {fold(name)}":
            whole = query if is_alone else as_part(query)
            if whole is not None:
                yield Completion(whole, name, piece.start, piece.end)


def _valued(
    piece: Typed, connection: sqlite3.Connection, phrases: PhraseTable
) -> Iterator[Completion]:
    word = next(word for word in WORDS if word.name == piece.name)
    known = _fitting(dict.fromkeys(_values(word, connection, phrases)), fold(piece.value))
    counts = [_count(word, value, connection, phrases) for value in known[:_COUNTED]]
    if word.by in (By.PHRASE, By.PHRASE_START):  # of any others it is not known how many there are
        order = sorted(range(len(counts)), key=lambda at: _rank(known[at], piece, counts[at]))
        known, counts = [known[at] for at in order], [counts[at] for at in order]
    for value, count in zip(known, counts, strict=False):
        text = f'"{value}"' if _BREAKS & set(value) else value
        yield Completion(f"{word.name}:{piece.whole}{text}", "", piece.start, piece.end, count)


def _rank(value: str, piece: Typed, count: int | None) -> tuple[bool, bool, int]:
    return *_unlikeness(value, fold(piece.value)), -(count or 0)


def _unlikeness(value: str, part: str) -> tuple[bool, bool]:
    """Return how far a value is from what was typed: it is that, it begins with it, or has it."""
    folded = fold(value)
    return folded != part, not folded.startswith(part)


def _count(
    word: Word, value: str, connection: sqlite3.Connection, phrases: PhraseTable
) -> int | None:
    """Return how many findings have a phrase; the index knows it. None for any other value."""
    if word.by not in (By.PHRASE, By.PHRASE_START):
        return None
    (token,) = tokens(phrases.exactly(fold(value), word.name)) or ("",)
    row = connection.execute(_DOCUMENTS, (token,)).fetchone() if token else None
    return 0 if row is None else int(row[0])


def _values(word: Word, connection: sqlite3.Connection, phrases: PhraseTable) -> Iterable[str]:
    if word.by in (By.SINCE, By.UNTIL):
        return _TIMES
    if not word.values:
        return phrases.texts(word.name)
    if word.values in _OF_ENTRIES:
        entries = map(HistoryEntry.from_row, connection.execute(_ENTRIES))
        texts = (str(getattr(entry, word.values) or "") for entry in entries)
        return _quotable(texts)
    sql = (
        f"SELECT DISTINCT {word.values} FROM finding AS f JOIN words AS w ON w.id = f.id "  # noqa: S608 - from WORDS
        f"WHERE f.id IN (SELECT id FROM words ORDER BY id DESC LIMIT {_NEWEST}) ORDER BY f.id DESC"
    )
    return _quotable(str(value) for (value,) in connection.execute(sql) if value)


def _quotable(texts: Iterable[str]) -> list[str]:
    """Return the texts on one line each, but for those that cannot be put into quotes."""
    found = (" ".join(text.split()) for text in texts)
    return [text for text in found if text and '"' not in text]


def _fitting(values: Iterable[str], part: str) -> list[str]:
    """Return the values that have `part` in them: first what it is, then what starts with it."""
    fitting = [value for value in values if part in fold(value)]
    return sorted(fitting, key=lambda value: _unlikeness(value, part))
