"""Secrets that bear a name: from a word within it to the whole name, and on to its value."""

from __future__ import annotations

import pytest

from obsdiag.redact.finding import Seeker
from obsdiag.redact.named import find_named, name_words, whole_name


def values(text: bytes, word: bytes) -> list[bytes]:
    lower = text.lower()
    return [text[one.start : one.end] for one in find_named(text, lower, lower.index(word))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (b"x-security-token: a", b"x-security-token"),
        (b"fs.obs.session.token=a", b"fs.obs.session.token"),
        (b"--my-token a", b"my-token"),
        (rb"\ntoken=a", b"token"),
    ],
)
def test_a_name_is_found_whole_from_a_word_in_it(text, name):
    start, end = whole_name(text, text.index(b"token"), len(b"token"))
    assert text[start:end] == name


@pytest.mark.parametrize(
    "text",
    [
        b"secret_key = hunter2abc",
        b'{"value": "hunter2abc", "name": "secret_key"}',
    ],
)
def test_the_value_of_a_secrets_name_is_found_wherever_it_stands(text):
    assert values(text, b"secret") == [b"hunter2abc"]


@pytest.mark.parametrize(
    "text", [b"secret_key = ${SK}", b"the secret key is wrong", b"secretary = Anna"]
)
def test_what_is_no_secret_stays(text):
    assert values(text, b"secret") == []


def test_a_name_that_a_user_adds_is_found_however_its_parts_are_joined():
    seeker = Seeker(["Kunden-Nummer"])
    for text in (b"kunden_nummer=4711", b'"kundenNummer": "4711"'):
        assert [text[one.start : one.end] for one in seeker.spans(text)] == [b"4711"]
    assert list(name_words([""]))
