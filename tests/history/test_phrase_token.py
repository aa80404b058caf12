"""The signs that stand for phrases in the index."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from obsdiag.history.phrase import GAP, OWN_COLUMNS, IndexedWords
from obsdiag.history.phrase_token import PhraseTable, tokens, tokens_of_phrases

OWN = tuple(f"own {name}" for name in OWN_COLUMNS)
DENIED, MISSING = ("text", "access denied"), ("code", "nosuchkey")


@pytest.fixture
def connection():
    with closing(sqlite3.connect(":memory:")) as made:
        made.execute("CREATE TABLE phrase (id INTEGER PRIMARY KEY, kind TEXT, text TEXT)")
        yield made


def words(*phrases: tuple[str, str]) -> IndexedWords:
    return IndexedWords(phrases, OWN)


def test_a_phrase_has_one_sign_whatever_it_stands_beside(connection):
    table = PhraseTable(connection)
    alone, both = (
        table.row(words(DENIED), connection),
        table.row(words(MISSING, DENIED), connection),
    )
    sign = table.exactly("access denied", "text")
    assert sign in alone[0]
    assert sign in both[0]
    assert connection.execute("SELECT count(*) FROM phrase").fetchone() == (2,)
    assert alone[1:] == both[1:] == OWN


def test_signs_are_the_same_when_they_are_loaded_again(connection):
    first = PhraseTable(connection)
    row = first.row(words(DENIED, MISSING), connection)
    again = PhraseTable(connection)
    assert again.row(words(DENIED, MISSING), connection) == row
    assert again.texts("code") == ["nosuchkey"]


def test_signs_are_found_by_a_part_by_the_start_and_by_the_whole(connection):
    table = PhraseTable(connection)
    table.row(words(DENIED, MISSING), connection)
    denied, missing = table.exactly(*DENIED[::-1]), table.exactly(*MISSING[::-1])
    assert table.having("ss den") == denied
    assert table.having("ss den", "code") == ""
    assert table.starting("nosuch", "code") == missing
    assert table.starting("such", "code") == ""
    assert table.exactly("nosuch", "code") == ""


def test_a_word_of_one_finding_is_looked_for_in_the_gap_of_its_phrase(connection):
    table = PhraseTable(connection)
    table.row(words(("text", f"the clock is {GAP} ahead")), connection)
    sign = table.having("the clock")
    assert (sign, "17s") in set(table.sharing("clock is 17s ahead"))
    assert set(table.sharing("clock was 17s ahead")) == set()


def test_what_comes_when_all_signs_are_taken_is_spelt_out_in_its_row(connection):
    connection.execute("INSERT INTO phrase VALUES (6000, 'code', 'the last')")
    row = PhraseTable(connection).row(words(("text", f"late {GAP} phrase")), connection)
    assert row[1 + OWN_COLUMNS.index("rest")] == "own restlate   phrase\n"
    assert connection.execute("SELECT count(*) FROM phrase").fetchone() == (1,)


def test_the_index_is_asked_for_each_phrase_by_its_sign(connection):
    table = PhraseTable(connection)
    table.row(words(DENIED), connection)
    (token,) = tokens(table.exactly("access denied", "text"))
    assert tokens_of_phrases(connection) == [(1, f'"{token}"')]
