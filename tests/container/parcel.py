"""Containers made by code, and the short way from one to what is read of it."""

from __future__ import annotations

import struct
import tarfile
import zipfile
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.container import Member, MessagePair, Skipped, open_container
from obsdiag.input.stream import Stream

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.container import Part

SECTOR, MINI, CUTOFF = 512, 64, 4096
END, FREE, NO_NODE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF


class Pipe:
    """A file in which cannot be sought."""

    def __init__(self, data: bytes) -> None:
        self._raw = BytesIO(data)

    def read(self, size: int = -1, /) -> bytes:
        return self._raw.read(size)

    def seekable(self) -> bool:
        return False


class Sink(BytesIO):
    """A file that archivers take for a pipe: they write each member's size behind it."""

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        raise OSError

    def seek(self, *_: int) -> int:
        raise OSError


class Read(NamedTuple):
    """What was read of a container."""

    members: dict[str, bytes]
    skipped: list[Skipped]
    pairs: list[MessagePair]

    @property
    def reasons(self) -> str:
        return " ".join(reason for _, reason in self.skipped)


def read(data: bytes, *, as_pipe: bool = False) -> Read:
    """Return everything that is read of a container."""
    raw = Pipe(data) if as_pipe else BytesIO(data)
    parts = open_container(Stream(raw), raw)
    assert parts is not None, "no container"
    found = Read({}, [], [])
    for part in parts:
        keep(part, found)
    return found


def keep(part: Part, found: Read) -> None:
    match part:
        case Member():
            found.members[part.name] = b"".join(part.stream.blocks())
        case MessagePair():
            found.pairs.append(part)
        case Skipped():
            found.skipped.append(part)


def zipped(
    files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED, *, to_pipe: bool = False
) -> bytes:
    out = Sink() if to_pipe else BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(files: Mapping[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    out = BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, BytesIO(data))
    return out.getvalue()


def locked(archive: bytes, method: int | None = None) -> bytes:
    """Return a zip whose members are marked as encrypted."""
    data = bytearray(archive)
    for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + at] |= 1
            if method is not None:
                struct.pack_into("<H", data, start + at + 2, method)
            start = data.find(mark, start + 1)
    return bytes(data)


def mail(*lines: str, encoding: str = "utf-8") -> bytes:
    """Return a mail whose own fields are followed by `lines`."""
    head = ("From: Ann <ann@example.org>", "Subject: upload fails", "MIME-Version: 1.0")
    return "\r\n".join((*head, *lines)).encode(encoding)


class _Tree:
    """A compound file that is being written."""

    def __init__(self) -> None:
        self.nodes: list[bytes] = []
        self.small = b""
        self.small_next: list[int] = []
        self.large: list[bytes] = []

    def add(self, name: str, content: bytes | dict) -> int:
        """Add a stream, or a storage with what is in it, and return its number."""
        number = len(self.nodes)
        self.nodes.append(b"")
        first, size, child = END, 0, NO_NODE
        if isinstance(content, dict):
            child = self.siblings(content)
        else:
            size = len(content)
            first = self.store_small(content) if size < CUTOFF else self.store_large(content)
        kind = 1 if isinstance(content, dict) else 2
        self.nodes[number] = node(name, kind, child, first, size)
        return number

    def siblings(self, children: dict) -> int:
        """Add nodes, each to the right of the one before; return the number of the first."""
        numbers = [self.add(name, content) for name, content in children.items()]
        for number, right in pairwise(numbers):
            written = bytearray(self.nodes[number])
            struct.pack_into("<L", written, 72, right)
            self.nodes[number] = bytes(written)
        return numbers[0] if numbers else NO_NODE

    def store_small(self, content: bytes) -> int:
        count = max(1, -(-len(content) // MINI))
        first = len(self.small_next)
        self.small_next += [*range(first + 1, first + count), END]
        self.small += content.ljust(count * MINI, b"\0")
        return first

    def store_large(self, content: bytes) -> int:
        self.large.append(content)
        return 1_000_000 + len(self.large) - 1


def node(name: str, kind: int, child: int, first: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBB3L36xLQ", text, len(text) + 2, kind, 1, NO_NODE, NO_NODE, child, first, size
    )


def compound(content: dict) -> bytes:
    """Return a compound file ([MS-CFB]): bytes are streams, dictionaries are storages."""
    tree = _Tree()
    tree.nodes.append(b"")
    child = tree.siblings(content)
    sectors: list[bytes] = []
    following: list[int] = []

    def put(data: bytes) -> int:
        count = -(-len(data) // SECTOR)
        first = len(sectors)
        sectors.extend(
            data[at : at + SECTOR].ljust(SECTOR, b"\0") for at in range(0, len(data), SECTOR)
        )
        following.extend([*range(first + 1, first + count), END][:count])
        return first if count else END

    large = [put(data) for data in tree.large]
    small = put(tree.small)
    small_table = put(
        struct.pack(f"<{len(tree.small_next)}L", *tree.small_next).ljust(SECTOR, b"\xff")
    )
    tree.nodes[0] = node("Root Entry", 5, child, small, len(tree.small))
    placed = [placed_node(written, large) for written in tree.nodes]
    placed += [bytes(128)] * (-len(placed) % 4)
    directory = put(b"".join(placed))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    count, first, more, places = add_table(sectors, following)
    head += struct.pack("<9L", 0, count, directory, 0, CUTOFF, small_table, 1, first, more)
    head += struct.pack("<109L", *places[:109], *[FREE] * (109 - count))
    return head + b"".join(sectors)


def add_table(sectors: list[bytes], following: list[int]) -> tuple[int, int, int, list[int]]:
    """Add the table of sectors and, where it is too long for the header, that table's own table.

    Return how many sectors the first has, where the second starts and how many it has, and where
    those of the first are.
    """
    row, count, more = SECTOR // 4, 1, 0
    while count * row < len(sectors) + count + more:
        count += 1
        more = -(-max(0, count - 109) // (row - 1))
    start = len(sectors)
    second = start + count
    following += [0xFFFFFFFD] * count + [0xFFFFFFFC] * more
    table = struct.pack(f"<{len(following)}L", *following).ljust(count * SECTOR, b"\xff")
    sectors.extend(table[at : at + SECTOR] for at in range(0, len(table), SECTOR))
    places = [*range(start, second)]
    for number in range(more):
        part = places[109 + number * (row - 1) :][: row - 1]
        after = second + number + 1 if number + 1 < more else END
        sectors.append(struct.pack(f"<{row}L", *part, *[FREE] * (row - 1 - len(part)), after))
    return count, second if more else END, more, places


def placed_node(written: bytes, large: list[int]) -> bytes:
    """Return a node with the first sector of its large stream, once that is known."""
    (first,) = struct.unpack_from("<L", written, 116)
    if not 1_000_000 <= first < END:
        return written
    changed = bytearray(written)
    struct.pack_into("<L", changed, 116, large[first - 1_000_000])
    return bytes(changed)


def outlook(
    text: str | None = None, attached: Mapping[str, bytes | dict] | None = None, **streams: bytes
) -> dict:
    """Return the content of a .msg; `streams` are further properties by their tag, `p10130102`."""
    content: dict = {"__properties_version1.0": bytes(32)}
    if text is not None:
        content["__substg1.0_1000001F"] = text.encode("utf-16-le")
    for tag, data in streams.items():
        content[f"__substg1.0_{tag[1:]}"] = data
    for number, (name, held) in enumerate((attached or {}).items()):
        kind = "3701000D" if isinstance(held, dict) else "37010102"
        content[f"__attach_version1.0_#{number:08X}"] = {
            "__properties_version1.0": bytes(8),
            "__substg1.0_3707001F": name.encode("utf-16-le"),
            f"__substg1.0_{kind}": held,
        }
    return content
