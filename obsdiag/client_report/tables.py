"""Errors that stand in tables: Markdown, `aws --output table`, psql, the tables of a page.

A table has the names above its columns, one error a row, or beside its values, one value a row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.characters import as_text
from obsdiag.client_report.found import UNHEARD
from obsdiag.client_report.label_names import name_of
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NAMED = (
    rb"(?:(?:error[ _-]?|fehler[ _-]?)?code|"
    + "错误码|错误代码|錯誤碼|エラーコード".encode()
    + rb")"
)
SIGN = rb"(?i)[|>][ \t*`]{0,80}" + _NAMED + rb"[ \t*`]{0,80}[|<]"
"""The name of the value that each such table has, in a cell of its own."""
_SIGN = lazy_regex(SIGN)
_FIRST_COLUMN = lazy_regex(rb"(?im)^[ \t]{0,40}" + _NAMED + rb"[ \t]{0,40}\|")
_RULE = lazy_regex(rb"[-+=|: \t\r]*")
_ROW = lazy_regex(
    rb"<tr\b[^>]{0,400}>(.*?)(?=</tr\b|<tr\b|</table\b|\Z)", re.DOTALL | re.IGNORECASE
)
_PAGE_ROW = lazy_regex(rb"<tr\b", re.IGNORECASE)
_CELL = lazy_regex(
    rb"<t[dh]\b[^>]{0,400}>(.*?)(?=</t[dh]\b|<t[dh]\b|\Z)", re.DOTALL | re.IGNORECASE
)
_TAG = lazy_regex(rb"<[^<>]{1,400}>")
_CODE = lazy_regex(r"[A-Z][A-Za-z0-9.]{2,80}")
_CLASS = lazy_regex(rb"[|>][ \t*`]{0,80}Aws::S3::Errors::[A-Z]")
_OF_CLASS = lazy_regex(r"Aws::S3::Errors::(\w{3,80})")
"""Ruby's classes, which are named after the codes, as the value of a cell."""
_CLASS_NAME = "class"
_OTHER_NAMES = {
    **dict.fromkeys(("key", "object key", "objekt", "对象", "对象名"), "Key"),
    **dict.fromkeys(("bucket", "桶", "桶名"), "BucketName"),
    **dict.fromkeys(("class", "error class", "exception", "klasse"), _CLASS_NAME),
    **dict.fromkeys(("meldung", "消息", "信息"), "Message"),
    "状态": "status",
}
"""What only the head of a column or a row calls a value so."""
_PAIR = 2


class TableRow(NamedTuple):
    """A row's cells, and where it stands."""

    start: int
    end: int
    cells: tuple[str, ...]


class TableError(NamedTuple):
    """An error as a table tells it."""

    start: int
    end: int
    client: str
    values: dict[str, str]


def tables(text: bytes, start: int, end: int) -> Iterator[TableError]:
    """Yield the errors that tables in a stretch of text tell of."""
    if not has_codes(text, start, end):
        return
    rows = table_rows(text, start, end)
    yield from _by_column(rows)
    yield from _by_row(rows)


def has_codes(text: bytes, start: int, end: int) -> bool:
    """Return whether a stretch of text may have a table in it that names codes."""
    if text.find(b"|", start, end) < 0 and text.find(b"<t", start, end) < 0:
        return False
    return any(sign.search(text, start, end) for sign in (_SIGN, _FIRST_COLUMN, _CLASS))


def table_rows(text: bytes, start: int, end: int) -> list[TableRow]:
    """Return the rows of tables in a stretch of text, those of a page where there are any."""
    is_page = _PAGE_ROW.search(text, start, end) is not None
    return list(_page_rows(text, start, end) if is_page else _text_rows(text, start, end))


def column_names(cells: Sequence[str]) -> list[str | None]:
    """Return what the names above columns are called in the error element, None for others."""
    return [_name(cell) for cell in cells]


def _text_rows(text: bytes, start: int, end: int) -> Iterator[TableRow]:
    at = start
    for line in text[start:end].split(b"\n"):
        behind = at + len(line)
        if b"|" in line and not _RULE.fullmatch(line):
            cells = line.strip(b" \t\r|").split(b"|")
            yield TableRow(at, behind, tuple(_plain(cell) for cell in cells))
        elif not _RULE.fullmatch(line) or not line.strip():
            yield TableRow(at, behind, ())
        at = behind + 1


def _page_rows(text: bytes, start: int, end: int) -> Iterator[TableRow]:
    import html  # with its table of all references only where there are any

    for row in _ROW.finditer(text, start, end):
        cells = (_plain(_TAG.sub(b"", cell[1])) for cell in _CELL.finditer(row[1]))
        yield TableRow(*row.span(), tuple(html.unescape(cell) for cell in cells))


def _plain(cell: bytes) -> str:
    return " ".join(as_text(cell).split()).strip("*`")


def _name(cell: str) -> str | None:
    return _OTHER_NAMES.get(cell.casefold()) or name_of(cell.encode())


def _with_code(told: dict[str, str]) -> dict[str, str]:
    """Return values, with the code that a class is named after where no other cell has one."""
    values = dict(told)
    named = _OF_CLASS.fullmatch(values.pop(_CLASS_NAME, ""))
    return values if named is None else {"Code": named[1]} | values


def _by_column(rows: Sequence[TableRow]) -> Iterator[TableError]:
    """Yield the errors of tables that have their names above the columns."""
    names: list[str | None] = []
    for row in rows:
        found = column_names(row.cells)
        if {"Code", _CLASS_NAME} & set(found) and sum(name is not None for name in found) >= _PAIR:
            names = found
        elif len(row.cells) != len(names):
            names = []
        elif names:
            pairs = zip(names, row.cells, strict=True)
            values = _with_code({n: cell for n, cell in pairs if n and cell not in ("", "-")})
            if _CODE.fullmatch(values.get("Code", "")):
                yield TableError(row.start, row.end, UNHEARD, values)


def _by_row(rows: Sequence[TableRow]) -> Iterator[TableError]:
    """Yield the errors of tables that have their names beside the values."""
    values: dict[str, str] = {}
    first = last = 0
    for row in (*rows, TableRow(0, 0, ())):
        name = _name(row.cells[0]) if len(row.cells) == _PAIR else None
        if name is not None and name not in values and _name(row.cells[1]) is None:
            first = first if values else row.start
            values[name], last = row.cells[1], row.end
        elif values and (not row.cells or name in values):
            values = _with_code(values)
            if len(values) >= _PAIR and _CODE.fullmatch(values.get("Code", "")):
                yield TableError(first, last, UNHEARD, values)
            values = {}
