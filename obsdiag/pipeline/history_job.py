"""An export, taken in or written for a window by a process of its own: both can be of any length.

What a job returns is sent to the window; what it raises is raised there.
"""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.config.paths import AppPaths
from obsdiag.config.written_file import output_file
from obsdiag.errors import HistoryError, SourceError, TargetError
from obsdiag.history import History
from obsdiag.history.export_file import form_of, write_export
from obsdiag.history.importing import PARQUET, Imported, import_lines, lines_of
from obsdiag.input.sources import reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from obsdiag.history.export import Stored


class ImportJob(NamedTuple):
    """An export that is to be taken in."""

    path: Path
    history: Path

    @property
    def name(self) -> str:
        """What the person at the screen calls it."""
        return self.path.name

    def size(self) -> int | None:
        """Return how many bytes there are to be taken in, None where that is not known.

        The lines that a file of Parquet becomes are several times its size.
        """
        try:
            with self.path.open("rb") as file:
                return None if file.read(len(PARQUET)) == PARQUET else self.path.stat().st_size
        except OSError:
            return None  # whoever reads it says why it cannot be read

    def run(
        self, cancelled: Callable[[], bool], passed: Callable[[int], object] = bool
    ) -> Imported:
        """Do it, until it is `cancelled`: what was written by then is in.

        `passed` is told the bytes as they go in.

        Raises HistoryError for what is no export, and SourceError.
        """
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        try:
            with History(self.history) as history, self.path.open("rb") as file:
                return import_lines(
                    *(history, lines_of(file), now, self.name),
                    passed=passed,
                    goes_on=lambda: not cancelled(),
                )
        except OSError as error:
            raise SourceError(f"{self.name}: {reason(error)}") from error


class Exported(NamedTuple):
    """What came of an export."""

    number: int
    """Of its findings."""


class ExportJob(NamedTuple):
    """What a query finds is to be written to a file; an empty one finds all."""

    path: Path
    history: Path
    query: str

    @property
    def name(self) -> str:
        """What the person at the screen calls it."""
        return self.path.name

    def run(self, cancelled: Callable[[], bool]) -> Exported:
        """Do it; where it is `cancelled`, the file is as it was.

        Raises HistoryError where there is nothing to be written, and TargetError.
        """
        own = AppPaths.below(self.history.parent)
        with History(self.history) as history:
            found = history.each(self.query)
            first = next(found, None)
            if first is None:
                raise HistoryError("There is nothing to export: the search finds nothing.")
            # A part of the history is for somebody else, whom one's own searches do not concern.
            searches = () if self.query else history.saved_searches()
            counted = _Leaving(chain((first,), found), cancelled)
            try:
                with output_file(self.path, own) as out:
                    write_export(counted, out, form_of(self.path), searches)
            except (OSError, TargetError) as error:
                told = f"{self.name} cannot be written: take another name or another folder."
                raise TargetError(told) from error
            return Exported(counted.number)


class _Leaving:
    """Findings on their way out, and how many they were."""

    def __init__(self, found: Iterable[Stored], cancelled: Callable[[], bool]) -> None:
        self._found = found
        self._cancelled = cancelled
        self.number = 0

    def __iter__(self) -> Iterator[Stored]:
        for one in self._found:
            if self._cancelled():
                raise HistoryError("The export was stopped: no file has been written.")
            self.number += 1
            yield one
