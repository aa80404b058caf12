import pytest

from obsdiag.history.entry import WORD_COLUMNS
from obsdiag.history.query import MAX_TERMS, WORDS, Term, fold, parse

BY_NAME = {word.name: word for word in WORDS}


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("", []),
        (" \t\0 ", []),
        ("one Two", [("one", None), ("two", None)]),
        ("one one", [("one", None)]),
        ('"one  two" three', [("one two", None), ("three", None)]),
        ('"not closed yet', [("not closed yet", None)]),
        ("code:NoSuch", [("nosuch", "code")]),
        ("REQID:0A", [("0a", "reqid")]),
        ('key:"a b"', [("a b", "key")]),
        ("status:4xx", [("4", "status")]),
        ("code:", []),
        ("code: a", [("a", None)]),
        ("https://a/b", [("https://a/b", None)]),
        ("codes:a", [("codes:a", None)]),
        ('a"b c"', [('a"b', None), ('c"', None)]),
        ("code:key:a", [("key:a", "code")]),
    ],
)
def test_a_query_is_words_that_must_occur(query, terms):
    assert parse(query) == tuple(Term(text, BY_NAME.get(name)) for text, name in terms)


def test_of_very_many_words_the_first_are_looked_for():
    assert len(parse(" ".join(map(str, range(1000))))) == MAX_TERMS


@pytest.mark.parametrize(
    ("text", "folded"),
    [("A\tb\n C", "a b c"), ("Straße", "strasse"), ("a\0b", "a b"), ("\ud800", "?"), ("", "")],
)
def test_what_is_stored_and_what_is_looked_for_are_folded_alike(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize("word", WORDS, ids=lambda word: word.name)
def test_each_word_has_a_column_and_a_meaning(word):
    assert word.column in WORD_COLUMNS
    assert word.meaning
