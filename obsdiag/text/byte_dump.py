"""Messages that a program shows as a dump of their bytes: offset, hexadecimal digits, characters.

javax.net.debug prints what it has decrypted so, `xxd` and `hexdump -C` any file. Rows of packets
are not read here: they begin with the heads of lower layers.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.repaired_line import RepairedLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SIGN = b"0010"
"""The offset of the second row: without it there is nothing to look for."""
_ROW = lazy_regex(
    rb"[ \t]{0,8}(?:0x)?([0-9A-Fa-f]{4,8}):?[ ]{1,2}((?:(?:[0-9A-Fa-f]{2}){1,4}(?:[ ]{1,2}|$))+)"
)
_FIRST = lazy_regex(rb"[ \t]{0,8}(?:0x)?0{4,8}:?[ ]")
_MESSAGE = lazy_regex(rb"(?:\r?\n)*(?:HTTP/[0-9]|[A-Z]{3,8} \S+ HTTP/|<\?xml|<Error|\{)")
_WIDEST = 32
"""Bytes of one row."""


class _Row(NamedTuple):
    """One row: the number of its line, and its bytes."""

    line: int
    data: bytes


def without_dumps(lines: Sequence[bytes]) -> list[RepairedLine] | None:
    """Return the lines of a text with the messages in place of their dumps, None if it has none."""
    found: list[RepairedLine] = []
    at, dumped = 0, False
    while at < len(lines):
        rows = _dump(lines, at) if _FIRST.match(lines[at]) else []
        if rows and _MESSAGE.match(b"".join(row.data for row in rows)):
            found += _message(rows)
            at, dumped = rows[-1].line + 1, True
        else:
            found.append(RepairedLine(at, lines[at]))
            at += 1
    return found if dumped else None


def _dump(lines: Sequence[bytes], at: int) -> list[_Row]:
    """Return the rows of the dump that begins with line `at`, as long as their offsets go on."""
    found: list[tuple[int, int, bytes]] = []
    for number in range(at, len(lines)):
        row = _ROW.match(lines[number])
        if row is None:
            break
        offset = int(row[1], 16)
        if found and not 0 < offset - found[-1][0] <= _WIDEST:
            break
        found.append((offset, number, row[2].replace(b" ", b"")))
    return list(_rows(found))


def _rows(found: Sequence[tuple[int, int, bytes]]) -> Iterator[_Row]:
    """Yield the rows: how many bytes one has is told by the next one's offset.

    Characters behind the digits may be digits too.
    """
    width = _WIDEST
    for (offset, line, digits), (following, _, _) in pairwise(found):
        width = following - offset
        yield _Row(line, bytes.fromhex(digits[: 2 * width].decode()))
    if found:
        _, line, digits = found[-1]
        digits = digits[: 2 * width]
        yield _Row(line, bytes.fromhex(digits[: len(digits) // 2 * 2].decode()))


def _message(rows: Sequence[_Row]) -> Iterator[RepairedLine]:
    """Yield the lines of a message, each at the row in which it begins."""
    starts = [row.line for row in rows for _ in row.data]
    at = 0
    for line in b"".join(row.data for row in rows).split(b"\n"):
        first = starts[min(at, len(starts) - 1)]
        last = starts[min(at + len(line), len(starts) - 1)]
        yield RepairedLine(first, line, last - first + 1)
        at += len(line) + 1
