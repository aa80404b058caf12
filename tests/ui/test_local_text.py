"""Numbers and times as each language writes them, by the clock that was chosen."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from obsdiag.ui import local_text, window_language
from obsdiag.ui.local_text import (
    clock_text,
    day_text,
    decimal,
    moment,
    moment_at,
    number,
    percent,
    show_times_in,
    shown_line,
    size,
    span_text,
    time_text,
    today,
)

MORNING = 1_773_475_200.0
"""2026-03-14 08:00 UTC."""


@pytest.fixture
def language(qapp, monkeypatch):
    """Return what has the window speak another language until the end of the test."""

    def speak(name: str) -> None:
        monkeypatch.setenv(window_language.VARIABLE, name)
        window_language.use_language(QApplication.instance(), "")

    yield speak
    speak("en")


@pytest.fixture
def clock(monkeypatch):
    """Return what sets the computer's time zone until the end of the test."""

    def be_in(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield be_in
    monkeypatch.undo()
    time.tzset()
    show_times_in("")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("en", ("5,368,709,120", "1,234.5", "45%", "999 bytes", "5.4 GB")),
        ("de", ("5.368.709.120", "1.234,5", "45 %", "999 Bytes", "5,4 GB")),
        ("zh_CN", ("5,368,709,120", "1,234.5", "45%", "999 字节", "5.4 GB")),
    ],
)
def test_numbers_are_written_as_the_language_does(language, name, told):
    language(name)
    found = (number(5_368_709_120), decimal(1_234.5), percent(45), size(999), size(5_368_709_120))
    assert found == told


@pytest.mark.parametrize(
    ("name", "one", "many"),
    [
        ("en", "… 1 character more", "… 2,000 characters more"),
        ("de", "… 1 weiteres Zeichen", "… 2.000 weitere Zeichen"),
        ("zh_CN", "… 还有 1 个字符", "… 还有 2,000 个字符"),
    ],
)
def test_a_cut_says_what_it_took_as_the_language_does(language, name, one, many):
    language(name)
    assert shown_line("x" * 301) == f"{'x' * 300} {one}"
    assert shown_line("x" * 2_020, 20) == f"{'x' * 20} {many}"
    assert shown_line("a\n b\x00") == "a b\\x00"


@pytest.mark.parametrize(
    ("name", "told"),
    [("en", "14/03/2026 08:00"), ("de", "14.03.2026 08:00"), ("zh_CN", "2026/3/14 08:00")],
)
def test_days_are_written_as_the_language_does_with_the_whole_year(language, clock, name, told):
    language(name)
    clock("UTC")
    assert time_text(moment_at(MORNING)) == f"{told} UTC"


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("UTC", "08:00 UTC"),
        ("Europe/Berlin", "09:00 UTC+1"),
        ("Asia/Kolkata", "13:30 UTC+5:30"),
        ("America/St_Johns", "05:30 UTC−2:30"),
        ("Asia/Shanghai", "16:00 UTC+8"),
    ],
)
def test_a_time_is_told_by_the_clock_that_was_chosen_with_its_zone(clock, zone, told):
    clock(zone)
    assert time_text(moment("2026-03-14T08:00:00Z")).endswith(told)
    assert show_times_in("utc")
    assert time_text(moment("2026-03-14T08:00:00Z")) == "14/03/2026 08:00 UTC"
    assert not show_times_in("utc")


def test_the_zone_is_that_of_the_time_and_not_of_today(clock):
    clock("Europe/Berlin")
    assert time_text(moment("2026-07-14T08:00:00Z")).endswith("10:00 UTC+2")
    assert span_text(MORNING, MORNING + 30 * 86_400) == (
        "14/03/2026 09:00 UTC+1 – 13/04/2026 10:00 UTC+2"
    )


def test_the_day_is_that_of_the_chosen_clock(clock):
    clock("Asia/Shanghai")
    late = moment("2026-03-14T20:00:00Z")
    assert day_text(late.date()) == "15/03/2026"
    show_times_in("utc")
    assert today(late).day == 14


def test_a_span_says_once_what_is_the_same_at_both_ends(clock):
    clock("UTC")
    assert span_text(MORNING, MORNING + 60) == "14/03/2026 08:00–08:01 UTC"
    assert span_text(MORNING, MORNING) == "14/03/2026 08:00 UTC"
    assert span_text(MORNING, MORNING + 86_400) == "14/03/2026 08:00 – 15/03/2026 08:00 UTC"


def test_a_short_span_is_told_as_finely_as_it_takes(clock, language):
    clock("UTC")
    assert span_text(MORNING, MORNING + 5, 5) == "14/03/2026 08:00:00–08:00:05 UTC"
    assert span_text(MORNING, MORNING + 0.25, 0.25) == "14/03/2026 08:00:00.000–08:00:00.250 UTC"
    language("de")
    assert clock_text(moment_at(MORNING + 0.25), 0.25) == "08:00:00,250"


def test_where_no_language_was_chosen_it_is_british(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    try:
        assert local_text.number(12_345) == "12,345"
        assert local_text.day_text(moment_at(MORNING).date()) == "14/03/2026"
    finally:
        QLocale.setDefault(before)
