"""msgspec's reader gives what Python's own library gives."""

from __future__ import annotations

import copy
import random

import pytest

from obsdiag.formats.har import reader
from tests.formats.har.archive import document, entry, har, read, seen, success

quick = pytest.importorskip("obsdiag.formats.har.quick", exc_type=ImportError)


@pytest.fixture
def engine():
    """Stand in for the fixture that chooses: here both are used."""


def both(monkeypatch, data: bytes, drop: int) -> tuple[list, list]:
    """Return what is seen in a HAR with msgspec, and without; lines aside.

    The line of an entry is looked for by its first key, which may be spoilt.
    """
    monkeypatch.setattr(reader, "quick_reader", lambda: quick.read_quickly)
    with_msgspec = [(name, *rest) for name, _, *rest in seen(read(data, drop))]
    monkeypatch.setattr(reader, "quick_reader", lambda: None)
    return with_msgspec, [(name, *rest) for name, _, *rest in seen(read(data, drop))]


def test_both_agree_on_what_chance_makes_of_a_har(monkeypatch):
    chance = random.Random(20260314)
    for _ in range(300):
        with_msgspec, without = both(monkeypatch, mutated(chance), chance.choice([300, 700, 2000]))
        assert with_msgspec == without


def mutated(chance: random.Random) -> bytes:
    """Return a HAR of odd entries, some of its bytes changed."""
    odd = [None, 7, "403", [], {}, [{}], document(1)]
    entries = []
    for number in range(8):
        made = copy.deepcopy(chance.choice([entry(number), success(number), entry(number, 302)]))
        part = chance.choice([made, made["request"], made["response"], made["response"]["content"]])
        part[chance.choice(sorted(part))] = chance.choice(odd)
        entries.append(made)
    data = bytearray(har(*entries, indent=chance.choice([None, 1])))
    for _ in range(chance.choice([0, 0, 1, 5])):
        data[chance.randrange(len(data))] = chance.choice(b'"\\{}[],:\x00\xffa1 \n')
    return bytes(data)


@pytest.mark.parametrize("name", ["headers", "text"])
def test_both_agree_on_deep_nesting_where_values_are_read(monkeypatch, name):
    deep = har(success(0), entry(1), entry(2))
    deep = deep.replace(b'"%b": ' % name.encode(), b'"%b": %b' % (name.encode(), b"[" * 50_000), 1)
    with_msgspec, without = both(monkeypatch, deep, 30_000)
    assert [one[-1] for one in with_msgspec[-2:]] == [one[-1] for one in without[-2:]]


def test_a_list_that_is_no_json_is_left_to_the_other_reader():
    assert quick.read_quickly(b"[{]") is None
    assert quick.read_quickly(b'[{"response": []}]') is None
    assert quick.read_quickly(b'[{"request": "\xff"}]') != []


def test_bodies_that_cannot_be_documents_are_told_without_decoding_them():
    data = har(success(0), success(1, "<html>"), success(2, document(2)), entry(3))
    quickly = quick.read_quickly(data.partition(b'"entries": ')[2][:-2])
    assert [one.may_be_error() for one in quickly] == [False, False, True, True]
