"""Our own sentences as the window shows them: they are written with a little Markdown."""

from __future__ import annotations


def plain_prose(text: str) -> str:
    """Return `text` without the backticks that set off code: a label shows them as they are.

    An odd one stays: it is not a pair that sets something off.
    """
    return text.replace("`", "") if text.count("`") % 2 == 0 else text
