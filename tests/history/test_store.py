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
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

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


def test_what_a_capture_does_not_show_stays_unknown(history):
    add(history, status=None, code=None, bucket=None, catalogue=None, message=None)
    (entry,) = history.search()
    assert (entry.status, entry.code, entry.bucket, entry.catalogue_id) == (None,) * 4


def test_the_newest_comes_first_and_a_page_goes_on_before_the_last(history):
    ids = [add(history, key=f"part-{number}") for number in range(7)]
    assert found(history, "") == ids[::-1]
    for query in ("", "part", "pa", "bucket:media"):
        first = history.search(query, 3)
        rest = history.search(query, 50, before=first[-1].id)
        assert [entry.id for entry in (*first, *rest)] == ids[::-1]


@pytest.mark.parametrize(("limit", "expected"), [(0, 0), (-1, 0), (1, 1), (10**30, 2)])
def test_a_limit_can_be_any_number(history, limit, expected):
    add(history)
    add(history)
    assert len(history.search("", limit, before=10**30)) == expected


@pytest.mark.parametrize(
    "query",
    [
        *("AccessDenied", "accessdenied", "denied", "ssDen", "DE", "d", "403", "Forbidden", "PUT"),
        *("EBAD03AD42", "beef00", "madeuphostid", "img/a", "obs.region-1", "ticket-08", "app.log"),
        *("If-Match", "clock", "ahead", "22 Nov", "clock denied media", "status:403", "status:4"),
        *("status:4xx", "STATUS:40", "code:denied", "bucket:med", "key:png", "reqid:42beef"),
        *(
            "https://media.obs.region-1.example.com/img/a%20b.png?x=1",
            "example.com/img",
            "/media/img",
        ),
        *("source:0815", 'code:"Access', '"Access Denied"', '"is ahead"', '"a b.png"', "status:"),
        *("code: denied", '""', "   ", "\t\n", "\0", "denied\0media", "curl-verbose"),
    ],
)
def test_a_finding_is_found_by_any_part_of_any_value(history, query):
    entry_id = add(history)
    add(history, **dict.fromkeys(record(), None) | {"fields": {}, "notes": [], "schema": 1})
    assert entry_id in found(history, query)
    assert history.count(query) == len(found(history, query))


@pytest.mark.parametrize(
    "query",
    [
        *("NoSuchKey", "media NoSuchKey", "xy", "§", "status:5", "status:03", "code:media"),
        *("bucket:img", "key:media", "reqid:denied", "source:app.log", '"Denied Access"'),
        *(
            "%%",
            "acc_ss",
            "a*",
            "Published",
            "47 45 54",
            "likely",
            "exact",
            '"body"',
            "unknown:403",
        ),
    ],
)
def test_a_finding_is_not_found_by_what_it_does_not_say(history, query):
    add(history)
    assert found(history, query) == []
    assert history.count(query) == 0


@pytest.mark.parametrize(
    "query", ["STRASSE", "straße", "Größe", "ÄÖ", "日本", "日本語", "𝄞", "𝄞𝄞𝄞"]
)
def test_letter_case_is_ignored_in_all_scripts(history, query):
    entry_id = add(history, key="Straße/GRÖSSE größe äö 日本語 𝄞𝄞𝄞")
    assert found(history, query) == [entry_id]
    assert found(history, f"key:{query}") == [entry_id]


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    with History(tmp_path_factory.mktemp("filled") / "history.sqlite3") as history:
        for number in range(300):
            add(history, key=f"img/part-{number}.bin", bucket=f"media-{number % 7}")
        yield history


@given(st.text() | st.text("ab\"' :*-^(){}%_\\\0\ud800code:status", max_size=40))
@example('code:"')
@example("\ud800" * 5)
@example("a" * 100_000)
@example("a " * 50_000)
@example('"' * 1_001)
@example("NEAR(a b) OR NOT AND")
@example("(part OR (imgs " * 40)
@example("-(part OR -(imgs OR " * 40 + "a" + ")" * 80)
@example("part-1 OR " * 100)
@example('"img part 1 2 3 media"')
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_text_is_a_query(filled, query):
    assert filled.count(query) >= len(filled.search(query)) >= 0


@given(st.text("part0123456789 imgbinMEDIA/.", min_size=1, max_size=12))
@settings(deadline=None)
def test_the_index_finds_what_a_scan_finds(filled, query):
    words = query.lower().split()
    expected = [
        entry.id
        for entry in filled.search(limit=300)
        if all(
            any(
                word in str(value).lower()
                for name, value in entry.record.items()
                if name not in {"schema", "line", "match", "catalogue", "fields", "notes", "url"}
                and not name.endswith("_origin")
            )
            or word in f"/{entry.bucket}/{entry.key}".lower()
            or word in "media.obs.region-1.example.com"
            or word in "if-match clock-skew the clock is ahead. date: sun, 22 nov 2026"
            for word in words
        )
    ]
    assert [entry.id for entry in filled.search(query, 300)] == expected


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


def test_the_findings_of_each_row_of_the_catalogue_are_counted(history):
    for number in range(3):
        add(history, b"%d" % number, request_id=f"{number:032X}")
    gone = add(history, b"gone", request_id="F" * 32)
    history.delete([gone])
    assert history.counts() == {record()["catalogue"]["id"]: 3}
