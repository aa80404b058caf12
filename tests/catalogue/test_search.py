"""What a search of the catalogue finds, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.catalogue.search import MAX_QUERY

if TYPE_CHECKING:
    from obsdiag.catalogue import Catalogue


def found(catalogue: Catalogue, words: str) -> list[str]:
    return [entry.id.removesuffix("#1") for entry in catalogue.search(words)]


@pytest.mark.parametrize("words", ["", "  ", "..."])
def test_no_words_find_the_whole_table_in_its_order(catalogue, words):
    assert catalogue.search(words) == catalogue.entries


def test_the_code_itself_comes_first(catalogue):
    assert found(catalogue, "redirect")[0] == "Redirect"


@pytest.mark.parametrize("words", ["NoSuchKey", "nosuchkey", "no such key", "“NoSuchKey”,"])
def test_a_code_is_found_however_it_is_typed(catalogue, words):
    assert found(catalogue, words)[0] == "NoSuchKey"


def test_codes_that_begin_so_come_next_and_the_shortest_first(catalogue):
    assert found(catalogue, "nosuchbucket") == ["NoSuchBucket", "NoSuchBucketPolicy"]
    assert found(catalogue, "request")[:2] == ["RequestTimeout", "RequestTimeTooSkewed"]


def test_a_word_inside_of_a_code_is_a_word(catalogue):
    assert found(catalogue, "signature") == ["SignatureDoesNotMatch", "TooManyWrongSignature"]
    assert found(catalogue, "does not match")[0] == "SignatureDoesNotMatch"


def test_a_word_start_comes_before_the_inside_of_a_word(catalogue):
    assert found(catalogue, "tor")[:2] == ["RequestTorrentOfBucketError", "InvalidPartOrder"]


def test_a_code_comes_before_a_text(catalogue):
    in_code = ["bucket" in name.casefold() for name in found(catalogue, "bucket")]
    assert set(in_code) == {True, False}
    assert in_code == sorted(in_code, reverse=True)


def test_a_word_of_a_text_comes_before_the_inside_of_one(catalogue):
    hits = found(catalogue, "form")
    # "The content of the form …", "The operation cannot be successfully performed …"
    assert hits.index("InvalidPolicyDocument") < hits.index("AccountProblem")


def test_all_words_must_be_there_in_any_order(catalogue):
    assert found(catalogue, "policy bucket") == found(catalogue, "bucket policy")
    assert found(catalogue, "immutable denied") == ["AccessDenied#2"]


def test_a_number_finds_the_status(catalogue):
    assert {entry.status_code for entry in catalogue.search("409")} == {409}
    assert found(catalogue, "416") == ["InvalidRange"]
    assert found(catalogue, "N/A") == ["InvalidAddressingHeader"]


def test_a_message_pasted_whole_finds_its_row(catalogue):
    for entry in catalogue.entries:
        assert entry in catalogue.search(entry.description)


def test_a_row_is_found_by_what_it_is_called_elsewhere(catalogue):
    assert found(catalogue, "reduce your request rate") == ["SlowDown"]
    assert found(catalogue, "keytoolongerror") == ["KeyTooLong"]


def test_a_row_is_found_by_its_id(catalogue):
    assert found(catalogue, "accessdenied#2") == ["AccessDenied#2"]


@pytest.mark.parametrize(
    ("words", "first"),
    [("nokey", "NoSuchKey"), ("acess denied", "AccessDenied"), ("slwdown", "SlowDown")],
)
def test_a_slip_of_the_pen_finds_the_nearest(catalogue, words, first):
    assert found(catalogue, words)[0] == first


def test_the_nearest_are_asked_for_only_where_nothing_fits(catalogue):
    assert found(catalogue, "slowdown") == ["SlowDown"]
    assert found(catalogue, "zzz") == []


def test_more_than_a_search_can_mean_finds_nothing(catalogue):
    assert catalogue.search("a" * (MAX_QUERY + 1)) == ()


@given(st.text())
def test_any_text_can_be_searched(catalogue, words):
    assert set(catalogue.search(words)) <= set(catalogue.entries)


@given(data=st.data())
def test_every_code_comes_first_for_itself_and_stays_in_while_it_is_typed(catalogue, data):
    entry = data.draw(st.sampled_from(catalogue.entries))
    typed = entry.wire_code[: data.draw(st.integers(1, len(entry.wire_code)))]
    assert entry in catalogue.search(typed)
    assert catalogue.search(entry.wire_code)[0].wire_code == entry.wire_code
    assert catalogue.search(entry.code.upper())[0].wire_code == entry.wire_code
