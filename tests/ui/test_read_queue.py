"""One thing is read after the other."""

from __future__ import annotations

import pytest

from obsdiag.ui.read_queue import ReadQueue
from obsdiag.ui.read_state import ReadState


class Controller:
    """Does nothing but say what it was given."""

    def __init__(self):
        self.working = False
        self.taken = []

    def take(self, sources, *, keep, resumption):
        self.working = True
        self.resumption = resumption
        self.taken.append((sources, keep))

    def forget(self):
        self.working = False


@pytest.fixture
def controller():
    return Controller()


@pytest.fixture
def queue(qapp, controller):
    return ReadQueue(controller, qapp)


def test_the_first_is_read_at_once_and_the_next_ones_wait(queue, controller):
    assert not queue.take("one", ReadState("one"))
    assert queue.take("two", ReadState("two", keeps=False))
    assert (len(queue), controller.taken) == (1, [("one", True)])
    controller.working = False
    queue.go_on()
    assert (len(queue), controller.taken[-1]) == (0, ("two", False))
    assert (queue.reading.name, queue.sources) == ("two", "two")


def test_an_edited_text_is_replaced_by_what_it_has_become(queue, controller):
    queue.take("one", ReadState("one", edited=True))
    assert not queue.take("one more", ReadState("one", edited=True))
    assert [sources for sources, _ in controller.taken] == ["one", "one more"]


def test_what_waits_is_forgotten_on_request(queue, controller):
    queue.take("one", ReadState())
    queue.take("two", ReadState())
    queue.clear()
    queue.go_on()
    assert (len(queue), len(controller.taken), controller.working) == (0, 1, False)


def test_that_something_begins_is_told(queue, qtbot):
    with qtbot.waitSignal(queue.beginning, timeout=0):
        queue.take("one", ReadState())
