import json

import pytest

from obsdiag.history import history_entry
from obsdiag.history.history_entry import (
    COLUMNS,
    ENTRY_COLUMNS,
    HistoryEntry,
    columns_of,
    fingerprint,
    time_of,
)
from obsdiag.history.packed_record import pack
from obsdiag.recent import Recent

from .finding import record

KEY = b"k" * 32


def test_the_columns_are_those_of_the_list():
    values = dict(zip(COLUMNS, columns_of(record(code="a \ud800 b")), strict=True))
    assert values["catalogue_id"] == "AccessDenied#1"
    assert values["status"] == 403
    assert values["code"] == "a ? b"
    assert values["key"] is None  # it stands in the record alone


def test_an_entry_is_made_of_a_row():
    row = (7, "2026-11-22T10:00:00Z", *columns_of(record()), "{}", "2026-11-23T10:00:00Z", 2)
    entry = HistoryEntry.from_row((*row, "T-1", "proxy\nslow", "ask again", 1, "Wait.", "A#1/b", 0))
    assert len(row) + 7 == len(ENTRY_COLUMNS)
    assert (entry.first_seen, entry.last_seen) == ("2026-11-22T10:00:00Z", "2026-11-23T10:00:00Z")
    assert (entry.occurrences, entry.ticket, entry.tags) == (2, "T-1", ("proxy", "slow"))
    assert (entry.note, entry.pinned, entry.record) == ("ask again", True, {})


def test_some_texts_of_a_record_are_had_without_the_others():
    packed = pack(json.dumps(record(code="A \ud800", method=None, line=3)))
    row = (7, "2026-11-22T10:00:00Z", *columns_of(record()), packed, None, 1)
    entry = HistoryEntry.from_row((*row, "", "", "", 0, "", "", None))
    asked = ("code", "method", "line", "nothing")
    assert entry.texts(asked) == {"code": "A ?", "method": None, "line": None, "nothing": None}


def test_records_that_are_held_are_few_and_short_however_well_they_were_packed(monkeypatch):
    held = Recent(3)
    monkeypatch.setattr(history_entry, "_opened_last", held)
    columns = columns_of(record())
    for number, length in enumerate((1, 100_000, 1, 1, 1, 1)):
        packed = pack(json.dumps(record(code=f"{number}" * length)))
        row = (number, "2026-11-22T10:00:00Z", *columns, packed, None, 1, "", "", "", 0, "", "", 0)
        entry = HistoryEntry.from_row(row)
        assert entry.record["code"] == f"{number}" * length
        assert len(held) <= 3
    assert all(len(text) < 16_384 for text, _ in held._known.values())


@pytest.mark.parametrize(
    ("away", "told"),
    [
        (0, "2026-11-22t09:59:58+00:00"),
        (28_800, "2026-11-22t17:59:58+08:00"),
        (-12_600, "2026-11-22t06:29:58-03:30"),
    ],
)
def test_the_time_that_a_record_tells_is_in_the_zone_that_is_wanted(away, told):
    assert time_of(json.dumps(record()), away) == told


def test_a_time_that_is_none_stays_as_it_is():
    assert time_of(json.dumps(record(time="At noon")), 0) == "at noon"
    assert time_of("{}", None) == ""
    assert time_of(json.dumps(record(time="2026-11-22T09:59:58.250Z")), 0).startswith(
        "2026-11-22t09:59:58.250"
    )


def test_request_id_code_and_key_tell_that_two_findings_are_the_same():
    same = fingerprint(record(), b"one", KEY)
    assert fingerprint(record(source="elsewhere", line=1), b"two", KEY) == same
    for values in ({"request_id": "00"}, {"code": "SlowDown"}, {"key": "other"}):
        assert fingerprint(record(**values), b"one", KEY) != same


def test_without_a_request_id_the_text_tells():
    unnamed = record(request_id=None)
    assert fingerprint(unnamed, b"one", KEY) == fingerprint(unnamed, b"one", KEY)
    assert fingerprint(unnamed, b"one", KEY) != fingerprint(unnamed, b"two", KEY)
    assert fingerprint(unnamed, b"one", KEY) != fingerprint(
        record(request_id=None, key="b"), b"one", KEY
    )


def test_a_fingerprint_is_that_of_one_history_only():
    assert fingerprint(record(), b"", KEY) != fingerprint(record(), b"", b"another key")
