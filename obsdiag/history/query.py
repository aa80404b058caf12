"""The language of the search box: words that must all occur, some of them in one column only.

Any text is a query. A word is found anywhere in any value, also inside a longer one, whatever
its letter case; words in double quotes are one word; `code:` and the like narrow a word to a
column. To teach it a new column, add a row to WORDS.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_TERMS = 64
"""Words of a query that are looked at: so many tell one finding from all others."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the language, as `name:value`."""

    name: str
    column: str
    """The column of `words` that the value is looked for in."""
    meaning: str
    starts: bool = False
    """Whether the column must begin with the value."""


WORDS: tuple[Word, ...] = (
    Word("status", "status", "HTTP status, or its first digits", starts=True),
    Word("code", "code", "Error code, or a part of it"),
    Word("bucket", "bucket", "Bucket, or a part of its name"),
    Word("key", "key", "Object key, or a part of it"),
    Word("reqid", "request_id", "Request id, or a part of it"),
    Word("source", "source", "File or place that it was read from"),
)
_BY_NAME = {word.name: word for word in WORDS}


@dataclass(frozen=True, slots=True)
class Term:
    """What must occur."""

    text: str
    """Folded as the stored words are."""
    word: Word | None = None
    """What narrows it to a column; None: it may occur anywhere."""


_TERM = re.compile(
    rf"\s*(?:(?P<name>{'|'.join(_BY_NAME)}):)?(?:\"(?P<phrase>[^\"]*)\"?|(?P<bare>\S+))?",
    re.IGNORECASE,
)


def fold(text: str) -> str:
    """Return `text` as it is stored and looked for: letter case and kinds of white space gone.

    SQLite ends a text at a NUL, and cannot store a lone surrogate.
    """
    text = text.replace("\0", " ").casefold()
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())


def parse(query: str) -> tuple[Term, ...]:
    """Return what must occur in a finding; nothing where `query` is empty. Never raises."""
    terms: dict[Term, None] = {}
    for found in _TERM.finditer(query.replace("\0", " ")):
        word = _BY_NAME.get((found["name"] or "").lower())
        text = fold(found["phrase"] or found["bare"] or "")
        if word and word.starts:
            text = text.rstrip("x")  # 4xx
        if text:  # "code:" alone is still being typed
            terms[Term(text, word)] = None
        if len(terms) == MAX_TERMS:
            break
    return tuple(terms)
