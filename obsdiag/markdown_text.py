"""Values out of captures in Markdown, where nothing in them may be markup."""

from __future__ import annotations

import re

from obsdiag.lazy_regex import lazy_regex
from obsdiag.visible import visible

_BACKTICKS = lazy_regex(r"`+")
_MARKUP = lazy_regex(r"[\\`*_\[\]<>|~&#!]")
_ACTIVE = lazy_regex(
    r"@|://|www\.|(?:^|\W)[#!]\d|/\S*#\d|(?:javascript|data|mailto|xmpp):", re.IGNORECASE
)
"""What a forge makes a mention, a link or a reference of, also where it is escaped (GFM 6.9)."""


def code_span(value: str) -> str:
    """Return a value as Markdown code, whatever backticks it has (CommonMark section 6.1)."""
    shown = " ".join(visible(value).split())
    longest = max((len(run) for run in _BACKTICKS.findall(shown)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {shown} {fence}" if longest else f"{fence}{shown}{fence}"


def prose(value: str) -> str:
    """Return text that Markdown shows as it is, and makes nothing active of.

    Markup is escaped (CommonMark section 2.4); a word of which a link or a mention would be made
    is code, in which neither is.
    """
    words = visible(value).split()
    return " ".join(
        code_span(word) if _ACTIVE.search(word) else _MARKUP.sub(r"\\\g<0>", word) for word in words
    )
