"""Whether a value can be a secret, where its name or place alone does not tell."""

from __future__ import annotations

import pytest

from obsdiag.redact.name import Kind
from obsdiag.redact.value import is_basic, is_likely, is_placeholder, is_plain, is_prose, is_random
from tests.rows import each


@each(
    "value",
    [
        b"${OBS_SK}",
        b"$OBS_SK",
        b"$(cat sk)",
        b"{{ sk }}",
        b"****",
        b"<secret>",
        b"null",
        b"[FILTERED]",
    ],
)
def test_what_only_stands_for_a_value_is_told(value):
    assert is_placeholder(value)
    assert is_placeholder(b' "' + value + b'", ')


@pytest.mark.parametrize("value", [b"$ecret123", b"hunter2", b"nullable1"])
def test_a_value_that_looks_a_little_like_it_is_one(value):
    assert not is_placeholder(value)


@each(
    "value",
    [b"2026-03-14T09:28:30Z", b"HMAC-SHA256", b"AWS4-HMAC-SHA256", b"key.pem", b"300s", b"0x1f"],
)
def test_numbers_dates_files_and_algorithms_are_plain(value):
    assert is_plain(value)
    assert not is_likely(value, Kind.TOKEN)


def test_words_of_a_sentence_are_no_value():
    assert is_prose(b"must", b" be set", Kind.KEY)
    assert not is_prose(b"hunter2", b" be set", Kind.KEY)


def test_a_likely_secret_is_long_enough_and_no_address():
    assert is_likely(b"aB3dE5gH7j", Kind.TOKEN)
    assert not is_likely(b"aB3d", Kind.TOKEN)
    assert not is_likely(b"https://obs.example.com/aB3dE5gH7j", Kind.TOKEN)
    assert is_likely(b"QWERTZ1234UIOPAS5678/20260314/eu-de/s3/aws4_request", Kind.CREDENTIAL)
    assert not is_likely(b"QWERTZ1234UIOPAS5678", Kind.CREDENTIAL)


def test_random_is_what_mixes_letters_of_both_cases_and_digits():
    assert is_random(b"aB3dE5gH7jK9mN1pQ3sT5vW7yZ9aB1cD3eF5gH7j")
    assert not is_random(b"da39a3ee5e6b4b0d3255bfef95601890afd80709")


def test_a_user_and_a_password_in_base64_are_told():
    assert is_basic(b"YW5uYTpodW50ZXIy")
    assert not is_basic(b"YW5uYWh1bnRlcjI")
    assert not is_basic(b"a!b")
