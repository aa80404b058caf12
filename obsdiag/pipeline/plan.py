"""What is to be done to read sources with several processes, in order.

Small files are handed out together, long texts in chunks, also those in containers; what is open
in this process, or cannot be cut, is read here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.input.regular_file import open_regular
from obsdiag.input.sources import File, OpenStream, Problem
from obsdiag.input.stream import Stream
from obsdiag.pipeline import limits
from obsdiag.pipeline.classify import InputKind, input_kind
from obsdiag.pipeline.source import source_tasks
from obsdiag.pipeline.source_batch import SourceBatch
from obsdiag.workers import Task

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.input.sources import Source
    from obsdiag.pipeline.events import Event
    from obsdiag.pipeline.merge import ReadTask
    from obsdiag.pipeline.options import ReadOptions
    from obsdiag.pipeline.source_batch import BatchResult


class Plan(NamedTuple):
    """Makes the tasks of many sources."""

    catalogue: Catalogue
    options: ReadOptions

    def tasks(self, sources: Iterable[Source | Problem]) -> Iterator[ReadTask]:
        """Yield the tasks of `sources`, in order; these are looked for as far as needed."""
        small: list[Source | Problem] = []
        size = 0
        for source in sources:
            if self.options.cancelled():
                break
            own_size = _size(source)
            if own_size is None or own_size >= limits.LARGE:
                yield from self._batch(small)
                small, size = [], 0
                yield from self._alone(source)
                continue
            small.append(source)
            size += own_size
            if len(small) >= limits.FILES_TOGETHER or size >= limits.BYTES_TOGETHER:
                yield from self._batch(small)
                small, size = [], 0
        yield from self._batch(small)

    def _alone(self, source: Source | Problem) -> Iterator[ReadTask]:
        """Yield the tasks of a source that is large, or open in this process."""
        if isinstance(source, File) and _kind(source) is InputKind.OTHER:
            yield from self._batch([source])
        else:  # what an open stream has may be long in coming: no chunk of it is waited for
            cut = not isinstance(source, OpenStream)
            yield from source_tasks(source, self.catalogue, self.options, cut=cut)

    def _batch(self, sources: list[Source | Problem]) -> Iterator[ReadTask]:
        if sources:
            batch = SourceBatch(tuple(sources))
            here = partial(batch.here, self.catalogue, self.options)
            yield Task(here, batch, self._report, batch.lost)

    def _report(self, result: BatchResult) -> Iterable[Event]:
        """Return what was found in files, once their bytes are counted."""
        self.options.passed(result.passed)
        return result.events


def _size(source: Source | Problem) -> int | None:
    """Return how large a file is, None for what only this process can read."""
    if isinstance(source, Problem):
        return 0
    if not isinstance(source, File):
        return None
    try:
        return source.path.stat().st_size
    except OSError:
        return 0  # whoever reads it will report it


def _kind(file: File) -> InputKind | None:
    """Return what a file is, None where it cannot be read, which whoever reads it will report."""
    try:
        with open_regular(file.path) as raw:
            return input_kind(Stream(raw).head)
    except OSError:
        return None
