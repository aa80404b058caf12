"""What `explain` and `catalogue` answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from obsdiag.config.paths import AppPaths
from tests.answer import PAGE, catalogue, error
from tests.command import Done, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["NoSuchKey"], "NoSuchKey · 404 Not Found"),
        (["nosuchkey"], "NoSuchKey · 404 Not Found"),
        (["AccessDenied#2"], "immutable"),
        (["MaxMessageLengthExceeded"], "MaxMessageLength Exceeded · 400 Bad Request"),
        (["The specified key", "does not exist."], "NoSuchKey · 404 Not Found"),
        (["404 NoSuchKey"], "NoSuchKey · 404 Not Found"),
        (["404:", "The specified key does not exist."], "NoSuchKey · 404 Not Found"),
        (["KeyTooLongError"], "KeyTooLong · 400 Bad Request"),
        (["NO", "SUCH", "KEY"], "NoSuchKey · 404 Not Found"),
        (["The object you specified is immutable, can not delete."], "WORM"),
        (["416"], "InvalidRange"),
        (["416 Range Not Satisfiable"], "InvalidRange"),
        (["NoSuchInventoryConfiguration"], "not in the published table (per-api)"),
        (["nosuchinventory", "configuration"], "not in the published table (per-api)"),
        (["sys.0026"], "SYS.0026 · 500 · not in the published table (json-api)"),
        (["601"], "601 · 503 · not in the published table (sdk)"),
    ],
)
def test_an_entry_is_explained(words, told):
    done = run("explain", *words)
    assert told in done.out
    assert (done.status, done.err) == (0, "")


@pytest.mark.parametrize("words", ["NoSuchKey", "NoSuchInventoryConfiguration"])
def test_an_entry_is_explained_with_who_acts_and_what_to_do(words):
    told = run("explain", words).out
    for label in (
        "Meaning",
        "Who acts",
        "Retry",
        "Cause 1",
        "Look for",
        "Do",
        "Ask for",
        "Sources",
    ):
        assert f"  {label}" in told


def test_every_code_is_explained_in_another_spelling_too():
    for entry in catalogue().entries:
        done = run("explain", *entry.code.swapcase().split())
        assert done.out.startswith(f"{entry.code} · {entry.status}\n")


def test_a_status_is_explained_by_its_rows_the_likeliest_first():
    lines = run("explain", "403").out.splitlines()
    published = [entry for entry in catalogue().entries if entry.group == "403"]
    assert [line for line in lines if "not in the published table" not in line] == lines[
        : len(published)
    ]
    assert "AccessDenied" in lines[0]


def test_a_status_that_only_the_second_list_has_is_explained():
    assert "TooManyRequests" in run("explain", "429").out


@pytest.mark.parametrize("words", ["404 NoSuchInventoryConfiguration", "401 Unauthorized"])
def test_a_status_may_stand_before_any_code(words):
    assert "not in the published table" in run("explain", words).out


def test_what_is_near_is_said_where_nothing_answers():
    done = run("explain", "NoSuchKeyy")
    assert (done.status, done.out) == (1, "")
    assert "Near to it: NoSuchKey" in done.err


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


def test_the_published_rows_are_told_to_the_letter():
    rows = run("catalogue", "--format", "json").rows[:111]
    assert [
        (row["id"], row["code"], row["wire_code"], row["description"], row["status"])
        for row in rows
    ] == [
        (entry.id, entry.code, entry.wire_code, entry.description, entry.status)
        for entry in catalogue().entries
    ]
    assert [(row["status_code"], row["group"]) for row in rows] == [
        (entry.status_code, entry.group) for entry in catalogue().entries
    ]


def test_every_row_has_guidance_beside_it():
    for row in run("catalogue", "--format", "json").rows:
        assert row["guidance"]["name"] == row["id"]
        assert {"meaning", "acts", "retry", "causes", "sources", "confidence"} <= set(
            row["guidance"]
        )


def test_the_second_list_comes_behind_and_is_marked():
    rows = run("catalogue", "--format", "json").rows[111:]
    assert {row["list"] for row in rows} == {"reference"}
    codes = [row["code"].lower() for row in rows]
    assert codes == sorted(codes)
    assert "nosuchinventoryconfiguration" in codes


def test_every_entry_has_an_id_of_its_own():
    names = [row["id"] for row in run("catalogue", "--format", "json").rows]
    assert len(set(names)) == len(names)


def test_the_catalogue_is_told_as_lines_too():
    lines = run("catalogue").out.splitlines()
    assert len(lines) == 111
    assert lines[0].split() == ["403", "AccessDenied", "Access", "denied."]


def test_the_catalogue_is_searched_best_first():
    (first, *_) = run("catalogue", "--format", "json", "immutable").rows
    assert first["id"] == "AccessDenied#2"
    assert "AccessDenied" in run("catalogue", "immutable").out
    assert run("catalogue", "qqqqqqqq").status == 1


def test_the_search_looks_where_the_window_looks(tmp_path):
    (row, *_) = run("catalogue", "--format", "json", "NoSuchInventoryConfiguration").rows
    assert (row["id"], row["list"]) == ("NoSuchInventoryConfiguration", "reference")
    assert "not in the published table" in run("catalogue", "NoSuchInventoryConfiguration").out
    AppPaths.below(tmp_path).notes.write_text(
        "## NoSuchKey#1\n\nAsk for the quokka log.\n", "utf-8"
    )
    (row,) = run("--data-dir", tmp_path, "catalogue", "--format", "json", "quokka").rows
    assert row["id"] == "NoSuchKey#1"


@pytest.fixture
def newer(tmp_path) -> Path:
    """Return a copy of the published page that says one thing otherwise."""
    file = tmp_path / "newer.rst"
    file.write_bytes(PAGE.read_bytes().replace(b"| Access denied. ", b"| Access barred. "))
    return file


def test_a_newer_page_is_shown_by_its_changes_and_used_from_then_on(newer):
    assert run("catalogue", "update", newer) == Done(
        0,
        "~ AccessDenied · 403 Forbidden · Access denied.\n"
        "  → AccessDenied · 403 Forbidden · Access barred.\n",
        "",
    )
    assert "Access barred." in run("explain", "AccessDenied").out
    assert run("catalogue", "--format", "json").rows[0]["description"] == "Access barred."
    (row,) = run("decode", "--format", "json", stdin=error("AccessDenied")).rows
    assert row["catalogue"]["description"] == "Access barred."


def test_a_page_that_changes_nothing_says_so(newer):
    assert run("catalogue", "update", PAGE).out == "The page changes nothing.\n"
    run("catalogue", "update", newer)
    assert run("catalogue", "update", newer).out == "The page changes nothing.\n"


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (b"no page at all", "no table"),
        (PAGE.read_bytes()[:5000], "cut off"),
        (b"<html><body>Not found</body></html>", "No table on the HTML page has the columns"),
        (b"\xff\xfe", "not UTF-8"),
    ],
)
def test_a_bad_page_is_refused_with_the_reason_and_the_old_one_kept(newer, tmp_path, page, reason):
    run("catalogue", "update", newer)
    (tmp_path / "bad").write_bytes(page)
    done = run("catalogue", "update", tmp_path / "bad")
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert reason in done.err
    assert "Access barred." in run("explain", "AccessDenied").out


def test_a_page_that_is_not_there_is_said(tmp_path):
    done = run("catalogue", "update", tmp_path / "none")
    assert (done.status, done.out) == (2, "")
    assert done.err == f"obsdiag: {tmp_path / 'none'}: There is no such file.\n"


def test_no_more_is_read_than_a_page_can_have(tmp_path):
    with (tmp_path / "large").open("wb") as file:
        file.truncate(17 * 1024**2)
    done = run("catalogue", "update", tmp_path / "large")
    assert (done.status, done.out) == (2, "")
    assert done.err == f"obsdiag: {tmp_path / 'large'}: The published page has 16 MiB at most.\n"


def test_a_newer_page_belongs_to_one_data_folder(newer, tmp_path):
    run("--data-dir", tmp_path / "theirs", "catalogue", "update", newer)
    assert "Access barred." in run("--data-dir", tmp_path / "theirs", "explain", "AccessDenied").out
    assert "Access denied." in run("explain", "AccessDenied").out


def test_update_alone_is_a_word_to_search_for():
    assert run("catalogue", "update").status == run("catalogue", "immutable").status
