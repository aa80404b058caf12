"""What each command does: it reads its arguments, prints results and returns the exit status.

Standard output carries results only; what is wrong is one line on standard error.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from obsdiag.history import History
    from obsdiag.model import Entry, Finding
    from obsdiag.paths import AppPaths
    from obsdiag.pipeline import Event
    from obsdiag.sources import Problem, Source
    from obsdiag.terms import Told

DONE, NOTHING_FOUND, FAILED = 0, 1, 2
_UPDATE_WORDS = 2
"""`catalogue update FILE`"""


def open_window(asked: Namespace) -> int:
    """Open the window, or say in a line why none can be opened."""
    from obsdiag.ui.display import missing

    if (trouble := missing()) is not None:
        return fail(f"{trouble} `obsdiag decode FILE` needs no display.")
    from obsdiag.ui.app import run

    return run(asked.files, asked.data_dir)


def decode(asked: Namespace) -> int:
    """Print every finding of the inputs; with --save, each only once it is on disk."""
    from obsdiag.pipeline import Finished, Problem
    from obsdiag.terms import Shown

    status = DONE
    for event in _told(asked):
        match event:
            case Shown():
                print(event.text)
            case Problem():
                status = max(status, trouble(event))
            case Finished(captures=0):
                status = max(status, nothing_in(event.source))
            case Finished(findings=0) if asked.format == "text":
                print(f"{event.source}: no error in it.")
    return status


def _told(asked: Namespace) -> Iterator[Told]:
    """Yield what is told of the inputs of `decode`, its findings as they are printed."""
    from obsdiag.pipeline import load_catalogue, read
    from obsdiag.report import text
    from obsdiag.sharing import read_shared, shown
    from obsdiag.terms import Terms

    show = _json_line if asked.format == "json" else text
    sources, renewed = sources_of(asked), paths_of(asked).catalogue
    if asked.save:
        return shown(_kept(asked, read(sources, load_catalogue(renewed))), show)
    return read_shared(sources, Terms(show, renewed))


def _kept(asked: Namespace, events: Iterator[Event]) -> Iterator[Event]:
    """Yield `events`, each finding once it is in the history."""
    from obsdiag.model import Finding
    from obsdiag.pipeline import keep

    with open_history(asked) as history:
        for event in events:
            if isinstance(event, Finding):
                keep(history, event)
            yield event
        tend(asked, history)


def _json_line(finding: Finding) -> str:
    from obsdiag.record import record, to_line

    return to_line(record(finding))


def explain(asked: Namespace) -> int:
    """Print one entry whole: of the table, of the codes beyond it, or the page of a note's rule."""
    from obsdiag.explain import entry_text, other_text
    from obsdiag.model import How
    from obsdiag.pipeline import load_catalogue
    from obsdiag.published import rule_page

    catalogue, words = load_catalogue(paths_of(asked).catalogue), " ".join(asked.words)
    if (page := rule_page(words)) is not None:
        print(page)
        return DONE
    match = catalogue.explain(words)
    if match.entry is not None:
        print(entry_text(match.entry, catalogue.guidance(match.entry)))
    elif (other := catalogue.other(match.reference or words)) is not None:
        print(other_text(other))
    elif match.how is How.STATUS:
        print("\n".join(_row(entry) for entry in match.candidates))
    else:
        near = ", ".join(entry.code for entry in match.candidates)
        hint = f" Near to it: {near}." if near else ""
        return fail(f"Nothing in the catalogue answers to “{words}”.{hint}", NOTHING_FOUND)
    return DONE


def catalogue(asked: Namespace) -> int:
    """Print the catalogue, the entries that words find, or what a newer page changes."""
    if asked.words[:1] == ["update"] and len(asked.words) == _UPDATE_WORDS:
        return _update_catalogue(asked)
    from obsdiag.pipeline import load_catalogue
    from obsdiag.record import entry_record, other_record, to_line

    catalogue, words = load_catalogue(paths_of(asked).catalogue), " ".join(asked.words)
    found: Sequence[Entry] = catalogue.search(words) if words else catalogue.entries
    for entry in found:
        if asked.format == "json":
            print(to_line(entry_record(entry, catalogue.guidance(entry))))
        else:
            print(_row(entry))
    if asked.format == "json" and not words:
        for other in catalogue.others():
            print(to_line(other_record(other)))
    return DONE if found else fail(f"Nothing in the catalogue has “{words}”.", NOTHING_FOUND)


def _update_catalogue(asked: Namespace) -> int:
    """Take a newer copy of the published page into use, and print what it changes."""
    from obsdiag.catalogue.renewal import changes_text
    from obsdiag.published import load_catalogue, renew
    from obsdiag.sources import reason

    paths, file = paths_of(asked), asked.words[1]
    try:
        found = renew(Path(file).read_bytes(), load_catalogue(paths.catalogue), paths.catalogue)
    except OSError as error:
        return fail(f"{file}: {reason(error)}")
    print(changes_text(found) if found else "The page changes nothing.")
    return DONE


def _row(entry: Entry) -> str:
    return f"{entry.group:>4}  {entry.code:<40}  {entry.description}"


def sources_of(asked: Namespace) -> Iterator[Source | Problem]:
    """Yield the inputs that are asked for: standard input where none is named."""
    from obsdiag.sources import OpenStream, from_paths

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
