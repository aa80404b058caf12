"""A finding made ready to be written."""

from __future__ import annotations

import json

import pytest

from obsdiag.history.history_entry import fingerprint
from obsdiag.history.packed_record import unpack
from obsdiag.history.staged_row import stage

from .finding import record

KEY = b"k" * 32


@pytest.mark.parametrize("key", ["a", "é", "\ud800", "\x7f\0"])
def test_the_same_finding_is_known_whatever_its_record_is_written_with(key):
    values = record(request_id=None, key=key)
    spelt = json.dumps(values, separators=(",", ":")).encode()
    assert stage(values, b"", KEY).fingerprint == fingerprint(values, spelt, KEY)


@pytest.mark.parametrize("key", ["a", "é", "\ud800", "\x7f\0"])
def test_a_record_is_kept_to_the_letter(key):
    packed = stage(record(key=key), b"text", KEY).values[8]
    assert isinstance(packed, bytes)
    assert json.loads(unpack(packed)) == record(key=key)


def test_secrets_are_masked_in_record_and_text():
    secret = "abcdefghijklmnop1234"
    row = stage(record(message=f"password={secret}"), f"password={secret}".encode(), KEY)
    assert secret not in repr(row.values)
    assert secret not in unpack(row.values[8])
