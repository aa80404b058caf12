"""Looking through a whole source."""

from __future__ import annotations

import gzip

import pytest

from obsdiag.ui.capture import source_search
from obsdiag.ui.capture.source_search import is_searchable, part_around, search_source
from obsdiag.ui.capture.text_hits import MAX_HITS


def never():
    return False


@pytest.fixture
def path(tmp_path):
    return tmp_path / "app.log"


def truth(data, words):
    """Return the offsets and lines of what is found without blocks."""
    places, at = [], data.lower().find(words)
    while at >= 0:
        places.append((at, data.count(b"\n", 0, at) + 1))
        at = data.lower().find(words, at + len(words))
    return places


@pytest.mark.parametrize("block", [7, 8, 11, 64, 4_096])
def test_the_same_is_found_wherever_a_block_ends(path, monkeypatch, block):
    data = b"ab\nKEY key\n\nxkeyx\nke y\nkeykey" * 9
    path.write_bytes(data)
    monkeypatch.setattr(source_search, "BLOCK", block)
    found = search_source(path, "key", never)
    assert list(zip(found.offsets, found.lines, strict=True)) == truth(data, b"key")


def test_the_lines_around_a_hit_have_their_numbers(path):
    path.write_bytes(b"".join(b"line %d\n" % number for number in range(1, 50_001)))
    found = search_source(path, "line 40000\n", never)
    part = part_around(path, found.offsets[0], found.lines[0])
    lines = part.text.splitlines()
    assert lines[40_000 - part.first] == b"line 40000"
    assert lines[0] == b"line %d" % part.first
    assert len(part.text) <= 2 * source_search.AROUND


def test_the_start_of_a_source_is_shown_from_its_first_line(path):
    path.write_bytes(b"one\ntwo\nthree\n")
    assert part_around(path, 4, 2) == (b"one\ntwo\nthree\n", 1)


def test_a_line_of_any_length_can_be_shown(path):
    path.write_bytes(b"x" * 500_000 + b"KEY" + b"x" * 500_000)
    found = search_source(path, "key", never)
    part = part_around(path, found.offsets[0], found.lines[0])
    assert b"KEY" in part.text
    assert part.first == 1


def test_only_so_many_are_counted(path):
    path.write_bytes(b"x" * (MAX_HITS + 1))
    found = search_source(path, "x", never)
    assert (len(found.offsets), found.is_all) == (MAX_HITS, False)


def test_it_can_be_stopped(path):
    path.write_bytes(b"key")
    assert search_source(path, "key", lambda: True).offsets == ()


def test_packed_and_wide_files_are_not_searched_by_their_bytes(path):
    path.write_bytes(gzip.compress(b"key"))
    assert not is_searchable(path)
    path.write_bytes("key".encode("utf-16"))
    assert not is_searchable(path)
    path.write_bytes(b"key")
    assert is_searchable(path)
