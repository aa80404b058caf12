"""Sentences as the window shows them: ours without Markdown, a capture's without secrets."""

from __future__ import annotations


def plain_prose(text: str) -> str:
    """Return `text` without the backticks that set off code: a label shows them as they are.

    An odd one stays: it is not a pair that sets something off.
    """
    return text.replace("`", "") if text.count("`") % 2 == 0 else text


def masked(text: str) -> str:
    """Return a text of a capture without its secrets."""
    from obsdiag.redact import mask_text

    return mask_text(text.encode("utf-8", "surrogatepass")).text.decode("utf-8", "surrogatepass")
