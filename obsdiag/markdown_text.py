"""Values out of captures in Markdown, where nothing in them may be markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable

_BACKTICKS = lazy_regex(r"`+")
_MARKUP = lazy_regex(r"[\\`*_\[\]<>|~&#!]")
_ACTIVE = lazy_regex(
    r"@|://|www\.|(?:^|\W)(?:[#!]|gh-)\d|/\S*#\d|(?:javascript|data|mailto|xmpp):", re.IGNORECASE
)
"""What a forge makes a mention, a link or a reference of, also where it is escaped (GFM 6.9)."""
_WORD = lazy_regex(r"[^\s`“”„‘’«»()（），。：；、]+")
_STOPS = ".,;:!?"
"""What ends a sentence, and not the address before it."""


def code_span(value: str) -> str:
    """Return a value as Markdown code, whatever backticks it has (CommonMark section 6.1)."""
    shown = " ".join(visible(value).split())
    longest = max((len(run) for run in _BACKTICKS.findall(shown)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {shown} {fence}" if longest else f"{fence}{shown}{fence}"


def prose(value: str) -> str:
    """Return text that Markdown shows as it is, and makes nothing active of.

    Markup is escaped (CommonMark section 2.4).
    """
    text = " ".join(visible(value).split())
    return nothing_active(text, lambda part: _MARKUP.sub(r"\\\g<0>", part))


def nothing_active(text: str, escaped: Callable[[str], str]) -> str:
    """Return Markdown of one line of text, whose words are written as `escaped` has them.

    A word of which a link or a mention would be made is code, in which neither is.
    """
    parts, at = list[str](), 0
    for found in _WORD.finditer(text):
        word = found[0].rstrip(_STOPS)
        if _ACTIVE.search(word) is not None:
            parts += [escaped(text[at : found.start()]), code_span(word)]
            at = found.start() + len(word)
    return "".join([*parts, escaped(text[at:])])
