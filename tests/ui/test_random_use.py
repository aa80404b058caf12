"""The window stands random use; far more of it by `python -m tests.ui.random_use 100000`."""

from __future__ import annotations

import os

import pytest

from tests.ui.random_use import LONGEST_TURN, use

ACTIONS = int(os.environ.get("OBSDIAG_RANDOM_ACTIONS", "80"))


@pytest.mark.may_log
@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_is_pressed_the_window_stands(driver, seed):
    user = use(driver.window, ACTIONS, seed)
    assert user.longest < LONGEST_TURN
    assert driver.window.isVisible()
