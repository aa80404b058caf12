"""Reading off the GUI thread, told in batches."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QObject

from obsdiag.errors import HistoryError
from obsdiag.history import History
from obsdiag.pipeline import Finished, Problem, Started
from obsdiag.sources import paste
from obsdiag.ui.intake import BATCH_MOST, BATCH_SECONDS, Intake, Kept, NotKept, batches
from obsdiag.ui.shelf import Shelf
from tests.answer import catalogue, finding, response

FINDING = finding(response())
OTHER = Problem("a", "b")


class Clock:
    """Goes on by a fixed step whenever it is looked at."""

    def __init__(self, step):
        self.step, self.now = step, 0.0

    def __call__(self):
        self.now += self.step
        return self.now


@pytest.fixture
def owner(qapp):
    return QObject()


@pytest.fixture
def intake(qtbot, pool, tmp_path, owner):
    shelf = Shelf(tmp_path / "history.sqlite3")
    made = Intake(catalogue(), shelf, pool, owner)
    made.news = []
    made.told.connect(made.news.extend)
    yield made
    made.forget()
    pool.waitForDone()
    shelf.close()


def test_the_first_piece_and_the_first_finding_go_out_at_once():
    told = list(batches([OTHER, OTHER, FINDING, OTHER, FINDING], Clock(0.0001)))
    assert [len(batch) for batch in told] == [1, 2, 2]


def test_what_comes_within_a_moment_goes_out_together():
    steps = 10
    told = list(batches([OTHER] * 100, Clock(BATCH_SECONDS / steps)))
    assert 1 < len(told) <= 100 / (steps - 1) + 2
    assert sum(map(len, told)) == 100


def test_a_batch_has_a_limit_however_quick_it_comes():
    told = list(batches([OTHER] * 10_000, Clock(0)))
    assert max(map(len, told)) <= BATCH_MOST


def test_a_reading_is_told_in_order_and_kept(qtbot, intake, tmp_path):
    with qtbot.waitSignal(intake.ended):
        intake.take(lambda: [paste(response())], keep=True)
    assert [type(piece) for piece in intake.news] == [Started, type(FINDING), Kept, Finished]
    with History(tmp_path / "history.sqlite3") as history:
        assert [entry.id for entry in history.search("")] == [intake.news[2].entry_id]


def test_what_is_not_to_be_kept_is_not(qtbot, intake, tmp_path):
    with qtbot.waitSignal(intake.ended):
        intake.take(lambda: [paste(response())], keep=False)
    assert not any(isinstance(piece, Kept) for piece in intake.news)
    assert not (tmp_path / "history.sqlite3").exists()


def test_a_history_that_does_not_open_is_told_and_the_finding_all_the_same(
    qtbot, intake, monkeypatch
):
    def fail():
        raise HistoryError("It is damaged.")

    monkeypatch.setattr(intake._shelf, "history", fail)
    with qtbot.waitSignal(intake.ended):
        intake.take(lambda: [paste(response())], keep=True)
    assert NotKept("It is damaged.") in intake.news
    assert any(isinstance(piece, type(FINDING)) for piece in intake.news)


def test_a_new_reading_takes_the_place_of_the_one_under_way(qtbot, intake):
    first_may_go = Event()

    def slow():
        first_may_go.wait(10)
        yield paste(response(), "slow")

    intake.take(slow, keep=False)
    with qtbot.waitSignal(intake.ended):
        intake.take(lambda: [paste(response(), "quick")], keep=False)
    first_may_go.set()
    intake._pool.waitForDone()
    with qtbot.waitSignal(intake.ended):
        intake.take(lambda: [paste(response(), "last")], keep=False)
    assert {piece.source for piece in intake.news if isinstance(piece, Started)} == {
        "quick",
        "last",
    }


def test_a_cancelled_reading_ends_and_says_so(qtbot, intake):
    def endless():
        while True:
            yield paste(response())

    with qtbot.waitSignal(intake.told):
        intake.take(endless, keep=False)
    with qtbot.waitSignal(intake.ended) as heard:
        intake.cancel()
    assert heard.args[0].cancelled
    assert not intake.working


def test_a_defect_is_handed_on(qtbot, intake):
    def broken():
        raise RuntimeError("a defect")

    with qtbot.waitSignal(intake.failed) as heard:
        intake.take(broken, keep=False)
    assert str(heard.args[0]) == "a defect"
    assert not intake.working
