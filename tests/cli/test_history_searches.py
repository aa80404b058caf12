"""What the command about saved searches answers."""

from __future__ import annotations

import pytest

from tests.cli.test_history_captures import save
from tests.command import run


@pytest.fixture
def saved():
    save(1, 2, 3)
    done = run("history", "searches", "second", "--save", "id:2")
    assert done.out == "Saved: second\n"


@pytest.mark.usefixtures("saved")
def test_a_saved_search_is_listed_and_searched_with():
    assert run("history", "searches").out == "second  id:2\n"
    assert run("history", "searches", "--format", "json").rows == [
        {"name": "second", "query": "id:2"}
    ]
    found = run("history", "searches", "--format", "json", "second").rows
    assert [one["id"] for one in found] == [2]


@pytest.mark.usefixtures("saved")
def test_it_is_renamed_and_deleted():
    assert run("history", "searches", "second", "--rename", "mine").out == "Renamed: mine\n"
    assert run("history", "searches", "second").status == 2
    assert run("history", "searches", "mine", "--delete").out == "Deleted: mine\n"
    assert run("history", "searches").out == ""


def test_what_is_to_be_done_needs_a_name_and_a_query():
    assert run("history", "searches", "--delete").status == 2
    assert run("history", "searches", "a", "--save", " ").status == 2
    assert run("history", "searches", "nobody").err.startswith("obsdiag: There is no saved search")


@pytest.mark.usefixtures("saved")
def test_an_export_of_everything_takes_it_along_and_one_of_a_part_does_not(tmp_path):
    for words in ([], ["id:1"], ["--ticket", "T-1"]):
        run("history", "set", "--ticket", "T-1", "id:1")
        assert run("history", "export", str(tmp_path / "out"), *words).status == 0
        assert (b'"searches"' in (tmp_path / "out").read_bytes()) is (not words)
