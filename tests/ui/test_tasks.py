"""Questions asked off the GUI thread, of which only the newest counts."""

from __future__ import annotations

from threading import Event, get_ident

import pytest
from PySide6.QtCore import QObject

from obsdiag.ui.tasks import RELEASED_AT_ONCE, CancelToken, LatestTask, release_gradually


@pytest.fixture
def latest(qtbot, pool):
    owner = QObject()
    yield LatestTask(pool, owner)
    pool.waitForDone()


def test_the_answer_comes_back_from_another_thread(qtbot, latest):
    with qtbot.waitSignal(latest.done) as heard:
        latest.ask(get_ident)
    assert heard.args[0] != get_ident()


def test_only_the_newest_answer_is_heard(qtbot, latest):
    first_may_go = Event()
    heard = []
    latest.done.connect(heard.append)
    latest.ask(lambda: first_may_go.wait(10) and "first")
    with qtbot.waitSignal(latest.done):
        latest.ask(lambda: "second")
    first_may_go.set()
    latest._pool.waitForDone()
    with qtbot.waitSignal(latest.done):
        latest.ask(lambda: "third")
    assert heard == ["second", "third"]


def test_what_goes_wrong_is_handed_on(qtbot, latest):
    def fail():
        raise ValueError("no")

    with qtbot.waitSignal(latest.failed) as heard, qtbot.assertNotEmitted(latest.done):
        latest.ask(fail)
    assert isinstance(heard.args[0], ValueError)


def test_a_forgotten_question_is_not_answered(qtbot, latest):
    with qtbot.assertNotEmitted(latest.done, wait=0):
        latest.ask(lambda: 1)
        latest.forget()
        latest._pool.waitForDone()


def test_a_thread_hears_at_once_that_it_is_to_stop():
    stop, heard = CancelToken(), []
    stop.then(lambda: heard.append("first"))
    assert not stop.is_set()
    stop.set()
    stop.then(lambda: heard.append("later"))
    assert (stop.is_set(), heard) == (True, ["first", "later"])


@pytest.mark.parametrize("count", [3, RELEASED_AT_ONCE + 1])
def test_values_that_nobody_needs_any_more_are_given_back(qtbot, count):
    values = [object() for _ in range(count)]
    release_gradually(values)
    qtbot.waitUntil(lambda: not values)


def test_nothing_is_asked_any_more_once_it_has_ended(qtbot, latest):
    asked = []
    with qtbot.assertNotEmitted(latest.done, wait=0):
        latest.ask(lambda: 1)
        latest.end()
        latest.ask(lambda: asked.append("late"))
        latest._pool.waitForDone()
    assert asked == []
