"""What of a query is to be marked where its hits are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.history.language import And, Not, Or, Term
from obsdiag.history.query import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.history.language import Node


def hit_words(query: str) -> list[str]:
    """Return the words and phrases of `query` that stand in what it finds, the longest first.

    They are folded as by `phrase.fold`: letter case and kinds of white space do not count. What
    must not occur is not among them, nor what stands in no finding as such (`since:`, `is:`).
    """
    return sorted(set(_words(parse(query))), key=lambda word: (-len(word), word))


def _words(node: Node) -> Iterator[str]:
    match node:
        case Term():
            if node.word is None or node.word.is_shown:
                yield node.text
        case Not():
            return
        case And() | Or():
            for part in node.parts:
                yield from _words(part)
