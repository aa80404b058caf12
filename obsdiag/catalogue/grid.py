"""Read the rows of the grid table on a reStructuredText page.

The published table is such a page (docutils: reStructuredText Markup
Specification, "Grid Tables"):

    +------+-------------+
    | Code | Description |
    +======+=============+
    | A    | text over   |
    |      | two lines   |
    +------+-------------+

A page in another markup needs nothing but another function that turns its
bytes into the same rows.
"""

from __future__ import annotations

from itertools import pairwise

from obsdiag.errors import CatalogueError
from obsdiag.lazy_regex import lazy_regex
from obsdiag.named_tuple import NamedTuple

_LINE_END = lazy_regex(r"\r\n|\r|\n")
_BORDER = lazy_regex(r"\+(?:[-=]+\+)+")


class Row(NamedTuple):
    """One row of a table."""

    line: int
    """1-based line of the page on which the row starts."""
    cells: tuple[str, ...]
    """The text of each cell, its lines joined by one space."""


def read_grid(page: bytes) -> tuple[Row, ...]:
    """Return the rows of the first grid table on `page`, its header row first.

    Raises CatalogueError where the page is not UTF-8, has no grid table, ends
    inside it, or has a row with another number of cells than the border above it.
    """
    lines = [line.strip() for line in _LINE_END.split(_decoded(page))]
    start = next((at for at, line in enumerate(lines) if _BORDER.fullmatch(line)), None)
    if start is None:
        raise CatalogueError("The catalogue page has no table: no line such as “+-----+-----+”.")
    return tuple(_rows(lines, start))


def _decoded(page: bytes) -> str:
    try:
        return page.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CatalogueError(
            f"The catalogue page is not UTF-8 text: byte {error.start + 1:,} cannot be read."
        ) from error


def _rows(lines: list[str], start: int) -> list[Row]:
    """Cut the table whose upper border is `lines[start]` at its borders."""
    bounds = [at for at, mark in enumerate(lines[start]) if mark == "+"]
    rows: list[Row] = []
    parts: list[list[str]] = []
    for at in range(start + 1, len(lines)):
        line = lines[at]
        if line.startswith("|"):
            parts.append(_cells(line, bounds, at + 1))
        elif not _BORDER.fullmatch(line):
            break
        elif parts:
            rows.append(Row(at + 1 - len(parts), _joined(parts)))
            parts = []
    if parts:
        raise CatalogueError("The table on the catalogue page has no end: the page is cut off.")
    return rows


def _cells(line: str, bounds: list[int], number: int) -> list[str]:
    """Cut one line of a row: below the border's marks, or else at its own bars.

    A cell may hold a bar of its own, so the border's columns come first; a page
    edited by hand is often out of line with them, and its bars still tell.
    """
    columns = len(bounds) - 1
    if len(line) == bounds[-1] + 1 and all(line[at] == "|" for at in bounds):
        cells = [line[left + 1 : right] for left, right in pairwise(bounds)]
    else:
        cells = line.split("|")[1:-1] if line.endswith("|") else []
    if len(cells) != columns:
        raise CatalogueError(
            f"Line {number} of the catalogue page does not fit its table of {columns} columns."
        )
    return [cell.strip() for cell in cells]


def _joined(parts: list[list[str]]) -> tuple[str, ...]:
    return tuple(" ".join(part for part in column if part) for column in zip(*parts, strict=True))
