"""Tables in which a manual says what codes mean: none of it is of an error that happened.

They are told by what stands above their columns: an explanation of each code, and nothing of one
request.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.client_report.tables import TableRow, column_names, has_codes, table_rows
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_EXPLAINS = lazy_regex(
    r"(?i)\b(?:meaning|explanation|causes?|solution|remed(?:y|ies))\b"
    r"|\b(?:bedeutung|erklärung|ursachen?|lösung)\b"
    r"|\b(?:what to do|how to (?:fix|solve|handle))\b"
    r"|含义|(?:处理|解决)(?:措施|方法|办法|方案|建议)|意味|対処(?:方)?法|значение|решение"
)
"""What manuals have above a column."""
_DESCRIBES = lazy_regex(
    r"(?i)\b(?:description|details?|beschreibung|maßnahme)\b|描述|说明|説明|описание"
)
"""The same, where nothing else is told but codes, and what an answer has beside them."""
_HAPPENED = lazy_regex(
    r"(?i)\b(?:at|times?|dates?|when|count|zeit|datum|anzahl)\b|时间|日期|次数|時間|日時|дата|время"
)
"""What stands above a column of a list of what happened."""
_OF_CODES = frozenset({"Code", "status", "reason", "Message"})
_OF_ONE_REQUEST = frozenset({"RequestId", "HostId", "Key", "BucketName", "Resource"})


def outside_manuals(text: bytes, parts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield stretches of text without the tables of manuals that are in them."""
    for start, end in parts:
        at = start
        for first, last in _manuals(text, start, end):
            if text[at:first].strip():
                yield at, first
            at = last
        if at == start or text[at:end].strip():
            yield at, end


def has_manual(text: bytes) -> bool:
    """Return whether the table of a manual stands in a text."""
    return next(_manuals(text, 0, len(text)), None) is not None


def _manuals(text: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where such tables stand in a stretch of text."""
    if has_codes(text, start, end):
        yield from _below_heads(table_rows(text, start, end))
    elif text.find(b"\t", start, end) >= 0 and (head := _COPIED.search(text, start, end)):
        yield from _below_heads(_copied(text, head.start(), end))


_COPIED = lazy_regex(rb"(?im)^(?=[^\t\r\n]{1,40}\t)[^\r\n]{0,80}(?:code|\xe7\xa0\x81)(?:\t|\r?$)")
"""The names above the columns of a table that was copied out of a page: tabs part its cells."""


def _copied(text: bytes, start: int, end: int) -> Iterator[TableRow]:
    """Yield the lines of a stretch of text as rows of cells that tabs part."""
    at = start
    for line in text[start:end].split(b"\n"):
        cells = as_text(line).strip("\r").split("\t")
        yield TableRow(at, at + len(line), tuple(cells) if len(cells) > 1 else ())
        at += len(line) + 1


def _below_heads(rows: Iterable[TableRow]) -> Iterator[tuple[int, int]]:
    """Yield where a row begins that names the columns of a manual's table, and where that ends."""
    first = last = width = 0
    for row in rows:
        if width and len(row.cells) >= width:  # more, where lines were taken for broken ones
            last = row.end
            continue
        if width:
            yield first, last
        width = len(row.cells) if _is_head(row.cells) else 0
        first, last = row.start, row.end
    if width:
        yield first, last


def _is_head(cells: Sequence[str]) -> bool:
    """Return whether a row names the columns of a manual's table."""
    names = column_names(cells)
    if "Code" not in names or not _OF_ONE_REQUEST.isdisjoint(names):
        return False
    if any(_HAPPENED.search(cell) for cell in cells):
        return False
    if any(_EXPLAINS.search(cell) for cell in cells):
        return True
    others = [cell for cell, name in zip(cells, names, strict=True) if name not in _OF_CODES]
    return bool(others) and all(_DESCRIBES.search(cell) for cell in others)
