"""A query as a part of another one: in parentheses where it needs them, whatever it leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.history.language import And, Not, Term
from obsdiag.history.query import MAX_DEPTH, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEFORE, _BEHIND = Term("\ue000"), Term("\ue001")
"""Words of no query."""


def as_part(query: str) -> str | None:
    """Return what finds as a part of a query what `query` finds alone; None where nothing does.

    A quote or a parenthesis that was left open ends with its query, and nowhere else.
    """
    whole = parse(query)
    node = whole.parts[0] if len(whole.parts) == 1 else whole
    for way in _ways(query):
        beside = parse(f"({_BEFORE.text} {way} -{way} {_BEHIND.text})")
        if beside.parts == (_BEFORE, node, Not(node), _BEHIND) and node != And():
            return way
    return None


def _ways(query: str) -> Iterator[str]:
    yield query
    for quote in ("", '"'):
        for depth in range(1, MAX_DEPTH):
            yield f"({query}{quote}{')' * depth}"
