"""A packed source, read as a file."""

from __future__ import annotations

import gzip
from io import BytesIO
from random import Random

import pytest

from obsdiag.container import decompressor as engine
from obsdiag.container import unpacking
from obsdiag.container.decompressor import GZIP, Inflate
from obsdiag.container.unpack_limit import CUT, DamageError
from obsdiag.container.unpacking import Unpacking

LINES = b"".join(b"%d %d\n" % (n, Random(n).getrandbits(60)) for n in range(9000))
MARKS = (b"\x1f\x8b\x08",)


@pytest.fixture(autouse=True, params=["with isal", "without"])
def _inflating(request, monkeypatch):
    if request.param == "with isal":
        pytest.importorskip("isal")
    else:
        monkeypatch.setattr(engine, "optional", lambda name: None)


@pytest.fixture(autouse=True)
def _small(monkeypatch):
    monkeypatch.setattr(unpacking, "PIECE", 1024)


def make(data: bytes, *marks: bytes) -> Unpacking:
    return Unpacking(BytesIO(data), lambda: Inflate(GZIP), marks)


def until_damage(content: Unpacking) -> tuple[bytes, str]:
    out = []
    while True:
        try:
            data = content.read(5000)
        except DamageError as damage:
            return b"".join(out), str(damage)
        if not data:
            return b"".join(out), ""
        out.append(data)


def test_reading_gives_as_much_as_is_asked_for():
    content = make(gzip.compress(LINES))
    assert content.read(5000) == LINES[:5000]
    assert until_damage(content) == (LINES[5000:], "")
    assert content.taken == len(gzip.compress(LINES))


def test_streams_that_follow_each_other_are_one():
    packed = gzip.compress(b"one ") + gzip.compress(b"") + bytes(5000) + gzip.compress(b"two")
    assert until_damage(make(packed + bytes(3000), *MARKS)) == (b"one two", "")


def test_what_follows_a_single_stream_is_left_alone():
    content = make(gzip.compress(b"one") + b"rest")
    assert content.read(99) == b"one"
    assert content.rest == b"rest"


def test_what_is_not_packed_behind_the_end_is_said():
    out, why = until_damage(make(gzip.compress(b"one") + b"x", *MARKS))
    assert (out, why) == (b"one", unpacking.NOT_PACKED)


def test_a_stream_that_is_cut_gives_what_came_before():
    out, why = until_damage(make(gzip.compress(LINES)[:-3000], *MARKS))
    assert LINES.startswith(out)
    assert len(out) > len(LINES) / 2
    assert why == CUT


def test_damage_in_a_long_stream_costs_one_piece_at_most():
    packed = bytearray(gzip.compress(LINES))
    packed[20_000:20_030] = bytes(30)
    out, why = until_damage(make(bytes(packed), *MARKS))
    assert out[: len(LINES) // 6] == LINES[: len(LINES) // 6]
    assert "damaged" in why


def test_a_short_stream_gives_what_stands_before_its_damage(monkeypatch):
    monkeypatch.setattr(unpacking, "PIECE", 1024 * 1024)
    packed = bytearray(gzip.compress(LINES))
    packed[-30_000:-29_970] = bytes(30)
    out, why = until_damage(make(bytes(packed), *MARKS))
    assert out[: len(LINES) // 3] == LINES[: len(LINES) // 3]
    assert "damaged" in why


def test_a_wrong_checksum_costs_nothing_of_a_short_stream():
    packed = gzip.compress(b"all of it")
    out, why = until_damage(make(packed[:-8] + bytes(8), *MARKS))
    assert out == b"all of it"
    assert "damaged" in why


def test_damage_that_was_met_is_met_again():
    content = make(b"\x1f\x8b\x08 no gzip at all, but long enough", *MARKS)
    for _ in range(2):
        with pytest.raises(DamageError, match="damaged"):
            content.read(10)
