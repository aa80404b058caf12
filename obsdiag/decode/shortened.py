"""Documents that a program has shortened in their middle: reports of tests show values so."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from obsdiag.lazy_regex import lazy_regex

_DOTS = lazy_regex(rb"\.{3,}|\xe2\x80\xa6")
_TAG = lazy_regex(rb"</?[\w:.-]+")
_LEAST = 16
"""Bytes on either side that are compared: fewer are in every document."""


class Gap(NamedTuple):
    """Where dots stand for what was left out of a text."""

    start: int
    end: int


@lru_cache(maxsize=2)  # each error of a document is compared with its neighbours, by all of it
def gap_in(document: bytes) -> Gap | None:
    """Return where a document was shortened, or None where dots stand in an element's own text.

    It is told by the tags around it: those that stand for an element open and close it.
    """
    for dots in _DOTS.finditer(document):
        opened = document.rfind(b"<", 0, dots.start())
        if opened < 0:
            continue
        tag, behind = _TAG.match(document, opened), document.find(b"<", dots.end())
        if behind < 0:
            continue
        is_in_tag = document.find(b">", opened, dots.start()) < 0
        own = b"" if tag is None else tag[0][1:]
        if is_in_tag or not document.startswith(b"</" + own, behind):
            return Gap(*dots.span())
    return None


def is_shortened(shown: bytes, whole: bytes) -> bool:
    """Return whether a text is another one without a part of its middle."""
    if (gap := gap_in(shown)) is None or len(shown) > len(whole):
        return False
    before, behind = shown[: gap.start].lstrip(), shown[gap.end :].rstrip()
    if min(len(before), len(behind)) < _LEAST:
        return False
    whole = whole.strip()
    return whole.startswith(before) and whole.endswith(behind)
