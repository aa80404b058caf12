"""What `history export` and `history import` answer."""

from __future__ import annotations

import csv
import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from obsdiag.config.paths import AppPaths
from obsdiag.history import History, export_file
from tests.answer import error, response
from tests.command import run
from tests.history.finding import TAKEN_AT, record


def save(code: str, request_id: str, head: tuple[str, ...] = ()) -> None:
    answer = response("403 Forbidden", error(code, request_id=request_id), head)
    assert run("decode", "--save", stdin=answer).status == 0


@pytest.fixture
def filled(tmp_path):
    save("AccessDenied", "0000019C000000000000000000000001")
    save("NoSuchKey", "0000019C000000000000000000000002")
    save("AccessDenied", "0000019C000000000000000000000001")
    with History(AppPaths.for_user().history) as history:
        newest, oldest = history.search()
        history.annotate(
            oldest.id, ticket="T-4711", tags=["=proxy"], note="<b>ask</b>", pinned=True
        )
        assert newest.code == "NoSuchKey"
    return tmp_path


def exported(folder, *words) -> str:
    file = folder / "export"
    assert run("history", "export", *words[:2], file, *words[2:]).status == 0
    return file.read_text("utf-8")


def test_an_export_comes_back_as_it_was(filled):
    lines = exported(filled, "--format", "json")
    assert run("--data-dir", filled / "other", "history", "import", filled / "export").out == (
        "New findings: 2\n"
    )
    again = filled / "again"
    run("--data-dir", filled / "other", "history", "export", again)
    assert again.read_text("utf-8") == lines
    first, second = map(json.loads, lines.splitlines())
    assert (first["code"], first["history"]["occurrences"]) == ("AccessDenied", 2)
    assert first["history"]["tags"] == ["=proxy"]
    assert "HTTP/1.1 403 Forbidden" in second["capture"]


def test_to_import_again_changes_nothing(filled):
    lines = exported(filled, "--format", "json")
    told = "New findings: 0; known before: 2\n"
    for _ in range(2):
        assert run("history", "import", filled / "export").out == told
    assert exported(filled, "--format", "json") == lines


def test_lines_of_decode_are_imported(filled):
    answer = response("503 Slow", error("SlowDown", request_id="0000019C000000000000000000000003"))
    lines = run("decode", "--format", "json", stdin=answer).out
    assert run("history", "import", "-", stdin=lines.encode()).out == "New findings: 1\n"
    assert run("history", "--format", "json", "code:slowdown").rows[0]["status"] == 503


@pytest.mark.parametrize(
    "line", ["no json", "[]", "{}", "7", '{"schema": 1, "history": 7}', "[" * 9999]
)
def test_what_is_no_export_is_said_with_its_line(filled, line):
    done = run("history", "import", "-", stdin=f"\n{line}\n".encode())
    assert (done.status, done.out) == (2, "")
    assert "Line 2 is no finding" in done.err


def test_a_table_has_a_row_a_finding_and_no_formula(filled):
    rows = list(csv.DictReader(exported(filled, "--format", "csv").splitlines()))
    assert [row["code"] for row in rows] == ["AccessDenied", "NoSuchKey"]
    assert (rows[0]["tags"], rows[0]["pinned"], rows[0]["occurrences"]) == ("'=proxy", "yes", "2")


def test_a_page_shows_what_is_in_it_and_runs_nothing(filled):
    page = exported(filled, "--format", "html")
    assert "<b>" not in page
    assert "&lt;b&gt;ask" in page
    assert "default-src 'none'" in page
    assert page.count("<article>") == 2


def test_a_query_tells_what_is_exported(filled):
    (line,) = exported(filled, "--format", "json", "code:nosuch").splitlines()
    assert json.loads(line)["code"] == "NoSuchKey"


def test_an_export_of_nothing_says_so_and_which_word_is_none(filled):
    done = run("history", "export", filled / "export", "cod:NoSuchKey")
    assert (done.status, done.out, (filled / "export").read_text()) == (0, "", "")
    empty, word = done.err.splitlines()
    assert "“cod:NoSuchKey”: the export is empty" in empty
    assert "“code:”" in word


def test_an_export_is_for_nobody_else(filled):
    exported(filled, "--format", "json")
    assert stat.S_IMODE((filled / "export").stat().st_mode) == 0o600


def test_a_place_that_cannot_be_written_to_is_said(filled):
    done = run("history", "export", filled / "no" / "folder")
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert run("history", "import", filled / "nothing").status == 2


@pytest.mark.parametrize(
    "name",
    [
        *("history.sqlite3", "history.sqlite3-wal", "settings.json", "obsdiag.log", "notes.md"),
        *("history.version-1.2.sqlite3", "../data/history.sqlite3", "link"),
    ],
)
def test_the_program_s_own_files_are_no_place_for_an_export(tmp_path, name):
    data = tmp_path / "data"
    answer = response("403 Forbidden", error("AccessDenied"))
    assert run("--data-dir", data, "decode", "--save", stdin=answer).status == 0
    (data / "link").symlink_to("history.sqlite3")
    before = (data / "history.sqlite3").read_bytes()
    done = run("--data-dir", data, "history", "export", data / name)
    assert (done.status, done.out) == (2, "")
    assert "obsdiag keeps its own data there" in done.err
    assert (data / "history.sqlite3").read_bytes() == before
    assert len(run("--data-dir", data, "history").out.splitlines()) == 1


def test_what_was_there_stays_where_an_export_fails(filled, monkeypatch):
    def nowhere(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("obsdiag.history.parquet_table.import_module", nowhere)
    (filled / "export").write_text("before")
    assert run("history", "export", "--format", "parquet", filled / "export").status == 2
    assert (filled / "export").read_text() == "before"
    assert [path.name for path in filled.iterdir() if path.name.startswith(".")] == []


def test_to_search_for_the_word_import_it_is_put_into_quotes(filled):
    assert run("history", '"import"').status == 0


def test_a_history_that_is_whole_is_left_alone(filled):
    asked = run("history", "recover")
    assert (asked.status, asked.out) == (0, "The history is not damaged.\n")
    assert len(run("history").out.splitlines()) == 2


def test_what_is_no_history_any_more_is_kept_aside_and_a_new_one_takes_its_place(filled):
    path = AppPaths.for_user().history
    path.write_bytes(b"nonsense " * 1000)
    refused = run("history")
    assert refused.status == 2
    assert "obsdiag history recover" in refused.err
    saved = run("history", "recover")
    assert saved.status == 0
    assert saved.out.startswith("Findings saved: 0; lost: an unknown number.\nThe damaged file")
    assert [kept.read_bytes()[:8] for kept in path.parent.glob("*.damaged.*")] == [b"nonsense"]
    assert run("history").out == ""


@pytest.mark.parametrize("form", ["json", "csv", "html", "parquet"])
def test_an_export_never_empties_the_history(filled, form):
    history = AppPaths.for_user().history
    done = run("history", "export", "--format", form, history)
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert len(run("history", "--format", "json").rows) == 2


def test_an_export_that_breaks_off_leaves_the_file_as_it_was(filled, monkeypatch):
    def broken(found, searches=()):
        yield "one line\n"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(export_file, "json_lines", broken)
    file = filled / "export"
    file.write_bytes(b"precious")
    done = run("history", "export", file)
    assert (done.status, done.err) == (
        2,
        f"obsdiag: {file}: It cannot be written: No space left on device.\n",
    )
    assert file.read_bytes() == b"precious"


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="needs a name of the output")
def test_whoever_leaves_an_export_to_a_pipe_ends_it_quietly(tmp_path):
    with History(tmp_path / "history.sqlite3") as history:
        items = [(record(request_id=f"{n:032X}"), b"") for n in range(2_000)]
        history.add_many(items, taken_at=TAKEN_AT)
    words = ("--data-dir", str(tmp_path), "history", "export", "/dev/stdout")
    with subprocess.Popen(
        [sys.executable, "-m", "obsdiag", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


def test_a_parquet_file_is_left_as_it_was_without_its_library(filled, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    file = filled / "export"
    file.write_bytes(b"precious")
    assert run("history", "export", "--format", "parquet", file).status == 2
    assert file.read_bytes() == b"precious"


@pytest.mark.parametrize("file", ["none", "", "a\0b", "x" * 300])
def test_a_file_that_cannot_be_read_is_told_in_one_line(filled, file):
    for words in (["history", "import"], ["redact"], ["catalogue", "update"]):
        done = run(*words, f"{filled}/{file}")
        assert (done.status, done.out, done.err.count("\n")) == (2, "", 1), words


@pytest.mark.parametrize("command", [("redact",), ("report",), ("case",)])
def test_what_is_read_is_not_written_over(tmp_path, command):
    path = tmp_path / "a.http"
    path.write_bytes(response("403 Forbidden", error("AccessDenied")))
    before = path.read_bytes()
    done = run("--data-dir", tmp_path / "data", *command, "-o", tmp_path / "." / "a.http", path)
    assert done.status == 2
    assert "what is read" in done.err
    assert path.read_bytes() == before
