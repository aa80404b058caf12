"""Take the dress off a block of lines: a head and a body are left, as a server sends them."""

from __future__ import annotations

from typing import TypeAlias

from obsdiag.headers import is_field_line
from obsdiag.text.line_prefix import LinePrefix, is_curl_noise

Line: TypeAlias = tuple[int, bytes]
"""A line without its end, and the 0-based line of the original that it was."""

_WHITE = b" \t\r"
PACKED = b"\x1f\x8b"
"""How a gzip stream starts (RFC 1952 section 2.3.1): its line ends are no line ends."""


class Repair:
    """Collects mended lines and where each comes from."""

    def __init__(self) -> None:
        self._lines: list[Line] = []

    def add(self, text: bytes, row: int, dress: LinePrefix) -> int:
        """Add a message whose first line is line `row` of the original; return where it starts."""
        start = sum(len(line) + 1 for _, line in self._lines)
        lines = _lines(text, row)
        if _is_doubled(lines, dress):
            lines = _undoubled(lines)
        head, rest = _head(lines, dress)
        body = _body(rest, dress)
        self._lines += [*head, (head[-1][0], b""), *body]
        return start

    def text(self) -> bytes:
        """Return the mended text."""
        return b"\n".join(line for _, line in self._lines)

    def source_lines(self, first: int) -> tuple[int, ...]:
        """Return the 1-based source line of each line; `first` is that of row 0."""
        return tuple(first + row for row, _ in self._lines)


def _lines(text: bytes, row: int) -> list[Line]:
    packed = text.find(b"\n" + PACKED)
    plain = len(text) if packed < 0 else text.count(b"\n", 0, packed + 1)
    return [
        (row + at, line.removesuffix(b"\r") if at < plain else line)
        for at, line in enumerate(text.split(b"\n"))
    ]


def _head(lines: list[Line], dress: LinePrefix) -> tuple[list[Line], list[Line]]:
    """Return the bare lines of the head, and the lines behind the one that ends it."""
    row, first = lines[0]
    head, indent = [(row, (dress.strip(first) or first).strip(_WHITE))], None
    for at in range(1, len(lines)):
        row, line = lines[at]
        worn = dress.strip(line)
        if worn is None and is_curl_noise(line):
            continue
        bare = line if worn is None else worn
        if not bare.strip(_WHITE):
            return head, lines[at + 1 :]
        if (
            indent is None
        ):  # pages and mails indent a whole head, so that it looks like one folded line
            indent = bare[: len(bare) - len(bare.lstrip())]
        bare = bare.removeprefix(indent)
        if bare[:1] not in (b" ", b"\t") and not is_field_line(bare):
            return head, lines[at:]
        head.append((row, bare))
    return head, []


def _body(lines: list[Line], dress: LinePrefix) -> list[Line]:
    """Return the body's lines; curl marks only heads, other dress is worn throughout.

    What is packed stays as it is, byte by byte.
    """
    outer = LinePrefix(dress.outer) if dress.outer else None
    body: list[Line] = []
    for at, (row, line) in enumerate(lines):
        if line.startswith(PACKED):
            return [*body, *lines[at:]]
        worn = None if outer is None else outer.strip(line)
        bare = line if worn is None else worn
        if not is_curl_noise(bare):
            body.append((row, bare))
    return body


def _is_doubled(lines: list[Line], dress: LinePrefix) -> bool:
    """Return whether each line was followed by an empty one on its way."""
    bare = [line if (worn := dress.strip(line)) is None else worn for _, line in lines[:4]]
    empty = [not line.strip(_WHITE) for line in bare]
    return empty == [False, True, False, True] and is_field_line(bare[2].strip())


def _undoubled(lines: list[Line]) -> list[Line]:
    kept: list[Line] = []
    skip = False
    for line in lines:
        if skip and not line[1].strip(_WHITE):
            skip = False
            continue
        kept.append(line)
        skip = bool(line[1].strip(_WHITE))
    return kept


def undressed(text: bytes, dress: LinePrefix, first: int) -> tuple[bytes, tuple[int, ...]]:
    """Return a body without its dress, and each line's source line; `first` is the first's."""
    lines = _body(_lines(text, first), dress)
    return b"\n".join(line for _, line in lines), tuple(number for number, _ in lines)
