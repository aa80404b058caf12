"""Blocks of bytes in whatever encoding and with whatever line ends, as UTF-8 with line feeds."""

from __future__ import annotations

import codecs
from binascii import a2b_qp
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.typography import undoing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.input.stream import Stream

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_COLOUR = lazy_regex(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]{0,2000}(?:\x07|\x1b\\)|[()][A-Z0-9]|[=>])"
)
"""ECMA-48 control sequences, and xterm's window titles."""
_GZIP = b"\x1f\x8b\x08"


class Decoded(NamedTuple):
    """An input as text."""

    blocks: Iterator[bytes]
    exact: bool
    """Whether offsets in it are those of the input."""


def decoded(stream: Stream) -> Decoded:
    """Return `stream` as UTF-8, or as the bytes it has where it is not UTF-16, with line feeds."""
    head = stream.head
    for mark, name in _MARKS:
        if head.startswith(mark):
            return _transcoded(stream, name, len(mark))
    if (unmarked := _unmarked_utf16(head)) is not None:
        return _transcoded(stream, unmarked, 0)
    return _mended(stream.blocks(), head, exact=True)


def _transcoded(stream: Stream, name: str, skip: int) -> Decoded:
    if name == "utf-8":
        return _mended(_without(stream.blocks(), skip), stream.head, exact=False)
    decoder = codecs.getincrementaldecoder(name)("replace")
    blocks = (
        decoder.decode(block).encode("utf-8", "replace")
        for block in _without(stream.blocks(), skip)
    )
    head = stream.head[skip:].decode(name, "replace").encode("utf-8", "replace")
    return _mended(blocks, head, exact=False)


def _without(blocks: Iterator[bytes], skip: int) -> Iterator[bytes]:
    for block in blocks:
        yield block[skip:]
        skip = 0


def _unmarked_utf16(head: bytes) -> str | None:
    """Tell UTF-16 by the zero bytes between Latin letters, where no byte order mark is."""
    sample = head[:_SAMPLE]
    if len(sample) < 8 or b"\0" not in sample:  # noqa: PLR2004 - too short to tell
        return None
    half = len(sample) // 2
    zeros = sample[1::2].count(0), sample[0::2].count(0)
    if zeros[0] * 10 > half * 7 and zeros[1] * 10 < half:
        return "utf-16-le"
    if zeros[1] * 10 > half * 7 and zeros[0] * 10 < half:
        return "utf-16-be"
    return None


def _mended(blocks: Iterator[bytes], head: bytes, *, exact: bool) -> Decoded:
    """Undo line ends and colours, where the head shows that there are any."""
    if _GZIP in head:  # a packed body must not be touched
        return Decoded(blocks, exact)
    if b"\r" in head and b"\n" not in head:
        return Decoded(_changed(blocks, lambda block: block.replace(b"\r", b"\n")), exact)
    steps = undoing(head) if not head.isascii() or b"=\n" in head or b"=\r\n" in head else []
    if b"\r\r\n" in head or b"\x1b" in head:
        steps.insert(0, _plain)
    if not steps:
        return Decoded(blocks, exact)
    return Decoded(_changed(blocks, lambda block: reduce(_applied, steps, block)), exact=False)


def plain_text(text: bytes) -> bytes:
    """Return a block of text without what terminals and mail programs put into it.

    It is the block itself where there is nothing of this; its lines stay as many as they are.
    """
    if _GZIP in text:
        return text
    if b"\x1b" in text or b"\r\r\n" in text:
        text = _plain(text)
    if text.isascii() and b"=\n" not in text and b"=\r\n" not in text:
        return text
    steps = [step for step in undoing(text) if step is not a2b_qp]
    return reduce(_applied, steps, text)


def _applied(block: bytes, step: Callable[[bytes], bytes]) -> bytes:
    return step(block)


def _plain(block: bytes) -> bytes:
    return _COLOUR.sub(b"", block.replace(b"\r\r\n", b"\n"))


def _changed(blocks: Iterator[bytes], change: Callable[[bytes], bytes]) -> Iterator[bytes]:
    """Yield changed blocks that end where lines end, so that nothing is cut in two."""
    rest = b""
    for block in blocks:
        whole = rest + block
        cut = whole.rfind(b"\n") + 1 or (len(whole) if len(whole) > _LONG else 0)
        rest = whole[cut:]
        if cut:
            yield change(whole[:cut])
    if rest:
        yield change(rest)


_LONG = 4 * 1024 * 1024
"""A line without an end that long is cut: what is split there is split."""


def as_shown(head: bytes) -> bytes:
    """Return the start of an input as UTF-8 text with line feeds, for people to look at."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            head = head[len(mark) :].decode(name, "replace").encode("utf-8", "replace")
            break
    else:
        if (unmarked := _unmarked_utf16(head)) is not None:
            head = head.decode(unmarked, "replace").encode("utf-8", "replace")
    return head.replace(b"\r", b"\n") if b"\r" in head and b"\n" not in head else head
