"""Some commands by chance; more of them by `python -m tests.cli.random_commands`."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from obsdiag.cli import COMMANDS
from tests.cli.random_commands import OURS, wrong
from tests.cli.random_runs import Run, runs

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs the signals of Unix")
QUIET = Run(["history"], "nothing", "file", "file", None, 0, is_new=False)


def test_no_command_is_told_with_a_traceback_whatever_it_is_given():
    words = [sys.executable, "-m", "tests.cli.random_commands", "24", "5"]
    done = subprocess.run(words, capture_output=True, check=False, cwd=ROOT, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert ", 0 wrong" in done.stdout


def test_every_command_with_every_stream_comes_by_chance(tmp_path):
    made = list(runs(2_000, 0, tmp_path))
    told = Counter(" ".join(run.words) for run in made)
    for command in COMMANDS:
        assert any(f" {command.name}" in words for words in told), command.name
    assert {run.out for run in made} == {"file", "closed", "full", "left", "left at once"}
    assert all(run.signal is not None for run in made if run.waits)


def test_what_is_wrong_is_told():
    assert wrong(QUIET, 0, "") is None
    assert wrong(QUIET, 3, "") == "status 3"
    assert wrong(QUIET, -2, "") == "status -2"
    assert wrong(QUIET, 1, "Traceback (most recent call last)") == "Traceback"


def test_before_python_has_come_to_obsdiag_nothing_of_it_is_wrong():
    head, end = "Traceback (most recent call last):\n", "KeyboardInterrupt\n"
    finding = '  File "<frozen runpy>", line 189, in _run_module_as_main\n'
    library = '  File "/usr/lib/python3.11/contextlib.py", line 7, in <module>\n'
    ours = f'  File "{OURS}__main__.py", line 9, in <module>\n'
    run = Run(["history"], "nothing", "file", "file", signal.SIGINT, 0, is_new=True)
    assert wrong(run, -2, head + finding + end) is None
    assert wrong(run, -2, head + finding + library + end) is None
    assert wrong(run, -2, head + finding + library + ours + end) == "Traceback"
    assert wrong(run, -2, head + library + end) == "Traceback"  # as Python ends, after obsdiag
    assert wrong(run, -2, head + finding + "ValueError\n") == "Traceback"
    assert wrong(run, -2, 2 * (head + finding + end)) == "Traceback"
    assert wrong(run, -2, "Exception ignored in x\n" + head + finding + end) == "Traceback"
    assert wrong(QUIET, 1, head + finding + end) == "Traceback"
