"""Commands by chance: `python -m tests.cli.random_commands [RUNS] [SEED]`, from the checkout.

Each run is any command with any of its options, values that mean nothing or harm, input and output
that are closed, full or left by their reader, and a signal at any moment. Nothing may be told with
a traceback, and each run ends with a status of the contract or by its signal. Most are forked from
a process in which obsdiag is loaded, so that signals fall into the work; each eighth is started
anew, so that they fall into the start too. The same seed gives the same words.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import obsdiag
from obsdiag.cli import main
from tests.cli.kills import load
from tests.cli.random_runs import SIGNALS, Run, runs
from tests.cli.test_cli_hostile import ANSWER

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 1_000
LONGEST = 300
"""Seconds after which a run has hung, on a machine that does much else."""
PYTHONS_START = ("<frozen runpy>", "<frozen site>", "<frozen importlib._bootstrap")
"""Files of the outermost frame while Python finds the program: none of them ends up on disk."""
OURS = f"{Path(obsdiag.__file__).parent}{os.sep}"
NEVER = ("Traceback", "Exception ignored", "defect in obsdiag", "Fatal Python", "Error in sys.")
IN_PYTHONS_START = "Ctrl+C before Python came to obsdiag"
MOST_TOLD = 20_000
"""Characters of what was printed that are told: a whole traceback."""


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
        for ends in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(ends, signal.SIG_DFL)  # under `nohup` it would wait in vain for the last
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
    if is_pythons_start(run, printed):
        return None
    return next((word for word in NEVER if word in printed), None)


def is_pythons_start(run: Run, printed: str) -> bool:
    """Return whether what is printed is Ctrl+C before Python has come to obsdiag at all.

    Nothing of ours can be done about that. One traceback, and nothing else that would be wrong: it
    begins in what Python starts with (a program of its own, which is built in, finds the one to be
    run, and imports modules of the library for that), and passes through no file of obsdiag's.
    """
    if not run.is_new or run.signal != signal.SIGINT or printed.count("Traceback") != 1:
        return False
    places = re.findall(r'(?m)^  File "([^"]+)"', printed)
    return (
        bool(places)
        and places[0].startswith(PYTHONS_START)
        and not any(place.startswith(OURS) for place in places)
        and printed.rstrip().endswith("KeyboardInterrupt")
        and not any(word in printed for word in NEVER if word != "Traceback")
    )


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
                found.append(f"{why}: {run!a:.600}\n{printed[-MOST_TOLD:]}")
            elif "Traceback" in printed:
                ends[IN_PYTHONS_START] += 1
                print(f"{IN_PYTHONS_START}:\n{printed[-MOST_TOLD:]}", flush=True)
    return ends, found


def run_all(words: list[str]) -> int:
    """Try as many as are asked for; return 1 where one is wrong."""
    count, seed = int(words[0]) if words else RUNS, int(words[1]) if words[1:] else 0
    ends, found = try_commands(count, seed)
    for line in found:
        print(line)
    early = ends.pop(IN_PYTHONS_START, 0)
    print(f"{early} tracebacks of {IN_PYTHONS_START}, {len(found)} of obsdiag or otherwise wrong")
    print(f"{count:,} runs: {dict(ends.most_common())}, {len(found)} wrong")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(run_all(sys.argv[1:]))
