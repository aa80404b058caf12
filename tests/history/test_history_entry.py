from obsdiag.history.history_entry import (
    COLUMNS,
    ENTRY_COLUMNS,
    HistoryEntry,
    columns_of,
    fingerprint,
)

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
