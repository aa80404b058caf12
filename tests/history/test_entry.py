from obsdiag.history.entry import COLUMNS, MAX_WORDS, WORD_COLUMNS, columns_of, words_of

from .finding import record


def test_the_columns_are_those_of_the_list():
    values = dict(zip(COLUMNS, columns_of(record(key="a \ud800 b")), strict=True))
    assert values["catalogue_id"] == "AccessDenied#1"
    assert values["status"] == 403
    assert values["key"] == "a ? b"


def test_each_word_stands_in_its_column_and_all_others_in_the_rest():
    words = dict(zip(WORD_COLUMNS, words_of(record()), strict=True))
    assert words["status"] == "403"
    assert words["code"] == "accessdenied"
    assert {"access denied", "forbidden", "if-match", "the clock is ahead."} <= set(
        words["rest"].split("\n")
    )
    assert "published" not in words["rest"]


def test_unknown_values_have_no_words():
    assert set(words_of(dict.fromkeys(record()))) == {""}


def test_what_is_searched_has_a_limit():
    assert [len(text) for text in words_of(record(key="k" * 10**6, message="m" * 10**6))] == [
        *(3, 12, 5, MAX_WORDS, 32, 15, MAX_WORDS)
    ]
