"""Read the published table of error codes into entries, to the letter."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from obsdiag.catalogue.grid import read_grid
from obsdiag.catalogue.html_table import is_html, read_html
from obsdiag.catalogue_entry import Entry
from obsdiag.errors import CatalogueError
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.catalogue.grid import Row

COLUMNS = ("Error Code", "Description", "HTTP Status Code")
NO_STATUS = "N/A"

_BOLD = lazy_regex(r"\*\*(\S(?:.*?\S)?)\*\*")
_STATUS = lazy_regex(r"([1-5][0-9]{2}) \S.*")


def read_table(page: bytes) -> tuple[Entry, ...]:
    """Return the entries on the published page, RST or HTML, in its order.

    Raises CatalogueError, which says what is wrong and on which line, where
    `page` does not hold the whole table.
    """
    return _read_entries(read_html(page, COLUMNS) if is_html(page) else read_grid(page))


def _read_entries(rows: Sequence[Row]) -> tuple[Entry, ...]:
    """Return the entries of a table whose first row is its header; raises CatalogueError."""
    places = _places(rows[0].cells if rows else ())
    seen: Counter[str] = Counter()
    entries = tuple(_entry(row, places, seen) for row in rows[1:])
    if not entries:
        raise CatalogueError("The table on the catalogue page is empty.")
    return entries


def _places(header: Sequence[str]) -> tuple[int, ...]:
    """Return where in a row each of COLUMNS stands."""
    names = [" ".join(name.split()).casefold() for name in header]
    missing = [column for column in COLUMNS if column.casefold() not in names]
    if missing:
        raise CatalogueError(
            f"The table on the catalogue page has no column “{'” and no column “'.join(missing)}”."
        )
    return tuple(names.index(column.casefold()) for column in COLUMNS)


def _entry(row: Row, places: tuple[int, ...], seen: Counter[str]) -> Entry:
    """Make one entry; `seen` counts the codes met so far."""
    if len(row.cells) <= max(places):
        raise CatalogueError(f"The row on line {row.line} of the catalogue page is not whole.")
    code, description, status = (row.cells[place] for place in places)
    wire_code = "".join(code.split())
    if not wire_code:
        raise CatalogueError(f"The row on line {row.line} of the catalogue page has no error code.")
    seen[wire_code] += 1
    status_code = _status_code(status, row.line)
    return Entry(
        id=f"{wire_code}#{seen[wire_code]}",
        code=code,
        wire_code=wire_code,
        description=_BOLD.sub(r"\1", description),
        status=status,
        status_code=status_code,
        group=NO_STATUS if status_code is None else str(status_code),
    )


def _status_code(status: str, line: int) -> int | None:
    if status == NO_STATUS:
        return None
    match = _STATUS.fullmatch(status)
    if match is None:
        raise CatalogueError(
            f"The row on line {line} of the catalogue page has the status “{status}”,"
            f" which is neither a number and its phrase nor {NO_STATUS}."
        )
    return int(match[1])
