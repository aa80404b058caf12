"""Commands where the machine fails them: what was told as saved is there, and a line says the rest.

`OBSDIAG_KILLS=1000 pytest tests/cli/test_faults.py -k killed` kills far more of them.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from obsdiag.history import History
from tests.answer import error, response

if TYPE_CHECKING:
    from collections.abc import Callable

KILLS = int(os.environ.get("OBSDIAG_KILLS", "1"))
LONGEST = 1.5
"""Seconds after which the last of them are killed; most commands have ended by then."""
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs the limits and signals of Unix")


def answers(count: int, first: int = 0) -> bytes:
    """Return so many answers, each with an id of its own."""
    return b"\n".join(
        response("403 Forbidden", error("AccessDenied", request_id=f"{number:032X}"), ())
        for number in range(first, first + count)
    )


def command(data: Path, *words: object) -> list[str]:
    return [sys.executable, "-m", "obsdiag", "--data-dir", str(data), *map(str, words)]


def run(
    data: Path, *words: object, before: Callable[[], None] | None = None, **given
) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run(
        command(data, *words), preexec_fn=before, capture_output=True, check=False, **given
    )
    assert b"Traceback" not in done.stderr
    assert done.returncode in {0, 1, 2}, (done.returncode, done.stderr)
    return done


def kept(data: Path) -> set[str | None]:
    """Return the request ids of what a history has; it must be whole."""
    if not (data / "history.sqlite3").exists():
        return set()
    with History(data / "history.sqlite3") as history:
        history.check()
        return {entry.request_id for entry in history.search("", limit=10**6)}


@pytest.fixture
def data(tmp_path) -> Path:
    return tmp_path / "data"


def killed(data: Path, after: float, *words: object) -> bytes:
    """Start a command, kill it after so many seconds, and return what it has printed."""
    started = subprocess.Popen(
        command(data, *words), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    time.sleep(after)
    started.send_signal(signal.SIGKILL)
    printed, _ = started.communicate()
    return printed


def test_what_a_killed_command_called_saved_is_there(tmp_path, data):
    random, told = Random(KILLS), set()
    for number in range(KILLS):
        (tmp_path / "log").write_bytes(answers(120, number * 120))
        after = random.uniform(0.1, LONGEST)
        printed = killed(data, after, "decode", "--save", "--format", "json", tmp_path / "log")
        whole, _, _ = printed.rpartition(b"\n")
        told |= {json.loads(line)["request_id"] for line in whole.splitlines()}
        assert told <= kept(data)


@pytest.mark.parametrize(
    "words",
    [
        ["history", "set", "--tag", "a", "code:AccessDenied"],
        ["history", "delete", "code:AccessDenied"],
        ["history", "restore", "--all"],
        ["history", "export", "OUT"],
        ["history", "import", "IN"],
        ["history", "prune", "--entries", "50", "--yes"],
    ],
    ids=lambda words: words[1],
)
def test_a_killed_command_leaves_a_whole_history_and_a_whole_file(tmp_path, data, words):
    (tmp_path / "log").write_bytes(answers(100))
    run(data, "decode", "--save", tmp_path / "log")
    out, taken_in = tmp_path / "out", tmp_path / "in"
    assert run(data, "history", "export", taken_in).returncode == 0
    out.write_bytes(b"as it was\n")
    random = Random(str(words))
    for _ in range(max(1, KILLS // 7)):
        named = [{"OUT": out, "IN": taken_in}.get(word, word) for word in words]
        killed(data, random.uniform(0.1, LONGEST), *named)
        kept(data)
        assert out.read_bytes() in {b"as it was\n", taken_in.read_bytes()}


def limited(kind: int, most: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(kind, (most, most))


@pytest.mark.parametrize("most", [0, 40_000])
def test_a_file_that_must_not_grow_is_told(tmp_path, data, most):
    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    (tmp_path / "log").write_bytes(answers(100))
    done = run(data, "decode", "--save", "--format", "json", tmp_path / "log", before=small)
    told = {json.loads(line)["request_id"] for line in done.stdout.splitlines()}
    assert told <= (kept(data) if told else set())
    assert len(told) == 100 or (done.returncode, done.stderr.count(b"\n")) == (2, 1)


@pytest.mark.parametrize("most", [8, 16])
def test_few_descriptors_are_told_or_enough(tmp_path, data, most):
    (tmp_path / "log").write_bytes(answers(20))
    done = run(
        *(data, "decode", "--save", tmp_path / "log"),
        before=limited(resource.RLIMIT_NOFILE, most),
    )
    assert done.returncode == 0 or done.stderr.count(b"\n") >= 1


@pytest.mark.parametrize("variable", ["HOME", "TMPDIR", "XDG_DATA_HOME", "PATH", "LANG", "TZ"])
@pytest.mark.parametrize("value", [None, "/none/such"])
def test_an_environment_of_any_kind_is_no_defect(tmp_path, data, variable, value):
    (tmp_path / "log").write_bytes(answers(1))
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    environment.pop(variable, None)
    if value is not None:
        environment[variable] = value
    done = run(data, "decode", "--save", tmp_path / "log", env=environment)
    assert done.returncode == 0, done.stderr


def test_a_working_folder_that_is_gone_is_told(tmp_path, data):
    (tmp_path / "gone").mkdir()
    (tmp_path / "log").write_bytes(answers(1))

    def leave() -> None:
        os.chdir(tmp_path / "gone")
        (tmp_path / "gone").rmdir()

    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    done = run(data, "decode", "--save", tmp_path / "log", before=leave, env=environment)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_must_not_be_written_is_told_in_one_line(data):
    data.mkdir(mode=0o555)
    done = run(data, "decode", "--save", input=answers(1))
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)


@pytest.mark.parametrize("change", ["grow", "shrink", "vanish"])
def test_a_file_may_change_while_it_is_read(tmp_path, data, change):
    log = tmp_path / "log"
    log.write_bytes(answers(600))
    started = subprocess.Popen(
        command(data, "decode", "--format", "json", log),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(0.5)
    if change == "grow":
        with log.open("ab") as file:
            file.write(answers(200, 600))
    elif change == "shrink":
        os.truncate(log, 1_000)
    else:
        log.unlink()
    out, told = started.communicate(timeout=120)
    assert started.returncode in {0, 1, 2}
    assert b"Traceback" not in told
    assert b"defect" not in told
    assert all(json.loads(line)["code"] for line in out.splitlines())
