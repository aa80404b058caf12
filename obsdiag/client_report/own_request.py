"""A line on which a program names the request that it was answering, and tells of no error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_start
from obsdiag.words.store_ids import OF_A_STORE

if TYPE_CHECKING:
    import re

_WORDS = lazy_regex(rb"[A-Za-z]{2}")
_TELLS = lazy_regex(
    rb"(?i)fail|error|denied|exception|refus|reject|invalid|fatal|panic|unable|cannot|could not"
    rb"|code|status|host[ _-]?id|message|msg|s3|obs|bucket|[\"'{<]|\\[nr]"
)
"""What a line has that may tell of an error of a store: what is named on it may be of that."""
_MOST = 400
"""Bytes of such a line."""


def is_own_request(text: bytes, label: re.Match[bytes], told: tuple[bytes, int]) -> bool:
    """Return whether a request id is a field of a line that tells what a program did.

    It is `told` behind the label: its value, and where that ends. An id as stores give them is of
    an answer; so is what begins a line.
    """
    value, end = told
    if OF_A_STORE.fullmatch(value) is not None or label["name"][:1] in b"xX":
        return False
    line = line_start(text, label.start())
    stop = text.find(b"\n", end, end + _MOST)
    stop = len(text) if stop < 0 else stop
    if stop - line > _MOST or _WORDS.search(text, line, label.start()) is None:
        return False
    if label["separator"] != b"=" and _WORDS.search(text, end, stop) is None:
        return False
    return (
        _TELLS.search(text, line, label.start()) is None and _TELLS.search(text, end, stop) is None
    )
