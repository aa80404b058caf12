"""Tell a copy of the published page from a capture."""

from __future__ import annotations

from obsdiag.catalogue.table import COLUMNS

MAX_PAGE = 4 * 1024 * 1024
"""Bytes; the published page has some sixty thousand."""

_CAPTURED = (b"HTTP/1.", b"HTTP/2", b"<Code>", b"-request-id")
"""What a captured response has and the page has not."""


def is_page(data: bytes) -> bool:
    """Return whether `data` seems to be a copy of the page: it has the names of all columns.

    The page as a server sends it, with its head, is a capture; so is a mail that quotes both.
    """
    if len(data) > MAX_PAGE or any(sign in data for sign in _CAPTURED):
        return False
    return all(column.encode() in data for column in COLUMNS)
