"""Keys without a name, found by their length."""

from __future__ import annotations

from obsdiag.redact.run import key_at, runs
from tests.rows import each

ACCESS = b"QWERTZ1234UIOPAS5678"
SECRET = b"aB3dE5gH7jK9mN1pQ3sT5vW7yZ9aB1cD3eF5gH7j"


def keys(text: bytes) -> list[bytes]:
    found = {one for run in runs(text) for one in key_at(text, *run)}
    return [text[one.start : one.end] for one in sorted(found, key=lambda one: one.start)]


def test_runs_of_letters_and_digits_are_found_from_twenty_on():
    text = b"short " + ACCESS + b" " + SECRET + b"-" + b"x" * 19
    assert [text[start:end] for start, end in runs(text)] == [ACCESS, SECRET]


@each("gap", [b":", b", ", b"\t", b" ", b'","'])
def test_an_access_key_brings_the_secret_key_behind_it(gap):
    assert keys(b"user " + ACCESS + gap + SECRET + b"\n") == [ACCESS, SECRET]


def test_the_secret_key_may_stand_on_the_next_line():
    assert keys(ACCESS + b"\r\n" + SECRET + b"\r\n") == [ACCESS, SECRET]


@each(
    "text",
    [
        b"RequestId: 0000019CEBAD03AD42BE",
        b"0123456789ABCDEF0123",
        b"ABCDEFGHIJKLMNOPQRST",
        b"20260314T092830ABCDEFG",
        b"logs/" + ACCESS + b"/part-1",
        b"etag=" + SECRET.lower(),
        b"x" * 40,
    ],
)
def test_ids_digests_and_keys_of_objects_stay(text):
    assert keys(text) == []


def test_an_access_key_in_the_scope_of_a_signature_is_one():
    assert keys(b"Credential=" + ACCESS + b"/20260314/eu-de/s3/aws4_request") == [ACCESS]
