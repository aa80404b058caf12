"""The element of an indented list of JSON in which a line of a log stands, as searches return them.

Elasticsearch's hits, CloudWatch's events and others' entries are of any service each: what one of
them names is not said of the next.
"""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex

_PARTED = lazy_regex(rb"\n[ \t]{0,40}\}[ \t]*,[ \t]*\r?\n[ \t]{0,40}\{[ \t]*\r?\n")
_ENTRY = lazy_regex(
    rb"\"(?:@?timestamp|_index|time|ts|log|msg|textPayload|logStreamName|insertId)\"[ ]?:"
)
"""What each entry of a log has, and no error in a list of them."""


def entry_around(text: bytes, start: int, end: int, lowest: int, highest: int) -> tuple[int, int]:
    """Return what of `lowest` to `highest` is of the entry that `start` to `end` stands in.

    All of it where it is no such list.
    """
    above = max((one.end() for one in _PARTED.finditer(text, lowest, start)), default=lowest)
    below = _PARTED.search(text, end, highest)
    last = highest if below is None else below.start()
    if (above, last) != (lowest, highest) and _ENTRY.search(text, above, last) is not None:
        return above, last
    return lowest, highest
