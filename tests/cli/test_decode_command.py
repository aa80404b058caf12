"""What `decode` does beyond printing: keeping, and reporting what was passed over."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from obsdiag import workers
from obsdiag.cli import decode_command, main
from obsdiag.config.paths import AppPaths
from obsdiag.formats import saved, split
from obsdiag.history import History
from obsdiag.input import stream
from obsdiag.pipeline import decoding, limits
from tests.answer import REQUEST_ID, error, response
from tests.at_once import AtOnce
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


def test_what_a_defect_kept_from_being_read_is_told_and_the_rest_is_printed(tmp_path, monkeypatch):
    usual = decoding.observations_of

    def failing(capture):
        if capture.status == 403:
            raise KeyError("a secret")
        return usual(capture)

    monkeypatch.setattr(decoding, "observations_of", failing)
    for status in ("404 Not Found", "403 Forbidden", "503 Slow Down"):
        (tmp_path / f"{status[:3]}.http").write_bytes(response(status))
    both = tmp_path / "both.http"
    both.write_bytes(
        response() + b"\n" + response("403 Forbidden") + b"\n" + response("409 No", b"")
    )
    done = run("decode", "--format", "json", tmp_path)
    assert done.status == 2
    assert sorted(row["status"] for row in done.rows) == [404, 404, 409, 503]
    alone, after = sorted(done.err.splitlines())
    told = "A defect in obsdiag itself (KeyError) kept parts of it from being read: line"
    assert alone.endswith(f"403.http: {told} 1.")
    assert after.startswith(f"obsdiag: {both}: {told} ")


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
    add_staged = History.add_staged

    def counted(history, rows, **how):
        numbers.append(len(rows))
        return add_staged(history, rows, **how)

    monkeypatch.setattr(History, "add_staged", counted)
    return numbers


def test_findings_of_files_are_kept_together(tmp_path, monkeypatch, kept):
    monkeypatch.setattr(limits, "STORED_FINDINGS", 4)
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


def test_what_was_passed_over_is_reported_and_is_no_failure(tmp_path, monkeypatch):
    monkeypatch.setattr(saved, "MAX_TEXT", 600)
    kept = {
        "_postman_id": "1",
        "item": [{"code": 404, "status": "Not Found", "header": [], "body": error().decode()}],
    }
    exported = tmp_path / "collection.json"
    exported.write_text(json.dumps(kept) + " " * 300_000, encoding="utf-8")
    done = run("decode", "--format", "json", exported)
    assert (done.status, len(done.rows), done.err.count("\n")) == (0, 1, 1)
    assert "were read" in done.err


LINE = (
    b"2026-03-14T09:28:30Z ERROR obs: Status=404 Not Found, Code=NoSuchKey, "
    b"Message=There is none., RequestId=0000019CEBAD03AD%016d\n"
)
NOISE = b"2026-03-14T09:28:30Z INFO worker-7 copied 4096 bytes from /var/spool to /mnt/store\n"


@pytest.fixture
def log(tmp_path) -> Path:
    """Return a log that is long enough to be shared."""
    file = tmp_path / "service.log"
    file.write_bytes(b"".join(LINE % number + NOISE * 90 for number in range(200)))
    return file


@pytest.fixture
def begun(monkeypatch) -> list[object]:
    """What other processes are given, which are none."""
    given: list[object] = []
    monkeypatch.setattr(workers, "start", lambda do, _: AtOnce(do, given))
    monkeypatch.setattr(decode_command, "processes", lambda: 2)
    monkeypatch.setattr(stream, "BLOCK", 50_000)
    monkeypatch.setattr(split, "PIECE", 100_000)
    return given


@pytest.mark.parametrize("save", [(), ("--save",)], ids=["printed", "saved"])
def test_a_long_log_is_shared_and_printed_in_order(log, begun, save):
    rows = run("decode", *save, "--format", "json", log).rows
    assert [row["request_id"][-4:] for row in rows] == [f"{number:04}" for number in range(200)]
    assert len(begun) > 5


def test_what_is_printed_is_on_disk_already(log, begun, monkeypatch):
    monkeypatch.setattr(limits, "STORED_FINDINGS", 30)
    stored: list[int] = []

    class Out(io.StringIO):
        def flush(self) -> None:
            with History(AppPaths.for_user(None).history) as history:
                stored.append(history.count())
            printed.append(self.getvalue().count("\n"))

    printed: list[int] = []
    monkeypatch.setattr("sys.stdout", Out())
    assert main(["decode", "--save", "--format", "json", str(log)]) == 0
    assert printed[-1] == stored[-1] == 200
    assert len(printed) > 5, "they come at a steady rate"
    assert all(one >= other for one, other in zip(stored, printed, strict=True))


def program(*words: object, **streams: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-W", "error", "-m", "obsdiag", *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **streams)


@pytest.mark.parametrize("save", [(), ("--save",)], ids=["printed", "saved"])
def test_whoever_reads_one_line_and_goes_away_ends_it_quietly(tmp_path, save):
    long = tmp_path / "long.log"
    long.write_bytes(b"".join(LINE % number + NOISE * 9 for number in range(20_000)))
    with program("decode", *save, "--format", "json", long) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["code"] == "NoSuchKey"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


def test_a_finding_is_printed_while_standard_input_goes_on():
    with program("decode", "--format", "json", stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        # The last few wait for another report of the same event.
        process.stdin.write(b"".join(LINE % number for number in range(20)) + NOISE * 40_000)
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["code"] == "NoSuchKey"
        process.stdin.close()
        assert process.wait(60) == 0
