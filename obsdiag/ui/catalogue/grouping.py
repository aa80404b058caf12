"""By what the published rows are put into groups."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from obsdiag.catalogue import Group
from obsdiag.catalogue.guidance import Acts
from obsdiag.ui.translation import noop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.library import Library

_TITLES = {
    Acts.CALLER: noop("Grouping", "The caller acts"),
    Acts.BUCKET_OWNER: noop("Grouping", "The bucket's owner acts"),
    Acts.ACCOUNT: noop("Grouping", "The account's owner acts"),
    Acts.SERVICE: noop("Grouping", "OBS acts"),
    Acts.NETWORK: noop("Grouping", "The network acts"),
}


class Grouping(Enum):
    """What the entries of a group have in common."""

    STATUS = "status"
    ACTS = "acts"
    """Who has to act; known once the guidance has been read."""


def grouped(grouping: Grouping, catalogue: Catalogue, library: Library | None) -> Sequence[Group]:
    """Return the groups to be shown; by status, as long as there is no `library` to ask."""
    if grouping is Grouping.STATUS or library is None:
        return catalogue.groups()
    return [
        Group("", QCoreApplication.translate("Grouping", _TITLES[acts]), entries)
        for acts, entries in library.by_acts().items()
    ]
