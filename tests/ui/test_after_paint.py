"""What need not be seen at once is done a step in each frame."""

from __future__ import annotations

import pytest

from obsdiag.ui.after_paint import AfterPaint


@pytest.fixture
def later(qapp):
    return AfterPaint(qapp)


def steps(done, *names):
    for name in names:
        done.append(name)
        yield


def test_nothing_is_done_at_once_and_all_of_it_in_the_end(later, qtbot):
    done: list[str] = []
    later.take(steps(done, "first", "second"))
    assert done == []
    qtbot.waitUntil(lambda: done == ["first"])
    qtbot.waitUntil(lambda: done == ["first", "second"])


def test_what_comes_next_stands_in_place_of_what_is_left(later, qtbot):
    done: list[str] = []
    later.take(steps(done, "old"))
    later.do(lambda: done.append("new"))
    qtbot.waitUntil(lambda: done == ["new"])
    later.take(steps(done, "forgotten"))
    later.forget()
    qtbot.wait(50)
    assert done == ["new"]


def test_a_step_may_take_other_steps(later, qtbot):
    done: list[str] = []
    later.do(lambda: later.take(steps(done, "first", "second")))
    qtbot.waitUntil(lambda: done == ["first", "second"])


def test_who_asks_for_it_has_all_of_it_at_once(later):
    done: list[str] = []
    later.take(steps(done, "first", "second"))
    later.finish()
    assert done == ["first", "second"]
