"""A record comes back as it was packed, and what was not packed is none."""

from __future__ import annotations

import hashlib
import json

import pytest

from obsdiag.history import packed_record
from obsdiag.history.packed_record import pack, unpack

from .finding import record


@pytest.mark.parametrize("values", [{}, {"key": "é\u4e2d\0\x7f"}, {"message": "x" * 100_000}])
def test_a_record_comes_back(values):
    line = json.dumps(record(**values), ensure_ascii=False)
    assert unpack(pack(line)) == line


def test_it_takes_less_than_half_of_the_room():
    line = json.dumps(record(), separators=(",", ":"))
    assert len(pack(line)) < len(line) / 2


def test_the_dictionary_that_stored_rows_were_written_with_has_not_been_edited():
    digest = hashlib.sha256(packed_record._COMMON).hexdigest()
    assert digest == "7ba99a4b0ef0194dcea9970054d806e785cb9f7f3a96959b28e2af2568e9760b"


@pytest.mark.parametrize("data", [b"", b"\0", b"\xff" * 50, pack("{}")[:-1], pack("text")[2:]])
def test_what_was_not_packed_is_no_record(data):
    assert unpack(data) == ""


def test_what_unpacks_without_end_is_no_record(monkeypatch):
    monkeypatch.setattr(packed_record, "MOST", 1000)
    assert unpack(pack("0" * 100_000)) == ""
