"""What `decode` does beyond printing: keeping, and telling what was passed over."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from obsdiag.cli import captures
from obsdiag.formats import saved
from obsdiag.history import History
from obsdiag.paths import AppPaths
from tests.answer import REQUEST_ID, error, response
from tests.command import Done, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def answer(tmp_path) -> Path:
    file = tmp_path / "answer.http"
    file.write_bytes(response())
    return file


def test_what_is_saved_is_in_the_history(answer):
    assert run("decode", "--save", "--format", "json", answer).rows[0]["code"] == "NoSuchKey"
    (row,) = run("history", "--format", "json").rows
    assert (row["code"], row["request_id"], row["source"]) == ("NoSuchKey", REQUEST_ID, str(answer))
    assert run("decode", answer).status == 0
    assert len(run("history", "--format", "json").rows) == 1


def test_a_finding_that_cannot_be_saved_is_not_printed(answer, tmp_path):
    damaged = AppPaths.below(tmp_path).history
    damaged.write_bytes(b"no database at all " * 99)
    done = run("--data-dir", tmp_path, "decode", "--save", "--format", "json", answer)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert damaged.read_bytes() == b"no database at all " * 99


def test_the_history_is_searched_newest_first():
    codes = ["NoSuchKey", "AccessDenied", "SlowDown"]
    for code in codes:
        run("decode", "--save", stdin=response("500", error(code, request_id=code), ()))
    assert [row["code"] for row in run("history", "--format", "json").rows] == codes[::-1]
    assert [row["code"] for row in run("history", "--format", "json", "--limit", 1).rows] == [
        "SlowDown"
    ]
    assert [row["code"] for row in run("history", "--format", "json", "AccessDenied").rows] == [
        "AccessDenied"
    ]
    lines = run("history").out.splitlines()
    assert ["SlowDown" in lines[0], "NoSuchKey" in lines[2]] == [True, True]


def test_an_empty_history_has_nothing():
    assert run("history") == Done(0, "", "")


@pytest.fixture
def kept(monkeypatch) -> list[int]:
    """How many findings were kept at a time."""
    numbers: list[int] = []
    add_many = History.add_many

    def counted(history, items, **how):
        numbers.append(len(items))
        return add_many(history, items, **how)

    monkeypatch.setattr(History, "add_many", counted)
    return numbers


def test_findings_of_files_are_kept_together(tmp_path, monkeypatch, kept):
    monkeypatch.setattr(captures, "TOGETHER", 4)
    folder = tmp_path / "answers"
    folder.mkdir()
    for number in range(5):
        answer = response("403", error("AccessDenied", request_id=f"A{number}"))
        (folder / f"{number}.http").write_bytes(answer)
    rows = run("decode", "--save", "--format", "json", folder).rows
    assert [row["request_id"] for row in rows] == [f"A{number}" for number in range(5)]
    assert sum(kept) == len(run("history", "--format", "json").rows) == 5
    assert len(kept) < 5


def test_a_finding_of_standard_input_is_kept_before_the_next_one_comes(kept):
    told = b"An error occurred (%s) when calling the GetObject operation: No\n" + b"-\n" * 99
    run("decode", "--save", stdin=told % b"NoSuchKey" + told % b"AccessDenied")
    assert kept == [1, 1]


def test_what_was_passed_over_is_told_and_is_no_failure(tmp_path, monkeypatch):
    monkeypatch.setattr(saved, "MAX_TEXT", 600)
    kept = {
        "_postman_id": "1",
        "item": [{"code": 404, "status": "Not Found", "header": [], "body": error().decode()}],
    }
    exported = tmp_path / "collection.json"
    exported.write_text(json.dumps(kept) + " " * 2000, encoding="utf-8")
    done = run("decode", "--format", "json", exported)
    assert (done.status, len(done.rows), done.err.count("\n")) == (0, 1, 1)
    assert "were read" in done.err
