"""How what is typed in the history's search can go on."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QThreadPool

from obsdiag.errors import HistoryError
from obsdiag.ui.history.query_completion import QueryCompletion
from obsdiag.ui.history.query_field import QueryField


@pytest.fixture
def field(qtbot):
    made = QueryField("historySearch", "Search")
    qtbot.addWidget(made)
    return made


def offered_by(field, complete, qtbot, monkeypatch):
    """Return what is offered in `field` once a history with this `complete` was asked."""
    offered = []
    monkeypatch.setattr(field, "show_completions", lambda *ways: offered.append(ways))
    history = SimpleNamespace(complete=complete)
    pool = QThreadPool()
    made = QueryCompletion(field, SimpleNamespace(history=lambda: history), pool)
    field.completion_wanted.emit("sta", 3)
    assert pool.waitForDone(10_000)
    qtbot.wait(1)
    made.stop()
    return offered


def test_what_the_history_knows_is_offered(field, qtbot, monkeypatch):
    offered = offered_by(field, lambda query, at: [query[:at] + "tus:"], qtbot, monkeypatch)
    assert offered == [("sta", 3, ["status:"])]


def test_a_history_that_cannot_be_read_offers_nothing_and_the_list_tells_it(
    field, qtbot, monkeypatch
):
    def fails(_query, _at):
        raise HistoryError("It is damaged.")

    assert offered_by(field, fails, qtbot, monkeypatch) == []
