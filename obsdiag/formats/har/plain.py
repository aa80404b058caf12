"""The entries of a group, decoded by Python's own library, one by one.

An entry that is no JSON is mended or left out; the others are read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.formats.har.group import PIECE, START
from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.json_text import mended_value, value_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.formats.har.group import Group

MAX_TORN = 4 * PIECE
"""Characters of a torn entry that is given back, to be read again with what follows."""
PATIENCE = 4
"""How often as much as the whole group may be read in vain before what is left is given up."""
DEEP = 8 * 1024
"""Characters that are read, more or less, until it turns out that values nest too deep."""
PASSED = 16 * 1024
"""Characters after which what was read is dropped: `json` counts the lines before an error."""
_GAP = lazy_regex(r"[\s,]*")


class Item(NamedTuple):
    """What stands in the place of an entry."""

    row: int
    """0-based line of the source."""
    value: object


class Torn(NamedTuple):
    """The end of a group that is no whole entry."""

    text: bytes


def read_plainly(group: Group) -> Iterator[Item | Torn]:
    """Yield what the group holds, in order."""
    text = group.text.decode("utf-8", "surrogateescape")
    at, row, counted, patience = 1, group.row, 0, PATIENCE * len(text)
    while (start := _next(text, at)) >= 0:
        row += text.count("\n", counted, start)
        if start > PASSED:
            text, start = text[start:], 0
        counted = start
        try:
            value, at = value_at(text, start)
        except ValueError as error:
            patience -= getattr(error, "pos", start + DEEP) - start
            if patience < 0:
                return
            at = _start_after(text, start)
            if at < 0 and not group.last and len(text) - start <= MAX_TORN:
                yield Torn(text[start:-1].encode("utf-8", "surrogateescape"))
                return
            value = mended_value(text[start : at if at >= 0 else len(text)])
        yield Item(row, value)
        if at < 0:
            return


def _next(text: str, at: int) -> int:
    """Return where the next entry starts: right behind the last one, or further on."""
    gap = _GAP.match(text, at)
    end = at if gap is None else gap.end()
    return end if text.startswith("{", end) else _start_after(text, end - 1)


def _start_after(text: str, at: int) -> int:
    match = START.search(text, at + 1)
    return -1 if match is None else match.start()
