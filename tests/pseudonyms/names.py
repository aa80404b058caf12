"""Captures with names of their own, and how they are replaced in these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.pseudonyms.identity import IdentityKind, of_finding
from obsdiag.pseudonyms.pseudonym_map import PseudonymMap
from obsdiag.pseudonyms.replacer import Replacer
from obsdiag.redact import mask_text
from tests.answer import findings

if TYPE_CHECKING:
    from collections.abc import Iterable


def replaced(
    text: str, kinds: Iterable[IdentityKind] = IdentityKind, key: bytes = b"k"
) -> tuple[str, PseudonymMap]:
    """Return a text with its names replaced, and the map."""
    pseudonyms = PseudonymMap(key)
    replacer = Replacer(kinds, pseudonyms)
    found = findings(text.encode("utf-8", "surrogateescape"))
    replacer.gather(text, [one for each in found for one in of_finding(each)])
    masked = mask_text(text.encode("utf-8", "surrogateescape"), replace=replacer.replace_bytes).text
    return masked.decode("utf-8", "surrogateescape"), pseudonyms
