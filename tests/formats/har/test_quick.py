"""msgspec's reader gives what Python's own library gives."""

from __future__ import annotations

import base64
import copy
import json
import random
from typing import Any

import pytest

from obsdiag.formats.har import reader
from tests.formats.har.archive import document, entry, har, numbers, pairs, read, seen, success

quick = pytest.importorskip("obsdiag.formats.har.quick", exc_type=ImportError)


@pytest.fixture
def engine():
    """Stand in for the fixture that chooses: here both are used."""


def both(monkeypatch, data: bytes, drop: int) -> tuple[list, list]:
    """Return what is seen in a HAR with msgspec, and without."""
    monkeypatch.setattr(reader, "quick_reader", lambda: quick.read_quickly)
    with_msgspec = read(data, drop)
    monkeypatch.setattr(reader, "quick_reader", lambda: None)
    without = read(data, drop)
    texts = [one.text for one in with_msgspec], [one.text for one in without]
    assert texts[0] == texts[1]
    return seen(with_msgspec), seen(without)


def entries_between(*odd: Any) -> bytes:
    """Return a HAR in which msgspec meets these entries: the last ones it never gets to see."""
    return har(success(0), *odd, *[success(9)] * 8)


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


def packed(text: str | bytes) -> str:
    """Return a body in base64."""
    return base64.b64encode(text.encode() if isinstance(text, str) else text).decode()


SUCCESSES = [
    success(1, document(1)),
    success(1, "\ufeff" + document(1)),
    success(1, "\n\t \r\n" + document(1)),
    success(1, "<!--" + "é" * 480 + "-->" + document(1)),
    success(1, "<!--" + "\U0001f600" * 480 + "--><Error>"),
    success(1, "<!--" + "\n" * 480 + "--><Error>"),
    success(1, packed(document(1)), encoding="base64"),
    success(1, "\n" + packed(document(1)), encoding="Base64"),
    success(1, base64.encodebytes(document(1).encode()).decode(), encoding="BASE64"),
    success(1, packed("\ufeff" + document(1)), encoding="base64"),
    success(1, packed(b"\xbb\xbf" + document(1).encode()), encoding="base64"),
    success(1, document(1), encoding="utf-8"),
    success(1, document(1), encoding=""),
    success(1, document(1), encoding=7),
    success(1, document(1), _file="body.txt"),
    success(1, "", _file="body.txt", mimeType="text/xml"),
    success(1, packed(document(1)), encoding="base64", _file="body.txt"),
]
PASSED_OVER = [
    success(1, "<html>Error</html>"),
    success(1, "<!--" + "é" * 530 + "-->" + document(1)),
    success(1, packed("<html>Error</html>"), encoding="base64"),
    success(1, packed(document(1))),
    success(1, "é" * 8, encoding="base64"),
    success(1, "", encoding="base64"),
    success(1, "PD9", encoding="base64"),
    success(1, "", _file=""),
    success(1) | {"response": {"status": 200, "content": {"text": 7}}},
    success(1) | {"response": {"status": 200, "content": {"text": ["<Error>"]}}},
    entry(1, 99),
    entry(1, 1000),
    entry(1, "99999999999999999999999"),
    entry(1, True),
]


@pytest.mark.parametrize("made", [*SUCCESSES, *PASSED_OVER])
def test_both_agree_on_which_successes_are_read(monkeypatch, made):
    with_msgspec, without = both(monkeypatch, entries_between(made), 700)
    assert with_msgspec == without
    assert [one[0] for one in without] == (["0", "1"] if made in SUCCESSES else ["0"])


def test_both_agree_where_all_that_can_be_is_escaped(monkeypatch):
    for made in SUCCESSES:
        for written in (r"\u%04x", r"\u%04X"):
            data = entries_between(made)
            for character in "<E/P ":
                data = data.replace(
                    b'"text": "%c' % ord(character),
                    b'"text": "' + (written % ord(character)).encode(),
                )
            data = data.replace(b"Error", rb"\u0045rror")
            with_msgspec, without = both(monkeypatch, data, 700)
            assert with_msgspec == without
            assert [one[0] for one in without] == ["0", "1"]


@pytest.mark.parametrize(
    "name", ["x-obs-error-code", "X-Obs-Error-Code", "X-AMZ-ERROR-CODE", r"x-obs-\u0065rror-code"]
)
def test_both_agree_on_header_fields_that_hold_a_code(monkeypatch, name):
    made = success(1)
    made["response"]["headers"] += pairs("named: NoSuchKey")
    data = entries_between(made).replace(b'"named"', b'"%b"' % name.encode())
    with_msgspec, without = both(monkeypatch, data, 700)
    assert with_msgspec == without
    assert [one[0] for one in without] == ["0", "1"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"status": 404', b'"status": 200, "status": 404'),
        (b'"status": 404', b'"st\\u0061tus": 404'),
        (b'"status": 404', b'"status": 404.0'),
        (b'"status": 404', b'"status": 4e2'),
        (b'"status": 404', b'"status": 1e999'),
        (b'"status": 404', b'"status": 200, "content": {}, "status": 404'),
        (b'"method": "GET"', b'"method": "PUT", "method": 12345678901234567890123'),
        (b'"name": "Server"', b'"name": "", "key": "Server"'),
        (b'"value": "OBS"', b'"value": "OBS", "value": 12345678901234567890123'),
        (b'"value": "OBS"', b'"value": "a\\/b\\ud83d", "comment": null'),
        (b"The specified", b"The \xff\xfe specified"),
        (b"The specified", b"The \x01 specified"),
        (b"NoSuchKey", b"NoSuch\\ud83dKey"),
    ],
)
def test_both_agree_on_what_stands_in_an_error(monkeypatch, old, new):
    data = entries_between(entry(1)).replace(old, new)
    with_msgspec, without = both(monkeypatch, data, 700)
    assert with_msgspec == without


def test_both_agree_on_the_lines_of_entries_that_are_alike(monkeypatch):
    alike = [
        entry(1, 200, "a"),
        entry(1),
        entry(1, 200, "a"),
        entry(1),
        {"response": {"status": 403}},
    ]
    for drop in (300, 3000, 50_000):
        data = b",\n".join(json.dumps(made).encode() for made in alike * 20)
        with_msgspec, without = both(monkeypatch, data, drop)
        assert with_msgspec == without
        assert all(int(number or 0) + 1 == line for number, line, *_ in without)


def test_tiny_entries_by_the_thousand_are_told_apart(monkeypatch):
    made = b'{"response":{"status":403}}'
    for between in (b",", b",\n"):
        data = b'{"log":{"entries":[' + between.join([made] * 30_000) + b"]}}"
        monkeypatch.setattr(reader, "quick_reader", lambda: quick.read_quickly)
        captures = read(data)
        assert numbers(captures) == [str(n) for n in range(30_000)]
        assert captures[-1].origin.line == 1 + 29_999 * between.count(b"\n")


def test_a_list_that_is_no_json_is_left_to_the_other_reader():
    assert quick.read_quickly(b"[{]") is None
    assert quick.read_quickly(b'[{"response": []}]') is None
    assert quick.read_quickly(b'[{"request": "\xff"}]') != []


def test_bodies_that_cannot_be_documents_are_told_without_decoding_them():
    data = har(success(0), success(1, "<html>"), success(2, document(2)), entry(3))
    quickly = quick.read_quickly(data.partition(b'"entries": ')[2][:-2])
    assert [one.may_be_error() for one in quickly.entries] == [False, False, True, True]
