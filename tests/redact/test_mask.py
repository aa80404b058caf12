import re

import pytest

from obsdiag.redact.mask import Masker


@pytest.fixture
def masker():
    return Masker(b"a key of the test")


def test_a_mask_is_made_of_unreserved_characters(masker):
    assert re.fullmatch(rb"masked-token-[0-9a-f]{4}", masker.secret("token", b"s3cr3t"))
    assert masker.count == 1


@pytest.mark.parametrize(
    "value", [b"", b"****", b"masked-token-0a1b", b"masked-key-0a1b\r\n masked-key-0a1b"]
)
def test_nothing_and_what_is_masked_already_is_left(masker, value):
    assert masker.secret("token", value) == value
    assert masker.count == 0


def test_a_value_on_several_lines_leaves_a_mask_on_each(masker):
    first, second = masker.secret("token", b"one two \r\n\tthree ").split(b"\r\n")
    assert second == b"\t" + first


def test_an_access_key_stays_comparable(masker):
    assert masker.access_key(b"ABCDEFGHIJ") == b"ABCD...IJ"
    assert masker.access_key(b"ABCD...IJ") == b"ABCD...IJ"
    assert masker.count == 1


@pytest.mark.parametrize("short", [b"AK", b"ABCDEFGHI", b"ABCDEFGH%IJK"])
def test_an_access_key_that_is_short_or_odd_is_masked_whole(masker, short):
    assert masker.access_key(short).startswith(b"masked-key-")


@pytest.mark.parametrize(
    ("value", "start"),
    [
        (b"Bearer abc", b"Bearer masked-authorization-"),
        (b"abc", b"masked-authorization-"),
        (b"OBS ABCDEFGHIJ:abc", b"OBS ABCD...IJ:masked-signature-"),
    ],
)
def test_the_scheme_and_the_access_key_are_kept(masker, value, start):
    assert masker.authorization(value).startswith(start)
    assert b"abc" not in masker.authorization(value)


def test_only_attributes_of_a_set_cookie_are_kept(masker):
    masked = masker.set_cookie(b"path=one; path=/; Max-Age=9; other=two")
    assert re.sub(rb"masked-cookie-....", b"*", masked) == b"path=*; path=/; Max-Age=9; other=*"


def test_a_mask_behind_a_word_that_says_how_it_was_given_is_left(masker):
    assert masker.secret("key", b"pass:masked-password-0a1b") == b"pass:masked-password-0a1b"
