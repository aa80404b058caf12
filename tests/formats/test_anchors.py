"""Anchors stand where errors do; hyperscan and re find the same ones."""

from __future__ import annotations

import re
from itertools import product

import pytest

from obsdiag.client_report.templates import TEMPLATES
from obsdiag.formats.anchors import FOR_RE, SIGNS, WEAK_SIGNS, all_signs, anchors
from obsdiag.records.sign_scanner import Anchors, native_scan, plain_scan
from tests.benchmarks.logs import make
from tests.client_report.test_report import CASES
from tests.rows import each


@each("name", CASES)
def test_what_a_client_prints_has_an_anchor(name):
    text, _ = CASES[name]
    assert anchors(text.encode()).offsets


def test_every_template_brings_a_sign():
    assert all(template.sign for template in TEMPLATES)
    assert {template.sign for template in TEMPLATES} <= set(SIGNS)


def lines_of(text: bytes, found: Anchors) -> list[tuple[int, bool]]:
    """Return the lines with an anchor, and whether one of them is strong."""
    lines = {text.count(b"\n", 0, at): False for at in found.offsets}
    return sorted(lines | {text.count(b"\n", 0, at): True for at in found.strong})


@pytest.mark.parametrize("mix", ["sdk", "gateway", "java", "python"])
def test_hyperscan_and_re_find_the_same_lines(mix, tmp_path):
    native = pytest.importorskip("hyperscan") and native_scan(all_signs())
    make(tmp_path / "x.log", mix, seed=3, size=100_000, rate=0.05)
    text = (tmp_path / "x.log").read_bytes()
    assert native is not None
    assert lines_of(text, native(text)) == lines_of(text, plain_scan(all_signs())(text))


WORDS = [b"status", b"STAT", b"Tus", b"us", b"response", b"nse", b"HTTP", b"ttp", b"Code", b"ode"]
ENDS = [b"", b"'", b'\\"', b" ", b"  ", b"=", b": ", b"=>", b" -> ", b"[", b' = "', b"HTTP/1.1 "]


@each("sign", FOR_RE)
def test_both_spellings_of_a_sign_end_at_the_same_places(sign):
    parts = product(WORDS, ENDS, ENDS, (b"404", b"5033", b"304", b"40"))
    text = b"\n".join(b"".join(one) for one in parts)
    ends = [{one.end() for one in re.finditer(way, text)} for way in (sign, FOR_RE[sign])]
    assert ends[0] == ends[1] != set()


@each(
    "line",
    [
        b"2026-03-14 INFO finished, errors=0 failed=0 status=200",
        b"WARN slow path (code=17) took 40 ms",
        b'10.0.0.1 - - [14/Mar/2026:09:28:30 +0000] "GET / HTTP/1.1" 200 17',
        b'{"level":"info","msg":"request done","request_id":"9K2M4P6R8T1V3X5Z","code":0}',
        b"the request id 0000019CEBAD03AD42BEEF0042BEEF00 is done",
    ],
)
def test_ordinary_lines_have_none(line):
    assert anchors(line + b"\n").offsets == []


def test_a_status_alone_is_a_weak_anchor():
    found = anchors(b"status=404\n")
    assert found.offsets
    assert not found.strong
    assert WEAK_SIGNS
