"""Commands on a machine that fails them: a full disk, a quota, a broken disk, a leaping clock.

Calls fail by a library that is loaded before the others; what needs a mount or another user is
done in a namespace of its own. `OBSDIAG_FAULTS=large pytest tests/cli/test_cli_machine.py` fails
each call of a command in turn, and does what takes longer.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.answer import PAGE
from tests.cli.test_faults import answers, command, kept, run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs the means of Linux")
LARGE = os.environ.get("OBSDIAG_FAULTS") == "large"
COUNT = 40
at_large = pytest.mark.skipif(not LARGE, reason="takes long: OBSDIAG_FAULTS=large")
SOURCE = Path(__file__).with_name("faults.c")
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def library(tmp_path_factory) -> Path:
    """The library that fails calls."""
    if (compiler := shutil.which("cc")) is None:
        pytest.skip("needs a C compiler")
    made = tmp_path_factory.mktemp("faults") / "faults.so"
    words = [compiler, "-shared", "-fPIC", "-O1", "-o", str(made), str(SOURCE), "-ldl"]
    done = subprocess.run(words, capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"the C compiler does not do: {done.stderr[-200:]!r}")
    return made


@pytest.fixture
def data(tmp_path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def log(tmp_path) -> Path:
    file = tmp_path / "log"
    file.write_bytes(answers(COUNT))
    return file


def faulty(library: Path, **faults: object) -> dict[str, str]:
    """Return the environment in which calls fail."""
    told = {f"FAULT_{name.upper()}": str(value) for name, value in faults.items()}
    return {**os.environ, "LD_PRELOAD": str(library), **told}


def check_told(done: subprocess.CompletedProcess[bytes], data: Path) -> None:
    """Hold that what was told as saved is there, and that a line tells what was not."""
    told = {json.loads(line)["request_id"] for line in done.stdout.splitlines()}
    assert told <= (kept(data) if told else set())
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 0 or lines, "a failure without a word"
    assert all(line.startswith("obsdiag: ") for line in lines)
    assert "defect in obsdiag" not in done.stderr.decode()
    assert len(told) == COUNT or done.returncode == 2


WRITING = "write,pwrite64,fsync,fdatasync,ftruncate64,rename"
KINDS = {
    "full": (errno.ENOSPC, WRITING),
    "quota": (errno.EDQUOT, WRITING),
    "broken": (errno.EIO, WRITING),
    "unreadable": (errno.EIO, "read,pread64"),
    "read-only": (errno.EROFS, WRITING),
}


@pytest.mark.parametrize("kind", KINDS if LARGE else ["broken", "unreadable"])
@pytest.mark.parametrize("after", range(0, 120, 3) if LARGE else [6])
def test_a_disk_that_fails_loses_nothing_that_was_told_as_saved(data, log, library, kind, after):
    number, calls = KINDS[kind]
    environment = faulty(library, calls=calls, errno=number, path="/data/", after=after)
    done = run(data, "decode", "--save", "--format", "json", log, env=environment)
    check_told(done, data)
    if done.returncode:
        assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("after", range(12) if LARGE else [1])
@pytest.mark.parametrize(
    "words",
    [
        ["history", "export", "OUT"],
        ["report", "-o", "OUT", "LOG"],
        ["redact", "-o", "OUT", "LOG"],
        ["case", "-o", "OUT", "LOG"],
    ][: None if LARGE else 2],
    ids=lambda words: words[0],
)
def test_a_file_on_a_disk_that_fails_stays_what_it_was(data, log, library, words, after):
    run(data, "decode", "--save", log)
    (folder := log.with_name("target")).mkdir()
    out = folder / "out"
    out.write_bytes(b"as it was\n")
    environment = faulty(library, calls=WRITING, errno=errno.ENOSPC, path="/target/", after=after)
    named = [{"OUT": out, "LOG": log}.get(word, word) for word in words]
    done = run(data, *named, env=environment)
    failed = done.returncode == 2
    assert failed or done.returncode == 0
    assert (out.read_bytes() == b"as it was\n") == failed
    assert not failed or b"No space left on device" in done.stderr
    said = 0 if words[0] != "redact" or failed else 1  # how many secrets were masked
    assert done.stderr.count(b"\n") == failed + said
    assert [one.name for one in folder.iterdir()] == ["out"], "something was left behind"


@pytest.mark.parametrize("change", ["leap", str(-(2**31)), str(4 * 10**9)] if LARGE else ["leap"])
@pytest.mark.parametrize(
    "words",
    [
        ["decode", "--save", "--format", "json", "LOG"],
        ["history"],
        ["history", "prune", "--days", "1", "--yes"],
        ["report", "LOG"],
    ][: None if LARGE else 1],
    ids=lambda words: "-".join(words[:2]),
)
def test_a_clock_that_leaps_is_no_defect(data, log, library, words, change):
    run(data, "decode", "--save", log)
    named = [{"LOG": log}.get(word, word) for word in words]
    done = run(data, *named, env=faulty(library, clock=change))
    assert (done.returncode, done.stderr) == (0, b"")
    if "prune" not in words:
        assert len(kept(data)) == COUNT


ALONE = ["unshare", "--map-root-user", "--mount"]


def can_mount() -> bool:
    if shutil.which("unshare") is None:
        return False
    words = [*ALONE, "sh", "-c", "mount -t tmpfs tmpfs /mnt"]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


mounts = pytest.mark.skipif(
    sys.platform != "linux" or not can_mount(), reason="needs a mount of its own"
)


def mounted(
    data: Path, script: str, *words: object, given: bytes
) -> subprocess.CompletedProcess[bytes]:
    """Run a command where `script` has mounted something; its data are copied out afterwards."""
    told = data.with_name("disk")
    whole = f'{script}; cd {ROOT}; shift; "$@"; status=$?; cp -r "$0" {told}; exit $status'
    done = subprocess.run(
        [*ALONE, "sh", "-c", whole, str(data), "-", *command(data, *words)],
        input=given,
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    return done


@mounts
@pytest.mark.parametrize("size", range(8, 400, 16) if LARGE else [120])
def test_a_full_disk_is_told_and_loses_nothing(data, size):
    data.mkdir()
    script = f'mount -t tmpfs -o size={size}k tmpfs "$0"'
    words = ["decode", "--save", "--format", "json"]
    done = mounted(data, script, *words, given=answers(COUNT))
    told = {json.loads(line)["request_id"] for line in done.stdout.splitlines()}
    assert told <= (kept(data.with_name("disk")) if told else set())
    assert len(told) == COUNT or (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert len(told) == COUNT or b"full" in done.stderr or b"No space" in done.stderr


@at_large
@mounts
def test_without_a_folder_for_temporary_files_all_is_done(log):
    script = (
        "mount -t tmpfs tmpfs /mnt; export OBSDIAG_DATA_DIR=/mnt/data; for one in /tmp /var/tmp;"
        " do mount --bind $one $one; mount -o remount,bind,ro $one; done; unset TMPDIR"
    )
    command = (
        *("decode --save", "redact -", "report --format pdf -o /mnt/report.pdf"),
        *("case -o /mnt/a.obscase", "history export /mnt/export", "history prune --days 3 --yes"),
    )
    run_all = "; ".join(f'{sys.executable} -m obsdiag {one} <"$0" || echo {one}' for one in command)
    done = subprocess.run(
        [*ALONE, "sh", "-c", f"{script}; cd /; {run_all}", str(log)],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (done.returncode, done.stderr) == (0, b"obsdiag: secrets masked: 0\n")


def as_ordinary_user() -> list[str]:
    """Return what runs a command as somebody who may not do all; skips where that can't be."""
    if os.geteuid():
        return []
    words = ["setpriv", "--reuid", "54321", "--regid", "54321", "--clear-groups"]
    if shutil.which("setpriv") is None:
        pytest.skip("needs an ordinary user, or setpriv to become one")
    tried = subprocess.run(
        [*words, sys.executable, "-c", "import obsdiag"], capture_output=True, check=False, cwd=ROOT
    )
    if tried.returncode:
        pytest.skip("an ordinary user may not read this checkout")
    return words


@pytest.mark.parametrize(
    "words",
    [
        ["catalogue", "update", "PAGE"],
        ["decode", "--save"],
        ["history"],
        ["history", "prune", "--days", "3", "--yes"],
        ["report", "-o", "OUT"],
        ["redact", "-o", "OUT", "-"],
    ][: None if LARGE else 2],
    ids=lambda words: "-".join(words[:2]),
)
def test_an_ordinary_user_is_told_of_a_folder_that_he_may_not_write(tmp_path, words):
    user = as_ordinary_user()
    place = Path("/tmp", f"obsdiag-test-{os.getpid()}")
    place.mkdir(mode=0o755)
    try:
        place.chmod(0o555)
        named = [{"OUT": place / "out", "PAGE": PAGE}.get(word, word) for word in words]
        asked = [*user, *command(place / "data", *named)]
        environment = {**os.environ, "HOME": "/none/such"}
        done = subprocess.run(
            asked, input=answers(1), capture_output=True, check=False, cwd=ROOT, env=environment
        )
        assert b"Traceback" not in done.stderr
        assert (done.returncode, done.stderr.count(b"\n")) == (2, 1), done.stderr
        assert b"ermi" in done.stderr or b"may not write" in done.stderr, done.stderr
        assert str(place).encode() in done.stderr
    finally:
        place.chmod(0o755)
        shutil.rmtree(place)


def test_somebody_whom_the_system_does_not_know_and_who_has_no_home_is_told():
    user = as_ordinary_user() or pytest.skip("needs root to become somebody else")
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    words = [*user, sys.executable, "-m", "obsdiag"]
    for more, status in ((["decode"], 0), (["decode", "--save"], 2), (["explain", "NoSuchKey"], 0)):
        done = subprocess.run(
            [*words, *more],
            input=answers(1),
            capture_output=True,
            check=False,
            cwd="/",
            env=environment,
        )
        assert b"Traceback" not in done.stderr
        assert b"defect" not in done.stderr
        assert (done.returncode, bool(done.stderr)) == (status, status != 0), done.stderr


@at_large
@pytest.mark.parametrize("most", range(7, 40) if LARGE else [7, 12])
@pytest.mark.parametrize(
    "words", [["decode", "--save", "LOG"], ["report", "LOG"]], ids=lambda words: words[0]
)
def test_few_descriptors_end_in_no_traceback(data, log, words, most):
    import resource

    named = [{"LOG": log}.get(word, word) for word in words]
    started = subprocess.run(
        command(data, *named),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (most, most)),
        capture_output=True,
        check=False,
    )
    if b"Fatal Python error" in started.stderr:
        return  # the interpreter itself did not start
    assert b"Traceback" not in started.stderr, started.stderr
    assert started.returncode in {0, 1, 2}


@at_large
def test_a_history_that_another_program_keeps_locked_is_told(data, log):
    run(data, "decode", "--save", log)
    holder = sqlite3.connect(data / "history.sqlite3", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        done = run(data, "decode", "--save", "--format", "json", input=answers(3, 900))
    finally:
        holder.close()
    assert done.returncode in {0, 2}
    if done.returncode == 2:
        assert b"busy" in done.stderr
        assert done.stdout == b""
    assert len(kept(data)) == COUNT


@at_large
def test_killed_workers_are_told_in_one_line(tmp_path, data):
    log = tmp_path / "long.log"
    log.write_bytes(
        b"".join(
            b"2026-01-02T03:04:05Z INFO fine\n" * 50 + answers(1, one) + b"\n"
            for one in range(1200)
        )
    )
    started = subprocess.Popen(
        command(data, "decode", "--format", "json", log),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    children = Path(f"/proc/{started.pid}/task/{started.pid}/children")
    found: list[str] = []
    end = time.monotonic() + 20
    while not found and time.monotonic() < end and started.poll() is None:
        found = children.read_text().split()
    for child in found:
        os.kill(int(child), signal.SIGKILL)
    out, told = started.communicate(timeout=120)
    assert b"Traceback" not in told
    assert started.returncode in {0, 2}
    assert told.count(b"\n") == (1 if started.returncode else 0)
    assert all(json.loads(line)["code"] for line in out.splitlines())


@pytest.mark.parametrize(
    "kind", ["fifo", "socket", "full", "null", "directory"] if LARGE else ["fifo"]
)
def test_what_is_no_file_is_read_or_told(tmp_path, data, kind):
    place = tmp_path / "it"
    match kind:
        case "fifo":
            os.mkfifo(place)
            threading.Thread(target=lambda: place.write_bytes(answers(2)), daemon=True).start()
        case "socket":
            with socket.socket(socket.AF_UNIX) as listener:
                listener.bind(str(place))
        case "directory":
            place.mkdir()
        case _:
            place = Path("/dev", kind)
    status = {"fifo": 0, "socket": 2, "null": 1, "directory": 0}.get(kind)
    asked = command(data, "decode", "--format", "json", place)
    if kind == "full":  # it gives zeros without end
        started = subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(2.0)
        memory = int(Path(f"/proc/{started.pid}/statm").read_text().split()[1]) * 4096
        started.send_signal(signal.SIGINT)
        _, told = started.communicate(timeout=30)
        assert (started.returncode, told) == (130, b"")
        assert memory < 400 * 1024 * 1024
        return
    done = subprocess.run(asked, capture_output=True, check=False, timeout=60)
    assert b"Traceback" not in done.stderr
    assert done.returncode == status, done.stderr
    assert done.stdout.count(b"\n") == (2 if kind == "fifo" else 0)


@at_large
def test_a_pipe_to_which_nobody_writes_can_be_left(tmp_path, data):
    os.mkfifo(tmp_path / "it")
    started = subprocess.Popen(
        command(data, "decode", tmp_path / "it"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(1.5)
    started.send_signal(signal.SIGINT)
    _, told = started.communicate(timeout=30)
    assert (started.returncode, told) == (130, b"")


@at_large
@pytest.mark.parametrize("change", ["fifo", "link", "folder"])
def test_a_file_may_become_something_else_in_a_folder_that_is_read(tmp_path, data, change):
    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number:03}").write_bytes(answers(2, 2 * number))
    started = subprocess.Popen(
        command(data, "decode", "--format", "json", folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(0.3)
    for number in range(299, 150, -1):
        (folder / f"{number:03}").unlink()
        match change:
            case "fifo":
                os.mkfifo(folder / f"{number:03}")
            case "link":
                (folder / f"{number:03}").symlink_to("/dev/zero")
            case _:
                (folder / f"{number:03}").mkdir()
    out, told = started.communicate(timeout=120)
    assert b"Traceback" not in told
    assert started.returncode in {0, 2}
    assert all(json.loads(line)["code"] for line in out.splitlines())
