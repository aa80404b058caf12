"""What `history reread` answers."""

from __future__ import annotations

import json

from obsdiag.config.paths import AppPaths
from obsdiag.history import History
from tests.answer import REQUEST_ID, error, response
from tests.command import run

ANSWER = response("503 Slow Down", error("SlowDown", "Please reduce your request rate."))


def rewrite(**values: object) -> None:
    """Have the history say something else than its capture shows, as an earlier version did."""
    (row,) = run("decode", "--format", "json", stdin=ANSWER).rows
    with History(AppPaths.for_user(None).history) as history:
        history.add(row | values, ANSWER, taken_at="2026-11-22T10:00:00.000Z")


def test_what_differs_is_told_value_by_value():
    rewrite(status=None, match="status")
    done = run("history", "reread", REQUEST_ID)
    assert done.status == 0
    assert done.out.splitlines() == [
        "     1  SlowDown",
        "        status: – → 503",
        "        match: status → exact",
    ]
    (row,) = run("history", "reread", "--format", "json", REQUEST_ID).rows
    assert row["differs"]["status"] == {"before": "", "now": "503"}


def test_nothing_in_the_history_is_changed():
    rewrite(status=None)
    before = run("history", "--format", "json").out
    run("history", "reread", REQUEST_ID)
    assert run("history", "--format", "json").out == before
    assert json.loads(before)["status"] is None


def test_what_is_read_the_same_is_said_to_be():
    rewrite()
    assert run("history", "reread", "slowdown").out == "     1  503 SlowDown\n        the same\n"


def test_what_is_found_no_longer_is_said():
    with History(AppPaths.for_user(None).history) as history:
        (row,) = run("decode", "--format", "json", stdin=ANSWER).rows
        history.add(row, b"nothing of the kind", taken_at="2026-11-22T10:00:00.000Z")
    assert run("history", "reread", "slowdown").out.endswith("not found any more\n")
    (row,) = run("history", "reread", "--format", "json", "slowdown").rows
    assert (row["found"], row["differs"]) == (False, {})


def test_what_came_in_without_its_capture_is_not_said_to_be_gone():
    (row,) = run("decode", "--format", "json", stdin=ANSWER).rows
    with History(AppPaths.for_user(None).history) as history:
        history.add(row, b"", taken_at="2026-11-22T10:00:00.000Z")
    told = "     1  503 SlowDown\n        it came in without its capture\n"
    assert run("history", "reread", "slowdown").out == told
    (row,) = run("history", "reread", "--format", "json", "slowdown").rows
    assert (row["found"], row["differs"]) == (None, {})


def test_a_query_that_finds_nothing_is_an_error():
    assert run("history", "reread", "nothing-like-it").status == 2
