"""Reads what stands in the search box.

Any text is a query. A word is found anywhere in any value, also inside a longer one, whatever
its letter case; words in double quotes are one word; `code:` and the like narrow a word to what
language.WORDS says, and `ticket:=4711` asks for all of a value. `-` before a word or a parenthesis
means that it must not occur, `OR` between two that one is enough. What makes no sense is passed
over: a query is read after each key stroke, and most of them are not finished.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from obsdiag.history.language import BY_NAME, And, By, Not, Or, Term
from obsdiag.history.period import is_moment
from obsdiag.history.phrase import URL, fold
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.history.language import Node, Word

MAX_TERMS = 64
"""Words of a query that are looked at: so many tell one finding from all others."""
MAX_DEPTH = 12
"""Parentheses within parentheses; deeper ones are passed over."""

TOKEN = lazy_regex(
    rf"""\s*(?:
        (?P<open>-?\() | (?P<close>\)+(?=\s|\Z))
      | (?P<not>-(?=[^\s-]))?
        (?:(?P<name>{"|".join(BY_NAME)}):(?P<whole>=?))?
        (?:"(?P<phrase>[^"]*)"? | (?P<bare>\S+))?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""One piece of a query; it can be empty."""


_STRANGE = lazy_regex(r"-?([a-z][a-z-]{1,15}):(?!/|:)(?=\S)", re.IGNORECASE)
"""A word before a colon, and not the start of an address such as `https://` or `::`."""
_OTHERS = frozenset({"urn", "arn", "s3", "obs", "http", "https", "mailto"})
"""What addresses start with."""


def strange_words(query: str) -> list[str]:
    """Return what looks like a word of the language and is none; it is looked for as it stands."""
    found = (_STRANGE.match(piece["bare"] or "") for piece in TOKEN.finditer(query))
    names = (each[1].lower() for each in found if each)
    return [name for name in dict.fromkeys(names) if name not in BY_NAME and name not in _OTHERS]


def unreadable_values(query: str) -> list[str]:
    """Return the words with a value that cannot be one of theirs, such as `until:30.11.2026`."""
    odd = ((term.word, term.text) for term in _terms(parse(query)) if _is_odd(term))
    return [f"{word.name}:{text}" for word, text in odd if word is not None]


def _terms(node: Node) -> Iterator[Term]:
    match node:
        case Term():
            yield node
        case Not():
            yield from _terms(node.part)
        case _:
            for part in node.parts:
                yield from _terms(part)


def _is_odd(term: Term) -> bool:
    if term.word is None:
        return False
    if term.word.by in (By.SINCE, By.UNTIL):
        return not is_moment(term.text)
    is_number = term.word.by in (By.ID, By.CAPTURE) or term.word.name == "status"
    return is_number and not (term.text.isascii() and term.text.isdigit())


def nearest_word(name: str) -> str | None:
    """Return the word of the language that was probably meant, None where none is like it."""
    from difflib import get_close_matches  # only where a word is none

    near = get_close_matches(name, [*_MEANT, *BY_NAME], n=1, cutoff=0.6)
    return _MEANT.get(near[0], near[0]) if near else None


_MEANT = {
    **dict.fromkeys(("error", "errorcode"), "code"),
    **dict.fromkeys(("object", "path", "prefix"), "key"),
    **dict.fromkeys(("request", "requestid", "request-id", "rid"), "reqid"),
    **dict.fromkeys(("from", "after"), "since"),
    **dict.fromkeys(("to", "before"), "until"),
    **dict.fromkeys(("tool", "sdk", "agent"), "client"),
    **dict.fromkeys(("file", "log"), "source"),
    **dict.fromkeys(("case", "issue"), "ticket"),
    **dict.fromkeys(("endpoint", "domain"), "host"),
    **dict.fromkeys(("acts", "owner"), "who"),
    **dict.fromkeys(("http", "stat"), "status"),
}
"""What other programs call it."""


def parse(query: str) -> And:
    """Return what must hold of a finding. Never raises."""
    return _QueryReader(query).whole()


class _QueryReader:
    """A query that is being read, from left to right."""

    def __init__(self, query: str) -> None:
        self._groups: list[_OpenGroup] = [_OpenGroup()]
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
        word = BY_NAME.get((found["name"] or "").lower())
        text = fold(found["phrase"] or bare)
        if word and word.name == "status":
            text = text.rstrip("x")  # 4xx
        if text:  # "code:" alone is still being typed
            self._terms += 1
            node = _address(text, word, whole=bool(found["whole"]))
            self._groups[-1].add(node, negated=bool(found["not"]))
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
            self._groups.append(_OpenGroup(negated=negated))

    def _close(self) -> None:
        if self._passed_over:
            self._passed_over -= 1
        elif len(self._groups) > 1:
            group = self._groups.pop()
            node = group.node()
            if node != And():
                self._groups[-1].add(node, negated=group.negated)


def _address(text: str, word: Word | None, *, whole: bool) -> Node:
    """Return what must occur; for a URL, which is not stored as such, host and path.

    `media.obs.example.com/img` may be one without its scheme.
    """
    url = None if word else URL.match(text)
    if url is not None:
        return _host_and_path(url["host"], unquote(url["path"]))
    host, slash, path = text.partition("/")
    if word or not slash or "." not in host.strip("."):
        return Term(text, word, whole=whole)
    return Or((Term(text), _host_and_path(host, f"/{path}")))


def _host_and_path(host: str, path: str) -> Node:
    term = Term(host, BY_NAME["host"])
    return And((term, Term(fold(path)))) if path.strip("/") else term


class _OpenGroup:
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
