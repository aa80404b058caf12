"""Every command with every hostile input: no traceback on any stream, and a status of the contract.

`OBSDIAG_HOSTILE=large` gives each command each of the inputs.
"""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random
from unittest.mock import patch

import pytest

from obsdiag.cli import COMMANDS, main
from tests.answer import error, response

LARGE = os.environ.get("OBSDIAG_HOSTILE") == "large"
ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs the files of Unix")
ANSWER = response("403 Forbidden", error("AccessDenied"))
CONTENTS = {
    "empty": b"",
    "blank": b" " * 20_000,
    "zeros": bytes(5_000),
    "binary": Random(1).randbytes(20_000),
    "long": b"x" * 300_000,
    "surrogates": b"\xed\xa0\x80 <Error><Code>\xed\xb0\x80</Code></Error>",
    "marks": b"\xff\xfe\x00\xd8" * 99,
    "controls": ANSWER.replace(b"Access", b"\x1b]8;;file:///x\x07\x9b\xe2\x80\xae\r"),
    "json": b"[" * 5_000,
    "lines": b'{"schema": 1, "code": "\\ud800", "taken_at": 1e999}\n{}\n[]\nnull\n',
    "database": b"SQLite format 3\0" + bytes(4_000),
    "zip": b"PK\3\4" + b"\xff" * 400,
    "page": b"+---+\n| a |\n",
    "answer": ANSWER,
}
NAMES = ("new\nline", "-rf", "\udcff\udcfe", "a\x1b[2Jb", "\u202egpj", "%s{}$(x)", "x" * 200)
WORDS = {
    "decode": [["FILE"], ["--format", "json", "FILE"], ["--save", "FILE"]],
    "groups": [["FILE"], ["--format", "json", "FILE"]],
    "explain": [["TEXT"]],
    "catalogue": [["TEXT"], ["update", "FILE"]],
    "history": [["TEXT"], ["--format", "json", "TEXT"]],
    "history set": [["--tag", "TEXT", "--note", "TEXT", "TEXT"]],
    "history delete": [["TEXT"]],
    "history restore": [[]],
    "history purge": [["--yes"]],
    "history forget": [["--yes", "TEXT"]],
    "history prune": [["--days", "TEXT", "--yes"]],
    "history groups": [["TEXT"]],
    "history reread": [["TEXT"]],
    "history captures": [["--limit", "TEXT"], ["--format", "json"]],
    "history show": [["TEXT"]],
    "history ticket": [["TEXT"], ["--done"]],
    "history remask": [[]],
    "history searches": [["TEXT"], ["--save", "TEXT", "TEXT"], ["--delete", "TEXT"]],
    "history export": [["FILE", "TEXT"]],
    "history import": [["FILE"]],
    "history recover": [[]],
    "report": [["FILE"], ["--format", "html", "FILE"], ["-o", "FILE", "FILE"]],
    "ask": [["TEXT"]],
    "redact": [
        ["FILE"],
        ["--report", "--mask", "TEXT", "FILE"],
        ["--undo", "--map", "FILE", "FILE"],
    ],
    "case": [["-o", "OUT", "--note", "TEXT", "FILE"]],
}
TEXTS = ("", "\udcff\udcfe", "\x1b[2J\r\n", "-", "--", '"((', "9" * 5000, "a" * 70_000, "id:²")
CASES = [(name, words) for name, rows in WORDS.items() for words in rows]


def test_every_command_is_here():
    assert WORDS.keys() == {command.name for command in COMMANDS}


@pytest.fixture
def inputs(tmp_path) -> list[Path]:
    """Files of every kind and name."""
    folder = tmp_path / "inputs"
    folder.mkdir()
    made = []
    for name, content in CONTENTS.items():
        (file := folder / name).write_bytes(content)
        made.append(file)
    for name in NAMES:
        (file := folder / name).write_bytes(ANSWER)
        made.append(file)
    (folder / "folder").mkdir()
    (folder / "loop").symlink_to(folder / "loop")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(folder / "socket"))
    others = (folder / "folder", folder / "loop", folder / "socket", folder / "none")
    return [*made, *others, Path("/dev/null"), folder / ("y" * 300)]


def run(words: list[str], given: bytes) -> tuple[int, str, str]:
    """Run a command in this process, with streams as a terminal of UTF-8 has them."""
    out, told = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    with ExitStack() as stack:
        stack.enter_context(redirect_stdout(out))
        stack.enter_context(redirect_stderr(told))
        stack.enter_context(patch("sys.stdin", io.TextIOWrapper(io.BytesIO(given))))
        try:
            status = main(words)
        except SystemExit as ended:
            status = int(ended.code or 0)
    for stream in (out, told):
        stream.flush()
    shown, said = (one.buffer.getvalue().decode("utf-8", "replace") for one in (out, told))
    return status, shown, said


def check(words: list[str], status: int, out: str, told: str) -> None:
    """Hold what the contract says of status and streams."""
    shown = [word[:80] for word in words]
    assert status in {0, 1, 2}, (shown, status)
    assert "Traceback" not in out + told, shown
    assert "A defect in obsdiag itself" not in told, (shown, told)
    assert "\x1b" not in told, shown
    if "redact" not in words:  # it hands a capture on as it is
        assert not set(out) & set("\x1b\x9b\u202e\0"), shown
    lines = told.splitlines()
    assert status == 0 or lines, f"{shown} failed without a word"
    assert all(line.startswith(("obsdiag", "usage:", " ")) for line in lines), (shown, told)


@pytest.mark.parametrize(
    ("name", "words"), CASES, ids=[" ".join([name, *words]) for name, words in CASES]
)
def test_a_command_stands_any_input(tmp_path, inputs, name, words):
    data, random = tmp_path / "data", Random(name)
    run(["--data-dir", str(data), "decode", "--save", "-"], ANSWER)
    takes_file, takes_text = "FILE" in words, "TEXT" in words
    files = inputs if takes_file else [None]
    texts = TEXTS if takes_text else [""]
    tried = [(file, text) for file in files for text in (texts if LARGE else texts[:1])]
    tried += [(random.choice(files), text) for text in texts[1:]]
    if not LARGE:
        random.shuffle(tried)
        tried = tried[:3]
    for file, text in tried:
        put = {"FILE": str(file), "TEXT": text, "OUT": str(tmp_path / "out")}
        asked = ["--data-dir", str(data), *name.split(), *(put.get(word, word) for word in words)]
        check(asked, *run(asked, ANSWER))


@pytest.mark.parametrize("place", ["file", "nothing", "null", "long", "loop"])
@pytest.mark.parametrize("name", WORDS if LARGE else ["history", "decode"])
def test_a_command_stands_any_folder_of_its_data(tmp_path, place, name):
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    folders = {"null": "/dev/null/x", "nothing": "", "long": str(tmp_path / ("z" * 300))}
    folder = folders.get(place, str(tmp_path / place))
    os.chdir(tmp_path)  # the empty name is this folder
    put = {"FILE": str(tmp_path / "file"), "TEXT": "a", "OUT": str(tmp_path / "out")}
    asked = [
        "--data-dir",
        folder,
        *name.split(),
        *(put.get(word, word) for word in WORDS[name][-1]),
    ]
    check(asked, *run(asked, ANSWER))


STREAMS = {
    "closed input": "<&-",
    "closed output": ">&-",
    "closed errors": "2>&-",
    "all closed": "<&- >&- 2>&-",
    "full output": ">/dev/full",
    "full errors": "2>/dev/full",
    "output that nobody reads": "| true",
    "input that is a folder": "</",
    "ASCII": "LC_ALL=C PYTHONIOENCODING=ascii",
    "unknown locale": "LC_ALL=xx_YY.KOI9 LANG=nowhere",
    "no environment": "env -i",
}


@pytest.mark.parametrize(
    "stream", STREAMS if LARGE else ["all closed", "full output", "unknown locale"]
)
@pytest.mark.parametrize(
    "words",
    [
        "decode @",
        "decode --save --format json @",
        "history",
        "explain NoSuchKey",
        "report @",
        "redact @",
        "--help",
        "no-such-thing",
        "history export /dev/stdout",
        "catalogue",
        "ask",
    ][: None if LARGE else 1],
)
def test_a_command_stands_any_stream(tmp_path, stream, words):
    capture = tmp_path / "capture"
    capture.write_bytes(ANSWER)
    how = STREAMS[stream]
    before, after = (how, "") if how[0].isalpha() else ("", how)
    name = f"{sys.executable} -m obsdiag --data-dir {tmp_path / 'data'}"
    done = subprocess.run(
        ["sh", "-c", f"{before} {name} {words.replace('@', str(capture))} {after}"],
        capture_output=True,
        check=False,
        input=b"",
        cwd=ROOT,
        env={**os.environ, "DISPLAY": ""},
    )
    streams = done.stdout + done.stderr
    assert b"Traceback" not in streams, streams
    assert b"Exception ignored" not in streams, streams
    assert b"defect in obsdiag" not in streams, streams
    assert done.returncode in {0, 1, 2}, done
