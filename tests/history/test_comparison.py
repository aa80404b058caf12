"""What another reading of the same capture says otherwise."""

from __future__ import annotations

from obsdiag.history.comparison import ChangedValue, counterpart, differences
from tests.history.finding import record


def test_equal_readings_do_not_differ():
    assert differences(record(), record()) == []


def test_each_value_that_is_another_one_is_named():
    cause = {"id": "A#1/x", "standing": "supported", "evidence": None, "needs": None}
    now = record(
        status=None,
        notes=[],
        causes=[cause],
        answered_by={"name": "OBS", "kind": "service"},
        candidates=["SlowDown#1"],
    )
    before = record(causes=[cause | {"standing": "open"}], answered_by=None, fields={"A": "1"})
    assert differences(before, now) == [
        ChangedValue("status", "403", ""),
        ChangedValue("fields", "A=1", "Condition=If-Match, StringToSignBytes=47 45 54"),
        ChangedValue("answered_by", "", "OBS (service)"),
        ChangedValue("candidates", "", "SlowDown#1"),
        ChangedValue("notes", "clock-skew", ""),
        ChangedValue("causes", "", "A#1/x supported"),
    ]


def test_what_an_earlier_version_did_not_store_is_no_difference():
    assert differences(record(), record(causes=[{"id": "x", "standing": "supported"}])) == []


def test_where_the_capture_was_read_from_is_no_difference():
    assert differences(record(), record(source="clipboard", member=None, line=1)) == []


def test_the_same_finding_is_known_by_what_it_names():
    others = [record(key="b"), record(request_id="1", key="a"), record(key="a")]
    assert counterpart(record(key="a"), others) is others[2]
    assert counterpart(record(key="c"), others) is others[0]  # of the same request


def test_a_single_finding_is_the_other_one_whatever_it_says():
    (only,) = others = [record(code=None, request_id=None, status=500, key=None)]
    assert counterpart(record(), others) is only
    assert counterpart(record(), []) is None
