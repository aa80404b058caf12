"""Times and sizes, read and said."""

from __future__ import annotations

from obsdiag.diagnosis.measure import moment, seconds, size, span, whole_number
from tests.rows import each

NOON = 1_773_489_600.0


@each(
    "text",
    [
        "Sat, 14 Mar 2026 12:00:00 GMT",
        "Sat, 14 Mar 2026 20:00:00 +0800",
        "2026-03-14T12:00:00Z",
        "2026-03-14T12:00:00.000Z",
        "2026-03-14T14:00:00+02:00",
        "20260314T120000Z",
        " 1773489600 ",
        "1773489600000",
    ],
)
def test_a_moment_is_read_in_every_form(text):
    assert seconds(text) == NOON


@each(
    "text",
    ["", "noon", "Sat, 32 Mar 2026 12:00:00 GMT", "17734896", "-1", "9999-12-31", "1969-12-31"],
)
def test_what_is_no_moment_is_none(text):
    assert seconds(text) is None


def test_a_moment_is_said_in_utc():
    assert moment(NOON + 0.9) == "2026-03-14 12:00:00 UTC"


@each(
    "length, words",
    [
        (0.2, "less than 1 s"),
        (1, "1 s"),
        (-61, "1 min 1 s"),
        (3_602, "1 hour 2 s"),
        (7_200, "2 hours"),
        (86_400 + 3_600 + 60, "1 day 1 hour"),
        (3 * 86_400 + 59, "3 days 59 s"),
    ],
)
def test_a_span_is_said_by_its_two_largest_units(length, words):
    assert span(length) == words


@each(
    "count, words",
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (1_023, "1,023 bytes"),
        (102_400, "102,400 bytes (100 KiB)"),
        (5 * 2**30, "5,368,709,120 bytes (5 GiB)"),
    ],
)
def test_a_size_is_said_in_bytes_first(count, words):
    assert size(count) == words


def test_only_digits_are_a_number():
    assert whole_number(" 42 ") == 42
    assert [whole_number(text) for text in (None, "", "-1", "4e2", "9" * 21)] == [None] * 5
