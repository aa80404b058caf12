"""What the commands have in common: their inputs, the program's files, problems, exit status."""

from __future__ import annotations

import sys
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from obsdiag.cli.output import say, wait_for
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from obsdiag.config.paths import AppPaths
    from obsdiag.history import History
    from obsdiag.input.sources import Problem, Source

DONE, NOTHING_FOUND, FAILED = 0, 1, 2
ENGLISH = "en"
_LONGEST_NAME = 500


def reads_standard_input(args: Namespace) -> bool:
    """Return whether standard input is one of the inputs, as it is where none is named."""
    return "-" in (args.files or ["-"])


def sources_of(args: Namespace) -> Iterator[Source | Problem]:
    """Yield the inputs: standard input where none is named."""
    from obsdiag.input.sources import from_paths  # not each command reads captures

    for name in args.files or ["-"]:
        if name == "-":
            yield standard_input()
        else:
            yield from from_paths([Path(name)])


def standard_input() -> Source | Problem:
    """Return standard input as an input, or that it was closed."""
    from obsdiag.input.sources import OpenStream, Problem

    if sys.stdin is None:
        return Problem("-", "Standard input is closed.")
    wait_for(sys.stdin)
    return OpenStream(sys.stdin.buffer, "-")


def paths_of(args: Namespace) -> AppPaths:
    """Return where the program's files lie."""
    from obsdiag.config.paths import (
        AppPaths,
    )  # brings along platformdirs, which not each command needs

    return AppPaths.for_user(args.data_dir)


def open_history(args: Namespace) -> History:
    """Open the user's history; raises HistoryError."""
    from obsdiag.history import History  # brings along sqlite3, which not each command needs

    paths = paths_of(args)
    paths.create()
    return History(paths.history)


def report_problem(problem: Problem, language: str = ENGLISH) -> int:
    """Report what could not be read, and return the exit status; what is minor is no failure."""
    why = in_language(problem.text, language)
    return fail(f"{_named(problem.source)}: {why}", DONE if problem.minor else FAILED)


def maintain(args: Namespace, history: History, seconds: float = 1.0) -> None:
    """Keep the history within its limits and quick to search; what takes longer waits."""
    from obsdiag.config.settings import load_retention  # brings along json and dataclasses

    end = monotonic() + seconds
    history.maintain(load_retention(paths_of(args).settings), lambda: monotonic() < end)


def report_unrecognised(source: str, language: str = ENGLISH) -> int:
    """Report that nothing in an input was recognised, and return the exit status."""
    why = in_language("nothing in it reads as a response or a client's error.", language)
    return fail(f"{_named(source)}: {why}", NOTHING_FOUND)


def _named(source: str) -> str:
    """Return a name that leaves room for what is said of it: a path may have 4,096 characters."""
    return one_line(source, _LONGEST_NAME)


def in_language(sentence: str, language: str) -> str:
    """Return a sentence of the core in a language; what has no translation stays English."""
    if language == ENGLISH:
        return sentence
    from obsdiag.ui.spoken_language import core_sentence  # seldom asked for

    return core_sentence("zh_CN" if language == "zh" else language, sentence)


def fail(problem: str, status: int = FAILED) -> int:
    """Print a problem in one line on standard error, and return the exit status."""
    say(problem)
    return status
