"""All secrets of a text, in one pass."""

from __future__ import annotations

from itertools import pairwise

import pytest

from obsdiag.redact.finding import Seeker

ACCESS = b"QWERTZ1234UIOPAS5678"


@pytest.fixture(scope="module")
def seeker():
    return Seeker()


def test_secrets_come_in_their_order_and_none_overlaps_another(seeker):
    text = b"password=hunter2 token=" + ACCESS + b" https://a:b1c2d3@h sk=abcdefgh1"
    spans = seeker.spans(text)
    assert [text[one.start : one.end] for one in spans] == [
        b"hunter2",
        ACCESS,
        b"b1c2d3",
        b"abcdefgh1",
    ]
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_a_key_that_bears_a_name_is_what_its_name_says(seeker):
    (span,) = seeker.spans(b"x-security-token: " + ACCESS)
    assert span.kind.name == "TOKEN"


def test_a_text_without_any_sign_is_not_suspected(seeker):
    assert not seeker.suspects(b"The object does not exist.")
    assert not seeker.suspects(b"There are no more errors. Ask for the headers.\nAsk it.")
    assert seeker.suspects(b"sk=abc")
    assert seeker.suspects(b"what is " + ACCESS)


def test_a_word_within_a_sentence_is_no_name(seeker):
    assert seeker.spans(b"check that the token was not changed and the signature matches") == []


@pytest.mark.parametrize("token", [b"SK" + b"0a1b2c3d" * 4, b"s." + b"aB3dE5gH" * 3])
@pytest.mark.parametrize("size", [0, 2_000_000])
def test_a_token_that_begins_as_words_do_is_found_in_short_and_long_texts(token, size):
    text = b"Ask for errors.\n" * (size // 16) + b"it was " + token + b" then"
    at = text.index(token)
    assert Seeker().suspects(text)
    assert [one[:2] for one in Seeker().spans(text)] == [(at, at + len(token))]
