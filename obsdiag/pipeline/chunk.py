"""A piece of a long text, read by a process of its own, and what is found in it."""

from __future__ import annotations

import copyreg
import pickle
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.container import is_container
from obsdiag.correlate.observation import Deduplicator, event_of, is_half, joined_text
from obsdiag.formats.table import FORMATS
from obsdiag.formats.text import read_blocks
from obsdiag.model import Finding
from obsdiag.pipeline.decoding import Reading, finding_of
from obsdiag.pipeline.options import Shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from obsdiag.catalogue import Catalogue
    from obsdiag.correlate import observation as join
    from obsdiag.correlate.observation import Observation
    from obsdiag.model import Origin
    from obsdiag.pipeline.options import Show


class Unit(NamedTuple):
    """What left the joiner of a piece."""

    found: Shown | Finding | None
    """The finding, if it is one; itself where it may be joined with another one."""
    event: join.Event | None
    said: str | None
    """Its format, where it is what a client says."""


class Part(NamedTuple):
    """What is found in a piece."""

    units: list[Unit]
    held: bytes
    """The sightings of the last units, pickled: what follows the piece may belong to them."""
    sightings: int
    """Before they were joined."""
    captures: int
    """Those that count, whatever comes of them."""
    format: str | None


def is_text(head: bytes) -> bool:
    """Return whether an input is read as text, by its head."""
    if is_container(head):
        return False
    return next(entry.name for entry in FORMATS if entry.is_it(head)) == "text"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a long text: itself, or where its process reads it, which is faster."""

    text: bytes | tuple[Path, int]
    """The second is its file and size: it starts where `origin` says."""
    origin: Origin

    def content(self) -> bytes:
        """Return the text; raises OSError."""
        if isinstance(self.text, bytes):
            return self.text
        path, size = self.text
        with path.open("rb", buffering=0) as raw:
            raw.seek(self.origin.offset or 0)
            return raw.read(size)

    def read(self, catalogue: Catalogue, show: Show) -> Part:
        """Return what is found in it; raises OSError."""
        reading, joiner = Reading(catalogue, lambda: False), Deduplicator()
        blocks = (self.content(),)
        joined = reading.joined(read_blocks(blocks, self.origin), joiner)
        units = [unit_of(sighting, catalogue) for sighting in joined]
        held = joiner.held
        units += [unit_of(sighting, catalogue) for sighting in held]
        units = list(_handed_on(units, show))
        return Part(units, pickle.dumps(held), joiner.taken, reading.captures, reading.format)


def unit_of(sighting: Observation, catalogue: Catalogue) -> Unit:
    """Return a sighting that left its joiner with the finding that it is."""
    finding = finding_of(sighting, catalogue)
    said = finding.capture.format if finding is not None and finding.capture.said else None
    return Unit(finding, event_of(sighting), said)


def _handed_on(units: Sequence[Unit], show: Show) -> Iterator[Unit]:
    """Yield the units of a piece, with what is shown of their findings but for those of halves.

    Halves of a response that follow each other are joined later, over pieces and sources.
    """
    found = [unit.found for unit in units if isinstance(unit.found, Finding)]
    pairs = pairwise((None, *found, None))
    halves = {id(half) for pair in pairs if _may_be_halves(*pair) for half in pair}
    for unit in units:
        finding = unit.found
        if isinstance(finding, Finding) and id(finding) not in halves:
            yield unit._replace(found=Shown(show(finding)))
        else:
            yield unit


def _may_be_halves(first: Finding | None, second: Finding | None) -> bool:
    """Return whether two findings may be one response; None stands for what is beyond the piece."""
    if first is None:
        return second is not None and (second.capture.status is None or not second.capture.body)
    return is_half(first) and (second is None or joined_text(first, second) is not None)


def _pickled(mapping: MappingProxyType[str, str]) -> tuple[type, tuple[dict[str, str]]]:
    return dict, (dict(mapping),)


copyreg.pickle(MappingProxyType, _pickled)  # captures and errors hold such, and are handed over
