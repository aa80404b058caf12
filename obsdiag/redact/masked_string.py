"""Texts of ours without secrets: they may quote a capture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.redact.text import mask_text

if TYPE_CHECKING:
    from obsdiag.redact.name import Kind


def masked(text: str, keep: frozenset[Kind] = frozenset()) -> str:
    """Return a text without its secrets but those to keep; halves of characters stay as they are.

    Such halves stand in JSON that was cut (RFC 8259, section 8.2), and no encoding has them.
    """
    plain = text.encode("utf-8", "surrogatepass")
    return mask_text(plain, keep=keep).text.decode("utf-8", "surrogatepass")
