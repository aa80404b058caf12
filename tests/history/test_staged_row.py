"""A finding made ready to be written."""

from __future__ import annotations

import json
import marshal

import pytest

from obsdiag.history.annotation import Annotation
from obsdiag.history.history_entry import fingerprint
from obsdiag.history.intake import Intake
from obsdiag.history.packed_record import unpack
from obsdiag.history.staged_row import Seen, plain, stage, staged

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


def test_a_value_that_many_share_is_masked_each_time_and_a_harmless_one_stays():
    secret = record(message="password=abcdefghijklmnop1234", code="SlowDown")
    for values in (secret, record(code="SlowDown"), secret):
        found = json.loads(unpack(stage(values, b"", KEY).values[8]))
        assert "abcdefghijklmnop1234" not in found["message"]
        assert found["code"] == "SlowDown"


def test_a_value_is_harmless_under_its_own_name_only():
    value = "abcdefghijklmnop1234"
    assert value in unpack(stage(record(source=value), b"", KEY).values[8])
    fields = record(fields={"x-obs-security-token": value})
    assert value not in unpack(stage(fields, b"", KEY).values[8])


@pytest.mark.parametrize("intake", [None, Intake(b"12345678", "2026-11-22T10:00:00Z", "import")])
def test_what_another_process_hands_over_is_what_it_made(intake):
    said = Annotation("4711", "urgent", "a note", True, "an answer", "clock", False)
    new = stage(record(key="\udc80é"), b"text", KEY, said), Seen("2026", "2027", 3, intake)
    again = staged(marshal.loads(marshal.dumps(plain(new))))
    assert again == new
    assert repr(again) == repr(new)
