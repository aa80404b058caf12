"""What came in at one time is known, whatever becomes of its findings afterwards."""

from contextlib import suppress

from obsdiag.history import History
from obsdiag.history.export import json_lines
from obsdiag.history.importing import import_lines
from obsdiag.history.intake import Intake
from tests.history.finding import TAKEN_AT, record

LATER = "2026-11-23T10:00:00Z"


def add(history, *ids, intake=None, at=TAKEN_AT, **values):
    items = [(record(request_id=f"{number:032}", **values), b"") for number in ids]
    return history.add_many(items, taken_at=at, intake=intake)


def rows(history):
    return [(one.id, one.findings, one.met_again) for one in history.captures()]


def test_what_comes_in_batches_of_one_reading_is_one_capture(path):
    with History(path) as history:
        reading = Intake.new()
        add(history, 1, 2, intake=reading, source="a.log", time="2026-11-22T09:00:00Z")
        add(history, 3, intake=reading, source="b.log", time="2026-11-22T08:00:00Z")
        (capture,) = history.captures()
        assert (capture.findings, capture.source, capture.sources) == (3, "a.log", 2)
        assert (capture.first_time, capture.last_time) == (
            "2026-11-22T08:00:00Z",
            "2026-11-22T09:00:00Z",
        )
        assert [(one.status, one.code, one.number) for one in capture.kinds] == [
            (403, "AccessDenied", 3)
        ]


def test_readings_that_alternate_stay_apart(path):
    with History(path) as history, History(path) as other:
        one, two = Intake.new(), Intake.new()
        for number in range(4):
            add(history, 10 + number, intake=one)
            add(other, 20 + number, intake=two)
        assert rows(history) == [(2, 4, 0), (1, 4, 0)]
        found = [entry.request_id for entry in history.findings(1, 10)]
        assert found == [f"{10 + number:032}" for number in range(4)]
        assert {entry.id for entry in history.search("capture:1")} == {1, 3, 5, 7}


def test_what_is_known_is_counted_where_it_stands(path):
    with History(path) as history:
        add(history, 1, 2)
        reading = Intake.new()
        assert add(history, 2, 3, intake=reading, at=LATER) == [2, 3]
        assert rows(history) == [(2, 1, 1), (1, 2, 0)]
        assert history.get(2).occurrences == 2


def test_what_is_met_again_comes_to_the_top(path):
    with History(path) as history:
        add(history, 1)
        add(history, 2)
        assert [one.id for one in history.captures()] == [2, 1]
        add(history, 1, at=LATER)
        newest, _ = history.captures()
        assert (newest.id, newest.last_seen, newest.arrived_at) == (1, LATER, TAKEN_AT)
        assert history.capture_pages().total == 2


def test_an_import_moves_nothing(path):
    with History(path) as history:
        add(history, 1)
        add(history, 2)
        before = history.captures()
        lines = [line.encode() for line in json_lines(history.each())]
        assert import_lines(history, lines, LATER).new == 0
        assert history.captures() == before


def test_what_an_export_has_twice_comes_out_of_the_trash_once(path):
    with History(path) as history:
        add(history, 1, 2)
        lines = [line.encode() for line in json_lines(history.each())]
        history.delete([1])
        assert import_lines(history, lines * 2, LATER).new == 1
        assert rows(history) == [(1, 2, 0)]


def test_the_counts_follow_the_trash(path):
    with History(path) as history:
        add(history, 1, 2)
        history.delete([1])
        assert rows(history) == [(1, 1, 0)]
        assert history.captures()[0].only.id == 2
        history.delete([2])
        assert rows(history) == []
        history.restore([1, 2])
        assert rows(history) == [(1, 2, 0)]
        history.delete([1])
        add(history, 1, at=LATER)
        assert rows(history) == [(1, 2, 0)]


def test_of_a_capture_that_is_forgotten_nothing_is_left(path):
    with History(path) as history:
        add(history, 1, source="customer-gmbh.log")
        add(history, 2, source="other.log")
        assert history.forget("source:customer") == 1
        assert [one.source for one in history.captures()] == ["other.log"]
        assert history.capture_named(1) is None
        history.delete([2])
        history.purge()
        assert history.capture_named(2) is None


def test_what_was_not_written_whole_is_not_counted(path):
    with History(path) as history:
        reading = Intake.new()
        add(history, 1, intake=reading)
        with suppress(AttributeError):
            history.bring(iter([None]))
        add(history, 2, intake=reading)
        assert rows(history) == [(1, 2, 0)]
