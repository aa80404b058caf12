"""What of a query is to be marked where its hits are shown, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.history.language import And, Not, Or, Shown, Term
from obsdiag.history.query import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from obsdiag.history.language import Node


class HitWords(NamedTuple):
    """Words and phrases that stand in what a query finds, the longest first.

    They are folded as by `phrase.fold`: letter case and kinds of white space do not count. What
    must not occur is not among them, nor what stands in no finding as such (`since:`, `is:`).
    """

    code: Sequence[str] = ()
    """In the error code."""
    status: Sequence[str] = ()
    """At the start of the status."""
    values: Sequence[str] = ()
    """In anything else."""


def hit_words(query: str) -> HitWords:
    """Return what `query` has hit, by where it is to be marked."""
    found: dict[Shown, dict[str, None]] = {place: {} for place in Shown}
    for term in _terms(parse(query)):
        for place in _places(term):
            found[place][term.text] = None
    return HitWords(*(_longest_first(found[place]) for place in _MARKED))


_MARKED = (Shown.CODE, Shown.STATUS, Shown.VALUE)


def _places(term: Term) -> Iterator[Shown]:
    if term.word is not None:
        yield term.word.shown
        return
    yield from (Shown.CODE, Shown.VALUE)
    if term.text.isdigit():
        yield Shown.STATUS


def _longest_first(words: dict[str, None]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


def _terms(node: Node) -> Iterator[Term]:
    match node:
        case Term():
            yield node
        case Not():
            return
        case And() | Or():
            for part in node.parts:
                yield from _terms(part)
