"""What phrases rule out is not looked at, and nothing that is there is ruled out."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import product

import pytest

from obsdiag.errors import HistoryError
from obsdiag.history import History, sign_sets
from obsdiag.history.column_pairs import ColumnPairs
from obsdiag.history.index_query import Contents
from obsdiag.history.phrase_token import PhraseTable
from obsdiag.history.query import parse
from obsdiag.history.query_plan import plan
from obsdiag.history.sign_sets import SignSets
from obsdiag.history.term_frequency import sample

from .finding import TAKEN_AT, record

CODES = ("AccessDenied", "NoSuchKey", "SlowDown")
KEYS = ("a/b.bin", "slowdown/nosuchkey.txt", "d/nosuch.txt")


@pytest.fixture
def mixed(history):
    """Return a history in which a key may be named as a code is."""
    for number, (code, key) in enumerate(product(CODES, KEYS)):
        values = record(code=code, key=key, request_id=f"{number:032X}", message=f"{code} here")
        history.add(values, b"", taken_at=TAKEN_AT)
    return history


def planned(history, query: str):
    sets = SignSets()
    with history._file.readers.lend() as connection:
        sets.update(connection)
        known = PhraseTable(connection), sample(connection, None)
        return plan(parse(query), connection, Contents(*known, sets, ColumnPairs()))


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("slowdown nosuchkey", 3),
        ("slowdown nosuch", 4),
        ("code:slowdown nosuchkey", 1),
        ("code:slowdown code:nosuchkey", 0),
        ("slowdown -code:slowdown", 2),
        ("-slowdown -nosuch", 1),
        ("slowdown OR nosuchkey", 7),
        ("(code:access OR code:slow) nosuch -code:access", 2),
        ("accessdenied slowdown nosuchkey", 1),
        ("-here", 0),
        ("-(code:access OR code:slow)", 3),
    ],
)
def test_a_word_is_found_where_it_is_a_phrase_and_where_it_is_spelt(mixed, query, number):
    assert len(mixed.search(query)) == mixed.count(query) == len(mixed.ids(query)) == number


@pytest.mark.parametrize("query", ["code:slow code:nosuch", "-here", "code:slow -(here here)"])
def test_what_no_set_allows_is_not_looked_for(mixed, query):
    assert planned(mixed, query).conditions == ("0",)
    assert not mixed.pages(query, 50).total


def test_one_sign_stands_for_those_that_always_come_with_it(mixed):
    assert planned(mixed, "slowdown").page().count("GLOB") == 1
    (globbed,) = (
        value for value in planned(mixed, "slowdown").values.values() if str(value).startswith("*[")
    )
    assert len(globbed) == len("*[x]*")


def test_a_set_that_is_new_is_found_with_what_was_known_before(mixed, path):
    assert mixed.search("code:slow tag:wanted") == []
    mixed.annotate(mixed.search("code:slow")[0].id, tags=["wanted"])
    assert len(mixed.search("code:slow tag:wanted")) == 1
    with History(path) as other:
        other.annotate(other.search("code:access")[0].id, tags=["wanted"])
    assert len(mixed.search("code:access tag:wanted")) == 1
    assert len(mixed.search("tag:wanted")) == 2


def test_with_too_many_sets_nothing_is_ruled_out(mixed, monkeypatch):
    monkeypatch.setattr(sign_sets, "MOST_SETS", 2)
    assert planned(mixed, "code:slow code:nosuch").conditions != ("0",)
    assert planned(mixed, "slowdown").conditions
    assert mixed.search("code:slow code:nosuch") == []
    assert len(mixed.search("slowdown nosuch")) == 4


def test_no_more_sets_are_kept_than_tell_that_there_are_too_many(history, monkeypatch):
    monkeypatch.setattr("obsdiag.history.words_writer.MOST_SETS", 3)
    for number in range(9):
        values = record(code=f"Code{'abcdefghi'[number]}", request_id=f"{number}")
        history.add(values, b"", taken_at=TAKEN_AT)
    assert kept(history) == 4


def kept(history) -> int:
    (number,) = history._file.writer.execute("SELECT count(*) FROM sign_set").fetchone()
    return int(number)


def test_sets_that_no_finding_has_are_forgotten_with_them(mixed):
    before = kept(mixed)
    mixed.forget("code:slow")
    assert kept(mixed) < before
    assert mixed.search("code:slow") == []
    assert mixed.count("code:access") == 3
    mixed.add(record(code="SlowDown", request_id="again"), b"", taken_at=TAKEN_AT)
    assert mixed.count("code:slow") == 1


def test_a_file_of_before_has_its_sets_once_it_is_open(mixed, path):
    mixed.close()
    with closing(sqlite3.connect(path)) as before:
        before.execute("DROP TABLE sign_set")
        before.execute("DROP TABLE column_pair")
        before.execute("PRAGMA user_version = 5")
    with History(path) as again:
        assert planned(again, "code:slow code:nosuch").conditions == ("0",)
        assert again.count("slowdown nosuchkey") == 3


def change_and_fail(history, entry_id: int) -> None:
    with history._file.written() as writing:
        before = writing.annotation(entry_id)
        writing.set_annotation(entry_id, before, before._replace(tags="gone"))
        writing._words.end()
        writing.annotation(4711)


def test_a_set_of_what_was_not_committed_is_not_believed(mixed):
    entry_id = mixed.search("code:slow")[0].id
    with pytest.raises(HistoryError):
        change_and_fail(mixed, entry_id)
    mixed.annotate(entry_id, tags=["gone"])
    assert len(mixed.search("tag:gone")) == 1
