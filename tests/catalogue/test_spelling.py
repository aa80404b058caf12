"""What is taken off a code and a message before they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.catalogue.spelling import (
    MAX_MESSAGE,
    code_words,
    fold_code,
    fold_message,
    message_words,
)
from tests.rows import each


def test_a_code_loses_white_space_and_case():
    assert fold_code(" MaxMessage\nLength\tExceeded\u00a0") == "maxmessagelengthexceeded"


@pytest.mark.parametrize(
    "told",
    [
        "The AWS date, or x-amz-date, is wrong.",
        "the obs date or X-OBS-DATE is wrong",
        # What obsutil leaves of the first.
        "The  date, or x--date, is wrong.",
        "The Amazon date,\n or x-amz-\n date, is wrong",
    ],
)
def test_a_message_is_one_whatever_the_vendor_is_called(told):
    assert fold_message(told) == "thedateorxdateiswrong"


def test_letters_of_any_script_are_kept():
    assert fold_message("拒绝访问。 Ältere!") == "拒绝访问ältere"


def test_what_is_past_the_limit_is_not_compared():
    assert len(fold_message("x" * (MAX_MESSAGE + 1))) == MAX_MESSAGE


def test_the_words_of_a_message_have_no_marks_and_no_case():
    assert message_words("Access denied: access to “Key_1”.") == {
        "access",
        "denied",
        "to",
        "key",
        "1",
    }


@each(
    "code, words",
    [
        ("NoSuchCORSConfiguration", ["No", "Such", "CORS", "Configuration"]),
        ("KMS.NotFoundException", ["KMS", "Not", "Found", "Exception"]),
        ("InvalidURI", ["Invalid", "URI"]),
        ("System Capacity Not enough", ["System", "Capacity", "Not", "enough"]),
        ("SHA256Mismatch", ["SHA", "256", "Mismatch"]),
        ("", []),
    ],
)
def test_a_code_is_cut_at_its_capitals(code, words):
    assert [word for _, word in code_words(code)] == words


@given(st.text())
def test_each_word_of_a_code_stands_where_it_is_said_to(code):
    assert all(code.startswith(word, at) for at, word in code_words(code))


@given(st.text(max_size=200))
def test_folding_twice_is_folding_once(text):
    assert fold_code(fold_code(text)) == fold_code(text)
