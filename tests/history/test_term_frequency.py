"""What is rare among the newest findings."""

from __future__ import annotations

import sqlite3

import pytest

from obsdiag.history.term_frequency import TermFrequency, sample

ROW = "INSERT INTO words VALUES (?, 'NoSuchKey', '', '', '', '', ?, '', '')"


@pytest.fixture
def words():
    connection = sqlite3.connect(":memory:")
    columns = "signs, path, request_id, host, source, rest, ticket, note"
    connection.execute(f"CREATE TABLE words (id INTEGER, {columns})")
    connection.execute("CREATE TABLE setting (name, value)")
    yield connection
    connection.close()


def add(connection, count):
    (last,) = connection.execute("SELECT ifnull(max(id), 0) FROM words").fetchone()
    rows = [(last + number, f"media-{number}\n") for number in range(1, count + 1)]
    connection.executemany(ROW, rows)


def test_a_text_is_counted_by_the_rows_that_have_it():
    known = TermFrequency(["NoSuchKey media", "SlowDown media", "media media"], 3)
    assert [known.count(text) for text in ("media", "SlowDown", "nowhere")] == [3, 1, 0]


def test_what_the_newest_rows_do_not_have_is_told_by_rows_from_everywhere(words):
    months = ((number, f"2026-{1 + number // 1000:02}") for number in range(12_000))
    words.executemany(ROW, months)
    known = sample(words, None)
    assert known.rows("2026-03")
    assert known.rows("2026-13") == 0
    assert known.count("2026-12") == 512  # of the newest, which a page is full of
    assert known.count("2026-03") == known.share(known.rows("2026-03")) == 0
    assert known.share(known.rows("NoSuchKey")) == 1


def test_an_empty_history_has_nothing_that_is_common(words):
    assert sample(words, None).count("NoSuchKey") == 0


def test_an_estimate_is_kept_until_the_history_has_doubled(words):
    add(words, 600)
    first = sample(words, None)
    assert first.count("NoSuchKey") == 512
    add(words, 600)
    assert sample(words, first) is first
    add(words, 600)
    assert sample(words, first).newest == 1800
