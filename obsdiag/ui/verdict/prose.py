"""Sentences as the window shows them: ours without Markdown, a capture's without secrets."""

from __future__ import annotations

MASKED_AT_ONCE = 8 * 1024
"""Bytes whose secrets are masked in a millisecond, in 40 where they are nothing but secrets."""


def plain_prose(text: str) -> str:
    """Return `text` without the backticks that set off code: a label shows them as they are.

    An odd one stays: it is not a pair that sets something off.
    """
    return text.replace("`", "") if text.count("`") % 2 == 0 else text


def masked(text: str) -> str:
    """Return a text of a capture without its secrets."""
    return _masked(text, keeps_length=False)


def masked_in_place(text: str) -> str:
    """Return a text of the same length without its secrets: marks stay where they are."""
    return _masked(text, keeps_length=True)


def _masked(text: str, *, keeps_length: bool) -> str:
    from obsdiag.redact import mask_text  # not before there is something to be masked

    data = text.encode("utf-8", "surrogatepass")
    return mask_text(data, keeps_length=keeps_length).text.decode("utf-8", "surrogatepass")
