"""Which codes are near to a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.catalogue.near import MAX_CODE, MAX_NEAR, Likeness
from obsdiag.catalogue_entry import Entry


def make_entry(code: str, status_code: int = 400) -> Entry:
    return Entry(f"{code}#1", code, code, "", f"{status_code} Odd", status_code, str(status_code))


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("AcessDenied", "AccessDenied"),
        ("NoSuchBukcet", "NoSuchBucket"),
        ("SignatureDoseNotMatch", "SignatureDoesNotMatch"),
        ("NoSuchTagSetError", "NoSuchTagSet"),
        ("InvalidAccessKey", "InvalidAccessKeyId"),
        ("DirectoryNotEmpty", "BucketNotEmpty"),
        ("slwdown", "SlowDown"),
        ("nokey", "NoSuchKey"),
    ],
)
def test_a_slip_of_the_pen_is_near_to_what_was_meant(catalogue, word, code):
    assert Likeness(catalogue.entries).nearest(word)[0].code == code


@pytest.mark.parametrize(
    "word", ["ObjectNotAppendable", "VirtualHostDomainRequired", "x", "", "?!"]
)
def test_nothing_is_near_to_a_word_of_its_own(catalogue, word):
    assert Likeness(catalogue.entries).nearest(word) == ()


def test_the_status_decides_between_equals_only():
    likeness = Likeness([make_entry("NoSuchAb", 400), make_entry("NoSuchBa", 404)])
    assert [entry.code for entry in likeness.nearest("NoSuch", 404)] == ["NoSuchBa", "NoSuchAb"]
    assert likeness.nearest("NoSuchAbb", 404)[0].code == "NoSuchAb"


def test_equals_stand_in_the_order_of_the_table():
    likeness = Likeness([make_entry("NoSuchAb"), make_entry("NoSuchBa")])
    assert [entry.code for entry in likeness.nearest("NoSuch")] == ["NoSuchAb", "NoSuchBa"]


def test_far_ones_do_not_stand_beside_a_near_one(catalogue):
    assert {entry.code for entry in Likeness(catalogue.entries).nearest("AcessDenied")} == {
        "AccessDenied"
    }


def test_there_are_never_too_many():
    likeness = Likeness([make_entry(f"NoSuch{letter}") for letter in "ABCDEFGH"])
    assert len(likeness.nearest("NoSuch")) == MAX_NEAR


def test_what_is_too_long_for_a_code_is_near_to_none():
    long = "NoSuchKey" + "y" * MAX_CODE
    assert Likeness([make_entry(long)]).nearest(long) == ()


@given(word=st.text(), status=st.none() | st.integers())
def test_any_word_can_be_asked_for(catalogue, word, status):
    assert set(Likeness(catalogue.entries[:9]).nearest(word, status)) <= set(catalogue.entries[:9])
