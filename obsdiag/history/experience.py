"""What one's own tickets tell of causes: how often one of them was it, and the answer helped.

This is one's own experience and no evidence of the capture at hand: it never changes how a cause
stands, and orders only causes that stand alike.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping, Sequence

T = TypeVar("T")

# A ticket counts once, however many findings it has: it was solved if one of them says so. What
# has no ticket counts by itself.
_OF_CAUSES = """
    SELECT cause, count(*), sum(helped) FROM (
        SELECT cause, max(helped) AS helped FROM finding INDEXED BY finding_cause
        WHERE cause IN (SELECT value FROM json_each(?)) AND cause != ''
          AND helped IS NOT NULL AND deleted_at IS NULL
        GROUP BY cause, CASE ticket WHEN '' THEN 'id:' || id ELSE 'ticket:' || ticket END)
    GROUP BY cause
"""


class Experience(NamedTuple):
    """What became of one cause in one's own tickets."""

    helped: int
    """In how many of them the answer helped."""
    tickets: int
    """In how many of them it is known whether it did."""


def experience(connection: sqlite3.Connection, causes: Iterable[str]) -> dict[str, Experience]:
    """Return what is known of these causes, by their ids; those of which nothing is are missing."""
    rows = connection.execute(_OF_CAUSES, (json.dumps(list(causes)),))
    return {str(cause): Experience(int(helped), int(tickets)) for cause, tickets, helped in rows}


def by_experience(
    causes: Sequence[T],
    id_of: Callable[[T], str],
    standing_of: Callable[[T], object],
    known: Mapping[str, Experience],
) -> list[T]:
    """Return causes in the order of one's experience, each in a place of its own standing.

    Those that helped in more tickets than not come first; of which nothing is known, or which
    failed as often as they helped, stay in the order that they have among themselves.
    """
    groups: dict[object, list[T]] = {}
    for cause in causes:
        groups.setdefault(standing_of(cause), []).append(cause)
    ranked = {
        standing: iter(sorted(group, key=lambda one: -_weight(known.get(id_of(one)))))
        for standing, group in groups.items()
    }
    return [next(ranked[standing_of(cause)]) for cause in causes]


def _weight(known: Experience | None) -> int:
    """Return by how many tickets more it helped than it did not."""
    return 0 if known is None else max(0, 2 * known.helped - known.tickets)
