"""The commands: what is printed where, and what the exit status says."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from obsdiag.cli import COMMANDS, decode_command
from tests.answer import error, response
from tests.command import run

if TYPE_CHECKING:
    from pathlib import Path

TOKEN = "MadeUpTokenOfNobody0123456789"


@pytest.fixture
def answer(tmp_path) -> Path:
    file = tmp_path / "answer.http"
    file.write_bytes(response())
    return file


def test_a_file_is_decoded_as_text(answer):
    done = run("decode", answer)
    assert done.out.startswith(f"{answer}:1: 404 NoSuchKey\n")
    assert (done.status, done.err) == (0, "")


def test_a_file_is_decoded_as_json(answer):
    done = run("decode", "--format", "json", answer)
    (row,) = done.rows
    assert (row["source"], row["line"], row["code"]) == (str(answer), 1, "NoSuchKey")
    assert (done.status, done.err) == (0, "")


@pytest.mark.parametrize("words", [[], ["-"]])
def test_standard_input_is_read(words):
    (row,) = run("decode", "--format", "json", *words, stdin=b"above\n" + response()).rows
    assert (row["source"], row["line"], row["code"]) == ("-", 2, "NoSuchKey")


def test_a_folder_is_read_with_all_that_is_below(tmp_path, answer):
    below = tmp_path / "sub" / "b.xml"
    below.parent.mkdir()
    below.write_bytes(error("AccessDenied"))
    rows = run("decode", "--format", "json", tmp_path).rows
    assert [(row["source"], row["code"]) for row in rows] == [
        (str(answer), "NoSuchKey"),
        (str(below), "AccessDenied"),
    ]


def test_findings_come_in_order_one_a_line(tmp_path):
    codes = ["NoSuchKey", "AccessDenied", "SlowDown"]
    log = b"".join(response("500", error(code, request_id=code), ()) + b"\n" for code in codes)
    (tmp_path / "log").write_bytes(log)
    done = run("decode", "--format", "json", tmp_path / "log")
    assert [row["code"] for row in done.rows] == codes


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_success_is_read_and_is_no_error(tmp_path, form):
    (tmp_path / "ok").write_bytes(response("200 OK", b"hello"))
    done = run("decode", "--format", form, tmp_path / "ok")
    assert (done.status, done.err) == (0, "")
    assert done.out == ("" if form == "json" else f"{tmp_path / 'ok'}: no error in it.\n")


@pytest.mark.parametrize("content", [b"", b"nothing of the kind\n" * 50, b"\0\1\2" * 99])
def test_nothing_recognised_is_status_1(tmp_path, answer, content):
    (tmp_path / "x").write_bytes(content)
    done = run("decode", "--format", "json", tmp_path / "x", answer)
    assert done.status == 1
    assert len(done.rows) == 1
    assert done.err == (
        f"obsdiag: {tmp_path / 'x'}: nothing in it reads as a response or a client's error.\n"
    )


def test_what_cannot_be_read_is_status_2_and_the_rest_is_done(tmp_path, answer):
    (tmp_path / "empty").touch()
    done = run(
        "decode", "--format", "json", tmp_path / "a", tmp_path / "empty", answer, tmp_path / "b"
    )
    assert done.status == 2
    assert [row["code"] for row in done.rows] == ["NoSuchKey"]
    first, _, last = done.err.splitlines()
    assert first == f"obsdiag: {tmp_path / 'a'}: There is no such file."
    assert last == f"obsdiag: {tmp_path / 'b'}: There is no such file."


@pytest.mark.parametrize(
    "words",
    [["decode", "--format", "xml"], ["explain"], ["history", "--limit", "many"], ["decode", "--x"]],
)
def test_wrong_usage_is_status_2(words):
    done = run(*words)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("obsdiag: ")
    assert done.err.endswith(" --help`.\n")
    assert done.err.count("\n") == 1


def test_a_problem_is_one_line_whatever_the_name(tmp_path):
    done = run("decode", tmp_path / "two\nlines\x1b[2J")
    assert done.err.count("\n") == 1
    assert "\x1b" not in done.err


def test_nothing_that_acts_on_a_screen_is_printed():
    shown = response(
        "403 Forbidden", b"", ("x-obs-error-message: a\x1b]0;b\x07c\u202ed", "Server: OBS")
    )
    for form in ("text", "json"):
        done = run("decode", "--format", form, "-", stdin=shown)
        assert not {"\x1b", "\x07", "\u202e"} & set(done.out)
        assert done.status == 0


def test_no_secret_is_printed():
    shown = response(
        "403 Forbidden",
        error("SignatureDoesNotMatch", more=f"<SecurityToken>{TOKEN}</SecurityToken>"),
    )
    asked = f"GET /?x-obs-security-token={TOKEN} HTTP/1.1\r\nHost: h.example.com\r\n\r\n".encode()
    for form in ("text", "json"):
        done = run("decode", "--format", form, "-", stdin=asked + shown)
        assert "SignatureDoesNotMatch" in done.out
        assert TOKEN not in done.out


@pytest.mark.parametrize("how", ["option", "environment"])
def test_the_data_is_kept_where_the_user_wants_it(answer, tmp_path, monkeypatch, how):
    place = tmp_path / "somewhere" / "else"
    words = ["--data-dir", place] if how == "option" else []
    if how == "environment":
        monkeypatch.setenv("OBSDIAG_DATA_DIR", str(place))
    assert run(*words, "decode", "--save", answer).status == 0
    assert len(run(*words, "history", "--format", "json").rows) == 1
    files = [file for file in place.rglob("*") if file.is_file()]
    assert files
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(place.stat().st_mode) == 0o700


def test_the_option_goes_before_the_environment(answer, tmp_path, monkeypatch):
    monkeypatch.setenv("OBSDIAG_DATA_DIR", str(tmp_path / "environment"))
    run("--data-dir", tmp_path / "option", "decode", "--save", answer)
    assert (tmp_path / "option").exists()
    assert not (tmp_path / "environment").exists()


def test_decoding_writes_nothing(answer, tmp_path):
    assert run("--data-dir", tmp_path / "data", "decode", answer).status == 0
    assert not (tmp_path / "data").exists()


def test_a_key_that_interrupts_ends_with_its_own_status(answer, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(decode_command, "read", interrupted)
    assert run("decode", answer).status == 130


def started(*words: object, **streams: Any) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "obsdiag", *map(str, words)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, **streams)


@pytest.mark.parametrize("answers", [1, 3000], ids=["a little", "a lot"])
def test_a_reader_that_goes_away_is_no_error(tmp_path, answers):
    log = tmp_path / "log"
    log.write_bytes(
        b"".join(
            response(body=error(request_id=str(number)), head=()) + b"\n"
            for number in range(answers)
        )
    )
    reading, writing = os.pipe()
    os.close(reading)
    with started("decode", "--format", "json", log, stdout=writing) as process:
        os.close(writing)
        _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (0, b"")


def test_a_terminal_without_the_characters_gets_escapes(tmp_path):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    with started("explain", "NoSuchKey", stdout=subprocess.PIPE, env=environment) as process:
        out, told = process.communicate(timeout=60)
    assert out.startswith(b"NoSuchKey \\xb7 404 Not Found")
    assert (process.returncode, told) == (0, b"")


def test_standard_input_may_be_a_pipe_that_is_slow():
    with started(
        "decode", "--format", "json", stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        for part in (response()[:40], response()[40:]):
            process.stdin.write(part)
            process.stdin.flush()
        out, told = process.communicate(timeout=60)
    assert json.loads(out)["code"] == "NoSuchKey"
    assert (process.returncode, told) == (0, b"")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_its_function(command):
    assert callable(command.function())
    assert run(*command.name.split(), "--help").status == 0
