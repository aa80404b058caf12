import sqlite3
from contextlib import closing
from datetime import UTC, timedelta, timezone
from threading import Event, Thread

import pytest

from obsdiag.history import History, HistoryEntry, OvertakenError, history_reader
from obsdiag.history.query import parse
from obsdiag.history.query_plan import EVER

from .finding import TAKEN_AT, record


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """Return a history of 3000 findings, which the tests only read."""
    items = [(record(request_id=f"{n:032X}", key=f"{n}"), b"") for n in range(3000)]
    with History(tmp_path_factory.mktemp("many") / "history.sqlite3") as history:
        history.add_many(items, taken_at=TAKEN_AT)
        yield history


def test_all_is_found_newest_first_or_as_many_as_are_asked_for(many):
    for query, part in (("", ""), ("denied", ""), ("key:7", "7"), ("key:29", "29"), ("zzz", "z")):
        found = many.search(query, 5000)
        keys = [f"{n}" for n in range(2999, -1, -1)]
        assert [entry.key for entry in found] == [key for key in keys if part in key]
    assert [entry.key for entry in many.search("denied", 3, before=150)] == ["148", "147", "146"]


def test_what_the_newest_do_not_fill_a_page_with_is_found_further_on(many):
    keys = ["2999", "2998", "2997", "2996", "2995", "2994", "2993", "2992", "2991", "2990"]
    keys += ["2299", "1299", "299"]
    for limit in (5, 12, 40):
        assert [entry.key for entry in many.search("key:299", limit)] == keys[:limit]
    found = many.search("key:299", 4, before=many.search("key:2992")[0].id)
    assert [entry.key for entry in found] == keys[8:12]


def test_a_page_of_what_is_common_is_found_without_the_index(many):
    asked: list[str] = []
    with many._file.readers.lend() as connection:
        connection.set_trace_callback(asked.append)
    assert len(many.search("denied", 50)) == 50
    with many._file.readers.lend() as connection:
        connection.set_trace_callback(None)
    assert any("words AS w" in sql for sql in asked)
    assert not any("MATCH" in sql for sql in asked)


def test_a_search_that_is_under_way_can_be_ended(many, monkeypatch):
    rows = []

    class Row(HistoryEntry):
        @classmethod
        def from_row(cls, row):
            rows.append(row)
            many.interrupt()
            return HistoryEntry.from_row(row)

    monkeypatch.setattr(history_reader, "HistoryEntry", Row)
    with pytest.raises(OvertakenError):
        many.search("denied", 5000)
    assert 0 < len(rows) < 3000
    monkeypatch.undo()
    assert len(many.search("denied", 5000)) == 3000


def test_a_search_can_be_ended_while_it_is_planned(many, monkeypatch):
    def endless(connection, _known):
        many.interrupt()
        connection.execute(
            "WITH RECURSIVE a (n) AS (SELECT 1 UNION ALL SELECT n FROM a) SELECT count(*) FROM a"
        ).fetchone()

    monkeypatch.setattr(history_reader, "sample", endless)
    with pytest.raises(OvertakenError):
        many.search("denied")
    with pytest.raises(OvertakenError):
        many.pages("denied", 50)


@pytest.mark.parametrize("unit", ["hour", "day"])  # older files tell it by the day
def test_of_times_only_the_ids_of_their_hours_or_days_are_looked_at(history, path, unit):
    history.search_in(UTC)
    ids = [
        history.add(record(request_id=f"{day}"), b"", taken_at=f"2026-11-{day:02}T12:00:00Z")
        for day in range(10, 20)
    ]
    if unit == "day":
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("UPDATE day SET day = substr(day, 1, 10)")
    for query, first, last in (
        ("since:2026-11-12 until:2026-11-14", 2, 4),
        ("since:2026-11-12T12 until:2026-11-14T12:30", 2, 4),
        ("since:2026-11-12T13Z", 3 if unit == "hour" else 2, None),
        ("until:2026-11-14T11Z", None, 3 if unit == "hour" else 4),
    ):
        with history._file.readers.lend() as connection:
            way = history._finder._plan(connection, parse(query))
        assert way.first == (EVER[0] if first is None else ids[first])
        assert way.last == (EVER[1] if last is None else ids[last])
        assert [one.id for one in history.search(query)] == [
            one for one in reversed(ids) if history.count(f"{query} id:{one}")
        ]
    assert len(history.search("since:2026-11-12T13Z until:2026-11-14T11Z")) == 1
    found = [entry.id for entry in history.search("since:2026-11-12 until:2026-11-14")]
    assert found == ids[4:1:-1]
    assert history.search("until:2026-11-01") == history.search("since:2027") == []
    assert len(history.search("since:2026-11-18 OR until:2026-11-11")) == 4
    assert len(history.search("-since:2026-11-12")) == 2


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("time:2026-11-23", {"late"}),
        ("time:2026-11-23T07", {"late"}),
        ("time:2026-11-22T23Z", {"late"}),
        ("time:2026-11-23T00:30+01:00", {"late"}),
        ("time:07:30", {"late"}),
        ("time:2026-11-22", {"noon"}),
        ("time:2026-11", {"late", "noon"}),
        ("time:2026-1", {"late", "noon"}),
        ("since:2026-11-23", {"late"}),
        ("since:2026-11-23Z", set()),
        ("since:2026-11-23T00:00+01:00", {"late"}),
        ("until:2026-11-22", {"noon"}),
        ("until:2026-11-22Z", {"late", "noon"}),
        ('"2026-11-22 20:00"', set()),
        ('since:"2026-11-22 20:01"', {"late"}),
        ('time:"2026-11-22 20:00"', {"noon"}),
    ],
)
def test_days_and_times_are_of_the_zone_that_was_chosen_unless_they_name_one(history, query, found):
    for key, at in (("noon", "2026-11-22T12:00:00Z"), ("late", "2026-11-22T23:30:00Z")):
        history.add(record(key=key, time=at, request_id=key), b"", taken_at=at)
    history.search_in(timezone(timedelta(hours=8)))
    assert {entry.key for entry in history.search(query)} == found


def test_where_no_zone_was_chosen_the_service_s_time_is_in_utc(history):
    history.add(record(time="2026-11-22T23:30:00Z"), b"", taken_at="2026-11-22T23:30:00Z")
    assert len(history.search("time:2026-11-22T23:30")) == 1
    assert history.search("time:2026-11-22T23:30+01:00") == []


def test_a_time_is_found_by_more_digits_of_a_second_than_are_kept_of_it(history):
    history.add(record(time="2026-11-22T23:30:00.5Z"), b"", taken_at="2026-11-22T23:30:00Z")
    assert len(history.search("time:2026-11-22T23:30:00.500")) == 1
    assert history.search("time:2026-11-22T23:30:00.501") == []


def test_to_end_searches_ends_nothing_else(many):
    stop = Event()

    def interrupt() -> None:
        while not stop.is_set():
            many.interrupt()

    thread = Thread(target=interrupt)
    thread.start()
    try:
        assert many.count("-zz -yy") == 3000
        assert len(list(many.each("key:7"))) == 813
        assert many.complete("co", 2)
        assert many.forget("key:77") == 57
    finally:
        stop.set()
        thread.join()
    assert many.search()


def test_one_finding_is_found_by_its_number(many):
    newest = many.search(limit=1)[0].id
    assert [entry.id for entry in many.search(f"id:{newest - 2000}")] == [newest - 2000]
    assert many.count(f"id:{newest} denied") == 1
    for query in ("id:0", "id:x", "id:-1", "id:٣", f"id:{9**99}", f"id:{newest} id:1", "id:1 zzz"):
        assert many.search(query) == []
    assert len(many.search("id:1 OR id:2")) == 2


@pytest.mark.parametrize("length", [300, 5000])
@pytest.mark.parametrize("query", ["", "key:7", "denied"])
def test_the_pages_hold_all_that_is_found_in_its_order(many, query, length):
    pages = many.pages(query, length)
    found = [
        entry.id for start in pages.starts for entry in many.search(query, length, before=start + 1)
    ]
    assert found == [entry.id for entry in many.search(query, 5000)]
    assert pages.total == len(found)


def test_what_finds_nothing_has_no_pages(many):
    assert many.pages("zzz", 50) == ((), 0)
