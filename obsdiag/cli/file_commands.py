"""The commands that write files: the history out, in and anew."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from obsdiag.cli.args import DONE, fail, maintain, open_history, paths_of, standard_input
from obsdiag.cli.history_lookup import found_ticket, no_answer, query_of, tell_strange_words
from obsdiag.cli.output import put_line, say
from obsdiag.config.written_file import output_file
from obsdiag.errors import SourceError, TargetError
from obsdiag.input.sources import Problem, reason

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from typing import BinaryIO

    from obsdiag.history import History
    from obsdiag.history.export import Stored

_MAINTENANCE = 600.0
"""Seconds at most to put the history in order after an import."""


def export_history(args: Namespace) -> int:
    """Write what a query finds in the history to a file that nobody else may read."""
    from obsdiag.history.export_file import write_export

    query = query_of(args)
    with open_history(args) as history, writing(args, args.file) as out:
        found = history.each(query) if args.ticket is None else _of_ticket(history, args)
        if query:
            found = _telling_of_none(found, query)
        # A part of the history is for somebody else: one's own searches may name other customers.
        is_whole = not query and args.ticket is None
        searches = history.saved_searches() if is_whole else ()
        write_export(found, out, args.format, searches)
    return DONE


def _telling_of_none(found: Iterator[Stored], query: str) -> Iterator[Stored]:
    """Yield what a query finds; where that is nothing, say so: a file was written all the same."""
    first = next(found, None)
    if first is None:
        say(f"{no_answer(query)}: the export is empty.")
        tell_strange_words(query)
        return
    yield first
    yield from found


def _of_ticket(history: History, args: Namespace) -> Iterator[Stored]:
    """Yield all of a ticket, or what a query finds of it; raises HistoryError for none."""
    numbers = {entry.id for entry in found_ticket(history, args.ticket).findings}
    if query := query_of(args):
        numbers &= set(history.ids(query))
    return history.stored(numbers)


def import_history(args: Namespace) -> int:
    """Take the findings of an export, or of `decode --format json`, into the history."""
    from obsdiag.history.importing import import_lines, lines_of

    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    try:
        with open_history(args) as history, opened(args.file) as file:
            done = import_lines(history, lines_of(file), now, args.file.name)
            maintain(args, history, _MAINTENANCE)
    except OSError as error:
        return fail(f"{args.file}: {reason(error)}")
    known = f"; known before: {done.known:,}" if done.known else ""
    put_line(f"New findings: {done.new:,}{known}")
    return DONE


def recover_history(args: Namespace) -> int:
    """Put a damaged history aside and save what can be read of it; a whole one stays as it is."""
    from obsdiag.history import DamagedError, recover

    try:
        with open_history(args) as history:
            history.check()
    except DamagedError:
        done = recover(paths_of(args).history)
        lost = "an unknown number" if done.lost is None else f"{done.lost:,}"
        put_line(f"Findings saved: {done.recovered:,}; lost: {lost}.")
        put_line(f"The damaged file is kept as {done.kept_aside}.")
        return DONE
    put_line("The history is not damaged.")
    return DONE


def opened(file: Path) -> AbstractContextManager[BinaryIO]:
    """Open a file to be read; `-` is standard input. Raises SourceError."""
    if str(file) == "-":
        source = standard_input()
        if isinstance(source, Problem):
            raise SourceError(f"-: {source.text}")
        return nullcontext(source.open())
    try:
        return file.open("rb")
    except (OSError, ValueError) as error:
        raise SourceError(f"{file}: {reason(error)}") from error


def _is_same(read: Path, written: Path) -> bool:
    try:
        return read.samefile(written)
    except OSError:  # one of them is not there
        return False


@contextmanager
def writing(args: Namespace, file: Path) -> Iterator[BinaryIO]:
    """Give the file that is to be written; raises TargetError where it cannot be.

    One that was there is as it was then, and neither a file of obsdiag itself nor one that is read
    is written over.
    """
    if any(_is_same(Path(name), file) for name in getattr(args, "files", None) or ()):
        raise TargetError(f"{file}: This is what is read; take another name for what is written.")
    try:
        with output_file(file, paths_of(args)) as out:
            yield out
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        told = error.strerror if isinstance(error, OSError) else str(error)
        raise TargetError(f"{file}: It cannot be written: {told}.") from error
