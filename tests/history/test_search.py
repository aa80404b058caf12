import sqlite3
from contextlib import closing

import pytest

from obsdiag.history.query import parse
from obsdiag.history.search import EVERYTHING, Rarity, plan, sample

COMMON = Rarity([("the same words",)] * 200, newest=200)


def test_the_rarest_trigrams_are_looked_up():
    assert COMMON.rarest(parse("words zebra")) == ["bra", "ebr", "zeb"]


def test_few_trigrams_of_a_long_word_are_enough():
    assert len(COMMON.rarest(parse("0123456789" * 100_000))) == 3


@pytest.mark.parametrize("query", ["a", "ab", "a b", "code:no"])
def test_words_of_one_or_two_characters_have_none(query):
    assert COMMON.rarest(parse(query)) == []
    assert "MATCH" not in plan(parse(query), COMMON).page()


def test_quotes_are_looked_for_as_they_are():
    assert plan(parse('a"b'), COMMON).values["trigrams"] == '"a""b"'


def test_what_is_rare_is_asked_again_when_the_history_has_doubled(history, path):
    with closing(sqlite3.connect(path)) as connection:
        first = sample(connection, None)
        assert sample(connection, first) is first
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("INSERT INTO words VALUES (1000, '', '', '', '', '', '', 'zebra')")
        assert sample(connection, first).newest == 1000


@pytest.mark.parametrize("query", ["", "ab", "abc", "code:abc ab", "status:4"])
def test_no_page_is_sorted_and_none_looks_at_all_findings(history, query):
    way = plan(parse(query), COMMON) if query else EVERYTHING
    with history._readers.lend() as connection:
        values = {**way.values, "before": 9, "limit": 9}
        steps = connection.execute(f"EXPLAIN QUERY PLAN {way.page()}", values).fetchall()
    details = [step[-1] for step in steps]
    assert not [detail for detail in details if "TEMP B-TREE" in detail]
    assert all("USING" in detail or "VIRTUAL TABLE INDEX" in detail for detail in details)
