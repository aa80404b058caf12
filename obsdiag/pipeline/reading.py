"""The one way from sources to findings: the window and the commands go through it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from obsdiag.formats import anchors
from obsdiag.model import Finding
from obsdiag.pipeline.chunk import Chunk
from obsdiag.pipeline.halves import join_halves
from obsdiag.pipeline.options import CallbackError, ReadOptions
from obsdiag.pipeline.plan import Plan
from obsdiag.pipeline.source import read_source
from obsdiag.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.input.sources import Problem, Source
    from obsdiag.pipeline.chunk import ChunkResult
    from obsdiag.pipeline.events import Event
    from obsdiag.pipeline.options import Render
    from obsdiag.pipeline.source_batch import BatchResult, SourceBatch

    Work: TypeAlias = "Chunk | SourceBatch"
    Result: TypeAlias = "ChunkResult | BatchResult"

_DEFAULT = ReadOptions()


def read(
    sources: Iterable[Source | Problem], catalogue: Catalogue, options: ReadOptions = _DEFAULT
) -> Iterator[Event]:
    """Yield what is found in `sources`, as it is found: Started, its findings in order, Finished.

    A source that cannot be read is a Problem; the others are read all the same. With one process
    or several, the events are the same. Raises what a function of the `options` raises.
    """
    read_all = _shared if options.processes > 1 else _alone
    try:
        for event in join_halves(read_all(sources, catalogue, options), catalogue):
            yield options.rendered(event) if isinstance(event, Finding) else event
    except CallbackError as error:
        raise error.__cause__ or error from None


def _alone(
    sources: Iterable[Source | Problem], catalogue: Catalogue, options: ReadOptions
) -> Iterator[Event]:
    for source in sources:
        if options.cancelled():
            return
        yield from read_source(source, catalogue, options)


def _shared(
    sources: Iterable[Source | Problem], catalogue: Catalogue, options: ReadOptions
) -> Iterator[Event]:
    do = partial(_do, catalogue, options.render, options.heads)
    workers: Workers[Work, Result] = Workers(do, options.processes, anchors.prepare)
    try:
        yield from workers.run(Plan(catalogue, options).tasks(sources))
    finally:
        workers.close()


def _do(
    catalogue: Catalogue,
    render: Render | None,
    heads: bool,
    work: Work,
    send: Callable[[Result], None],
) -> Result:
    """Do in another process what can be done there."""
    options = ReadOptions(render=render, heads=heads)
    if isinstance(work, Chunk):
        return work.read(catalogue, options)
    return work.read(catalogue, options, send)
