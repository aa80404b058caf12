"""A chunk of a long text, read by a process of its own, and what is found in it."""

from __future__ import annotations

import copyreg
import pickle
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.correlate.observation import Deduplicator, event_of
from obsdiag.correlate.response_half import is_half, joined_text
from obsdiag.formats.captures import read_decoded
from obsdiag.input.regular_file import open_regular
from obsdiag.model import Finding
from obsdiag.pipeline.decoding import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from obsdiag.catalogue import Catalogue
    from obsdiag.correlate import observation
    from obsdiag.correlate.observation import Observation
    from obsdiag.formats.format import Failure
    from obsdiag.model import Origin
    from obsdiag.pipeline.events import Rendered
    from obsdiag.pipeline.options import ReadOptions


class Unit(NamedTuple):
    """An observation that left the deduplicator."""

    finding: Rendered | Finding | None
    """The finding, if it is one; as it is where it may be joined with another one."""
    event: observation.Event | None
    client_format: str | None
    """Its format, where a client reports it."""


class ChunkResult(NamedTuple):
    """What is found in a chunk."""

    units: list[Unit]
    pending: bytes
    """The observations of the last units, pickled: what follows the chunk may belong to them."""
    observations: int
    """How many there were before they were joined."""
    captures: int
    """Those that count, whatever comes of them."""
    format: str | None
    missed: tuple[Failure, ...] = ()
    """What could not be read."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk of a long text: itself, or where its process reads it, which is faster."""

    text: bytes | tuple[Path, int]
    """The second is its file and size: it starts where `origin` says."""
    origin: Origin

    def content(self) -> bytes:
        """Return the text; raises OSError."""
        if isinstance(self.text, bytes):
            return self.text
        path, size = self.text
        with open_regular(path) as raw:
            raw.seek(self.origin.offset or 0)
            return raw.read(size)

    def read(self, catalogue: Catalogue, options: ReadOptions) -> ChunkResult:
        """Return what is found in it; raises OSError."""
        reading, deduplicator = Reading(catalogue, lambda: False), Deduplicator()
        blocks = (self.content(),)
        joined = reading.joined(read_decoded(blocks, self.origin, reading.around()), deduplicator)
        units = [unit_of(one, reading) for ready in joined for one in ready]
        pending = deduplicator.held
        units += [unit_of(one, reading) for one in pending]
        return ChunkResult(
            list(_rendered(units, options)),
            pickle.dumps(pending),
            deduplicator.taken,
            reading.captures,
            reading.format,
            reading.missed.failures(),
        )


def unit_of(one: Observation, reading: Reading) -> Unit:
    """Return an observation that left its deduplicator with the finding that it is."""
    finding = reading.finding(one)
    client_format = finding.capture.format if finding and finding.capture.said else None
    return Unit(finding, event_of(one), client_format)


def _rendered(units: Sequence[Unit], options: ReadOptions) -> Iterator[Unit]:
    """Yield the units of a chunk, their findings rendered but for those of halves.

    Halves of a response that follow each other are joined later, over chunks and sources.
    """
    findings = [unit.finding for unit in units if isinstance(unit.finding, Finding)]
    pairs = pairwise((None, *findings, None))
    halves = {id(half) for pair in pairs if _may_be_halves(*pair) for half in pair}
    for unit in units:
        finding = unit.finding
        if isinstance(finding, Finding) and id(finding) not in halves:
            yield unit._replace(finding=options.rendered(finding))
        else:
            yield unit


def _may_be_halves(first: Finding | None, second: Finding | None) -> bool:
    """Return whether two findings may be one response; None stands for one beyond the chunk."""
    if first is None:
        return second is not None and (second.capture.status is None or not second.capture.body)
    return is_half(first) and (second is None or joined_text(first, second) is not None)


def _pickled(mapping: MappingProxyType[str, str]) -> tuple[type, tuple[dict[str, str]]]:
    return dict, (dict(mapping),)


copyreg.pickle(MappingProxyType, _pickled)  # captures and errors hold such, and are handed over
