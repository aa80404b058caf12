"""Read the rows of the table on an HTML copy of the published page.

Documentation sites render the same page; `lxml.html` reads whatever HTML that is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.catalogue.grid import Row
from obsdiag.errors import CatalogueError
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_PAGE = 16 * 1024 * 1024
"""Bytes; the published page has some sixty thousand."""

_MARKUP = lazy_regex(rb"<(?:!doctype html|html|table|body)\b", re.IGNORECASE)


def is_html(page: bytes) -> bool:
    """Return whether a page is HTML."""
    return _MARKUP.search(page[:200_000]) is not None


def read_html(page: bytes, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """Return the rows of the table that has `columns`, its header row first.

    Raises CatalogueError where no table on the page has them.
    """
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    if len(page) > MAX_PAGE:
        raise CatalogueError("The catalogue page is too large to be one.")
    try:
        parser = HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
        root = document_fromstring(page, parser=parser)
    except (ValueError, ParserError) as error:
        raise CatalogueError(f"The catalogue page cannot be read as HTML: {error}.") from error
    folded = page.lower()
    if folded.count(b"<table") > folded.count(b"</table"):
        raise CatalogueError("The table on the catalogue page has no end: the page is cut off.")
    wanted = {column.casefold() for column in columns}
    for table in root.iter("table"):
        rows = _rows(table)
        if rows and wanted <= {cell.casefold() for cell in rows[0].cells}:
            return rows
    raise CatalogueError(f"No table on the HTML page has the columns “{'”, “'.join(columns)}”.")


def _rows(table: HtmlElement) -> tuple[Row, ...]:
    found = []
    for row in table.iter("tr"):
        cells = tuple(_text(cell) for cell in row if cell.tag in ("td", "th"))
        if cells:
            found.append(Row(row.sourceline or 0, cells))
    return tuple(found)


def _text(cell: HtmlElement) -> str:
    """Return a cell's text without its markup; what stands on lines of its own is parted."""
    for block in cell.iter("br", "p", "li", "div"):
        block.tail = f" {block.tail or ''}"
    return " ".join(cell.text_content().split())
