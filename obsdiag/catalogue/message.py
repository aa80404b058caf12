"""Tell a row of the catalogue by the message of an error.

Some clients print the message and never the code, and one code stands in the
table twice with two messages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.alias import ROW_WORDINGS, WORDINGS
from obsdiag.catalogue.spelling import MAX_MESSAGE, fold_message, message_words
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from obsdiag.catalogue_entry import Entry

_SENTENCE_END = lazy_regex(r"[.:;\n]")
_WHOLE_SENTENCE = 24
"""A known message of fewer letters counts as a sentence of its own, never inside of one."""
_MOST_OF_IT = 0.6
"""How much of a published text a message must have to be a form of it."""


class Messages:
    """The messages whose row is known: the published descriptions, and WORDINGS."""

    __slots__ = ("_rows", "_words")

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._words = {entry.id: message_words(entry.description) for entry in entries}
        self._rows: dict[str, list[Entry]] = {}
        for text, entry in _known(entries):
            if folded := fold_message(text):
                self._rows.setdefault(folded, []).append(entry)

    def told(self, message: str, status: int | None) -> Entry | None:
        """Return the row that `message` names; where it names several, the one with `status`.

        A row of another status is none: programs have sentences of their own that sound alike.
        A message may stand among others: mc and Cyberduck put sentences of their own around it.
        """
        heard = self._heard(message[:MAX_MESSAGE])
        rows = {entry.id: entry for text in heard for entry in self._rows[text]}
        if len(rows) > 1:
            rows = {name: entry for name, entry in rows.items() if entry.status_code == status}
        row = next(iter(rows.values())) if len(rows) == 1 else None
        if row is None or row.status_code in (None, status) or status is None:
            return row
        return None  # the answer was another one: the words are those of something else

    def told_best(self, rows: Sequence[Entry], message: str) -> Entry | None:
        """Return which of `rows` has most of its published text in `message`, or None."""
        words = message_words(message)
        for entry in rows:
            if any(one.published == entry.id and one.message in message for one in ROW_WORDINGS):
                return entry
        best, most = None, 0
        for entry in rows:
            text = self._words[entry.id]
            common = len(words & text)
            if common > most and common >= len(text) * _MOST_OF_IT:
                best, most = entry, common
        return best

    def _heard(self, message: str) -> list[str]:
        """Return the known messages in `message`, but for those inside of another one."""
        whole = fold_message(message)
        sentences = {whole, *map(fold_message, _SENTENCE_END.split(message))}
        heard = [
            text
            for text in self._rows
            if text in sentences or (text in whole and len(text) >= _WHOLE_SENTENCE)
        ]
        return [text for text in heard if not any(text in one for one in heard if one != text)]


def _known(entries: Sequence[Entry]) -> Iterator[tuple[str, Entry]]:
    """Yield every known message with its row; of equal codes, wordings are of the first."""
    first: dict[str, Entry] = {}
    for entry in entries:
        first.setdefault(entry.wire_code, entry)
        yield entry.description, entry
    for wording in WORDINGS:
        if wording.published in first:
            yield wording.message, first[wording.published]
