"""Secrets in a trace of curl, which breaks them off after 64 characters or 16 bytes.

`curl --trace-ascii` and `--trace` write what went and came as lines with the offset in front:
`0040: of a header that is longer`, or `0010: 6f 66 20 69 74 of it`. Such lines are put together,
masked, and taken apart again. The masks have the length of the secrets, so that the lines stay
as wide as they were and can be read as a trace also afterwards.
"""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

DUMP_START = b"0000: "
"""A text without it has no dump in it."""
DUMP = lazy_regex(rb"(?:^[0-9a-f]{4,8}: [^\r\n]*+(?:\r?\n|\Z))+", re.MULTILINE)
"""Consecutive lines of a dump."""

_LINE = lazy_regex(rb"([0-9a-f]{4,8}: )([^\r\n]*+)(\r?\n|\Z)")
_BYTES = lazy_regex(rb"(?:[0-9a-f]{2} ){1,16}")
_WIDTH = 64
"""Characters after which a line is broken off; a shorter one has ended there."""
_TEXT_COLUMN = 48
"""Where the characters stand beside the bytes."""
_SHOWN = bytes(at if chr(at).isascii() and chr(at).isprintable() else ord(".") for at in range(256))


def mask_dump(dump: bytes, mask: Callable[[bytes], bytes]) -> bytes:
    """Return the lines of a dump with what they tell masked by `mask`, which keeps the length."""
    lines = [line.groups() for line in _LINE.finditer(dump)]
    shown = [line[1] for line in lines]
    octets = [_octets(text) for text in shown]
    masked = _mask_bytes(shown, octets, mask) if all(octets) else _mask_characters(shown, mask)
    return b"".join(
        offset + text + end for (offset, _, end), text in zip(lines, masked, strict=True)
    )


def _mask_characters(shown: Sequence[bytes], mask: Callable[[bytes], bytes]) -> list[bytes]:
    told = [text if len(text) == _WIDTH else text + b"\n" for text in shown]
    masked = _taken_apart(mask(b"".join(told)), told)
    return [text[: len(old)] for text, old in zip(masked, shown, strict=True)]


def _mask_bytes(
    shown: Sequence[bytes], told: Sequence[bytes], mask: Callable[[bytes], bytes]
) -> list[bytes]:
    masked = _taken_apart(mask(b"".join(told)), told)
    return [
        text if new == old else _beside(new)
        for text, old, new in zip(shown, told, masked, strict=True)
    ]


def _octets(shown: bytes) -> bytes:
    """Return the bytes that a line shows; none where it shows characters only."""
    digits = _BYTES.match(shown)
    if digits is None or shown[digits.end() : _TEXT_COLUMN].strip():
        return b""
    return bytes.fromhex(digits[0].decode())


def _beside(octets: bytes) -> bytes:
    """Return bytes, and their characters beside them, as curl shows them."""
    digits = octets.hex(" ").encode() + b" "
    return digits.ljust(_TEXT_COLUMN) + octets.translate(_SHOWN)


def _taken_apart(whole: bytes, pieces: Sequence[bytes]) -> list[bytes]:
    """Return `whole` in parts that are as long as the pieces that it was put together from."""
    ends = accumulate(map(len, pieces), initial=0)
    return [whole[start:end] for start, end in pairwise(ends)]
