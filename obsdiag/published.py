"""The catalogue in use: the page that obsdiag brings along, or a newer copy given by the user."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from obsdiag.catalogue import Catalogue
from obsdiag.catalogue.guide import Guide
from obsdiag.catalogue.html_table import MAX_PAGE
from obsdiag.config import assets
from obsdiag.config.own_file import read_own
from obsdiag.config.paths import make_folder
from obsdiag.config.written_file import replace_file
from obsdiag.errors import CatalogueError, ObsdiagError

if TYPE_CHECKING:
    from pathlib import Path

    from obsdiag.catalogue.renewal import Changes

PAGE = "catalogue/error_codes.rst"
HELP = "help"
RULE_PAGES = "rules"


def load_catalogue(renewed: Path | None = None) -> Catalogue:
    """Return the catalogue in use; `renewed` is where a newer page would be kept.

    A newer page that cannot be read any more is passed over: the shipped one
    is always there. Raises CatalogueError only where that is damaged.
    """
    if renewed is not None:
        with suppress(OSError, CatalogueError):
            return _catalogue(read_own(renewed, MAX_PAGE))
    return _catalogue(assets.read_bytes(PAGE))


def renew(page: bytes, current: Catalogue, renewed: Path) -> Changes:
    """Keep a newer page for use from now on, and return what it changes.

    Raises CatalogueError where the page is no newer copy, and ObsdiagError where
    it cannot be kept; the one in use then stays.
    """
    from obsdiag.catalogue.renewal import changes

    found = changes(current.entries, Catalogue.from_page(page).entries)
    try:
        make_folder(renewed.parent)
        replace_file(renewed, page)
    except OSError as error:
        raise ObsdiagError(
            f"The newer page cannot be kept in {renewed}: {error.strerror}. "
            "The one in use stays; make room, or let obsdiag write there, and try again."
        ) from error
    return found


def rule_page(name: str, language: str = "en") -> str | None:
    """Return the help page of the rule that makes the notes called `name`, or None.

    It is English where `language` lacks it.
    """
    if f"{name}.md" not in assets.names(f"{HELP}/{RULE_PAGES}"):
        return None
    return help_page(f"{RULE_PAGES}/{name}", language).rstrip()


def help_page(name: str, language: str) -> str:
    """Return a written page of the help, such as `rules/clock-zone`; English where need be.

    Raises FileNotFoundError where it is not there in English either.
    """
    try:
        return assets.read_bytes(f"{HELP}/{language}/{name}.md").decode()
    except FileNotFoundError:  # English, or a language that lacks the page
        return assets.read_bytes(f"{HELP}/{name}.md").decode()


def _catalogue(page: bytes) -> Catalogue:
    return Catalogue.from_page(page, guide=_guide())


@cache
def _guide() -> Guide:
    """Return the guidance that is shipped: read once, whatever page is in use."""
    return Guide(assets.names, assets.read_bytes)
