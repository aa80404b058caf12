"""Secrets in tables: a row of names tells which column holds them.

Columns are parted by commas, semicolons, tabs or bars, as in the `credentials.csv` that the
console gives, or by two blanks and more; the rows below have as many cells as the names have.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.name import Kind, Named, Surety, named
from obsdiag.redact.span import Span
from obsdiag.redact.value import is_likely, is_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_HEADER = 600
MAX_ROW = 16 * 1024
_CELL = lazy_regex(rb"\"?[A-Za-z][\w .()/-]{0,40}\"?")
_MAX_CELLS = 100
_GAP = lazy_regex(rb"[ ]{2,}")
_ALIGNED = lazy_regex(rb"[^ \r\n]+(?:[ ][^ \r\n]+)*")
_RULE = lazy_regex(rb"[-+|=: \t]+\r?")
_DELIMITERS = (b",", b";", b"\t", b"|")
# The rows that a statement of SQL inserts, with the names of its columns in front.
_INSERT = lazy_regex(
    rb"insert\s{1,9}into\s{1,9}[\w.`\"]{1,128}\s{0,9}\(([^()]{1,2048})\)\s{0,40}values\s{0,40}",
    re.IGNORECASE,
)
_ROW = lazy_regex(rb"\(((?:[^()']|'(?:[^'\\]|\\.|'')*')*)\)\s{0,9},?\s{0,40}")
_SQL_TEXT = lazy_regex(rb"'((?:[^'\\]|\\.|'')*)'|[^,']+")
_KINDS = frozenset(
    {
        Kind.TOKEN,
        Kind.KEY,
        Kind.ACCESS_KEY,
        Kind.PASSWORD,
        Kind.SIGNATURE,
        Kind.COOKIE,
        Kind.AUTHORIZATION,
    }
)


def columns_below(text: bytes, at: int) -> tuple[list[Span], int]:
    """Return the secrets of the table whose row of names has a word at `at`, and where it ends."""
    start = text.rfind(b"\n", max(0, at - MAX_HEADER), at) + 1
    end = text.find(b"\n", at, at + MAX_HEADER)
    if end < 0 or at - start >= MAX_HEADER:
        return [], at
    line = text[start:end]
    delimiter = max(_DELIMITERS, key=line.count)
    if delimiter in line:
        cells = line.strip(b" \t\r|>").split(delimiter)
        is_header = len(cells) <= _MAX_CELLS and all(
            _CELL.fullmatch(cell.strip()) for cell in cells
        )
        return _below(text, end, line, delimiter) if is_header else ([], at)
    cells = _GAP.split(line.strip())
    if 1 < len(cells) <= _MAX_CELLS and all(map(_CELL.fullmatch, cells)):
        return _below(text, end, line, b"")
    return [], at


def _column(cell: bytes) -> Named | None:
    found = named(cell.strip(b' \t\r"').decode("utf-8", "replace").replace(" ", "_"))
    if found is None or found.kind not in _KINDS or found.surety is Surety.QUERY:
        return None
    return found


def _below(text: bytes, begin: int, header: bytes, delimiter: bytes) -> tuple[list[Span], int]:
    names = [_column(header[start:end]) for start, end in _cells(header, delimiter)]
    if not any(names):
        return [], begin
    spans: list[Span] = []
    at = begin + 1
    while at < len(text):
        end = text.find(b"\n", at, at + MAX_ROW)
        end = min(len(text), at + MAX_ROW) if end < 0 else end
        row = text[at:end]
        if not _RULE.fullmatch(row):
            cells = list(_cells(row, delimiter))
            if len(cells) != len(names):
                break
            spans += _of_row(text, at, cells, names)
        at = end + 1
    return spans, at


def _cells(row: bytes, delimiter: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the cells of a row begin and end; a quoted one may have delimiters in it."""
    if not delimiter:
        yield from (found.span() for found in _ALIGNED.finditer(row))
        return
    at = 0
    while True:
        stripped = len(row) - len(row[at:].lstrip(b" "))
        close = row.find(b'"', stripped + 1) if row.startswith(b'"', stripped) else -1
        end = row.find(delimiter, max(at, close))
        yield at, len(row) if end < 0 else end
        if end < 0:
            return
        at = end + 1


def _of_row(
    text: bytes, at: int, cells: list[tuple[int, int]], names: list[Named | None]
) -> Iterator[Span]:
    for (start, end), column in zip(cells, names, strict=True):
        if column is None:
            continue
        cell = text[at + start : at + end]
        inner = cell.strip(b" \t\r\"'")
        if not inner or is_placeholder(inner):
            continue
        if column.surety is not Surety.ANY and not is_likely(inner, column.kind, quoted=True):
            continue
        first = at + start + cell.index(inner)
        yield Span(first, first + len(inner), column.kind)


def inserted_values(text: bytes, _: bytes, at: int) -> Iterator[Span]:
    """Yield what is written into the columns of a table that have a secret's name."""
    head = _INSERT.match(text, at)
    if head is None:
        return
    columns = [_column(name.strip(b' `"\r\n\t')) for name in head[1].split(b",")]
    begin = head.end()
    while any(columns) and (row := _ROW.match(text, begin)):
        begin = row.end()
        values = list(_SQL_TEXT.finditer(text, *row.span(1)))
        for column, value in zip(columns, values, strict=False):
            if column is not None and value[1]:
                yield Span(*value.span(1), column.kind)
