"""Whatever a command prints, no stream shows a character that acts, and no command a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from obsdiag.cli import COMMANDS, decode_command, output
from tests.answer import error, response
from tests.command import run

HOSTILE = "x\r\x1b[2J\x1b]0;t\x07\x9b31m\u202e\u2066\U000e0041\u3164y"
"""Characters that clear a screen, name a terminal, turn the direction, or are not seen."""


def acting(text: str) -> set[str]:
    """Return what acts on a terminal in what was printed."""
    kinds = {"Cc", "Cf", "Zl", "Zp"}
    return {one for one in text if unicodedata.category(one) in kinds} - {"\n", "\t"}


@pytest.fixture
def hostile(tmp_path) -> Path:
    """A file of which the name, and every value in it, is hostile."""
    folder = tmp_path / HOSTILE.replace("/", "")
    folder.mkdir()
    answer = {"error_code": f"No{HOSTILE}", "error_msg": HOSTILE, HOSTILE: HOSTILE, "a\nb": "c\nd"}
    file = folder / "two\nlines"
    file.write_bytes(
        response("403 Forbidden", json.dumps(answer).encode(), ("Content-Type: application/json",))
        + b"\n\n"
        + response("404 Not Found", error("NoSuchKey", HOSTILE.replace("\x1b", "")), ())
    )
    return file


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("command", ["decode", "groups"])
def test_no_command_prints_what_acts_out_of_a_capture(hostile, command, form):
    done = run(command, "--format", form, hostile, hostile.parent / "none\r\x1b[2J")
    assert not acting(done.out + done.err)
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("words", [["history"], ["history", "groups"]])
@pytest.mark.parametrize("form", ["text", "json"])
def test_no_command_prints_what_acts_out_of_the_history(hostile, words, form):
    assert run("decode", "--save", hostile).status == 0
    done = run("history", "set", "--note", HOSTILE, "--ticket", HOSTILE, "--tag", HOSTILE, "id:1")
    assert not acting(done.out + done.err)
    done = run(*words, "--format", form)
    assert done.out
    assert not acting(done.out + done.err)


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_heading_is_one_line_whatever_the_file_is_called(hostile, form):
    ok = hostile.parent / "ok\nand more"
    ok.write_bytes(response("200 OK", b"fine"))
    assert run("decode", "--format", form, ok).out.count("\n") == (form == "text")


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_a_wrong_argument_is_told_in_one_line(command):
    done = run(*command.split(), f"--{HOSTILE}\n", "x")
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert not acting(done.err)


@pytest.mark.parametrize("raised", [KeyError("s3cret"), RecursionError(), MemoryError()])
def test_a_defect_is_told_in_one_line_and_quotes_nothing(monkeypatch, raised):
    def broken(*_, **__):
        raise raised

    monkeypatch.setattr(decode_command, "read", broken)
    done = run("decode", stdin=b"x")
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert "s3cret" not in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    "words", [["decode", "--save"], ["history"], ["history", "import", "-"], ["history", "purge"]]
)
def test_a_data_folder_that_cannot_be_is_told_in_one_line(tmp_path, words):
    (tmp_path / "file").touch()
    done = run("--data-dir", tmp_path / "file" / "below", *words)
    assert (done.status, done.err.count("\n")) == (2, 1)


def started(redirected: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    command = f"exec {sys.executable} -m obsdiag {' '.join(words)} {redirected}"
    return subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False, timeout=60)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize(
    ("redirected", "words", "status"),
    [
        ("> /dev/full", ["explain", "NoSuchKey"], 2),
        ("> /dev/full", ["catalogue", "--format", "json"], 2),
        ("> /dev/full", ["--version"], 2),
        (">&-", ["explain", "NoSuchKey"], 2),
        ("<&-", ["decode"], 2),
        ("2>&-", ["explain", "NoSuchKey"], 0),
        ("2>&-", ["explain", "NoSuchThingAtAll"], 1),
        (">&- 2>&- <&-", ["decode"], 2),
    ],
)
def test_a_stream_that_takes_nothing_is_no_traceback(redirected, words, status):
    done = started(redirected, *words)
    assert done.returncode == status, done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr
    assert done.stderr.count(b"\n") <= 1


def test_what_was_found_before_a_problem_is_printed(capsys):
    output.put_line("found")
    output.end()
    assert capsys.readouterr().out == "found\n"
