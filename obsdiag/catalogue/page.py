"""Tell a copy of the published page from a capture."""

from __future__ import annotations

from obsdiag.catalogue.table import COLUMNS

MAX_PAGE = 4 * 1024 * 1024
"""Bytes; the published page has some sixty thousand."""

_RESPONSE = b"HTTP/"


def is_page(data: bytes) -> bool:
    """Return whether `data` seems to be a copy of the page: it has the names of all columns.

    The page as a server sends it, with its head, is a capture.
    """
    if len(data) > MAX_PAGE or data.startswith(_RESPONSE):
        return False
    return all(column.encode() in data for column in COLUMNS)
