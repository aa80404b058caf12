"""What a stored finding may hold."""

from __future__ import annotations

import pytest

from obsdiag.history.valid_record import (
    NAMES,
    readable_record,
    valid_count,
    valid_record,
    valid_time,
)
from obsdiag.record import record
from tests.answer import finding, response
from tests.history.finding import record as invented

ODD = (None, 17, 1.5, True, "x", [], [7, None], [{}], [{"id": 7}], {}, {"id": [1]}, {"a": {}})


def test_it_has_all_names_that_a_finding_has():
    assert set(record(finding(response()))) == NAMES


def test_what_is_a_finding_stays_what_it_is():
    whole = record(finding(response()))
    assert valid_record(whole) == readable_record(whole) == whole


@pytest.mark.parametrize("name", sorted(NAMES))
@pytest.mark.parametrize("value", ODD, ids=repr)
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
