"""packaging/test: five steps in order, in nobody's home, without a display."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .checkout import Checkout

STEPS = [
    "ruff format --check",
    "ruff check",
    "mypy",
    "lint-imports",
    "pytest -q -n auto --dist worksteal",
]


def test_the_gate_has_five_steps_and_says_each(ready: Checkout) -> None:
    done = ready.run("test")
    assert done.returncode == 0
    assert ready.calls()[-5:] == STEPS
    headings = [line for line in done.stdout.splitlines() if line.startswith("== ")]
    assert headings == [f"== {step}" for step in STEPS]


def test_arguments_go_to_pytest_and_the_linters_still_run(ready: Checkout) -> None:
    assert ready.run("test", "-k", "two words").returncode == 0
    assert ready.calls()[-5:] == [*STEPS[:4], f"{STEPS[4]} -k two words"]


def test_the_first_failure_ends_the_gate_with_its_status(ready: Checkout) -> None:
    assert ready.run("test", FAILING="mypy", STATUS="3").returncode == 3
    assert ready.calls()[-1] == "mypy"


def test_tests_get_a_home_of_their_own_and_no_display_and_keep_what_is_compiled(
    ready: Checkout,
) -> None:
    done = ready.run("test", HOME=str(ready.root), DISPLAY=":0", PYTHONDONTWRITEBYTECODE="1")
    display, platform, home, compiled = done.stdout.splitlines()[-1].split()
    assert (display, platform, compiled) == ("none", "offscreen", "kept")
    assert home != str(ready.root)
    assert not Path(home).exists()


def test_the_gate_asks_for_what_an_offscreen_window_links_to(ready: Checkout) -> None:
    ready.lack("libGL.so.1")
    assert ready.run("test").returncode == 0
    assert ready.calls("apt-get install")[0].split()[-1] == "libgl1"
