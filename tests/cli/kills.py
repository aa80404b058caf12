"""Kills at random moments: `python -m tests.cli.kills [KILLS] [SEED]`, from the checkout.

Every command that writes, and the window while it takes captures in, each in a process of its own
that was forked from one in which obsdiag is loaded, so that the moments fall into the work. After
each the history must be whole, what was told as saved be in it, what a command was not asked to
delete be there, and a file that was to be written be what it was, or all of the new one.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from random import Random
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZipFile

import obsdiag
from obsdiag.cli import main as command
from obsdiag.config import settings
from obsdiag.history import History
from obsdiag.published import load_catalogue
from tests.answer import PAGE, error, response

if TYPE_CHECKING:
    from collections.abc import Callable

SHARE_OF_WINDOW = 12
"""One kill of so many meets the window."""
LATEST = 1.1
"""Of the time that a command takes: the last moment at which it is killed."""


def answers(count: int, first: int = 0) -> bytes:
    """Return so many answers, each with an id of its own; every third has another code."""
    return b"\n".join(
        response(
            "403 Forbidden",
            error("AccessDenied" if number % 3 else "NoSuchKey", request_id=f"{number:032X}"),
            (),
        )
        for number in range(first, first + count)
    )


@dataclass(frozen=True)
class Place:
    """The folder of one kill, with all that commands may need."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def words(self, words: tuple[str, ...]) -> list[str]:
        """Return the words of a command, the names of files in them made whole."""
        made = [word.replace("@", f"{self.folder}{os.sep}") for word in words]
        return ["--data-dir", str(self.data), *made]

    def kept(self) -> dict[int, str | None]:
        """Return the request ids in the history by number; raises HistoryError if not whole."""
        if not (self.data / "history.sqlite3").exists():
            return {}
        with History(self.data / "history.sqlite3") as history:
            history.check()
            found = history.search("", limit=10**6)
            for entry in found[:3]:
                history.capture(entry.id)
            return {entry.id: entry.request_id for entry in found}


class After(NamedTuple):
    """What is there after a kill."""

    place: Place
    printed: bytes
    ended: bool
    """Whether the command was quicker than the kill."""


class Writer(NamedTuple):
    """A command that writes, and what has to hold afterwards."""

    words: tuple[str, ...]
    holds: Callable[[After], None]


BEFORE = b"as it was\n"
KEPT, NEW = 60, 60
"""Findings that the history has, and that a command brings."""


def made(folder: Path) -> Place:
    """Make the folder of which each kill has a copy."""
    place = Place(folder)
    (folder / "log").write_bytes(answers(KEPT))
    (folder / "new").write_bytes(answers(NEW, 1000))
    (folder / "page").write_bytes(
        PAGE.read_bytes().replace(b"Access denied.", b"Access is denied.")
    )
    assert run(place, "decode", "--save", "@log") == 0
    assert run(place, "history", "delete", "id:1") == 0
    assert run(place, "history", "set", "--pin", "id:2") == 0
    other = Place(folder / "other")
    other.folder.mkdir()
    (other.folder / "new").write_bytes((folder / "new").read_bytes())
    assert run(other, "decode", "--save", "@new") == 0
    assert run(other, "history", "export", "@export") == 0
    shutil.move(other.folder / "export", folder / "export")
    shutil.rmtree(other.folder)
    place.out.write_bytes(BEFORE)
    return place


def run(place: Place, *words: str) -> int:
    """Run a command to its end in a process of its own, and return its status."""
    _, status = killed(place, words, None)
    assert status is not None
    return os.waitstatus_to_exitcode(status)


def killed(
    place: Place,
    words: tuple[str, ...],
    after: float | None,
    do: Callable[[Place], object] | None = None,
) -> tuple[bytes, int | None]:
    """Run a command, kill it after so many seconds, and return what it printed.

    And with which status it ended, None where it was killed.
    """
    told = place.folder / "told"
    if (child := os.fork()) == 0:
        os.setpgid(0, 0)
        _print_to(told)
        status = 3
        with suppress(BaseException):
            status = command(place.words(words)) if do is None else int(bool(do(place)))
        os._exit(status)
    ended = _wait(child, after)
    if ended is None:
        with suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)
    return (told.read_bytes() if told.exists() else b""), ended


def _print_to(told: Path) -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    out = os.open(told, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    for given, number in ((nowhere, 0), (out, 1), (nowhere, 2)):
        os.dup2(given, number)
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115


def _wait(child: int, seconds: float | None) -> int | None:
    """Return the status of a process that ends within some seconds, None for one that does not."""
    if seconds is None:
        return os.waitpid(child, 0)[1]
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status
        time.sleep(min(left, 0.002))
    return None


def _all_told(after: After) -> None:
    """Hold that what was printed is in the history."""
    whole, _, _ = after.printed.rpartition(b"\n")
    told = {json.loads(line)["request_id"] for line in whole.splitlines()}
    kept = set(after.place.kept().values())
    assert told <= kept, "a finding that was printed is lost"
    assert len(kept) >= KEPT - 1, "what was there before is lost"
    assert not after.ended or len(told) == NEW


def _taken_in(after: After) -> None:
    kept = after.place.kept()
    assert len(kept) >= KEPT - 1, "what was there before is lost"
    assert b"New findings" not in after.printed or len(kept) == KEPT - 1 + NEW


def _none_lost(after: After) -> None:
    """Hold that every finding is in the history or in its trash."""
    kept = after.place.kept()
    with History(after.place.data / "history.sqlite3") as history:
        assert len(kept) + history.trashed() == KEPT


def _rest_kept(after: After) -> None:
    """Hold that what a query did not find is there, and nothing of what was forgotten."""
    ids = set(after.place.kept().values())
    others = {f"{number:032X}" for number in range(1, KEPT) if number % 3}
    assert others <= ids, "what was not to be forgotten is lost"
    if after.ended:
        assert not ids - others


def _pruned(after: After) -> None:
    kept = after.place.kept()
    assert 2 in kept, "what is pinned is lost"
    assert len(kept) >= 30
    assert len(set(kept) & set(range(KEPT - 28, KEPT + 1))) >= 28, "what is newest is lost"
    settings.load(after.place.data / "settings.json")


def _written(check: Callable[[Path], object]) -> Callable[[After], None]:
    """Return what holds that a file is as it was, or all of the new one."""

    def holds(after: After) -> None:
        out = after.place.out
        if out.read_bytes() != BEFORE:
            check(out)
        assert not after.ended or out.read_bytes() != BEFORE
        assert len(after.place.kept()) == KEPT - 1

    return holds


def _exported(out: Path) -> None:
    rows = [json.loads(line) for line in out.read_bytes().splitlines()]
    assert len(rows) == KEPT - 1


def _ends_with(end: bytes) -> Callable[[Path], object]:
    def check(out: Path) -> None:
        assert out.read_bytes().rstrip().endswith(end)

    return check


def _is_whole_zip(out: Path) -> None:
    with ZipFile(out) as archive:
        assert archive.testzip() is None


def _new_page(after: After) -> None:
    catalogue = load_catalogue(after.place.data / "catalogue.page")
    assert len(catalogue.entries) == 111


ASK = "code:NoSuchKey"
WRITERS = (
    Writer(("decode", "--save", "--format", "json", "@new"), _all_told),
    Writer(("history", "import", "@export"), _taken_in),
    Writer(("history", "set", "--tag", "a", "--note", "b", ASK), _none_lost),
    Writer(("history", "delete", ASK), _none_lost),
    Writer(("history", "restore", "--all"), _none_lost),
    Writer(("history", "purge", "--yes"), lambda after: _at_least(after, KEPT - 1)),
    Writer(("history", "forget", "--yes", ASK), _rest_kept),
    Writer(("history", "prune", "--entries", "30", "--yes"), _pruned),
    Writer(("history", "export", "@out"), _written(_exported)),
    Writer(("history", "export", "--format", "html", "@out"), _written(_ends_with(b"</html>"))),
    Writer(("redact", "-o", "@out", "@log"), _written(_ends_with(b"</Error>"))),
    Writer(("report", "--format", "html", "-o", "@out", "@log"), _written(_ends_with(b"</html>"))),
    Writer(("case", "-o", "@out", "@log"), _written(_is_whole_zip)),
    Writer(("catalogue", "update", "@page"), _new_page),
)


def _at_least(after: After, count: int) -> None:
    assert len(after.place.kept()) >= count


def use_window(place: Place) -> None:
    """Paste into a window, and print the number of each finding once it calls it saved."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from obsdiag.input.sources import paste
    from obsdiag.pipeline.events import Kept
    from obsdiag.ui import app
    from obsdiag.ui.read_controller import ReadController

    window = app.build(place.data)
    window.show()
    (reading,) = window.findChildren(ReadController)
    left = list(range(20))

    def tell(events: list[object]) -> None:
        for event in events:
            if isinstance(event, Kept):
                os.write(1, b"%d\n" % event.entry_id)

    def go_on() -> None:
        if left:
            number = 5000 + 10 * left.pop()
            reading.take(lambda: [paste(answers(3, number))], keep=True)
        else:
            window.close()
            QApplication.exit()

    reading.reported.connect(tell)
    reading.ended.connect(go_on)
    QTimer.singleShot(0, go_on)
    QApplication.exec()


def _window_kept(after: After) -> None:
    told = {int(line) for line in after.printed.rpartition(b"\n")[0].splitlines()}
    kept = after.place.kept()
    assert told <= set(kept), "a finding that the window called saved is lost"
    assert len(kept) >= KEPT - 1
    settings.load(after.place.data / "settings.json")


def kills(count: int, seed: int, tell: Callable[[str], object] = lambda _: None) -> Counter[str]:
    """Kill so many, and return how many of each were killed before their end, and were not."""
    random, done, takes = Random(seed), Counter[str](), dict[str, float]()
    window = Writer(("window",), _window_kept)
    number = killed_so_far = 0
    while killed_so_far < count:
        number += 1
        writer = window if number % SHARE_OF_WINDOW == 11 else WRITERS[number % len(WRITERS)]
        name, do = " ".join(writer.words[:2]), use_window if writer is window else None
        with tempfile.TemporaryDirectory() as folder:
            if name not in takes:
                start = time.monotonic()
                killed(_copied(Path(folder, "whole"), seed), writer.words, 60, do)
                takes[name] = time.monotonic() - start
            place = _copied(Path(folder, "killed"), seed)
            moment = random.uniform(0, takes[name] * LATEST)
            printed, ended = killed(place, writer.words, moment, do)
            assert ended in {None, 0}, (name, ended, printed[-500:])
            writer.holds(After(place, printed, ended is not None))
        done[f"{name}: {'killed' if ended is None else 'ended before'}"] += 1
        killed_so_far += ended is None
        if number % 100 == 0:
            tell(f"{killed_so_far} kills of {number} commands")
    return done


def load() -> None:
    """Load what commands use, so that each process that is forked begins with its work."""
    for found in walk_packages(obsdiag.__path__, "obsdiag."):
        if not found.name.startswith(("obsdiag.ui", "obsdiag.__main__", "obsdiag.batch")):
            import_module(found.name)
    load_catalogue()


_MADE: dict[int, tempfile.TemporaryDirectory[str]] = {}


def _copied(folder: Path, seed: int) -> Place:
    """Return a copy of the folder that `made` makes."""
    if seed not in _MADE:
        _MADE[seed] = tempfile.TemporaryDirectory()
        made(Path(_MADE[seed].name))
    shutil.copytree(_MADE[seed].name, folder)
    return Place(folder)


def main(words: list[str]) -> int:
    count, seed = int(words[0]) if words else 1000, int(words[1]) if words[1:] else 0
    load()
    done = kills(count, seed, lambda line: print(line, flush=True))
    for name, times in sorted(done.items()):
        print(f"{times:5} {name}")
    print(f"{count} kills of {sum(done.values())} commands, 0 lost")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
