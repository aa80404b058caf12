"""Texts that a program prints as arrays of their bytes, put back into text.

journald writes a MESSAGE that is no plain UTF-8 or has colours as a list of numbers (Journal Export
Formats, JSON), Node.js a Buffer as numbers (`toJSON`) or as hexadecimal digits (`inspect`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

SIGNS = (rb"\[(?:[0-9]{1,3}, ?){24}", rb"<Buffer (?:[0-9a-f]{2} ){8}")
"""What lines have on which such an array stands."""
_TRACE = lazy_regex(rb"<Buffer |, ?101")
"""Without one of these there is nothing to look for: no report is without an `e`."""
_NUMBERS = lazy_regex(rb"\[((?:[0-9]{1,3},\s?){24,200000}[0-9]{1,3})\]")
_BUFFER = lazy_regex(rb"<Buffer ((?:[0-9a-f]{2} ){7,}[0-9a-f]{2})(?: ?\.\.\. \d+ more bytes)?>")
_LARGEST = 255
_COLOUR = lazy_regex(rb"\x1b\[[0-9;]*m")


class ByteArray(NamedTuple):
    """An array, and the text that it says."""

    start: int
    end: int
    text: bytes


def byte_arrays(text: bytes, start: int, end: int) -> Iterator[ByteArray]:
    """Yield the arrays of a stretch of text whose bytes are text, in order of their kind."""
    if _TRACE.search(text, start, end) is None:
        return
    for array in _NUMBERS.finditer(text, start, end):
        numbers = [int(number) for number in array[1].split(b",")]
        if max(numbers) <= _LARGEST:
            yield from _shown(array, bytes(numbers))
    for array in _BUFFER.finditer(text, start, end):
        yield from _shown(array, bytes.fromhex(array[1].decode()))


def _shown(array: re.Match[bytes], data: bytes) -> Iterator[ByteArray]:
    plain = _COLOUR.sub(b"", data)
    try:
        plain.decode()
    except UnicodeDecodeError:
        return
    yield ByteArray(*array.span(), plain)
