"""The phrases of a history and their signs, which stand for them in the index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.history.phrase import GAP, OWN_COLUMNS, taken_apart

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from obsdiag.history.phrase import IndexedWords

MAX_PHRASES = 6000
"""Signs that there are; what comes when all are taken is spelt out in its row."""
_FIRST_SIGN = 0xE000
"""Unicode's private use area, which has 6,400 characters."""
_BESIDE_SIGN = "\n"
_REST = 1 + OWN_COLUMNS.index("rest")
"""Where in a row of `words` what is no value of a column of its own stands."""


class PhraseTable:
    """The phrases of a history, as they were when they were loaded, and their signs."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        rows = connection.execute("SELECT kind, text, id FROM phrase").fetchall()
        self._signs = {(kind, text): chr(_FIRST_SIGN + number) for kind, text, number in rows}
        self._columns: dict[tuple[tuple[str, str], ...], str] = {}
        self._having: dict[tuple[str, str | None], str] = {}

    def texts(self, kind: str) -> list[str]:
        """Return the phrases of a kind, the newest first."""
        return [text for of, text in reversed(self._signs) if of == kind]

    def having(self, part: str, kind: str | None = None) -> str:
        """Return the signs of the phrases that have `part` in them; no kind: of every kind."""
        asked = part, kind
        if asked not in self._having:
            if len(self._having) >= MAX_PHRASES:
                self._having.clear()
            self._having[asked] = "".join(
                [
                    sign
                    for (of, text), sign in self._signs.items()
                    if part in text and kind in (None, of)
                ]
            )
        return self._having[asked]

    def starting(self, part: str, kind: str) -> str:
        """Return the signs of the phrases of a kind that start with `part`."""
        return "".join(
            sign for (of, text), sign in self._signs.items() if of == kind and text.startswith(part)
        )

    def exactly(self, text: str, kind: str) -> str:
        """Return the sign of a phrase, '' where there is no such."""
        return self._signs.get((kind, text), "")

    def sharing(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield signs of phrases and words for their gaps that together have `text` in them."""
        for template, own in _ways(text):
            if signs := self.having(template):
                yield signs, own

    def row(self, words: IndexedWords, connection: sqlite3.Connection) -> tuple[str, ...]:
        """Return a row of `words` without its id; phrases that are new get signs of their own."""
        if known := self._columns.get(words.phrases):
            return known, *words.own
        signs = [self._signs.get(one) or self._add(one, connection) for one in words.phrases]
        row = (_BESIDE_SIGN.join(("", *filter(None, signs), "")), *words.own)
        if not all(signs):
            return _with_spelt(row, words, signs)
        if len(self._columns) >= MAX_PHRASES:
            self._columns.clear()
        self._columns[words.phrases] = row[0]
        return row

    def _add(self, phrase: tuple[str, str], connection: sqlite3.Connection) -> str:
        if len(self._signs) >= MAX_PHRASES:
            return ""
        added = connection.execute("INSERT INTO phrase (kind, text) VALUES (?, ?)", phrase)
        number = added.lastrowid or 0
        if number > MAX_PHRASES:  # some were forgotten, and their signs are not used again
            connection.execute("DELETE FROM phrase WHERE id = ?", (number,))
            return ""
        self._signs[phrase] = chr(_FIRST_SIGN + number)
        self._having.clear()
        return self._signs[phrase]


def _with_spelt(row: tuple[str, ...], words: IndexedWords, signs: Sequence[str]) -> tuple[str, ...]:
    """Return a row in which the phrases that have no sign stand as texts of its own."""
    pairs = zip(words.phrases, signs, strict=True)
    spelt = "".join(text.replace(GAP, " ") + "\n" for (_, text), sign in pairs if not sign)
    before, rest, after = row[:_REST], row[_REST], row[_REST + 1 :]
    return (*before, rest + spelt, *after)


def tokens(signs: Iterable[str]) -> Sequence[str]:
    """Return what the index knows `signs` by."""
    return [_BESIDE_SIGN + sign + _BESIDE_SIGN for sign in signs]


def tokens_of_phrases(connection: sqlite3.Connection) -> Sequence[tuple[int, str]]:
    """Return the id of each phrase, and the FTS5 expression that finds the rows that have it."""
    rows = connection.execute("SELECT id FROM phrase").fetchall()
    numbers = [number for (number,) in rows]
    signs = (chr(_FIRST_SIGN + number) for number in numbers)
    return [(number, f'"{token}"') for number, token in zip(numbers, tokens(signs), strict=True)]


def _ways(text: str) -> Sequence[tuple[str, str]]:
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
