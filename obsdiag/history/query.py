"""The language of the search box: words that must all occur, some of them in one place only.

Any text is a query. A word is found anywhere in any value, also inside a longer one, whatever
its letter case; words in double quotes are one word; `code:` and the like narrow a word to what
the table WORDS says. `-` before a word or a parenthesis means that it must not occur, `OR`
between two that one is enough. What makes no sense is passed over: a query is read after each
key stroke, and most of them are not finished. To teach the language a new word, add a row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias
from urllib.parse import unquote

from obsdiag.history.phrase import URL, fold

MAX_TERMS = 64
"""Words of a query that are looked at: so many tell one finding from all others."""
MAX_DEPTH = 12
"""Parentheses within parentheses; deeper ones are passed over."""


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
    SINCE = auto()
    """The findings that were last seen at that time, or later."""
    UNTIL = auto()
    """The findings that were first seen at that time, or earlier."""


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
    """Where its values come from when it is completed: a column of `finding` (f) or `words` (w);
    '' for the phrases of its name."""


_BUCKET = "substr(w.path, 2, instr(substr(w.path, 2), '/') - 1)"
_KEY = "substr(w.path, instr(substr(w.path, 2), '/') + 2)"

WORDS: tuple[Word, ...] = (
    Word("code", "Error code, or a part of it", "code:NoSuchKey", By.PHRASE, "", "f.code"),
    Word("status", "HTTP status, or its first digits", "status:4xx", By.PHRASE_START),
    Word("who", "Who must act", "who:caller", By.PHRASE),
    Word("bucket", "Bucket, or a part of its name", "bucket:media", By.COLUMN, _BUCKET, "f.bucket"),
    Word("key", "Object key, or a part of it", "key:img/", By.COLUMN, _KEY, "f.key"),
    Word(
        "reqid",
        "Request id, or a part of it",
        "reqid:42BE",
        By.COLUMN,
        "w.request_id",
        "f.request_id",
    ),
    Word("host", "Host name, or a part of it", "host:obs.eu", By.COLUMN, "w.host", "w.host"),
    Word("client", "What wrote the capture", "client:curl", By.PHRASE),
    Word(
        "source",
        "File or place it was read from",
        "source:app.log",
        By.COLUMN,
        "w.source",
        "f.source",
    ),
    Word(
        "ticket", "Ticket number, or a part of it", "ticket:4711", By.NOTED, "w.ticket", "f.ticket"
    ),
    Word("tag", "Tag, or a part of it", "tag:proxy", By.PHRASE),
    Word("note", "Your note, or a part of it", "note:firewall", By.NOTED, "w.note", "f.note"),
    Word("since", "Seen on that day or later", "since:2026-11-22", By.SINCE),
    Word("until", "Seen on that day or earlier", "until:2026-11", By.UNTIL),
    Word("is", "A mark that you set", "is:pinned", By.PHRASE_START),
    Word("has", "A remark of the diagnosis, or a note, tag or ticket", "has:skew", By.PHRASE),
)
_BY_NAME = {word.name: word for word in WORDS}


@dataclass(frozen=True, slots=True)
class Term:
    """What must occur."""

    text: str
    """Folded as the stored words are."""
    word: Word | None = None
    """What narrows it; None: it may occur anywhere."""


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

TOKEN = re.compile(
    rf"""\s*(?:
        (?P<open>-?\() | (?P<close>\)+(?=\s|\Z))
      | (?P<not>-(?=[^\s-]))?
        (?:(?P<name>{"|".join(_BY_NAME)}):)?
        (?:"(?P<phrase>[^"]*)"? | (?P<bare>\S+))?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""One piece of a query; it can be empty."""


def parse(query: str) -> And:
    """Return what must hold of a finding. Never raises."""
    return _Reading(query).whole()


class _Reading:
    """A query that is being read, from left to right."""

    def __init__(self, query: str) -> None:
        self._groups: list[_Group] = [_Group()]
        self._terms = 0
        self._passed_over = 0
        for found in TOKEN.finditer(query.replace("\0", " ")):
            self._take(found)
            if self._terms == MAX_TERMS:
                break

    def whole(self) -> And:
        """Return all of it; what is still open ends here."""
        while len(self._groups) > 1:
            self._close()
        node = self._groups[0].node()
        return node if isinstance(node, And) else And((node,))

    def _take(self, found: re.Match[str]) -> None:
        if found["open"]:
            self._open(negated=found["open"].startswith("-"))
        elif found["close"]:
            for _ in found["close"]:
                self._close()
        elif found["bare"] == "OR" and not found["name"] and not found["not"]:
            self._groups[-1].alternative()
        else:
            self._take_term(found)

    def _take_term(self, found: re.Match[str]) -> None:
        bare, closing = self._without_closing(found["bare"] or "")
        word = _BY_NAME.get((found["name"] or "").lower())
        text = fold(found["phrase"] or bare)
        if word and word.name == "status":
            text = text.rstrip("x")  # 4xx
        if text:  # "code:" alone is still being typed
            self._terms += 1
            self._groups[-1].add(_address(text, word), negated=bool(found["not"]))
        for _ in range(closing):
            self._close()

    def _without_closing(self, bare: str) -> tuple[str, int]:
        """Take off the parentheses at the end of a word that close a group, and count them."""
        surplus = bare.count(")") - bare.count("(")
        at_end = len(bare) - len(bare.rstrip(")"))
        closing = max(0, min(surplus, at_end, len(self._groups) - 1 + self._passed_over))
        return bare[: len(bare) - closing], closing

    def _open(self, *, negated: bool) -> None:
        if len(self._groups) > MAX_DEPTH:
            self._passed_over += 1
        else:
            self._groups.append(_Group(negated=negated))

    def _close(self) -> None:
        if self._passed_over:
            self._passed_over -= 1
        elif len(self._groups) > 1:
            group = self._groups.pop()
            node = group.node()
            if node != And():
                self._groups[-1].add(node, negated=group.negated)


def _address(text: str, word: Word | None) -> Node:
    """Return what must occur; for a URL, which is not stored as such, host and path.

    `media.obs.example.com/img` may be one without its scheme.
    """
    url = None if word else URL.match(text)
    if url is not None:
        return _host_and_path(url["host"], unquote(url["path"]))
    host, slash, path = text.partition("/")
    if word or not slash or "." not in host:
        return Term(text, word)
    return Or((Term(text), _host_and_path(host, f"/{path}")))


def _host_and_path(host: str, path: str) -> Node:
    term = Term(host, _BY_NAME["host"])
    return And((term, Term(fold(path)))) if path.strip("/") else term


class _Group:
    """What stands between two parentheses: alternatives, each of which must hold as a whole."""

    def __init__(self, *, negated: bool = False) -> None:
        self.negated = negated
        self._alternatives: list[dict[Node, None]] = [{}]

    def add(self, node: Node, *, negated: bool) -> None:
        """Take in what must hold, or must not."""
        self._alternatives[-1][Not(node) if negated else node] = None

    def alternative(self) -> None:
        """Begin the next alternative."""
        self._alternatives.append({})

    def node(self) -> Node:
        """Return all of it; alternatives with nothing in them do not count."""
        whole = [_one(And(tuple(nodes))) for nodes in self._alternatives if nodes]
        return _one(Or(tuple(whole))) if whole else And()


def _one(node: And | Or) -> Node:
    return node.parts[0] if len(node.parts) == 1 else node
