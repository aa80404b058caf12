"""What is fuzzed: the whole reading and what is told of it here, its parts in modules beside."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from functools import cache

from obsdiag.catalogue import Catalogue
from obsdiag.decode.document import read_document
from obsdiag.errors import ObsdiagError
from obsdiag.explain import entry_text
from obsdiag.handover.masking import Masking
from obsdiag.handover.repacking import RefusedError
from obsdiag.input.sources import Problem, paste
from obsdiag.model import Finding
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from obsdiag.record import record, to_line
from obsdiag.redact import mask_text
from obsdiag.report import markdown, text
from obsdiag.visible import as_block, on_one_line, one_line
from tests.fuzz.laws import LAWS
from tests.fuzz.readers import READERS
from tests.fuzz.sayings import SAYINGS
from tests.fuzz.stores import STORES
from tests.fuzz.target import KILOBYTE, Target, as_text

_ACTING = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def captures(data: bytes) -> object:
    """Read a paste from end to end, and tell what is found in every form."""
    told: list[object] = []
    for event in read([paste(data)], published()):
        if isinstance(event, Finding):
            line, block, ticket = to_line(record(event)), text(event), markdown(event)
            assert line.isascii()
            assert line.isprintable()
            assert not acting(block + ticket)
            told += (line, block, ticket)
        elif isinstance(event, Problem):
            assert "defect in obsdiag" not in event.text, f"a reader failed: {event.text}"
            told.append(event)
    return told


def acting(shown: str) -> set[str]:
    """Return what would act on a screen."""
    return {one for one in set(shown) if unicodedata.category(one) in _ACTING} - {"\n", "\t"}


@cache
def published() -> Catalogue:
    """Return the catalogue with its guidance."""
    return load_catalogue()


def documents(data: bytes) -> object:
    """Read an error document alone."""
    return read_document(data)


def secrets(data: bytes) -> object:
    """Mask a text, and the same text once more: what is masked stays as it is."""
    once = mask_text(data).text
    with suppress(RefusedError):
        Masking().masked(data)
    return once


def pages(data: bytes) -> object:
    """Read any bytes as the published page, and tell its rows."""
    try:
        catalogue = Catalogue.from_page(data)
    except ObsdiagError as error:
        return str(error)
    return [as_block(entry_text(entry, None)) for entry in catalogue.entries]


def shown(data: bytes) -> object:
    """Show any text on a line, and in lines."""
    given = as_text(data)
    lines = on_one_line(given), one_line(given, 50), as_block(given)
    assert not acting("".join(lines))
    assert all("\n" not in line for line in lines[:2])
    return lines


TARGETS = {
    target.name: target
    for target in (
        Target("captures", captures, 2, 4 * KILOBYTE),
        Target("documents", documents, 80, KILOBYTE),
        Target("secrets", secrets, 2, KILOBYTE),
        Target("pages", pages, 1, 16 * KILOBYTE),
        Target("shown", shown, 7, KILOBYTE // 2),
        LAWS,
        *STORES,
        *READERS,
        *SAYINGS,
    )
}
