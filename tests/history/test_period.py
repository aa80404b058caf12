from datetime import UTC, datetime, timedelta, timezone

import pytest

from obsdiag.history.period import (
    first_moment,
    is_moment,
    last_moment,
    starts_in_utc,
    utc_parts,
    without_zone,
)

CHINA = timezone(timedelta(hours=8))
NEWFOUNDLAND = timezone(-timedelta(hours=3, minutes=30))


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


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", "2025-12-31T16:00:00", "2026-12-31T16:00:00"),
        ("2026-11", "2026-10-31T16:00:00", "2026-11-30T16:00:00"),
        ("2026-12", "2026-11-30T16:00:00", "2026-12-31T16:00:00"),
        ("2026-11-22", "2026-11-21T16:00:00", "2026-11-22T16:00:00"),
        ("2026-11-22t10", "2026-11-22T02:00:00", "2026-11-22T03:00:00"),
        ("2026-11-22 10:15", "2026-11-22T02:15:00", "2026-11-22T02:16:00"),
        ("2026-11-22t10:15:30.25", "2026-11-22T02:15:30", "2026-11-22T02:15:31"),
    ],
)
def test_what_names_no_zone_is_in_the_one_that_is_given(text, first, last):
    assert (first_moment(text, CHINA), last_moment(text, CHINA)) == (first, last)


def test_days_are_counted_from_today_in_that_zone():
    today = datetime.now(UTC).astimezone(CHINA).date()
    assert first_moment("today", CHINA) == f"{today - timedelta(days=1)}T16:00:00"
    assert last_moment("yesterday", CHINA) == f"{today - timedelta(days=1)}T16:00:00"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2026-11-22z", "2026-11-22T00:00:00"),
        ("2026-11-22t10:15z", "2026-11-22T10:15:00"),
        ("2026-11-22t10:15:30z", "2026-11-22T10:15:30"),
        ("2026-11-22t10:15+01:00", "2026-11-22T09:15:00"),
        ("2026-11-22t10:15+01", "2026-11-22T09:15:00"),
        ("2026-11-22t10:15-0330", "2026-11-22T13:45:00"),
        ("2026-11-22t10−03:30", "2026-11-22T13:30:00"),
        ("2026-11-22-05:00", "2026-11-22T05:00:00"),
    ],
)
@pytest.mark.parametrize("zone", [None, UTC, CHINA])
def test_a_zone_that_is_named_goes_before_the_one_that_is_given(text, first, zone):
    assert is_moment(text)
    assert first_moment(text, zone) == first
    assert first < last_moment(text, zone)


def test_a_zone_is_taken_off_what_names_it():
    assert without_zone("10:15z", CHINA) == ("10:15", UTC)
    assert without_zone("t10:15+08:00", None) == ("t10:15", CHINA)
    assert without_zone("2026-11-22t10-03:30", UTC) == ("2026-11-22t10", NEWFOUNDLAND)


@pytest.mark.parametrize("text", ["2026", "2026-11", "2026-11-22", "2026-11-22t10", "10:15", "z"])
def test_what_names_no_zone_stays_whole(text):
    assert without_zone(text, CHINA) == (text, CHINA)


@pytest.mark.parametrize(
    ("text", "zone", "starts"),
    [
        ("2026-11-22t10:1", CHINA, {"2026-11-22t02"}),
        ("2026-11-22t10", NEWFOUNDLAND, {"2026-11-22t13", "2026-11-22t14"}),
        ("2026-11-22", CHINA, {"2026-11-21", "2026-11-22"}),
        ("2026-1", CHINA, {"2025", "2026"}),
        ("2026-1", UTC, {"2026"}),
        ("10:15", CHINA, set()),
    ],
)
def test_it_is_known_how_such_times_begin_in_utc(text, zone, starts):
    assert starts_in_utc(text, zone) == starts


@pytest.mark.parametrize("text", ["2026-02-31", "99999d", "soon", "0001-01-01", "9999-12-31"])
def test_what_is_no_day_is_taken_as_it_stands(text):
    assert first_moment(text) == text.upper()
    assert last_moment(text) == text.upper() + "~"


@pytest.mark.parametrize(
    "text",
    [
        "2026",
        "2026-1",
        "2026-11-30",
        "2026-11-30t10:0",
        "today",
        "yest",
        "7d",
        "19",
        "2026-11-30t10:00+",
        "2026-11-30t10:00+0",
        "2026-11-30t10:00+08:",
        "2026-11-30t10:00+08:0",
    ],
)
def test_a_moment_may_still_be_being_typed(text):
    assert is_moment(text)


@pytest.mark.parametrize(
    "text",
    [
        "30.11.2026",
        "garbage",
        "2026-02-31",
        "7 days",
        "2026-11-30x",
        "2026-13",
        "2026-00",
        "2026-11-30t25",
        "2026-11-30+99:00",
        "2026-11-30t10:00+08:00x",
        "today+08:00",
    ],
)
def test_what_is_no_moment_is_told_from_one(text):
    assert not is_moment(text)


@pytest.mark.parametrize(
    ("text", "zone", "parts"),
    [
        ("2026-11-2", UTC, ["2026-11-2"]),
        ("10:3", UTC, ["10:3"]),
        ("2026-11-22 10:00:00.5", UTC, ["2026-11-22t10:00:00"]),
        ("2026-11-2", CHINA, ["2026-10", "2026-11"]),
        ("2026-11-22t03", CHINA, ["2026-11-21t19"]),
        ("10:3", CHINA, []),
    ],
)
def test_a_time_in_utc_has_one_of_the_texts_that_it_is_looked_for_by(text, zone, parts):
    assert list(utc_parts(text, zone)) == parts
