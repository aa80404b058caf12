import os
import signal
import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import count
from threading import Thread

import pytest

from obsdiag.errors import HistoryError
from obsdiag.history import History

from .finding import TAKEN_AT, record

numbers = count()


def add(history, text: bytes = b"HTTP/1.1 403 Forbidden\r\n", **values) -> int:
    """Store a finding, one of its own unless it is given a request id."""
    values = {"request_id": f"0000019CEBAD03AD42BEEF00{next(numbers):08X}"} | values
    return history.add(record(**values), text, taken_at=TAKEN_AT)


def found(history, query: str) -> list[int]:
    return [entry.id for entry in history.search(query)]


def test_what_was_added_is_there_after_a_restart(path):
    with History(path) as history:
        entry_id = history.add(record(), b"the capture", taken_at=TAKEN_AT)
    with History(path) as history:
        (entry,) = history.search()
        assert entry.id == entry_id
        assert entry.record == record()
        assert history.capture(entry_id) == b"the capture"


def test_an_entry_shows_what_the_list_needs(history):
    entry_id = history.add(record(), b"", taken_at=TAKEN_AT)
    entry = history.get(entry_id)
    assert (entry.id, entry.taken_at, entry.source) == (entry_id, TAKEN_AT, "ticket-0815.zip")
    assert (entry.status, entry.code, entry.catalogue_id) == (403, "AccessDenied", "AccessDenied#1")
    assert (entry.bucket, entry.key, entry.message) == ("media", "img/a b.png", "Access  Denied")
    assert entry.request_id == "0000019CEBAD03AD42BEEF0042BEEF00"


def test_the_findings_of_one_capture_stand_together_and_those_without_any_alone(history):
    first, second, alone, _ = (add(history, text) for text in (b"a", b"a", b"", b""))
    beside = [[entry.id for entry in history.beside(one)] for one in (first, alone, 99)]
    assert beside == [[first, second], [alone], []]


def test_what_a_capture_does_not_show_stays_unknown(history):
    add(history, status=None, code=None, bucket=None, catalogue=None, message=None)
    (entry,) = history.search()
    assert (entry.status, entry.code, entry.bucket, entry.catalogue_id) == (None,) * 4


def test_a_hostile_value_is_kept_whole_and_does_no_harm(history):
    odd = 'a\0b \ud800 "quoted" %s \x1b[31m ' + "x" * 100_000
    entry_id = add(history, key=odd, message=odd, fields={"Odd": odd})
    assert history.get(entry_id).record["key"] == odd
    assert found(history, "key:quoted") == [entry_id]


def test_the_same_capture_is_kept_once(history, path):
    first, second = add(history, b"same"), add(history, b"same")
    add(history, b"other")
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT count(*) FROM capture").fetchone() == (2,)
    assert history.capture(first) == history.capture(second) == b"same"


def test_many_are_added_together_or_not_at_all(history):
    items = [(record(key="a"), b"a"), (record(key="b"), b"b")]
    ids = history.add_many(items, taken_at=TAKEN_AT)
    assert ids == sorted(ids)
    assert found(history, "") == ids[::-1]
    with pytest.raises(TypeError):
        history.add_many([(record(key="c"), b""), ({"fields": object()}, b"")], taken_at=TAKEN_AT)
    assert history.add_many([], taken_at=TAKEN_AT) == []
    assert history.count() == 2


def test_what_is_deleted_is_gone_and_its_id_is_not_used_again(history, path):
    first, second, third = add(history, b"one"), add(history, b"same"), add(history, b"same")
    assert history.delete([first, third, 4711]) == 2
    assert found(history, "denied") == found(history, "de") == [second]
    assert history.capture(second) == b"same"
    assert add(history) > third
    with closing(sqlite3.connect(path)) as other:
        other.execute("INSERT INTO trigram (trigram) VALUES ('integrity-check')")


def test_an_entry_that_is_gone_is_said_so(history):
    entry_id = add(history)
    history.delete([entry_id])
    assert history.get(entry_id) is None
    with pytest.raises(HistoryError, match="no longer in the history"):
        history.capture(entry_id)


def test_the_version_changes_with_every_write_of_this_and_of_another(history, path):
    versions = [history.version()]
    entry_id = add(history)
    versions.append(history.version())
    with History(path) as other:
        add(other)
    versions.append(history.version())
    history.delete([entry_id])
    versions.append(history.version())
    assert len(set(versions)) == 4
    history.search("denied")
    assert history.version() == versions[-1]


def test_a_search_is_not_held_up_by_a_write(history, path):
    entry_id = add(history)
    with history._file.lock, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM finding")
        answers = []
        thread = Thread(target=lambda: answers.append((found(history, "acc"), history.version())))
        thread.start()
        thread.join(timeout=30)
        other.execute("ROLLBACK")
    assert [ids for ids, _ in answers] == [[entry_id]]


def test_threads_can_search_and_add_at_once(history):
    def work(number: int) -> None:
        for turn in range(10):
            assert add(history, key=f"of-{number}-{turn}") in found(history, f"of-{number}-")

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(work, range(6)))
    assert history.count() == 60


def test_a_closed_history_says_so(path):
    history = History(path)
    history.close()
    for use in (history.search, history.version, lambda: add(history)):
        with pytest.raises(HistoryError, match="it is closed"):
            use()
    history.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
@pytest.mark.parametrize("umask", [0, 0o077, 0o277])
def test_nobody_else_may_read_what_is_kept(path, umask):
    before = os.umask(umask)
    try:
        with History(path) as history:
            add(history)
            modes = {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
            assert len(list(path.parent.iterdir())) == 3  # the log and its index are there too
    finally:
        os.umask(before)
    assert modes == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


ADDER = """
import sys
from pathlib import Path
from obsdiag.history import History
with History(Path(sys.argv[1])) as history:
    for number in range(int(sys.argv[3])):
        values = {"code": "Crash", "key": sys.argv[2] + str(number), "fields": {}, "notes": []}
        text = (sys.argv[2] + str(number)).encode()
        print(history.add(values, text, taken_at="2026-11-22T10:00:00Z"), flush=True)
"""


def start_adder(path, name: str, number: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", ADDER, str(path), name, str(number)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("after", [1, 7, 60])
def test_what_was_acknowledged_survives_a_kill(path, after):
    with start_adder(path, "part-", 1_000_000) as adder:
        acknowledged = [int(adder.stdout.readline()) for _ in range(after)]
        adder.send_signal(signal.SIGKILL)
        acknowledged += [int(line) for line in adder.stdout.read().splitlines() if line]
    with History(path) as history:
        ids = [entry.id for entry in history.search("part-", 1_000_000)]
        assert set(acknowledged) <= set(ids)
        assert history.capture(acknowledged[0]) == b"part-0"
        assert add(history) > max(ids)
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        other.execute("INSERT INTO trigram (trigram) VALUES ('integrity-check')")


def test_two_programs_can_write_at_once(path):
    with start_adder(path, "one-", 60) as one, start_adder(path, "two-", 60) as two:
        ids = [int(line) for adder in (one, two) for line in adder.stdout.read().splitlines()]
    assert (one.returncode, two.returncode) == (0, 0)
    with History(path) as history:
        assert len(ids) == len(set(ids)) == history.count() == 120
        assert history.count("one-") == history.count("two-") == 60
