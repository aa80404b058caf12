"""A short soak; an hour of it by `python -m tests.ui.soak`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.ui.soak_figures import (
    FILES,
    Sample,
    lowest,
    names_of_threads,
    rise,
    slope,
    what_is_open,
)

ROOT = Path(__file__).parents[2]


def soaked(hours: float, threads: float) -> Sample:
    """Return a sample of a window that has nothing but threads."""
    return Sample(hours, 0, 0, 0, 0, 0, threads, 0)


def test_a_window_in_use_stands_and_its_figures_are_told():
    words = [sys.executable, "-m", "tests.ui.soak", "0.05"]
    done = subprocess.run(words, capture_output=True, check=False, cwd=ROOT, text=True)
    assert "0 reached the net" in done.stdout, done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    assert "threads: " in done.stdout
    assert "over their bounds: {}" in done.stdout


def test_the_rise_is_the_one_that_most_pairs_of_points_have():
    assert slope([(0, 1), (1, 3), (2, 5)]) == 2
    assert slope([(0, 1), (1, 1)]) == 0
    assert slope([(0, 1), (1, 1), (2, 90), (3, 1), (4, 1)]) == 0
    assert slope([]) == 0


def test_what_fills_at_the_start_is_no_growth_and_what_goes_on_is():
    filling = [soaked(at / 240, threads=min(6 + at / 20, 9)) for at in range(240)]
    assert rise(filling, "threads") == 0
    growing = [soaked(at / 240, threads=6 + at / 80) for at in range(240)]
    assert rise(growing, "threads") == pytest.approx(3, abs=0.1)


def test_what_is_shown_by_chance_is_no_growth_of_memory_and_what_stays_at_rest_is():
    def megabytes(at: int, held: float) -> Sample:
        shown = 0 if at % 4 == 3 else 20 * (at > 180)
        return Sample(at / 240, held + shown, 0, 0, 0, 0, 0, 0, rested=at % 4 == 3)

    assert rise([megabytes(at, 100) for at in range(240)], "megabytes") == 0
    growing = [megabytes(at, 100 + at / 12) for at in range(240)]
    assert rise(growing, "megabytes") == pytest.approx(20, abs=0.1)


def test_threads_and_descriptors_are_told_by_what_they_are_for():
    assert names_of_threads().total() >= 1
    with tempfile.TemporaryFile():
        assert what_is_open()[FILES] >= 1


def test_what_is_given_back_does_not_count_as_growth():
    saw = [(at, at % 12) for at in range(120)]
    assert slope(lowest(saw)) == 0
    rising = [(at, at + at % 12) for at in range(120)]
    assert slope(lowest(rising)) == 1
