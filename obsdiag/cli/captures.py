"""The command that reads captures and prints what they show."""

from __future__ import annotations

import sys
from itertools import chain
from typing import TYPE_CHECKING

from obsdiag.cli.asked import (
    DONE,
    nothing_in,
    open_history,
    paths_of,
    sources_of,
    tend,
    trouble,
)

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from obsdiag.model import Finding
    from obsdiag.pipeline.options import Told
    from obsdiag.pipeline.reading import Event

TOGETHER = 200
"""Findings, and what is told between them, that are kept in one go."""


def decode(asked: Namespace) -> int:
    """Print every finding of the inputs; with --save, each only once it is on disk."""
    from obsdiag.pipeline.options import Shown
    from obsdiag.pipeline.reading import Finished, Problem

    status = DONE
    for event in _told(asked):
        match event:
            case Shown():
                sys.stdout.write(f"{event.text}\n")  # at once: print would write twice
            case Problem():
                status = max(status, trouble(event))
            case Finished(captures=0):
                status = max(status, nothing_in(event.source))
            case Finished(findings=0) if asked.format == "text":
                print(f"{event.source}: no error in it.")
    return status


def _told(asked: Namespace) -> Iterator[Told]:
    """Yield what is told of the inputs of `decode`, its findings as they are printed."""
    from obsdiag.pipeline.options import ReadOptions
    from obsdiag.pipeline.reading import load_catalogue, read
    from obsdiag.pipeline.shared import read_shared, shown
    from obsdiag.report import text

    show = _json_line if asked.format == "json" else text
    sources, renewed = sources_of(asked), paths_of(asked).catalogue
    if asked.save:
        return shown(_kept(asked, read(sources, load_catalogue(renewed))), show)
    return read_shared(sources, ReadOptions(show, renewed))


def _kept(asked: Namespace, events: Iterator[Event]) -> Iterator[Event]:
    """Yield `events`, each finding once it is in the history.

    Findings of files are kept by the hundred; those of standard input one by one, since the
    next one may be long in coming.
    """
    from obsdiag.model import Finding
    from obsdiag.pipeline.reading import keep

    most = 1 if "-" in (asked.files or ["-"]) else TOGETHER
    waiting: list[Event] = []
    with open_history(asked) as history:
        for event in chain(events, (None,)):
            if event is not None:
                waiting.append(event)
            if event is None or len(waiting) >= most:
                if found := [one for one in waiting if isinstance(one, Finding)]:
                    keep(history, *found)
                yield from waiting
                waiting.clear()
        tend(asked, history)


def _json_line(finding: Finding) -> str:
    from obsdiag.record import record, to_line

    return to_line(record(finding))
