"""How a request id stands in the index: what the ids of decades begin with says nothing there.

An id of OBS begins with its time in milliseconds, 16 hexadecimal digits (OBS API reference, common
response headers). From 2004 to 2039 six of them are `000001`, and the next two stay for 50 days.
Spelt out, `000`, `001` and their like would be in every row, so that of `0001a` they sort out
none. So the first five digits are left out, and other characters stand for the three behind them:
private ones, which are in no text of a finding (phrases have theirs elsewhere).

Rows that were indexed before have the whole of it, and are found by it as they were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALIKE = "000001"
_DIGITS = "0123456789abcdef"
_LEFT_OUT = 5
_HEAD = 8
"""Characters that have another form in the index, or none."""
_PRIVATE = 0xF0000
"""Unicode's private use plane 15, to which the digits' own numbers are added."""
AFTER = "short-ids-after"
"""The setting that has the id of the last finding whose whole request id is in the index."""
_SIGNS = ", ".join(
    f"{_PRIVATE} + unicode(substr(request_id, {at + 1}))" for at in range(_LEFT_OUT, _HEAD)
)
_INDEXED_ID = f"""
    CASE WHEN request_id GLOB '{_ALIKE}[{_DIGITS}][{_DIGITS}]*'
          AND id > (SELECT CAST(value AS INTEGER) FROM setting WHERE name = '{AFTER}')
    THEN char({_SIGNS}) || substr(request_id, {_HEAD + 1}) ELSE request_id END
"""  # noqa: S608
INDEXED = f"signs, path, {_INDEXED_ID}, host, source, rest, ticket, note"
"""The columns of `words` as the index has them, in SQL."""


def forms(text: str) -> Iterator[str]:
    """Yield in which other forms `text` may be in the index, where it is of the head of an id."""
    for start in range(_HEAD):
        head = text[: _HEAD - start]
        alike, varying = _ALIKE[start : start + len(head)], head[max(0, len(_ALIKE) - start) :]
        if head.startswith(alike) and all(character in _DIGITS for character in varying):
            shown = head[max(0, _LEFT_OUT - start) :]
            yield "".join(chr(_PRIVATE + ord(digit)) for digit in shown) + text[len(head) :]
