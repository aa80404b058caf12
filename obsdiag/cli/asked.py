"""What the commands have in common: what was asked for, what went wrong, and the exit status."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from obsdiag.history import History
    from obsdiag.input.sources import Problem, Source
    from obsdiag.paths import AppPaths

DONE, NOTHING_FOUND, FAILED = 0, 1, 2


def sources_of(asked: Namespace) -> Iterator[Source | Problem]:
    """Yield the inputs that are asked for: standard input where none is named."""
    from obsdiag.input.sources import OpenStream, from_paths

    for name in asked.files or ["-"]:
        if name == "-":
            yield OpenStream(sys.stdin.buffer, "-")
        else:
            yield from from_paths([Path(name)])


def paths_of(asked: Namespace) -> AppPaths:
    """Return where the program's files lie."""
    from obsdiag.paths import AppPaths

    return AppPaths.for_user(asked.data_dir)


def open_history(asked: Namespace) -> History:
    """Open the history that is asked for; raises HistoryError."""
    from obsdiag.history import History

    paths = paths_of(asked)
    paths.create()
    return History(paths.history)


def trouble(problem: Problem) -> int:
    """Tell what could not be read; what is minor is no failure."""
    return fail(f"{problem.source}: {problem.text}", DONE if problem.minor else FAILED)


def tend(asked: Namespace, history: History, seconds: float = 1.0) -> None:
    """Keep the history within its limits and quick to search; what takes longer waits."""
    from time import monotonic

    from obsdiag.settings import load_retention

    end = monotonic() + seconds
    history.upkeep(load_retention(paths_of(asked).settings), lambda: monotonic() < end)


def nothing_in(source: str) -> int:
    """Tell that an input was not recognised."""
    return fail(f"{source}: nothing in it reads as a response or a client's error.", NOTHING_FOUND)


def fail(problem: str, status: int = FAILED) -> int:
    """Tell a problem in one line on standard error."""
    from obsdiag.visible import one_line

    print(f"obsdiag: {one_line(problem, 1000)}", file=sys.stderr)
    return status
