"""What each command answers: decode with the history, explain, catalogue and history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["NoSuchKey"], "NoSuchKey · 404 Not Found"),
        (["nosuchkey"], "NoSuchKey · 404 Not Found"),
        (["AccessDenied#2"], "immutable"),
        (["MaxMessageLengthExceeded"], "MaxMessageLength Exceeded · 400 Bad Request"),
        (["The specified key", "does not exist."], "NoSuchKey · 404 Not Found"),
        (["416"], "InvalidRange"),
    ],
)
def test_an_entry_is_explained(words, told):
    done = run("explain", *words)
    assert told in done.out
    assert (done.status, done.err) == (0, "")


def test_what_nothing_answers_to_is_said():
    done = run("explain", "NoSuchThingAtAll")
    assert (done.status, done.out) == (1, "")
    assert "NoSuchThingAtAll" in done.err
    assert done.err.count("\n") == 1


def test_the_catalogue_starts_with_the_published_rows_in_table_order():
    rows = run("catalogue", "--format", "json").rows
    published = [row for row in rows if row["list"] == "published"]
    assert rows[:111] == published
    assert (published[0]["id"], published[1]["id"]) == ("AccessDenied#1", "AccessDenied#2")
    assert {
        "schema",
        "id",
        "code",
        "wire_code",
        "description",
        "status",
        "status_code",
        "group",
    } <= set(published[0])


def test_the_catalogue_is_searched_best_first():
    (first, *_) = run("catalogue", "--format", "json", "immutable").rows
    assert first["id"] == "AccessDenied#2"
    assert "AccessDenied" in run("catalogue", "immutable").out
    assert run("catalogue", "qqqqqqqq").status == 1
