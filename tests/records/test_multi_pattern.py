"""Several patterns are found in one pass, by hyperscan as by re."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.client_report import labels as label
from obsdiag.client_report import templates as wording
from obsdiag.records import markers as scan
from obsdiag.records.multi_pattern import MultiPattern
from tests.answer import error, findings, response

PATTERNS = (rb"HTTP/", rb"<(?:[a-z]{1,3}:)?Error[ >]", rb"rror", rb"equest[ _-]?[iI][dD]")
SCRAPS = [b"HTTP/", b"<Error>", b"<a:Error ", b"Error", b"equest id", b"equest-ID", b" ", b"\n"]
NOISE = b"2026-03-14T09:28:30Z INFO worker-7 copied 4096 bytes from /var/spool to /mnt/store\n"
LOG = (
    NOISE * 300
    + response()
    + b"\n"
    + NOISE * 300
    + b"ERROR: S3 error: 403 (AccessDenied): Access Denied\n"
    + NOISE * 300
    + b"obs: service returned error: Status=404 Not Found, Code=NoSuchBucket, Message=None,"
    + b" RequestId=0000019CEBAD03AD42BEEF0042BEEF77\n"
    + NOISE * 300
    + b'{"status": 409, "body": "'
    + error("BucketNotEmpty", "Not empty.", "0000019CEBAD03AD42BEEF0042BEEF99")
    + b'"}\n'
)


def finder(*patterns: bytes, native: bool, ignore_case: bool = False) -> MultiPattern:
    pays_from = 0 if native else sys.maxsize
    return MultiPattern(*patterns, ignore_case=ignore_case, pays_from=pays_from)


@given(st.lists(st.sampled_from(SCRAPS) | st.binary(max_size=3), max_size=12).map(b"".join))
def test_both_engines_find_the_same(text):
    pytest.importorskip("hyperscan")
    native, own = finder(*PATTERNS, native=True), finder(*PATTERNS, native=False)
    assert list(native.spans(text)) == list(own.spans(text))


@pytest.mark.parametrize("native", [True, False])
def test_letter_case_is_ignored_where_it_is_to_be(native):
    found = finder(rb"code[:=]", native=native, ignore_case=True).spans(b"Code: a CODE= b")
    assert found[0] == [(0, 5), (8, 13)]


def test_hyperscan_is_asked_only_once_it_pays(monkeypatch):
    pytest.importorskip("hyperscan")
    monkeypatch.delitem(sys.modules, "hyperscan")
    patient = MultiPattern(rb"a", pays_from=100)
    patient.spans(b"a" * 99)
    assert "hyperscan" not in sys.modules
    assert len(patient.spans(b"ab" * 20)[0]) == 20
    assert "hyperscan" in sys.modules


def test_nothing_is_missing_where_hyperscan_is_not_installed(monkeypatch):
    monkeypatch.setitem(sys.modules, "hyperscan", None)
    assert finder(rb"rror", native=True).spans(b"Error")[0] == [(1, 5)]


def test_several_threads_may_search_at_once():
    pytest.importorskip("hyperscan")
    shared, text = finder(rb"rror", native=True), b"Error " * 20_000
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: len(shared.spans(text)[0]), range(20)))
    assert found == [20_000] * 20


def test_a_log_tells_the_same_with_either_engine(monkeypatch):
    told = []
    for pays_from in (sys.maxsize, 0):
        for module, name in ((scan, "_SIGNS"), (label, "_LIKELY"), (wording, "_ANCHORS")):
            patterns = getattr(module, name)
            again = MultiPattern(
                *patterns.patterns, ignore_case=patterns.ignore_case, pays_from=pays_from
            )
            monkeypatch.setattr(module, name, again)
        told.append([(one.error, one.place, one.capture.text) for one in findings(LOG)])
    codes = ["NoSuchKey", "AccessDenied", "NoSuchBucket", "BucketNotEmpty"]
    assert [error.code for error, *_ in told[0]] == codes
    assert told[0] == told[1]
