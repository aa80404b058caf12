"""Patterns that match any of the known codes, and any of the known messages."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from obsdiag.words.known_codes import KNOWN_CODES
from obsdiag.words.known_messages import KNOWN_MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def any_code() -> re.Pattern[bytes]:
    """Return what matches each known code, the longest that there is."""
    return _any_of(KNOWN_CODES)


@cache
def any_message() -> re.Pattern[bytes]:
    """Return what matches each known message, the longest that there is."""
    return _any_of(KNOWN_MESSAGES)


def _any_of(known: Iterable[bytes]) -> re.Pattern[bytes]:
    """Return what matches each of them, the longest that there is.

    They are told apart by their first letters, so that at most places only those are looked at.
    """
    by_start: dict[bytes, list[bytes]] = defaultdict(list)
    for one in sorted(known, key=len, reverse=True):
        by_start[one[:1]].append(re.escape(one[1:]))
    branches = (
        re.escape(start) + rb"(?:" + rb"|".join(rest) + rb")" for start, rest in by_start.items()
    )
    return re.compile(rb"|".join(branches))
