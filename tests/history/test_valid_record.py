"""What a stored finding may hold."""

from __future__ import annotations

import json

import pytest

from obsdiag.history.valid_record import (
    MOST,
    NAMES,
    quick_reader,
    readable_record,
    valid_count,
    valid_record,
    valid_time,
)
from obsdiag.record import record
from tests.answer import finding, response
from tests.history.finding import record as invented
from tests.rows import each

ODD = (None, 17, 1.5, True, "x", [], [7, None], [{}], [{"id": 7}], {}, {"id": [1]}, {"a": {}})


def test_it_has_all_names_that_a_finding_has():
    assert set(record(finding(response()))) == NAMES


def test_what_is_a_finding_stays_what_it_is():
    whole = record(finding(response()))
    assert valid_record(whole) == readable_record(whole) == whole


@each("name", sorted(NAMES))
@each("value", ODD)
def test_what_can_be_read_is_always_a_finding(name, value):
    assert valid_record(readable_record(invented(**{name: value})))


@pytest.mark.parametrize("value", [*ODD, "schema"], ids=repr)
def test_what_is_no_object_is_a_finding_without_values(value):
    assert readable_record(value) in ({}, {"schema": None})


@pytest.mark.parametrize("value", ["", "x", "\0", "2026-02-30", "9999-12-31T23:00:00-05:00"])
def test_a_time_that_is_none_is_refused(value):
    with pytest.raises(ValueError):  # noqa: PT011 - the caller says which line it is
        valid_time(value)


@pytest.mark.parametrize("value", [0, -1, 10**9, True, 1.0, "1", None])
def test_a_count_that_is_none_is_refused(value):
    with pytest.raises((ValueError, TypeError)):
        valid_count(value)


def outcome(read, given):
    try:
        return read(given)
    except (TypeError, ValueError, AttributeError) as error:
        return type(error) is None


@pytest.mark.parametrize(
    "given",
    [
        invented(),
        invented(fields=None, candidates=None, notes=None, causes=None, catalogue=None),
        invented(answered_by={"name": "OBS", "kind": "service", "more": 1}, other="left out"),
        invented(notes=[{"id": "a", "line": 7, "text": None, "more": {}}], causes=[{"id": "b"}]),
        invented(fields={"Signature": None, "": "x"}, candidates=["A#1", None]),
        invented(status="403"),
        invented(line=MOST),
        invented(line=True),
        invented(notes=[None]),
        invented(notes={"id": "a"}),
        invented(fields=["a"]),
        invented(candidates=[7]),
        {},
        [],
    ],
)
def test_the_quick_reader_gives_the_same(given):
    line = json.dumps(given).encode()
    quick = outcome(quick_reader(), line)
    assert quick == outcome(valid_record, given)
    if isinstance(quick, dict):
        assert list(quick) == list(valid_record(given))


def test_the_quick_reader_gives_what_stands_beside_as_it_is():
    found = quick_reader("history")(b'{"code": "A", "history": {"note": [1]}, "more": 2}')
    assert found == {"code": "A", "history": {"note": [1]}}
