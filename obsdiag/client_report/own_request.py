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
_METADATA = lazy_regex(
    rb"(?:[12][0-9]{3}-[01][0-9]-[0-3][0-9][ T])?[0-2][0-9]:[0-5][0-9]:[0-6][0-9][^\s=]{0,20} "
    rb"(?:[a-z_]{2,30}=[^\s\[\]]{1,80} ){1,6}\[[a-z]{4,9}\] "
)
"""How Elixir's logger begins a line: the time, and fields of what it was doing before its level."""
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
    metadata = _METADATA.match(text, line)
    if metadata is not None and end <= metadata.end():
        return True
    stop = text.find(b"\n", end, end + _MOST)
    stop = len(text) if stop < 0 else stop
    if stop - line > _MOST or _WORDS.search(text, line, label.start()) is None:
        return False
    if label["separator"] != b"=" and _WORDS.search(text, end, stop) is None:
        return False
    return (
        _TELLS.search(text, line, label.start()) is None and _TELLS.search(text, end, stop) is None
    )
