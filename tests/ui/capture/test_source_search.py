"""Looking through a whole source."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from obsdiag.ui.capture import source_search
from obsdiag.ui.capture.source_search import part_around, search_source
from obsdiag.ui.capture.source_text import SourceText
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


def blocks(data, size=4_096):
    return (data[at : at + size] for at in range(0, len(data), size))


@pytest.mark.parametrize("block", [7, 8, 11, 64, 4_096])
def test_the_same_is_found_wherever_a_block_ends(block):
    data = b"ab\nKEY key\n\nxkeyx\nke y\nkeykey" * 9
    found = search_source(blocks(data, block), "key", never)
    assert list(zip(found.offsets, found.lines, strict=True)) == truth(data, b"key")


def zipped(data):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("other.log", b"line 40000\n")
        archive.writestr("logs/app.log", data)
    return made.getvalue()


@pytest.mark.parametrize("is_offset_known", [True, False])
@pytest.mark.parametrize(
    ("pack", "member"),
    [
        (bytes, None),
        (gzip.compress, None),
        (zipped, "logs/app.log"),
        (lambda data: data.decode().encode("utf-16"), None),
    ],
    ids=["plain", "gz", "zip", "utf-16"],
)
def test_the_lines_around_a_hit_have_their_numbers(path, pack, member, is_offset_known):
    path.write_bytes(pack(b"".join(b"line %d\n" % number for number in range(1, 50_001))))
    source = SourceText(path, member)
    found = search_source(source.blocks(), "line 40000\n", never)
    offset = found.offsets[0] if is_offset_known else None
    part = part_around(source, offset, found.lines[0])
    lines = part.text.splitlines()
    assert lines[40_000 - part.first] == b"line 40000"
    assert lines[0] == b"line %d" % part.first
    assert len(part.text) <= 2 * source_search.AROUND


def test_the_start_of_a_source_is_shown_from_its_first_line(path):
    path.write_bytes(b"one\ntwo\nthree\n")
    for offset in (4, None):
        assert part_around(SourceText(path), offset, 2) == (b"one\ntwo\nthree\n", 1)


def test_there_are_no_lines_around_a_place_that_is_not_there(path):
    path.write_bytes(gzip.compress(b"one\ntwo\n"))
    assert part_around(SourceText(path), None, 7) is None
    assert part_around(SourceText(path, "no such member"), 0, 1) is None
    assert part_around(SourceText(path), 0, 1, lambda: True) is None


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_a_line_is_found_wherever_a_block_ends(size):
    data = b"one\ntwo\n\nfour\n"
    for line, text in enumerate(data.splitlines(keepends=True), 1):
        part = source_search._part_of(blocks(data, size), None, line, never)
        assert part.text.splitlines(keepends=True)[line - part.first] == text


def test_a_line_of_any_length_can_be_shown(path):
    path.write_bytes(b"x" * 500_000 + b"KEY" + b"x" * 500_000)
    found = search_source(SourceText(path).blocks(), "key", never)
    part = part_around(SourceText(path), found.offsets[0], found.lines[0])
    assert b"KEY" in part.text
    assert part.first == 1


def test_only_so_many_are_counted():
    found = search_source(blocks(b"x" * (MAX_HITS + 1)), "x", never)
    assert (len(found.offsets), found.is_all) == (MAX_HITS, False)


def test_it_can_be_stopped():
    assert search_source(blocks(b"key"), "key", lambda: True).offsets == ()
