"""Work that must all be done, one piece after the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from obsdiag.ui.task_queue import SerialTaskQueue


@pytest.fixture
def queue(qapp):
    made = SerialTaskQueue(QCoreApplication.instance())
    yield made
    made.finish()
    made.deleteLater()


def test_each_is_done_and_told_in_its_order(queue, qtbot):
    done, told = [], []
    for number in range(50):
        queue.do(lambda number=number: done.append(number) or number, told.append)
    qtbot.waitUntil(lambda: len(told) == 50)
    assert done == told == list(range(50))


def test_a_failure_is_told_and_the_next_is_done_all_the_same(queue, qtbot):
    failed, told = [], []
    queue.failed.connect(failed.append)
    queue.do(lambda: 1 / 0, told.append)
    queue.do(lambda: 7, told.append)
    qtbot.waitUntil(lambda: told == [7])
    assert [type(error) for error in failed] == [ZeroDivisionError]


def test_to_finish_is_to_wait_for_all(queue):
    done = []
    for number in range(20):
        queue.do(lambda number=number: done.append(number), bool)
    queue.finish()
    assert len(done) == 20
