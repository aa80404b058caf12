"""What `history` and its commands that change it answer."""

from __future__ import annotations

import json

import pytest

from obsdiag.config.paths import AppPaths
from obsdiag.history import History
from tests.answer import error, response
from tests.command import run


def save(code: str, number: int) -> None:
    request_id = f"0000019C0000000000000000000000{number:02}"
    answer = response("403 Forbidden", error(code, request_id=request_id))
    assert run("decode", "--save", stdin=answer).status == 0


@pytest.fixture(autouse=True)
def filled():
    for number, code in enumerate(("AccessDenied", "NoSuchKey", "SlowDown"), 1):
        save(code, number)


def codes(*query: str) -> list[str]:
    return [row["code"] for row in run("history", "--format", "json", *query).rows]


def kept(number: int) -> dict[str, object]:
    """Return what the history knows of a finding besides its record."""
    (row,) = run("history", "--format", "json", f"id:{number}").rows
    return {name: row["history"][name] for name in ("ticket", "tags", "note", "pinned")}


def test_findings_get_ticket_note_and_tags_and_lose_them_again():
    done = run("history", "set", "--ticket", "T-1", "--tag", "a,b", "--note", "Ask.", "id:1")
    assert done.out == "Findings changed: 1\n"
    assert run("history", "set", "--pin", "--untag", "b", "--tag", "c", "ticket:T-1").status == 0
    assert kept(1) == {"ticket": "T-1", "tags": ["a", "c"], "note": "Ask.", "pinned": True}
    assert kept(2) == {"ticket": "", "tags": [], "note": "", "pinned": False}
    run("history", "set", "--unpin", "--ticket", "", "--note", "", "--untag", "a,c", "id:1")
    assert kept(1) == kept(2)


def test_what_was_said_stands_in_the_line_and_a_secret_in_it_does_not():
    run("history", "set", "--ticket", "T-1", "--note", "password=hunter2hunter2\n\x1b[31m", "id:1")
    run("history", "set", "--pin", "--tag", "proxy", "id:1")
    save("AccessDenied", 1)
    (line,) = run("history", "accessdenied").out.splitlines()
    assert line.startswith("     1  20")
    assert "  seen 2 times  pinned  ticket T-1  tags proxy  password=masked-" in line
    assert line.endswith("\\x1b[31m")
    assert "hunter2" not in line


@pytest.mark.parametrize(
    "words",
    [
        *(["set", "id:1"], ["set", "--pin"], ["set", "--pin", ""], ["set", "--pin", "id:99"]),
        *(["delete"], ["delete", "()"], ["delete", "nothing-like-it"], ["forget", "--yes", "is:"]),
        *(["prune", "--days", "-1"], ["prune", "--size", "many"], ["restore", "id:1"]),
    ],
)
def test_what_is_not_clear_changes_nothing_and_is_said(words):
    done = run("history", *words)
    assert (done.status, done.out) == (2, "")
    assert done.err
    assert len(codes()) == 3


def test_what_was_deleted_comes_back():
    assert "Findings deleted: 2." in run("history", "delete", "id:1 OR id:2").out
    assert run("history", "delete", "id:3").status == 0
    assert codes() == []
    assert run("history", "restore").out == "Findings taken back: 1\n"
    assert codes() == ["SlowDown"]
    run("history", "delete", "id:3")
    assert run("history", "restore", "--all").out == "Findings taken back: 3\n"
    assert run("history", "restore").out == "Findings taken back: 0\n"
    assert codes() == ["SlowDown", "NoSuchKey", "AccessDenied"]


def test_the_trash_is_emptied_when_the_user_says_so():
    run("history", "delete", "id:1")
    for answer in (b"", b"\n", b"no\n", b"n"):
        done = run("history", "purge", stdin=answer)
        assert (done.status, done.out) == (1, "")
        assert "Findings in the trash: 1. Delete them for good?" in done.err
    assert run("history", "purge", stdin=b"Yes\n").out == "Findings deleted for good: 1\n"
    assert run("history", "restore").out == "Findings taken back: 0\n"
    assert run("history", "purge").out == "Findings deleted for good: 0\n"


def test_what_is_forgotten_is_in_no_file_any_more():
    request_id = b"0000019C000000000000000000000002"
    folder = AppPaths.for_user().data
    assert run("history", "forget", "nosuchkey", stdin=b"n\n").status == 1
    told = request_id[-8:]  # the record itself is packed
    assert any(told in file.read_bytes() for file in folder.iterdir())
    assert run("history", "forget", "--yes", "nosuchkey").out == "Findings forgotten: 1\n"
    assert codes() == ["SlowDown", "AccessDenied"]
    for text in (request_id, request_id.lower(), told):
        assert not any(text in file.read_bytes() for file in folder.iterdir() if file.is_file())


def test_limits_are_set_told_and_kept_to():
    run("history", "set", "--pin", "id:1")
    assert run("history", "prune").out.startswith("Everything is kept: no limit is set.\n")
    refused = run("history", "prune", "--entries", "2", stdin=b"no\n")
    assert (refused.status, len(codes())) == (1, 3)
    assert "no limit" in run("history", "prune").out
    done = run("history", "prune", "--entries", "2", "--size", "500", "--yes")
    assert done.out == (
        "Kept: 2 findings, 500 MB at most, and everything that is pinned.\n"
        "Findings deleted for good: 1\n"
    )
    assert codes() == ["SlowDown", "AccessDenied"]
    save("NoSuchBucket", 4)
    assert codes() == ["NoSuchBucket", "AccessDenied"]
    told = run("history", "prune", "--entries", "0", "--days", "30").out
    assert told.startswith("Kept: 30 days, 500 MB at most")


def test_json_lines_of_a_search_can_be_taken_in_elsewhere(tmp_path):
    run("history", "set", "--ticket", "T-1", "--tag", "a", "id:1")
    lines = run("history", "--format", "json", "id:1").out
    assert json.loads(lines)["history"]["occurrences"] == 1
    other = ("--data-dir", tmp_path / "other")
    assert run(*other, "history", "import", "-", stdin=lines.encode()).status == 0
    with History(tmp_path / "other" / "history.sqlite3") as history:
        (entry,) = history.search()
    assert (entry.code, entry.ticket, entry.tags) == ("AccessDenied", "T-1", ("a",))


def test_what_comes_in_makes_the_oldest_go():
    run("history", "prune", "--entries", "3")
    save("NoSuchBucket", 4)
    assert codes() == ["NoSuchBucket", "SlowDown", "NoSuchKey"]
    lines = run("history", "--format", "json").out.replace("NoSuchKey", "InvalidPart")
    run("history", "import", "-", stdin=lines.encode())
    assert codes() == ["InvalidPart", "NoSuchBucket", "SlowDown"]


def test_a_word_that_is_none_is_told_where_nothing_is_found():
    done = run("history", "cod:slowdown", "bucket:media")
    assert (done.status, done.out) == (0, "")
    assert done.err == "obsdiag: “cod:” is no word of the search. Did you mean “code:”?\n"
    assert run("history", "nothing-like-it").err == ""


def test_what_the_service_s_clock_said_is_looked_for_apart_from_when_it_came_in():
    (row, *_) = run("history", "--format", "json").rows
    assert row["time"]
    assert len(codes(f"time:{row['time'][:13].lower()}")) == 3
    assert codes("time:1999") == []
    assert len(codes("since:2026-11-22")) == 3


def test_days_beyond_all_time_delete_nothing():
    before = run("history", "--format", "json").rows
    done = run("history", "prune", "--days", "999999999", "--yes")
    assert (done.status, done.err) == (0, "")
    assert run("history", "--format", "json").rows == before


@pytest.mark.parametrize("odd", ["until:30.11.2026", "-since:garbage", "-status:abc", "-id:x"])
@pytest.mark.parametrize("words", [("delete",), ("forget", "--yes"), ("set", "--pin")])
def test_nothing_is_done_to_findings_by_a_value_that_cannot_be_read(odd, words):
    before = codes()
    done = run("history", *words, "--", odd)
    assert (done.status, done.out) == (2, "")
    assert "cannot be read" in done.err
    assert codes() == before


def test_a_time_that_cannot_be_read_finds_nothing_and_is_told():
    done = run("history", "until:30.11.2026")
    assert (done.status, done.out) == (0, "")
    assert "“until:30.11.2026” cannot be read" in done.err


def test_what_is_in_the_trash_is_forgotten_too():
    code = codes()[0]
    assert run("history", "delete", f"code:{code}").status == 0
    assert run("history", "forget", "--yes", f"code:{code}").status == 0
    run("history", "restore", "--all")
    assert code not in codes()
