"""The history, opened when it is first needed."""

from __future__ import annotations

import time

import pytest

from obsdiag.config.settings import UTC
from obsdiag.errors import HistoryError
from obsdiag.history import DamagedError
from obsdiag.ui.history.history_provider import HistoryProvider
from obsdiag.ui.local_text import show_times_in


def test_it_is_opened_once(tmp_path):
    history_provider = HistoryProvider(tmp_path / "history.sqlite3")
    assert not (tmp_path / "history.sqlite3").exists()
    assert history_provider.history() is history_provider.history()
    history_provider.close()


def test_a_problem_is_told_again_without_another_try(tmp_path):
    path = tmp_path / "history.sqlite3"
    path.write_bytes(b"no database" * 100)
    history_provider = HistoryProvider(path)
    with pytest.raises(HistoryError) as first:
        history_provider.history()
    path.unlink()
    with pytest.raises(HistoryError) as second:
        history_provider.history()
    assert str(first.value) == str(second.value)


def test_after_closing_there_is_none(tmp_path):
    history_provider = HistoryProvider(tmp_path / "history.sqlite3")
    history_provider.history()
    history_provider.close()
    with pytest.raises(HistoryError):
        history_provider.history()


def test_days_and_times_are_looked_for_by_the_clock_that_times_are_shown_by(tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    history_provider = HistoryProvider(tmp_path / "history.sqlite3")
    at = "2026-11-22T23:30:00Z"
    history_provider.history().add({"code": "A", "time": at}, b"", taken_at=at)
    try:
        for query in ("time:2026-11-23", "since:2026-11-23"):
            assert len(history_provider.history().search(query)) == 1
        show_times_in(UTC)
        for query in ("time:2026-11-23", "since:2026-11-23"):
            assert history_provider.history().search(query) == []
    finally:
        show_times_in("")
        history_provider.close()
        monkeypatch.undo()
        time.tzset()


def test_a_damaged_one_is_recovered_and_in_use_again(tmp_path):
    path = tmp_path / "history.sqlite3"
    path.write_bytes(b"no database" * 100)
    history_provider = HistoryProvider(path)
    with pytest.raises(DamagedError):
        history_provider.history()
    done = history_provider.recover()
    assert done.kept_aside.read_bytes().startswith(b"no database")
    assert history_provider.history().count() == 0
    history_provider.close()


def test_there_is_nothing_to_interrupt_before_it_is_open(tmp_path):
    history_provider = HistoryProvider(tmp_path / "history.sqlite3")
    history_provider.interrupt()
    assert not (tmp_path / "history.sqlite3").exists()
