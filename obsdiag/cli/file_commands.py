"""The commands that write files: the history out, in and anew."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from obsdiag.cli.args import DONE, fail, maintain, open_history, paths_of
from obsdiag.cli.output_file import is_own, written_beside

if TYPE_CHECKING:
    from argparse import Namespace
    from contextlib import AbstractContextManager
    from pathlib import Path
    from typing import BinaryIO

_MAINTENANCE = 600.0
"""Seconds at most to put the history in order after an import."""


def export_history(args: Namespace) -> int:
    """Write what a query finds in the history to a file that nobody else may read.

    What is there stays as it is until all has been written.
    """
    from obsdiag.history.export import csv_lines, html_lines, json_lines, write_parquet

    writers = {"json": json_lines, "csv": csv_lines, "html": html_lines}
    if is_own(args.file, paths_of(args)):
        return fail(f"{args.file} is a file of obsdiag itself; choose another one.")
    try:
        with open_history(args) as history, written_beside(args.file) as place:
            found = history.each(" ".join(args.query))
            if args.format == "parquet":
                write_parquet(found, place)
            else:
                with place.open("wb") as out:
                    lines = writers[args.format](found)
                    out.writelines(line.encode("utf-8", "backslashreplace") for line in lines)
    except BrokenPipeError:
        raise  # whoever reads it has enough
    except OSError as error:
        return fail(f"{args.file}: {error.strerror}.")
    return DONE


def import_history(args: Namespace) -> int:
    """Take the findings of an export, or of `decode --format json`, into the history."""
    from obsdiag.history.importing import import_lines

    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    try:
        with open_history(args) as history, opened(args.file) as lines:
            new = import_lines(history, lines, now)
            maintain(args, history, _MAINTENANCE)
    except OSError as error:
        return fail(f"{args.file}: {error.strerror}.")
    sys.stdout.write(f"New findings: {new:,}\n")
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
        sys.stdout.write(f"Findings saved: {done.recovered:,}; lost: {lost}.\n")
        sys.stdout.write(f"The damaged file is kept as {done.kept_aside}.\n")
        return DONE
    sys.stdout.write("The history is not damaged.\n")
    return DONE


def opened(file: Path) -> AbstractContextManager[BinaryIO]:
    """Open a file to be read; `-` is standard input."""
    return nullcontext(sys.stdin.buffer) if str(file) == "-" else file.open("rb")
