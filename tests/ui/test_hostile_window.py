"""The window stands hostile inputs; all of them by `python -m tests.ui.hostile_window`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.hostile_window import PASTES, inputs, starts

ROOT = Path(__file__).parents[2]
SOME = (
    *(
        "paste deep JSON",
        "paste marks on one letter",
        "drop pipe",
        "drop loop",
        "historySearch quotes",
    ),
    *("link 0", "start settings.json a pipe", "start notes.md a device"),
    *("start history.sqlite3 a pipe", "start catalogue.page a loop"),
)


@pytest.mark.skipif(os.name == "nt", reason="needs the files of Unix")
def test_it_stands_one_input_of_each_kind_and_what_may_lie_in_its_folder():
    words = [sys.executable, "-m", "tests.ui.hostile_window", *SOME]
    done = subprocess.run(words, capture_output=True, check=False, cwd=ROOT, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert " 0 not stood" in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs the files of Unix")
def test_there_are_inputs_of_every_way_in(tmp_path):
    names = [*inputs(tmp_path), *(f"start {name}" for name in starts())]
    assert len(names) > 100 > len(PASTES) > 20
    ways = {name.split()[0] for name in names}
    assert ways >= {"paste", "drop", "open", "historySearch", "find", "link", "start"}
    assert all(any(name.startswith(part) for name in names) for part in SOME)
