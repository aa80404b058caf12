"""A campaign: `python -m tests.fuzz.campaign [TARGET|all] [SECONDS]`, from the checkout.

With `--executions N` it goes on until the ledger in build/fuzz has so many, shared out among the
targets, `--at-once M` of them at a time, and writes summary.md. Each target runs in a process of
its own, so that what one leaves behind is no matter for the next.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fuzz import ledger
from tests.fuzz.session import Session

if TYPE_CHECKING:
    from tests.fuzz.target import Target

ALL = "all"
_GUIDED = "tests.fuzz.guided"
SECONDS = 60
ROUNDS = 4
"""Times that a long campaign comes to each target: ended early, it has been to all of them."""
_MEMORY = Path("/dev/shm")
"""What is written there is not waited for."""


def main(words: list[str]) -> int:
    """Fuzz what `words` name; return 1 where something does not hold."""
    asked = _asked(words)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended early; it goes on where it was"))
    targets = _targets(guided=asked.guided and find_spec("atheris") is not None)
    chosen = list(targets.values()) if asked.target == ALL else [targets[asked.target]]
    if asked.executions is None:
        ended = [_apart(target, seconds=asked.seconds) for target in chosen]
    else:
        ended = _shared_out(chosen, asked.executions, asked.at_once)
    return int(any(ended))


def _asked(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests/fuzz/run", description=__doc__)
    parser.add_argument("target", nargs="?", default=ALL)
    parser.add_argument("seconds", nargs="?", type=int, default=SECONDS)
    parser.add_argument("--executions", type=int, help="go on until there are so many")
    parser.add_argument("--at-once", type=int, default=1, help="so many targets, of them")
    parser.add_argument(
        "--by-chance", dest="guided", action="store_false", help="several times as quick, and blind"
    )
    return parser.parse_args(words)


def _targets(*, guided: bool) -> dict[str, Target]:
    """Return the targets, told what they reach if it is to be `guided`."""
    if guided:
        import_module(_GUIDED)  # it loads obsdiag in its own way
    from tests.fuzz.targets import TARGETS

    return TARGETS


def _shared_out(targets: list[Target], executions: int, at_once: int) -> list[int]:
    """Fuzz until there are so many executions, each target its share of them.

    So many targets are fuzzed `at_once`, each in a process; no target twice at a time.
    """
    shares = sum(target.share for target in targets)
    ended: list[int] = []
    running: dict[int, Path] = {}
    try:
        for part in range(1, ROUNDS + 1):
            for target in targets:
                due = -(-executions * target.share * part // (shares * ROUNDS))
                missing = due - ledger.executions(target.name)
                if missing > 0:
                    if len(running) == at_once:
                        ended.append(_ended(running))
                    running |= dict([_begun(target, executions=missing)])
            while running:
                ended.append(_ended(running))
    finally:
        ledger.write_summary()
    return ended


def _apart(target: Target, seconds: int) -> int:
    """Fuzz one target in a process and a folder of its own."""
    return _ended(dict([_begun(target, seconds=seconds)]))


def _begun(
    target: Target, seconds: int | None = None, executions: int | None = None
) -> tuple[int, Path]:
    """Begin to fuzz one target in a process and a folder of its own, and return both."""
    beside = _MEMORY if _MEMORY.is_dir() else None
    folder = tempfile.mkdtemp(prefix="obsdiag-fuzz-", dir=beside)
    if (child := os.fork()) == 0:
        tempfile.tempdir = folder
        session = Session(target, seconds, executions)
        signal.signal(signal.SIGTERM, lambda *_: os._exit(session.end()))  # what is done counts
        os._exit(_fuzz(session))
    return child, Path(folder)


def _ended(running: dict[int, Path]) -> int:
    """Wait for one of the processes, sum up what was done so far, and return how it ended."""
    try:
        child, ended = os.wait()
    except BaseException:  # ended early: what they have done counts, too
        for one, folder in running.items():
            os.kill(one, signal.SIGTERM)
            os.waitpid(one, 0)
            shutil.rmtree(folder, ignore_errors=True)
        raise
    shutil.rmtree(running.pop(child), ignore_errors=True)
    return ended


def _fuzz(session: Session) -> int:
    way = import_module(_GUIDED if _GUIDED in sys.modules else "tests.fuzz.chance")
    ended: int = way.fuzz(session)
    return ended


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
