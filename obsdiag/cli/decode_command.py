"""The command that reads captures and prints what they show."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from obsdiag.cli.args import (
    DONE,
    in_language,
    maintain,
    open_history,
    paths_of,
    reads_standard_input,
    report_problem,
    report_unrecognised,
    sources_of,
)
from obsdiag.cli.output import put_block, put_line, send
from obsdiag.input.sources import Problem
from obsdiag.pipeline import limits
from obsdiag.pipeline.batcher import Batcher
from obsdiag.pipeline.events import Finished, Rendered
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from obsdiag.pipeline.saving import new_intake, storable, store
from obsdiag.published import load_catalogue
from obsdiag.record_line import line_of
from obsdiag.report import text
from obsdiag.spoken import ENGLISH
from obsdiag.workers import processes

if TYPE_CHECKING:
    from argparse import Namespace

    from obsdiag.history import History
    from obsdiag.history.staged_row import StagedRow
    from obsdiag.model import Finding
    from obsdiag.pipeline.events import Event


class Printable(NamedTuple):
    """A finding as it is printed, and as it goes into the history, if it does."""

    text: str
    stored: StagedRow | None


def decode(args: Namespace) -> int:
    """Print every finding of the inputs; with --save, each only once it is on disk."""
    if not args.save:
        return _decode(args, None)
    with open_history(args) as history:
        status = _decode(args, history)
        maintain(args, history)
    return status


def _decode(args: Namespace, history: History | None) -> int:
    """Print every finding, and return the exit status; raises HistoryError."""
    printer = _Printer(args.format, history, args.language)
    batcher = Batcher(
        printer.write,
        time.monotonic,
        most=limits.PRINTED_EVENTS if history is None else limits.STORED_FINDINGS,
        seconds=limits.BATCH_SECONDS if history is None else limits.STORED_SECONDS,
    )
    options = ReadOptions(
        render=partial(
            _printable,
            args.format,
            None if history is None else history.mask_key,
            args.language,
        ),
        heads=False,
        processes=processes(),
        # What comes next on standard input may be long in coming.
        before_block=batcher.send if reads_standard_input(args) else batcher.tick,
    )
    for event in read(sources_of(args), load_catalogue(paths_of(args).catalogue), options):
        batcher.put(event)
    batcher.send()
    return printer.status


class _Printer:
    """Prints events, findings once they are in the history, if they are to be put there."""

    def __init__(self, form: str, history: History | None, language: str) -> None:
        self._form = form
        self._language = language
        self._history = history
        self._intake = None if history is None else new_intake()
        self.status = DONE
        """The exit status that what was printed comes to."""

    def write(self, events: list[Event]) -> None:
        """Print a batch at once; raises HistoryError, and then nothing of it is printed."""
        found = [cast("Printable", one.value) for one in events if isinstance(one, Rendered)]
        if self._history is not None and found:
            items = [one.stored for one in found if one.stored is not None]
            store(self._history, items, intake=self._intake)
        for event in events:
            self._print(event)
        send()

    def _print(self, event: Event) -> None:
        match event:
            case Rendered():
                (put_line if self._form == "json" else put_block)(event.value.text)
            case Problem():
                self.status = max(self.status, report_problem(event, self._language))
            case Finished(captures=0):
                ended = report_unrecognised(event.source, self._language)
                self.status = max(self.status, ended)
            case Finished(findings=0) if self._form == "text":
                put_line(f"{event.source}: {in_language('no error in it.', self._language)}")


def _printable(form: str, key: bytes | None, language: str, finding: Finding) -> Printable:
    """Return a finding as it is printed, and as a history has it whose masks have this key."""
    line = line_of(finding) if form == "json" else _text(finding, language)
    return Printable(line, None if key is None else storable(key, finding))


def _text(finding: Finding, language: str) -> str:
    if language == "en":
        return text(finding, ENGLISH)
    from obsdiag.ui.spoken_language import spoken_language  # seldom asked for

    return text(finding, spoken_language(language))
