"""Which secrets the owner of a capture may leave in it, where whoever gets it needs them.

To leave one in is always said aloud, and never remembered. Passwords are masked whatever is asked.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.name import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable


class Keepable(StrEnum):
    """What can be left in the clear."""

    KEYS = "keys"
    """Access keys, secret keys, and the scope that names an access key."""
    TOKENS = "tokens"
    """Tokens, `Authorization`, signatures, form policies."""
    COOKIES = "cookies"


_KINDS = {
    Keepable.KEYS: frozenset({Kind.KEY, Kind.ACCESS_KEY, Kind.CREDENTIAL}),
    Keepable.TOKENS: frozenset({Kind.TOKEN, Kind.AUTHORIZATION, Kind.SIGNATURE, Kind.POLICY}),
    Keepable.COOKIES: frozenset({Kind.COOKIE, Kind.SET_COOKIE, Kind.COOKIE_LIST}),
}
_MASKED = {
    Keepable.KEYS: lazy_regex(rb"masked-key-[0-9a-f]{4}|\b\w{4}\.\.\.\w{2}\b"),
    Keepable.TOKENS: lazy_regex(rb"masked-(?:token|authorization|signature|policy)-[0-9a-f]{4}"),
    Keepable.COOKIES: lazy_regex(rb"masked-cookie-[0-9a-f]{4}"),
}


def kinds_of(keeps: Iterable[Keepable]) -> frozenset[Kind]:
    """Return the kinds of secrets that are left in the clear."""
    return frozenset().union(*(_KINDS[one] for one in keeps))


def is_masked_already(text: bytes, keeps: Iterable[Keepable]) -> bool:
    """Return whether a text has masks in place of what was to be left in: it came in masked."""
    return any(_MASKED[one].search(text) is not None for one in keeps)
