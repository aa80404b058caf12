"""A masked input read again as whoever gets it would: what should have a pseudonym and has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.input.sources import Pasted
from obsdiag.model import Finding
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from obsdiag.pseudonyms.identity import Identity, of_finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.pseudonyms.replacer import Replacer

_OPTIONS = ReadOptions(heads=False)


def told_by(data: bytes, catalogue: Catalogue) -> Iterator[Identity]:
    """Yield what the findings of an input tell of whose it is."""
    for event in read([Pasted(data)], catalogue, _OPTIONS):
        if isinstance(event, Finding):
            yield from of_finding(event)


def shown_still(masked: bytes, replacer: Replacer, catalogue: Catalogue) -> list[Identity]:
    """Return what a masked input still shows of what is to be replaced.

    A packet dump in hexadecimal, or a name that a terminal has broken, can be read and not be
    replaced.
    """
    return sorted({one for one in told_by(masked, catalogue) if replacer.shows(one)})
