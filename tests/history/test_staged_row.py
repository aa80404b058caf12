"""A finding made ready to be written."""

from __future__ import annotations

import json
import marshal

import pytest

from obsdiag.history import staged_row
from obsdiag.history.annotation import Annotation
from obsdiag.history.history_entry import fingerprint
from obsdiag.history.intake import Intake
from obsdiag.history.packed_record import unpack
from obsdiag.history.staged_row import Seen, plain, stage, stage_all, staged
from obsdiag.record import record as record_of
from tests.answer import finding, response

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


def _refused(*_values, **_how):
    raise AssertionError("a record is masked a second time")


def test_a_record_that_was_masked_with_this_key_is_not_masked_again(monkeypatch):
    found = finding(response("403 Forbidden", b"<Error><Code>SignatureDoesNotMatch</Code></Error>"))
    once = record_of(found, key=KEY)
    twice = stage(dict(once), b"", KEY)
    monkeypatch.setattr(staged_row, "mask_record", _refused)
    assert stage(once, b"", KEY) == twice


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda values: values | {"message": "password=abcdefghijklmnop1234"},
        lambda values: {**values, "message": "password=abcdefghijklmnop1234"},
        lambda values: json.loads(
            json.dumps(values | {"_key": "k" * 32, "message": "password=abcdefghijklmnop1234"})
        ),
    ],
)
def test_what_was_changed_since_or_comes_from_a_file_is_masked(spoilt):
    values = record_of(finding(response("403 Forbidden")), key=KEY)
    assert "abcdefghijklmnop1234" not in unpack(stage(spoilt(values), b"", KEY).values[8])


def test_what_was_masked_with_another_key_is_masked_with_this_one_too(monkeypatch):
    masked: list[object] = []
    values = record_of(finding(response("403 Forbidden")), key=b"o" * 32)
    monkeypatch.setattr(staged_row, "mask_record", lambda one, key: masked.append(key) or one)
    stage(values, b"", KEY)
    assert masked == [KEY]


@pytest.mark.parametrize(
    "said",
    [Annotation(), Annotation("4711"), Annotation("47\n11", "a\nb", "Nö", True, "an", "c", True)],
)
def test_what_is_said_later_stands_as_if_it_had_been_said_at_once(said):
    (row,) = stage_all([(record(), b"text")], KEY)
    assert row.annotated(said) == stage(record(), b"text", KEY, said)


def test_a_capture_of_many_findings_is_masked_once(monkeypatch):
    masks: list[bytes] = []
    mask_text = staged_row.mask_text
    monkeypatch.setattr(
        staged_row, "mask_text", lambda text, key: masks.append(text) or mask_text(text, key=key)
    )
    text = b"password=abcdefghijklmnop1234 of three"
    rows = [stage(record(key=f"{number}"), text, KEY) for number in range(3)]
    assert masks == [text]
    assert len({row.digest for row in rows}) == 1
