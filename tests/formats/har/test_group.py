"""A HAR of any size is cut where entries start, and long strings are shortened."""

from __future__ import annotations

import json

import pytest

from obsdiag.formats.har import group
from obsdiag.formats.har.group import Cutter
from obsdiag.model import Remark
from tests.formats.har.archive import document, entry, har, numbers, read, request_id, success


@pytest.fixture
def _small(monkeypatch):
    monkeypatch.setattr(group, "PIECE", 500)
    monkeypatch.setattr(group, "MAX_ENTRY", 6000)
    monkeypatch.setattr(group, "KEPT", 1000)


def asked_with(number: int, sent: str) -> dict:
    """Return an entry whose request has a body."""
    made = entry(number, 403)
    made["request"]["postData"] = {"mimeType": "text/plain", "text": sent}
    return made


def ids(data: bytes, drop: int | None = None) -> list[str | None]:
    """Return the request ids of the captures in `data`."""
    return [one.headers.get(b"x-obs-request-id") for one in read(data, drop)]


@pytest.mark.parametrize("indent", [None, 2])
def test_all_groups_but_the_last_are_lists_of_whole_entries(indent):
    data = har(*[entry(n) for n in range(20)], indent=indent)
    blocks = [data[at : at + 3000] for at in range(0, len(data), 3000)]
    *groups, last = Cutter(blocks).groups()
    assert last.last
    assert not any(one.last or one.shortened for one in groups)
    read_back = [made for one in groups[1:] for made in json.loads(one.text)]
    assert read_back
    assert read_back == [entry(n) for n in range(20)][-len(read_back) - 1 : -1]


def test_a_group_says_at_which_line_it_starts():
    data = har(*[entry(n) for n in range(20)], indent=2)
    lines = data.split(b"\n")
    blocks = [data[at : at + 3000] for at in range(0, len(data), 3000)]
    for one in Cutter(blocks).groups():
        told = one.text.removeprefix(b"[").split(b"\n")
        assert told[1] == lines[one.row + 1]


@pytest.mark.usefixtures("_small")
@pytest.mark.parametrize("sent", ["x" * 50_000, '\\"\n' * 9000, "\\" * 20_001, "é" * 9000])
@pytest.mark.parametrize("drop", [17, 499, 4096, None])
def test_a_long_string_hides_nothing_behind_it(sent, drop):
    assert ids(har(success(0), asked_with(1, sent), entry(2)), drop) == [
        request_id(0),
        request_id(1),
        request_id(2),
    ]


def test_a_long_body_is_cut_and_that_is_said():
    capture = read(har(success(0), entry(1, 502, "<html>" * 600_000), entry(2)), 100_000)[1]
    assert group.KEPT - 20 <= len(capture.body) <= group.KEPT
    assert capture.remarks == {Remark.BODY_TOO_LARGE}


@pytest.mark.usefixtures("_small")
@pytest.mark.parametrize("unit", ["\\\\", '\\"', "\\u00e9", "é", "\\n\n"])
def test_a_long_string_may_be_cut_between_any_two_bytes(unit):
    raw = json.dumps(asked_with(1, "@")).encode()
    for shift in range(8):
        sent = ("a" * shift + unit * 8000).encode()
        data = har(success(0))[:-3] + b",\n" + raw.replace(b"@", sent) + b",\n"
        data += json.dumps(entry(2)).encode() + b"]}}"
        captures = read(data, 4096)
        assert numbers(captures) == ["0", "1", "2"]
        assert captures[1].body.decode() == document(1)
        assert captures[1].origin.line == 2
        assert captures[2].origin.line == 3 + sent.count(b"\n")


def test_a_string_that_is_cut_keeps_whole_escapes():
    for kept in (b"a", rb"\\", rb"\n", rb"\"", rb"\u00e9", rb"\\\\"):
        for cut in (b"", b"\\", rb"\u", rb"\u00e"):
            assert group.closed(b'"' + kept + cut) == b'"' + kept + b'"'


def test_quote_marks_are_told_from_escaped_ones():
    for text, opened in (
        (b'"a', 0),
        (b'"a"', -1),
        (rb'"a\"', 0),
        (rb'"a\\"', -1),
        (rb'"a\\\"', 0),
        (rb'"a\\", "\"', 7),
        (b"", -1),
    ):
        assert group._open_string(text) == opened


@pytest.mark.usefixtures("_small")
def test_a_short_body_behind_a_long_string_is_whole():
    capture = read(har(success(0), asked_with(1, "x" * 50_000), entry(2)), 4096)[1]
    assert (capture.body.decode(), capture.remarks) == (document(1), frozenset())


@pytest.mark.usefixtures("_small")
def test_an_entry_of_too_many_parts_costs_only_itself():
    endless = entry(1)
    endless["request"]["headers"] = [{"name": "a", "value": "b"}] * 2000
    data = har(success(0), endless, entry(2))
    assert ids(data, 4096) == [request_id(0), request_id(2)]
    assert numbers(read(data, 4096)) == ["0", "2"]


@pytest.mark.usefixtures("_small")
def test_what_is_held_does_not_grow_with_the_input():
    cutter = Cutter([b'{"log": {"entries": [{"request": "'] + [b"x" * 500] * 1000)
    sizes = [len(one.text) for one in cutter.groups()]
    assert max(sizes) < 8000


def test_lines_are_counted_in_long_texts_and_short_ones(monkeypatch):
    monkeypatch.setattr(group, "PIECE", 10)
    for text in (b"", b"\n", b"a", b"a\n\nb" * 40, b"\n" * 21):
        assert group.line_ends(text) == text.count(b"\n")


def test_a_file_without_entries_gives_no_group():
    assert list(Cutter([b'{"log": {"version": "1.2", ', b'"creator": {}}}']).groups()) == []
    assert list(Cutter([]).groups()) == []
