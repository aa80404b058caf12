"""Values out of captures in Markdown, where nothing in them may be markup."""

from __future__ import annotations

import re

from obsdiag.visible import visible

_BACKTICKS = re.compile(r"`+")
_MARKUP = re.compile(r"[\\`*_\[\]<>|~&#!]")


def code_span(value: str) -> str:
    """Return a value as Markdown code, whatever backticks it has (CommonMark section 6.1)."""
    shown = " ".join(visible(value).split())
    longest = max((len(run) for run in _BACKTICKS.findall(shown)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {shown} {fence}" if longest else f"{fence}{shown}{fence}"


def prose(value: str) -> str:
    """Return text out of a capture that Markdown shows as it is (CommonMark section 2.4)."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(visible(value).split()))
