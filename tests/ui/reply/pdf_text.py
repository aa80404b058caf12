"""The text of a PDF that Qt has written, read back: each piece with where it stands on its page."""

from __future__ import annotations

import re
import unicodedata
import zlib
from typing import NamedTuple

_OBJECT = re.compile(rb"^(\d+) 0 obj\s(.*?)\nendobj", re.DOTALL | re.MULTILINE)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_NUMBER = rb"(-?\d+(?:\.\d+)?)"
_STEP = re.compile(
    rb"/(?P<font>F\d+) \d+ Tf 1 0 0 -1 0 0 Tm"
    rb"|(?P<x>-?[\d.]+) (?P<y>-?[\d.]+) Td <(?P<glyph>[0-9A-Fa-f]+)> Tj"
)
_RANGE = re.compile(
    rb"<([0-9A-F]{4})> <([0-9A-F]{4})> (?:<([0-9A-F]+)>|\[([^\]]*)\])", re.IGNORECASE
)
_AGAIN = re.compile(rb"/Span << /ActualText <> >> BDC.*?EMC", re.DOTALL)
"""Glyphs that are painted once more, a little to the left, where a font has no bold ones."""
_PLACE = re.compile(rb"%s 0 0 -%s %s %s cm" % ((_NUMBER,) * 4))
_ONE_ROW = 4.0
"""Points by which the base lines of two fonts may differ in one row of a table."""


class Piece(NamedTuple):
    """A glyph; its place is in points from the upper left of the page."""

    left: float
    base: float
    text: str


class Row(NamedTuple):
    """What stands beside each other."""

    base: float
    """The lowest that its glyphs stand on, whatever fonts they are of."""
    text: str


def rows_of(data: bytes) -> list[list[Row]]:
    """Return the rows of each page, from its top."""
    objects = {int(found[1]): found[2] for found in _OBJECT.finditer(data)}
    pages = [body for _, body in sorted(objects.items()) if re.search(rb"/Type /Page\b", body)]
    return [_rows(_pieces(page, objects)) for page in pages]


def _rows(pieces: list[Piece]) -> list[Row]:
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: one.base):
        if not rows or piece.base - rows[-1][0].base > _ONE_ROW:
            rows.append([])
        rows[-1].append(piece)
    return [
        Row(
            row[-1].base,
            "".join(piece.text for piece in sorted(row, key=lambda one: one.left)),
        )
        for row in rows
    ]


def _pieces(page: bytes, objects: dict[int, bytes]) -> list[Piece]:
    fonts = {
        name: _letters(objects[int(number)], objects)
        for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", objects[_link(page, b"Resources")])
    }
    content = _AGAIN.sub(b"", _stream(objects[_link(page, b"Contents")]))
    place = _PLACE.search(content)
    assert place is not None
    scale, left, height = float(place[1]), float(place[3]), float(place[4])
    pieces: list[Piece] = []
    letters: dict[int, str] = {}
    x = y = 0.0
    for step in _STEP.finditer(content):
        if step["font"]:
            letters, x, y = fonts[step["font"]], 0.0, 0.0
            continue
        x, y = x + float(step["x"]), y + float(step["y"])
        base = 842 - height - y * scale
        text = letters.get(int(step["glyph"], 16), "")
        pieces.append(Piece(left + x * scale, base, _plain(text)))
    return pieces


def _plain(text: str) -> str:
    """Return text as it was typed: Qt names a glyph by any of the characters that it shows."""
    return unicodedata.normalize("NFKC", text).replace("\t", " ")


def _letters(font: bytes, objects: dict[int, bytes]) -> dict[int, str]:
    found: dict[int, str] = {}
    for row in _RANGE.finditer(_stream(objects[_link(font, b"ToUnicode")])):
        first, last = int(row[1], 16), int(row[2], 16)
        names = re.findall(rb"<([0-9A-F]+)>", row[4] or b"", re.IGNORECASE)
        for at, glyph in enumerate(range(first, last + 1)):
            code = names[at] if names else b"%04X" % (int(row[3], 16) + at)
            found[glyph] = bytes.fromhex(code.decode()).decode("utf-16-be", "replace")
    return found


def _link(body: bytes, name: bytes) -> int:
    found = re.search(rb"/%s (\d+) 0 R" % name, body)
    assert found is not None
    return int(found[1])


def _stream(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found is not None
    if b"/FlateDecode" not in body[: found.start()]:
        return found[1]
    return zlib.decompressobj().decompress(found[1])  # its last byte may look like a line end
