"""The search of everything that is known, and who has to act."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from obsdiag.catalogue.guidance import Acts
from obsdiag.catalogue.library import Library
from obsdiag.catalogue.search import MAX_QUERY
from obsdiag.published import load_catalogue
from tests.rows import each

WHOLE = load_catalogue()
LIBRARY = Library(WHOLE, {"NoSuchUpload#1": "Ask the Zanzibar crew."})


def found(words):
    return [topic.id.removesuffix("#1") for topic in LIBRARY.search(words)]


def test_no_words_find_the_published_table_in_its_order():
    assert LIBRARY.search("  ") == WHOLE.entries


def test_the_code_itself_comes_first_in_either_list():
    assert found("nosuchkey")[0] == "NoSuchKey"
    assert found("sys.0004")[0] == "SYS.0004"


def test_what_was_published_comes_before_what_we_say():
    published = set(WHOLE.search("permission"))
    told = [topic in published for topic in LIBRARY.search("permission") if "#" in topic.id]
    assert set(told) == {True, False}
    assert told == sorted(told, reverse=True)


def test_causes_are_searched():
    assert "RequestTimeTooSkewed" in found("ntp")
    assert WHOLE.get("RequestTimeTooSkewed#1") not in WHOLE.search("ntp")


def test_the_teams_notes_are_searched():
    assert found("zanzibar") == ["NoSuchUpload"]


def test_words_may_stand_apart_one_in_the_code_and_one_in_the_note():
    assert found("NoSuchUpload crew") == ["NoSuchUpload"]


def test_of_codes_that_begin_alike_the_published_come_first():
    ranks = ["#" in topic.id for topic in LIBRARY.search("invalid")]
    begun = [topic.id.casefold().startswith("invalid") for topic in LIBRARY.search("invalid")]
    first = [rank for rank, start in zip(ranks, begun, strict=True) if start]
    assert set(first) == {True, False}
    assert first == sorted(first, reverse=True)


def test_a_slip_of_the_pen_finds_the_nearest_of_both_lists():
    assert found("nokey")[0] == "NoSuchKey"
    assert "KeyTooLong" in found("KeyToLong")


def test_an_id_finds_its_row_alone():
    assert found("accessdenied#2") == ["AccessDenied#2"]


def test_more_than_a_search_can_mean_finds_nothing():
    assert LIBRARY.search("a" * (MAX_QUERY + 1)) == ()


def test_every_published_row_has_somebody_who_acts():
    groups = LIBRARY.by_acts()
    assert sorted(entry.id for entries in groups.values() for entry in entries) == sorted(
        entry.id for entry in WHOLE.entries
    )
    assert WHOLE.get("SlowDown#1") not in groups[Acts.ACCOUNT]
    assert WHOLE.get("InArrearOrInsufficientBalance#1") in groups[Acts.ACCOUNT]


def test_without_guidance_what_was_published_is_found(catalogue):
    bare = Library(catalogue, {})
    assert bare.search("slowdown")[0].id == "SlowDown#1"
    assert bare.by_acts() == {}


@given(st.text())
def test_any_text_can_be_searched_and_nothing_is_found_twice(words):
    hits = [topic.id for topic in LIBRARY.search(words)]
    assert len(set(hits)) == len(hits)


@each("words", ["bucket policy", "403", "signature", "the", "key"])
def test_nothing_that_was_published_is_lost(words):
    assert set(WHOLE.search(words)) <= set(LIBRARY.search(words))


def test_published_rows_come_before_codes_of_other_lists_whatever_says_it():
    names = [topic.id for topic in LIBRARY.search("clock")]
    published = [name for name in names if "#" in name]
    assert published[0] == "RequestTimeTooSkewed#1"
    assert names[: len(published)] == published
