"""A short soak; an hour of it by `python -m tests.ui.soak`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.ui.soak import lowest, slope

ROOT = Path(__file__).parents[2]


def test_a_window_in_use_stands_and_its_figures_are_told():
    words = [sys.executable, "-m", "tests.ui.soak", "0.05"]
    done = subprocess.run(words, capture_output=True, check=False, cwd=ROOT, text=True)
    assert "0 reached the net" in done.stdout, done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    assert "threads: " in done.stdout


def test_the_rise_is_that_of_the_line_of_least_squares():
    assert slope([(0, 1), (1, 3), (2, 5)]) == 2
    assert slope([(0, 1), (1, 1)]) == 0


def test_what_is_given_back_does_not_count_as_growth():
    saw = [(at, at % 12) for at in range(120)]
    assert slope(lowest(saw)) == 0
    rising = [(at, at + at % 12) for at in range(120)]
    assert slope(lowest(rising)) == 1
