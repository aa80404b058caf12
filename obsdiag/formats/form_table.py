"""Rows of a spreadsheet, a CSV file or a table in Markdown, each the values of one error.

The names stand above the columns; a row that tells of an error is told line by line.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from obsdiag.client_report.tables import column_names
from obsdiag.formats.form_field import (
    BUCKET,
    CODE,
    HOST_ID,
    KEY,
    REQUEST_ID,
    STATUS,
    field_name,
    value_for,
)
from obsdiag.text.repaired_line import RepairedLine

if TYPE_CHECKING:
    from collections.abc import Sequence

_SEPARATORS = "\t|;,"
_FEWEST = 3
"""Columns of an error's values that make a table of errors."""
_OF_ONE_REQUEST = frozenset({REQUEST_ID, HOST_ID, BUCKET, KEY})
"""A table without these may be a manual's, which tells what codes mean."""


def table_errors(raw: Sequence[bytes], rows: Sequence[str]) -> list[RepairedLine] | None:
    """Return the lines of a text with such rows told line by line, None where it has none.

    `raw` are the lines as they came, `rows` as characters.
    """
    lines: list[RepairedLine] = []
    names: list[str | None] = []
    separator, found = "", False
    for number, row in enumerate(rows):
        if (head := _head(row)) is not None:
            separator, names = head
            lines.append(RepairedLine(number, b""))
            continue
        cells = _cells(row, separator) if names and separator in row else []
        told = _told(names, cells) if len(cells) == len(names) else {}
        if names and not cells:
            names = []
        if told:
            found = True
            lines += (RepairedLine(number, f"{n}: {value}".encode()) for n, value in told.items())
            lines.append(RepairedLine(number, b""))
        else:
            lines.append(RepairedLine(number, raw[number]))
    return lines if found else None


def _head(row: str) -> tuple[str, list[str | None]] | None:
    """Return what parts the columns of a head, and the name of each, or None."""
    for separator in _SEPARATORS:
        if row.count(separator) < _FEWEST - 1:
            continue
        names = [field_name(cell) for cell in _cells(row, separator)]
        known = [name for name in names if name is not None]
        is_head = len(known) >= _FEWEST and len(set(known)) == len(known)
        told = set(column_names(_cells(row, separator)))
        if CODE not in known and told & {"Code", "class"}:
            return None  # a class that raised it, which others read
        if is_head and {CODE, STATUS} & set(known) and not _OF_ONE_REQUEST.isdisjoint(known):
            return separator, names
    return None


def _cells(row: str, separator: str) -> list[str]:
    if separator == "|":
        return [cell.strip() for cell in row.strip().removeprefix("|").removesuffix("|").split("|")]
    row = row.rstrip("\r")
    if "\r" in row:
        return []  # the end of a line within one, which csv raises for
    return [cell.strip() for cell in next(csv.reader([row], delimiter=separator), [])]


def _told(names: Sequence[str | None], cells: Sequence[str]) -> dict[str, str]:
    """Return the values of a row that tells of an error, nothing for another one."""
    fields = (
        value_for(name, cell) for name, cell in zip(names, cells, strict=True) if name and cell
    )
    told = {field.name: field.value for field in fields if field is not None and field.value != "-"}
    is_error = CODE in told or told.get(STATUS, "")[:1] in ("4", "5")
    return told if is_error else {}
