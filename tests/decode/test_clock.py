"""Times in a capture, to the letter of what it shows, without asking any clock."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.decode import http_date, request_id_time
from tests.answer import MOMENT, REQUEST_ID
from tests.rows import each

DIGITS = f"{int(datetime(2026, 3, 14, 9, 28, 30, 381_000, tzinfo=UTC).timestamp() * 1000):016X}"


@each(
    "text, time",
    [
        ("Sat, 14 Mar 2026 09:28:30 GMT", "2026-03-14T09:28:30Z"),
        ("WED, 01 Jul 2015 02:37:32 GMT", "2015-07-01T02:37:32Z"),
        ("Saturday, 14-Mar-26 09:28:30 GMT", "2026-03-14T09:28:30Z"),
        ("Sat Mar 14 09:28:30 2026", "2026-03-14T09:28:30Z"),
        ("Sat, 14 Mar 2026 10:28:30 +0100", "2026-03-14T09:28:30Z"),
        ("14 Mar 2026 09:28:30 GMT", "2026-03-14T09:28:30Z"),
    ],
)
def test_a_date_in_any_form_of_the_standard_becomes_iso_8601(text, time):
    assert http_date(text) == time


@each("text", ["", "now", "0", "Sat, 14 Foo 2026 09:28:30 GMT", "1" * 400])
def test_what_is_no_date_is_none(text):
    assert http_date(text) is None


@each(
    "text",
    [
        "Sat, 99 Mar 2026 09:28:30 GMT",
        "Sat, 14 Mar 2026 ab:cd:ef GMT",
        "Sat, 31 Feb 2026 09:28:30 GMT",
        "Sat, 31 Apr 2026 09:28:30 GMT",
        "Sat, 14 Mar 0000 09:28:30 GMT",
        "Sat, \u0661\u0664 Mar 2026 09:28:30 GMT",
    ],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert http_date(text) is None


@given(
    text=st.from_regex(
        r"Sat, ([0-3][0-9]) (Jan|Feb|Apr|Dec) ([0-9]{4}) ([0-2][0-9]):00:00 (GMT|[+-][0-9]{4})",
        fullmatch=True,
    )
)
def test_whatever_is_read_as_a_date_is_one(text):
    if (time := http_date(text)) is not None:
        assert datetime.fromisoformat(time).isoformat() == f"{time[:-1]}+00:00"


@given(seconds=st.integers(0, 7_000_000_000))
def test_every_date_is_read_back(seconds):
    moment = datetime.fromtimestamp(seconds, UTC)
    shown = f"{moment:%a, %d %b %Y %H:%M:%S} GMT"
    assert http_date(shown) == f"{moment:%Y-%m-%dT%H:%M:%S}Z"


@pytest.mark.parametrize(
    "request_id",
    [
        REQUEST_ID,
        f"{DIGITS}AABBCCDDEEFF0011",
        f"8DF4{DIGITS}AABBCCDDEEFF",
        f"DCD2FC9CAB78{DIGITS}9BA9",
        f"A1B2C3D4E5F6A7B8C9{int(DIGITS, 16)}",
    ],
    ids=["current", "first", "behind a node", "behind an address", "decimal"],
)
def test_a_request_id_holds_a_time(request_id):
    assert request_id_time(request_id) == MOMENT


@each(
    "request_id",
    [
        "",
        "4442587FB7D0A2F9",
        "tx00000000000000000000042-0069b52d",
        REQUEST_ID.lower(),
        REQUEST_ID[:-1],
        REQUEST_ID + "0",
        "0" * 32,
        "F" * 32,
        "0000FFFFFFFFFFFFAABBCCDDEEFF0011",
        f"{int(datetime(2009, 12, 31, tzinfo=UTC).timestamp() * 1000):016X}AABBCCDDEEFF0011",
        "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    ],
)
def test_an_id_of_another_shape_holds_none(request_id):
    assert request_id_time(request_id) is None
