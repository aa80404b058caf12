"""Commands where the machine fails them: what was told as saved is there, and a line says the rest.

`python -m tests.cli.kills 1000` kills far more of them.
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
from typing import TYPE_CHECKING

import pytest

from obsdiag.history import History
from tests.answer import error, response

if TYPE_CHECKING:
    from collections.abc import Callable

KILLS = int(os.environ.get("OBSDIAG_KILLS", "4"))
LARGE = os.environ.get("OBSDIAG_FAULTS") == "large"
ROOT = Path(__file__).parents[2]
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


def test_what_was_called_saved_outlives_a_kill():
    words = [sys.executable, "-m", "tests.cli.kills", str(KILLS)]
    done = subprocess.run(words, capture_output=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.endswith(b"0 lost\n")


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


VARIABLES = ("HOME", "TMPDIR", "XDG_DATA_HOME", "PATH", "LANG", "TZ")
AT_ONCE = {"all": VARIABLES, **({name: (name,) for name in VARIABLES} if LARGE else {})}
"""Which variables fail together; each alone takes a process, and is tried on demand."""


@pytest.mark.parametrize("variables", AT_ONCE)
@pytest.mark.parametrize("value", [None, "/none/such"])
def test_an_environment_of_any_kind_is_no_defect(tmp_path, data, variables, value):
    (tmp_path / "log").write_bytes(answers(1))
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    for variable in AT_ONCE[variables]:
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
