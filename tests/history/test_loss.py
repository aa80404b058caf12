"""What was saved stays, whatever happens: a kill, a full disk, another program, a wrong clock."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from obsdiag.history import History
from obsdiag.history.schema import MIGRATIONS

from .finding import TAKEN_AT, record

LARGE = os.environ.get("OBSDIAG_FAULTS") == "large"
"""Whether it is killed at many more moments."""
WRITER = """
import sys
from pathlib import Path
from obsdiag.history import History
number = 0
with History(Path(sys.argv[1])) as history:
    while True:
        number += 1
        values = {"code": "Kill", "key": sys.argv[2] + str(number), "fields": {}, "notes": []}
        entry_id = history.add(values, str(values).encode(), taken_at="2026-11-22T10:00:00Z")
        print("added", entry_id, flush=True)
        history.annotate(entry_id, ticket="T-" + str(number), note="Note " + str(number))
        print("noted", entry_id, flush=True)
        if number % 3 == 0:
            history.delete([entry_id])
            print("trashed", entry_id, flush=True)
        if number % 20 == 0:
            history.purge()
            print("purged", 0, flush=True)
"""


STATES = ("added", "noted", "trashed")


def start(path, name: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), name]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def kill(writer: subprocess.Popen[str], after: int) -> dict[int, str]:
    """Kill the writer after so many lines; return the last that it said of each finding."""
    lines = [writer.stdout.readline() for _ in range(after)]
    writer.send_signal(signal.SIGKILL)
    lines += writer.stdout.readlines()
    told = (line.split() for line in lines if line.endswith("\n"))
    return {int(number): what for what, number in told}


def check(path) -> None:
    """Check the file, and that the index knows what is in it and nothing else."""
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert other.execute("PRAGMA foreign_key_check").fetchall() == []
        other.execute("INSERT INTO trigram (trigram) VALUES ('integrity-check')")
        there, found = "SELECT id FROM finding WHERE deleted_at IS NULL", "SELECT id FROM words"
        assert other.execute(f"{there} EXCEPT {found}").fetchall() == []
        assert other.execute(f"{found} EXCEPT {there}").fetchall() == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_kill_at_any_moment_loses_nothing_that_was_told(path):
    told: dict[int, str] = {}
    for lines in range(1, 130, 4 if LARGE else 32):
        with start(path, f"after-{lines}-") as writer:
            told |= kill(writer, after=lines)
        check(path)
        with History(path) as history:
            kept = {entry.id: entry for entry in history.search(limit=100_000)}
        by_state = {state: {n for n, what in told.items() if what == state} for state in STATES}
        assert by_state["added"] <= kept.keys()
        assert not by_state["trashed"] & kept.keys()
        assert all(kept[number].note for number in by_state["noted"] & kept.keys())
    assert len(kept) > 60


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_two_programs_write_until_both_are_killed(path):
    with start(path, "one-") as one, start(path, "two-") as two:
        told = kill(one, 40) | kill(two, 40)
    check(path)
    with History(path) as history:
        ids = {entry.id for entry in history.search(limit=100_000)}
        assert len([number for number in told if number in ids]) > 20
        assert 0 not in (history.count("one-"), history.count("two-"))


KEEPER = """
import sys
from pathlib import Path
from obsdiag.history import History, Retention
from obsdiag.history.importing import import_lines
number = 0
with History(Path(sys.argv[1])) as history:
    while True:
        number += 1
        values = {"code": "Keep", "key": str(number), "fields": {}, "notes": []}
        kept = history.add(values, str(values).encode(), taken_at="2026-11-22T10:00:00Z")
        history.annotate(kept, pinned=True)
        print("kept", kept, flush=True)
        lines = [b'{"schema": 1, "code": "Bulk", "key": "%d-%d"}' % (number, n) for n in range(90)]
        import_lines(history, lines, "2026-11-22T10:00:00Z")
        print("imported", 0, flush=True)
        history.maintain(Retention(entries=60))
        print("pruned", 0, flush=True)
        history.optimise()
        print("tidied", 0, flush=True)
        history.forget("code:Bulk")
        print("forgotten", 0, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_kill_while_the_history_is_put_in_order_loses_nothing_that_is_kept(path):
    told: dict[int, str] = {}
    for turn in range(10):
        command = [sys.executable, "-c", KEEPER, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as keeper:
            told |= kill(keeper, after=1 + turn)
        check(path)
    with History(path) as history:
        kept = {entry.id for entry in history.search("code:keep", limit=1000)}
    assert {number for number, what in told.items() if what == "kept"} <= kept


FILLER = """
import resource, signal, sys
from pathlib import Path
from obsdiag.errors import HistoryError
from obsdiag.history import History
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
number = 0
with History(Path(sys.argv[1])) as history:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
    try:
        while True:
            number += 1
            values = {"code": "Full", "key": str(number), "fields": {"Odd": str(number) * 2000}}
            print(history.add(values, str(number).encode(), taken_at="2026-11-22T10:00:00Z"))
    except HistoryError as error:
        print(error)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_FSIZE gives the error of a full disk")
@pytest.mark.parametrize("limit", [300_000, 1_000_000, 2_500_000, 6_000_000])
def test_a_disk_that_becomes_full_takes_nothing_away(path, limit):
    command = [sys.executable, "-c", FILLER, str(path), str(limit)]
    *ids, message = subprocess.run(
        command, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert message.startswith(f"The history {path} cannot be written: the disk ")
    check(path)
    with History(path) as history:
        assert [str(entry.id) for entry in history.search(limit=10_000)] == ids[::-1]
        assert history.add(record(), b"", taken_at=TAKEN_AT) > int(ids[-1])


def test_a_clock_that_is_set_back_changes_no_order(history):
    moments = ["2026-11-22T10:00:00Z", "2026-11-21T09:00:00Z", "2020-01-01T00:00:00Z"]
    ids = [
        history.add(record(request_id=f"{n}"), b"", taken_at=moment)
        for n, moment in enumerate(moments)
    ]
    assert ids == sorted(ids)
    assert [entry.id for entry in history.search()] == ids[::-1]
    assert [entry.id for entry in history.search("since:2026-11-22")] == ids[:1]
    assert [entry.id for entry in history.search("until:2026-11-21")] == ids[:0:-1]
    again = history.add(record(request_id="0"), b"", taken_at=moments[-1])
    entry = history.get(again)
    assert (entry.first_seen, entry.last_seen) == (moments[-1], moments[0])


UPGRADER = """
import os, signal, sys
from pathlib import Path
from obsdiag.history import database
from obsdiag.history.schema import MIGRATIONS
at, seen = int(sys.argv[2]), 0
def statements(script, whole=database._statements):
    global seen
    for statement in whole(script):
        seen += 1
        if seen == at:
            os.kill(os.getpid(), signal.SIGKILL)
        yield statement
database._statements = statements
step = "".join(f"CREATE TABLE later{n} (id INTEGER);\\n" for n in range(5))
database.open_writer(Path(sys.argv[1]), (*MIGRATIONS, step)).close()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("at", range(1, 6))
def test_an_upgrade_that_is_killed_has_not_begun(path, at):
    with History(path) as history:
        entry_id = history.add(record(), b"", taken_at=TAKEN_AT)
    done = subprocess.run([sys.executable, "-c", UPGRADER, str(path), str(at)], check=False)
    assert done.returncode == -signal.SIGKILL
    check(path)
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    with History(path) as history:
        assert [entry.id for entry in history.search()] == [entry_id]
    assert len(list(path.parent.glob("history.version-*"))) == 1
