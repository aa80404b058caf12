"""The words of the search box's language, as a table, and what a query is made of.

To teach the language a new word, add its row to WORDS: how it is read, answered, completed and
explained follows from that.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias


class By(Enum):
    """How a word becomes SQL, and so where its values come from when it is completed."""

    PHRASE = auto()
    """The findings that have the sign of a phrase with the value in it."""
    PHRASE_START = auto()
    """The same, where the phrase starts with the value."""
    COLUMN = auto()
    """The findings that have the value in a column of `words`."""
    NOTED = auto()
    """The same, and the finding has the phrase that it has one: few findings do."""
    TIME = auto()
    """The findings whose time on the service's clock has the value in it."""
    SINCE = auto()
    """The findings that were last seen at that time, or later."""
    UNTIL = auto()
    """The findings that were first seen at that time, or earlier."""
    ID = auto()
    """The one finding that has this id."""
    CAPTURE = auto()
    """The findings that came in at one time, by the number of that capture."""


class Shown(Enum):
    """Where in the row of a finding the value of a word stands, and is marked."""

    CODE = auto()
    STATUS = auto()
    VALUE = auto()
    """Below the code, or where a hit is shown in its place."""
    NOWHERE = auto()


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the language, as `name:value`."""

    name: str
    meaning: str
    example: str
    by: By
    column: str = ""
    """The value of `words` (w) that it is looked for in."""
    values: str = ""
    """Where its values come from when it is completed: a column of `finding` (f) or `words` (w), or
    a value of an entry; '' for the phrases of its name."""
    shown: Shown = Shown.VALUE


_BUCKET = "substr(w.path, 2, instr(substr(w.path, 2), '/') - 1)"
_KEY = "substr(w.path, instr(substr(w.path, 2), '/') + 2)"

WORDS: tuple[Word, ...] = (
    Word(
        "code", "Error code, or a part of it", "code:NoSuchKey", By.PHRASE, "", "f.code", Shown.CODE
    ),
    Word(
        *("status", "HTTP status, or its first digits", "status:4xx", By.PHRASE_START),
        shown=Shown.STATUS,
    ),
    Word("who", "Who must act", "who:caller", By.PHRASE, shown=Shown.NOWHERE),
    Word("bucket", "Bucket, or a part of its name", "bucket:media", By.COLUMN, _BUCKET, "bucket"),
    Word("key", "Object key, or a part of it", "key:img/", By.COLUMN, _KEY, "key"),
    Word("reqid", "Part of a request id", "reqid:42BE", By.COLUMN, "w.request_id", "request_id"),
    Word("host", "Host name, or a part of it", "host:obs.eu", By.COLUMN, "w.host", "w.host"),
    Word("client", "What wrote the capture", "client:curl", By.PHRASE),
    Word("source", "Where it was read from", "source:app.log", By.COLUMN, "w.source", "source"),
    Word("ticket", "Part of a ticket number", "ticket:4711", By.NOTED, "w.ticket", "f.ticket"),
    Word("tag", "Tag, or a part of it", "tag:proxy", By.PHRASE),
    Word("note", "Your note, or a part of it", "note:firewall", By.NOTED, "w.note", "f.note"),
    Word(
        *("time", "Time on the service's clock", "time:2026-11-22T10", By.TIME),
        shown=Shown.NOWHERE,
    ),
    Word("since", "Seen on that day or later", "since:2026-11-22", By.SINCE, shown=Shown.NOWHERE),
    Word("until", "Seen on that day or earlier", "until:2026-11", By.UNTIL, shown=Shown.NOWHERE),
    Word("is", "A mark that you set", "is:pinned", By.PHRASE_START, shown=Shown.NOWHERE),
    Word(
        *("has", "A remark of the diagnosis, or a note, tag or ticket", "has:clock", By.PHRASE),
        shown=Shown.NOWHERE,
    ),
    Word("id", "Number of one finding", "id:4711", By.ID, shown=Shown.NOWHERE),
    Word(
        *("capture", "Number of one capture: what came in at one time", "capture:12", By.CAPTURE),
        shown=Shown.NOWHERE,
    ),
)
BY_NAME = {word.name: word for word in WORDS}


@dataclass(frozen=True, slots=True)
class Term:
    """What must occur."""

    text: str
    """Folded as the stored words are."""
    word: Word | None = None
    """What narrows it; None: it may occur anywhere."""
    whole: bool = False
    """Whether a value or phrase has to be this text, and nothing besides."""


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """What must hold all together; all findings where there is nothing in it."""

    parts: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Or:
    """Of what one must hold at least."""

    parts: tuple[Node, ...]


Node: TypeAlias = Term | Not | And | Or
