"""The texts of the languages."""

import string
from itertools import product

import pytest

from obsdiag.reply.purpose import LANGUAGES
from obsdiag.reply.text_table import text_table
from tests.rows import each

ENGLISH = text_table("en").texts


def blanks(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@each("name, table", list(product(LANGUAGES, ENGLISH)))
def test_every_language_has_the_same_texts_with_the_same_blanks(name, table):
    texts = text_table(name).texts[table]
    assert texts.keys() == ENGLISH[table].keys()
    for key, text in texts.items():
        assert blanks(text) == blanks(ENGLISH[table][key]), key


@each("name", LANGUAGES)
def test_no_language_has_a_table_of_its_own(name):
    assert text_table(name).texts.keys() == ENGLISH.keys()


def test_a_name_without_a_text_stays_as_it_is():
    assert text_table("de").one_of("time_origin", "sundial") == "sundial"


def test_a_language_that_there_is_not_is_refused():
    with pytest.raises(ValueError, match="xx"):
        text_table("xx")


@each("name, written", [("en", "12,345"), ("de", "12.345"), ("zh", "12,345")])
def test_a_number_is_written_as_the_language_does(name, written):
    assert text_table(name).number(12_345) == written
