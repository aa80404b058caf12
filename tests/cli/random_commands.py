"""Commands by chance: `python -m tests.cli.random_commands [RUNS] [SEED]`, from the checkout.

Each run is any command with any of its options, values that mean nothing or harm, input and output
that are closed, full or left by their reader, and a signal at any moment. Nothing may be told with
a traceback, and each run ends with a status of the contract or by its signal. Most are forked from
a process in which obsdiag is loaded, so that signals fall into the work; each NEW-th one is started
anew, so that they fall into the start too. The same seed gives the same words.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from obsdiag.cli import COMMANDS, main
from tests.cli.kills import load
from tests.cli.test_cli_hostile import ANSWER, CONTENTS, NAMES, TEXTS

if TYPE_CHECKING:
    from argparse import Action
    from collections.abc import Callable, Iterator

    from obsdiag.cli.command_table import Command

RUNS = 1_000
NEW = 8
LONGEST = 300
"""Seconds after which a run has hung, on a machine that does much else."""
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGPIPE, signal.SIGHUP)
QUERIES = ("code:AccessDenied", "id:1", "seen:>3", "time:2026-01..x", '"', "(a OR -b)", "tag:é")
NUMBERS = ("0", "-1", "1", "30", "99999999999999999999", "1e999", "²", "x")
OTHERS = ([], ["--help"], ["--version"], ["no-such-thing"], ["--data-dir"], ["--", "-"], [""])
"""Words that are no command's."""
NEVER = ("Traceback", "Exception ignored", "defect in obsdiag", "Fatal Python", "Error in sys.")
NEW_INPUTS = ("answer", "answer", "nothing", "closed", "pipe")
INPUTS = (*NEW_INPUTS, "folder")
"""Python itself does not start with a folder as its input."""
OUTPUTS = ("file", "file", "file", "closed", "full", "left", "left at once")
ERRORS = ("file", "file", "file", "file", "closed", "full")


@dataclass(frozen=True)
class Run:
    """What is run, and what is done to it."""

    words: list[str]
    given: str
    out: str
    told: str
    signal: signal.Signals | None
    after: float
    """Seconds before the signal comes."""
    is_new: bool

    @property
    def waits(self) -> bool:
        """Whether nothing but its signal ends it: it reads a pipe to which nobody writes."""
        return self.given == "pipe"


def runs(count: int, seed: int, folder: Path) -> Iterator[Run]:
    """Yield runs by chance."""
    random = Random(seed)
    values = [*files(folder), *TEXTS, *QUERIES, *NUMBERS, str(folder / "out"), "-"]
    for number in range(count):
        words = _words(random, values, folder)
        is_new = number % NEW == 0
        given = random.choice(NEW_INPUTS if is_new else INPUTS)
        sent = random.choice((None, *SIGNALS))
        if given == "pipe" and sent in (None, signal.SIGPIPE):
            sent = signal.SIGTERM
        after = random.random() * (0.6 if is_new else 0.1)
        out, told = random.choice(OUTPUTS), random.choice(ERRORS)
        yield Run(words, given, out, told, sent, after, is_new)


def files(folder: Path) -> list[str]:
    """Make files of every content and name, and return what they are called."""
    (folder / "inputs").mkdir()
    for name, content in {**CONTENTS, **dict.fromkeys(NAMES, ANSWER)}.items():
        (folder / "inputs" / name).write_bytes(content)
    (folder / "inputs" / "loop").symlink_to("loop")
    names = [str(path) for path in sorted((folder / "inputs").iterdir())]
    return [*names, str(folder / "inputs"), str(folder / "none"), str(folder / ("y" * 300))]


def _words(random: Random, values: list[str], folder: Path) -> list[str]:
    data = str(folder / "data")
    if random.random() < 0.1:
        data = random.choice((str(folder / "inputs" / "empty"), "", "/dev/null/x"))
    command = random.choice((*COMMANDS, None))
    if command is None:
        words = random.choice(OTHERS)
        return ["--data-dir", data, *words, *random.sample(values, random.randint(0, 2))]
    return ["--data-dir", data, *command.name.split(), *_arguments(random, command, values)]


def _arguments(random: Random, command: Command, values: list[str]) -> Iterator[str]:
    parser = ArgumentParser(add_help=False)
    command.arguments(parser)
    actions = [one for one in parser._actions if random.random() < 0.4 or not one.option_strings]
    random.shuffle(actions)
    for action in actions:
        if action.option_strings:
            yield random.choice(action.option_strings)
        for _ in range(_count(random, action)):
            chosen = [str(one) for one in action.choices or ()]
            yield random.choice(chosen if chosen and random.random() < 0.8 else values)


def _count(random: Random, action: Action) -> int:
    """Return how many values to give: mostly as many as there are to be."""
    if random.random() < 0.05:
        return random.randint(0, 2)
    few, most = {None: (1, 1), 0: (0, 0), "?": (0, 1), "*": (0, 3), "+": (1, 3)}[action.nargs]
    return random.randint(few, most)


def outcome(run: Run, folder: Path) -> tuple[int, str]:
    """Run it, and return its status and all that it printed."""
    told = [folder / "told.out", folder / "told.err"]
    for file in told:
        file.unlink(missing_ok=True)
    reader, writer = os.pipe()
    streams: dict[str, Callable[[int], int | None]] = {
        "file": lambda number: os.open(told[number - 1], os.O_CREAT | os.O_WRONLY, 0o600),
        "full": lambda _: os.open("/dev/full", os.O_WRONLY),
        "closed": lambda _: None,
        "left": lambda _: writer,
        "left at once": lambda _: writer,
        "answer": lambda _: os.open(folder / "inputs" / "answer", os.O_RDONLY),
        "nothing": lambda _: os.open(os.devnull, os.O_RDONLY),
        "folder": lambda _: os.open(folder, os.O_RDONLY),
        "pipe": lambda _: reader_of_nothing,
    }
    reader_of_nothing, kept_open = os.pipe()
    held = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)  # until it is the command
    if (child := os.fork()) == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # as `__main__` does
        _become(run, folder, [streams[name](at) for at, name in enumerate(_names(run))])
    signal.pthread_sigmask(signal.SIG_SETMASK, held)
    for descriptor in (writer, reader_of_nothing):
        os.close(descriptor)
    if run.out == "left":
        with suppress(OSError):
            os.set_blocking(reader, False)
            time.sleep(0.01)
            os.read(reader, 10)
    os.close(reader)
    status = _ended(child, run)
    os.close(kept_open)
    return status, "".join(
        file.read_bytes().decode("utf-8", "replace") for file in told if file.exists()
    )


def _names(run: Run) -> tuple[str, str, str]:
    return run.given, run.out, run.told


def _become(run: Run, folder: Path, streams: list[int | None]) -> None:
    """Be the command, in this process or a new program; never returns."""
    status = 99
    with suppress(BaseException):
        os.chdir(folder)
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            os.environ.pop(name, None)
        high = [None if one is None else os.dup2(one, 50 + at) for at, one in enumerate(streams)]
        os.closerange(0, 50)
        for at, one in enumerate(high):
            if one is not None:
                os.dup2(one, at)
        os.closerange(50, 60)
        if run.is_new:
            environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
            signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
            os.execve(sys.executable, [sys.executable, "-m", "obsdiag", *run.words], environment)
        for at, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
            is_there = streams[at] is not None and not (at == 0 and run.given == "folder")
            setattr(sys, name, os.fdopen(at, mode) if is_there else None)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
        try:
            status = main(run.words)
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else 1
        except BaseException:
            os.write(1 if streams[2] is None else 2, b"Traceback: it left the command")
            raise
    os._exit(status)


def _ended(child: int, run: Run) -> int:
    """Send the signal, wait for the end, and return the status; -1000 where it hung."""
    start, sent = time.monotonic(), run.signal is None
    while (since := time.monotonic() - start) < LONGEST:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        if not sent and run.signal is not None and since >= run.after:
            os.kill(child, run.signal)
            sent = not run.waits  # else it is told until it hears: it may not have begun
            run.waits and time.sleep(0.05)
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return -1000


def wrong(run: Run, status: int, printed: str) -> str | None:
    """Return what is wrong with how a run ended, None where nothing is."""
    signals = () if run.signal is None else (-run.signal, 130, 128 + run.signal)
    if status not in (0, 1, 2, *signals):
        return f"status {status}"
    return next((word for word in NEVER if word in printed), None)


def try_commands(count: int, seed: int) -> tuple[Counter[str], list[str]]:
    """Try so many, and return how they ended, and what was wrong."""
    load()
    ends, found = Counter[str](), list[str]()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = list(runs(count, seed, folder))
        subprocess.run(
            [
                sys.executable,
                "-m",
                "obsdiag",
                "--data-dir",
                folder / "data",
                "decode",
                "--save",
                "-",
            ],
            input=ANSWER,
            capture_output=True,
            check=True,
        )
        for run in made:
            status, printed = outcome(run, folder)
            ends[f"status {status}" if status >= 0 else f"signal {-status}"] += 1
            if (why := wrong(run, status, printed)) is not None:
                found.append(f"{why}: {run!a:.600}: {printed[-600:]!a}")
    return ends, found


def run_all(words: list[str]) -> int:
    """Try as many as are asked for; return 1 where one is wrong."""
    count, seed = int(words[0]) if words else RUNS, int(words[1]) if words[1:] else 0
    ends, found = try_commands(count, seed)
    for line in found:
        print(line)
    print(f"{count:,} runs: {dict(ends.most_common())}, {len(found)} wrong")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(run_all(sys.argv[1:]))
