"""Recognises a newer copy of the published page among what is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue import Catalogue
from obsdiag.catalogue.page import MAX_PAGE, is_page
from obsdiag.input.regular_file import open_regular
from obsdiag.ui.mime import Files, Text

if TYPE_CHECKING:
    from obsdiag.catalogue.renewal import Changes


class Proposal:
    """A newer page, and what it changes."""

    def __init__(self, page: bytes, changes: Changes) -> None:
        self.page = page
        self.changes = changes


def proposal_of(offer: Files | Text, catalogue: Catalogue) -> Proposal | None:
    """Return the proposal that an offer is, None where it is anything else.

    Raises CatalogueError for a page whose table cannot be read. A file is read here, so this is
    called off the window's thread.
    """
    page = offer.data if isinstance(offer, Text) else _content(offer)
    if page is None or not is_page(page):
        return None
    from obsdiag.catalogue.renewal import changes  # no start needs it

    return Proposal(page, changes(catalogue.entries, Catalogue.from_page(page).entries))


def _content(offer: Files) -> bytes | None:
    """Return the content of a single file that is not too large for a page."""
    if len(offer.paths) > 1:
        return None
    (path,) = offer.paths
    try:
        with open_regular(path) as file:
            content = file.read(MAX_PAGE + 1)
    except (OSError, ValueError):
        return None  # whoever reads it as a capture says why it cannot be read
    return content if len(content) <= MAX_PAGE else None
