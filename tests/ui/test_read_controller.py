"""Reading off the GUI thread, reported in batches."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from obsdiag.errors import HistoryError
from obsdiag.history import History
from obsdiag.input.sources import from_paths, paste
from obsdiag.pipeline.batcher import Progress
from obsdiag.pipeline.events import CameIn, Finished, Kept, NotKept, Started
from obsdiag.pipeline.limits import BATCH_EVENTS
from obsdiag.ui.history.history_provider import HistoryProvider
from obsdiag.ui.read_controller import ReadController
from tests.answer import HEAD, catalogue, error, finding, response

FINDING = finding(response())
NOISE = b"2026-03-14T09:28:30Z INFO copied 4096 bytes to /mnt/store\n"


@pytest.fixture
def owner(qapp):
    return QObject()


@pytest.fixture
def read_controller(qtbot, pool, tmp_path, owner):
    history_provider = HistoryProvider(tmp_path / "history.sqlite3")
    made = ReadController(catalogue(), None, history_provider, pool, owner)
    made.events = []
    made.reported.connect(made.events.extend)
    yield made
    made.forget()
    pool.waitForDone()
    history_provider.close()


def test_a_reading_is_reported_in_order_and_kept(qtbot, read_controller, tmp_path):
    with qtbot.waitSignal(read_controller.ended):
        read_controller.take(lambda: [paste(response())], keep=True)
    assert [type(event) for event in read_controller.events] == [
        Started,
        type(FINDING),
        CameIn,
        Kept,
        Finished,
    ]
    with History(tmp_path / "history.sqlite3") as history:
        assert [entry.id for entry in history.search("")] == [read_controller.events[3].entry_id]


def test_what_is_not_to_be_kept_is_not(qtbot, read_controller, tmp_path):
    with qtbot.waitSignal(read_controller.ended):
        read_controller.take(lambda: [paste(response())], keep=False)
    assert not any(isinstance(event, Kept) for event in read_controller.events)
    assert not (tmp_path / "history.sqlite3").exists()


def test_what_is_found_is_painted_before_it_is_kept(qtbot, read_controller, monkeypatch):
    order, history = [], read_controller._history_provider.history

    class Shown(QWidget):
        def paintEvent(self, _event):
            order.append("painted")

    def kept_in():
        order.append("kept")
        return history()

    shown = Shown()
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitUntil(lambda: bool(order))
    order.clear()
    monkeypatch.setattr(read_controller._history_provider, "history", kept_in)
    read_controller.reported.connect(shown.update)
    with qtbot.waitSignal(read_controller.ended):
        read_controller.take(lambda: [paste(response())], keep=True)
    assert order[:2] == ["painted", "kept"]


def test_a_history_that_does_not_open_is_reported_and_the_finding_all_the_same(
    qtbot, read_controller, monkeypatch
):
    def fail():
        raise HistoryError("It is damaged.")

    monkeypatch.setattr(read_controller._history_provider, "history", fail)
    with qtbot.waitSignal(read_controller.ended):
        read_controller.take(lambda: [paste(response())], keep=True)
    assert NotKept("It is damaged.") in read_controller.events
    assert any(isinstance(event, type(FINDING)) for event in read_controller.events)


def test_a_new_reading_takes_the_place_of_the_one_under_way(qtbot, read_controller):
    first_may_go = Event()

    def slow():
        first_may_go.wait(10)
        yield paste(response(), "slow")

    read_controller.take(slow, keep=False)
    with qtbot.waitSignal(read_controller.ended):
        read_controller.take(lambda: [paste(response(), "quick")], keep=False)
    first_may_go.set()
    read_controller._pool.waitForDone()
    with qtbot.waitSignal(read_controller.ended):
        read_controller.take(lambda: [paste(response(), "last")], keep=False)
    assert {event.source for event in read_controller.events if isinstance(event, Started)} == {
        "quick",
        "last",
    }


def test_a_cancelled_reading_ends_and_says_so(qtbot, read_controller):
    def endless():
        while True:
            yield paste(response())

    with qtbot.waitSignal(read_controller.reported):
        read_controller.take(endless, keep=False)
    with qtbot.waitSignal(read_controller.ended) as heard:
        read_controller.cancel()
    assert heard.args[0].cancelled
    assert not read_controller.working


def test_a_defect_is_handed_on(qtbot, read_controller):
    def broken():
        raise RuntimeError("a defect")

    with qtbot.waitSignal(read_controller.failed) as heard:
        read_controller.take(broken, keep=False)
    assert str(heard.args[0]) == "a defect"
    assert not read_controller.working


def log_of(count):
    answers = (response(body=error(request_id=f"{n:032}"), head=HEAD[:1]) for n in range(count))
    return b"".join(answer + b"\n" + NOISE * 90 for answer in answers)


@pytest.fixture
def log(tmp_path):
    made = tmp_path / "service.log"
    made.write_bytes(log_of(120))
    return made


def test_a_large_file_is_read_by_a_process_of_its_own_and_kept(
    qtbot, read_controller, log, tmp_path
):
    with qtbot.waitSignal(read_controller.ended, timeout=60_000) as heard:
        read_controller.take(lambda: from_paths([log]), keep=True)
    kinds = [
        type(event).__name__ for event in read_controller.events if not isinstance(event, Progress)
    ]
    assert (kinds[0], kinds.count("Finding"), kinds.count("Kept")) == ("Started", 120, 120)
    assert not heard.args[0].cancelled
    with History(tmp_path / "history.sqlite3") as history:
        assert history.count() == 120


def test_what_is_found_is_taken_in_by_small_batches(qtbot, read_controller, log):
    batches = []
    read_controller.reported.connect(lambda batch: batches.append(len(batch)))
    with qtbot.waitSignal(read_controller.ended, timeout=60_000):
        read_controller.take(lambda: from_paths([log]), keep=False)
    assert max(batches) <= BATCH_EVENTS


def test_a_thread_tells_nothing_more_before_the_window_has_taken_in_the_last(
    qtbot, read_controller
):
    with qtbot.waitSignal(read_controller.reported):
        read_controller.take(
            lambda: (paste(response(), str(number)) for number in range(500)), keep=False
        )
    heard = len(read_controller.events)
    read_controller._pool.waitForDone(300)  # the window does nothing meanwhile
    assert len(read_controller.events) == heard
    with qtbot.waitSignal(read_controller.ended, timeout=60_000):
        pass
    assert sum(isinstance(event, Finished) for event in read_controller.events) == 500


def test_a_large_reading_is_cancelled_and_what_was_found_stays(qtbot, read_controller, tmp_path):
    long = tmp_path / "long.log"
    with long.open("wb") as file:
        for _ in range(40):
            file.write(log_of(100))
    with qtbot.waitSignal(read_controller.reported, timeout=60_000):
        read_controller.take(lambda: from_paths([long]), keep=False)
    qtbot.waitUntil(lambda: any(isinstance(one, type(FINDING)) for one in read_controller.events))
    with qtbot.waitSignal(read_controller.ended, timeout=60_000) as heard:
        read_controller.cancel()
    assert heard.args[0].cancelled
    assert not any(isinstance(event, Finished) for event in read_controller.events)


def test_where_no_process_is_to_be_had_it_is_read_all_the_same(
    qtbot, read_controller, log, monkeypatch
):
    monkeypatch.setattr("obsdiag.pipeline.read_job._command", lambda: ["no-such-program-anywhere"])
    with qtbot.waitSignal(read_controller.ended, timeout=60_000):
        read_controller.take(lambda: from_paths([log]), keep=False)
    assert sum(isinstance(event, type(FINDING)) for event in read_controller.events) == 120
