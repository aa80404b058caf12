"""The history, opened when it is first needed."""

from __future__ import annotations

import pytest

from obsdiag.errors import HistoryError
from obsdiag.history import DamagedError
from obsdiag.ui.history.shelf import Shelf


def test_it_is_opened_once(tmp_path):
    shelf = Shelf(tmp_path / "history.sqlite3")
    assert not (tmp_path / "history.sqlite3").exists()
    assert shelf.history() is shelf.history()
    shelf.close()


def test_a_problem_is_told_again_without_another_try(tmp_path):
    path = tmp_path / "history.sqlite3"
    path.write_bytes(b"no database" * 100)
    shelf = Shelf(path)
    with pytest.raises(HistoryError) as first:
        shelf.history()
    path.unlink()
    with pytest.raises(HistoryError) as second:
        shelf.history()
    assert str(first.value) == str(second.value)


def test_after_closing_there_is_none(tmp_path):
    shelf = Shelf(tmp_path / "history.sqlite3")
    shelf.history()
    shelf.close()
    with pytest.raises(HistoryError):
        shelf.history()


def test_a_damaged_one_is_recovered_and_in_use_again(tmp_path):
    path = tmp_path / "history.sqlite3"
    path.write_bytes(b"no database" * 100)
    shelf = Shelf(path)
    with pytest.raises(DamagedError):
        shelf.history()
    done = shelf.recover()
    assert done.kept_aside.read_bytes().startswith(b"no database")
    assert shelf.history().count() == 0
    shelf.close()


def test_there_is_nothing_to_interrupt_before_it_is_open(tmp_path):
    shelf = Shelf(tmp_path / "history.sqlite3")
    shelf.interrupt()
    assert not (tmp_path / "history.sqlite3").exists()
