from datetime import UTC, datetime, timedelta

import pytest

from obsdiag.history.period import first_moment, is_moment, last_moment


@pytest.fixture(autouse=True)
def utc(monkeypatch):
    import time

    monkeypatch.setenv("TZ", "UTC")
    if hasattr(time, "tzset"):
        time.tzset()


def test_a_day_goes_from_midnight_to_midnight():
    assert first_moment("2026-11-22") == "2026-11-22T00:00:00"
    assert last_moment("2026-11-22") == "2026-11-23T00:00:00"


@pytest.mark.parametrize("text", ["2026", "2026-11", "2026-1", "2026-11-2", "2026-11-22t10"])
def test_a_part_of_a_date_is_all_that_starts_with_it(text):
    inside = "2026-11-22T10:15:00Z"
    assert first_moment(text) <= inside <= last_moment(text)
    assert not first_moment(text) <= "2025-12-31T23:59:59Z"
    assert not last_moment(text) >= "2027-01-01T00:00:00Z"


def test_days_can_be_counted_from_today():
    today = datetime.now(UTC).date()
    assert first_moment("today") == f"{today}T00:00:00"
    assert first_moment("yesterday") == f"{today - timedelta(days=1)}T00:00:00"
    assert first_moment("7d") == f"{today - timedelta(days=7)}T00:00:00"


@pytest.mark.parametrize("text", ["2026-02-31", "99999d", "soon", "0001-01-01", "9999-12-31"])
def test_what_is_no_day_is_taken_as_it_stands(text):
    assert first_moment(text) == text.upper()
    assert last_moment(text) == text.upper() + "~"


@pytest.mark.parametrize(
    "text", ["2026", "2026-1", "2026-11-30", "2026-11-30t10:0", "today", "yest", "7d", "19"]
)
def test_a_moment_may_still_be_being_typed(text):
    assert is_moment(text)


@pytest.mark.parametrize("text", ["30.11.2026", "garbage", "2026-02-31", "7 days", "2026-11-30x"])
def test_what_is_no_moment_is_told_from_one(text):
    assert not is_moment(text)
