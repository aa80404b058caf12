"""Microsoft's compound files."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest

from obsdiag.container import compound as reader
from obsdiag.container.compound import Compound
from obsdiag.container.unpack_limit import DamageError
from tests.container.parcel import SECTOR, compound

LARGE = bytes(range(251)) * 100
TREE = {
    "large": LARGE,
    "small": b"a few bytes",
    "folder": {"in it": b"y" * 200, "empty": b"", "more": {"deep": b"z"}},
}


def opened(data: bytes) -> Compound:
    return Compound(BytesIO(data), len(data))


def content_of(file: Compound, node: reader.Node) -> bytes:
    content, parts = file.content(node), []
    while data := content.read(700):
        parts.append(data)
    return b"".join(parts)


def tree_of(file: Compound, storage: reader.Node) -> dict:
    return {
        node.name: tree_of(file, node) if node.is_storage else content_of(file, node)
        for node in file.children(storage)
    }


def test_streams_and_storages_are_read():
    file = opened(compound(TREE))
    assert tree_of(file, file.root) == TREE


def test_a_file_with_many_sectors_is_read():
    tree = {f"stream {number}": bytes([number]) * 30_000 for number in range(10)}
    file = opened(compound(tree))
    assert tree_of(file, file.root) == tree


def test_a_file_with_so_many_sectors_that_their_table_has_a_table_is_read():
    content = bytes(range(256)) * 40_000
    data = compound({"large": content})
    file = opened(data)
    assert content_of(file, file.children(file.root)[0]) == content
    assert not file.is_cut
    assert opened(data[:-100]).is_cut


def test_a_file_that_is_cut_gives_what_came_before():
    data = compound({"large": LARGE})
    whole = opened(data)
    whole._file = BytesIO(data[: SECTOR * 20])
    content = whole.content(whole.children(whole.root)[0])
    for _ in range(19):
        assert content.read(SECTOR)
    with pytest.raises(DamageError, match="ends in the middle"):
        content.read(SECTOR)


def test_a_chain_that_comes_back_to_itself_ends():
    data = bytearray(compound({"large": LARGE}))
    table = (struct.unpack_from("<L", data, 76)[0] + 1) * SECTOR
    struct.pack_into("<L", data, table + 4 * 10, 3)
    file = opened(bytes(data))
    assert len(content_of(file, file.children(file.root)[0])) == len(LARGE)


def test_a_table_of_tables_that_comes_back_to_itself_ends():
    data = bytearray(compound({"large": bytes(10_000_000)}))
    start = struct.unpack_from("<L", data, 68)[0]
    struct.pack_into("<L", data, (start + 2) * SECTOR - 4, start)
    assert len(opened(bytes(data))._large.table) < len(data) / 16


def test_siblings_that_come_back_to_themselves_end():
    data = bytearray(compound(TREE))
    file = opened(bytes(data))
    at = data.index("small".encode("utf-16-le"))
    struct.pack_into("<2L", data, at + 68, 1, 1)
    file = opened(bytes(data))
    assert [node.name for node in file.children(file.root)] == ["large", "small"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ends in the middle"),
        (compound(TREE)[:SECTOR], "ends in the middle"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "header is damaged"),
    ],
)
def test_what_is_no_compound_file_says_so(data, why):
    with pytest.raises(DamageError, match=why):
        opened(data)


def test_a_file_that_is_too_large_says_so(monkeypatch):
    monkeypatch.setattr(reader, "MAX_FILE", 100)
    with pytest.raises(DamageError, match="larger than"):
        opened(compound(TREE))
