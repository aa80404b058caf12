"""The part of a source that the editor shows: all of it, unless that would hold up the window.

A text widget lays out about 3 KB a millisecond in one line and 25 KB in short
ones, and does so again at every change of its width. So a line is cut, and so
is the whole; each cut says what it left out.
"""

from __future__ import annotations

from string import printable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from obsdiag.named_tuple import NamedTuple
from obsdiag.ui.local_text import size
from obsdiag.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_TEXT = 256 * 1024
"""Bytes of a source that are shown."""
MAX_HEAD = 64 * 1024
"""Bytes of the head of a longer source that are shown."""
MAX_BINARY = 2 * 1024
"""Bytes that are shown of what is no text."""
MAX_LINE = 4_000
"""Bytes of one line that are shown."""
MAX_LINES = 16_384
"""Lines that are shown: each takes a text widget 4 µs, however short it is."""


class Excerpt(NamedTuple):
    """What the editor shows of a source."""

    text: str
    faithful: bool
    """Whether it is the source but for its line ends, so that it may be edited and read again."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Excerpt", text)


def excerpt(data: bytes, *, complete: bool = True) -> Excerpt:
    """Return what to show of `data`, UTF-8 text; `complete`: it is all of its source."""
    if _is_binary(data):
        left = len(data) - MAX_BINARY
        text = data[:MAX_BINARY].translate(_PRINTED).decode()
        return Excerpt(text if left <= 0 else f"{text}\n{_left_out(left)}", faithful=False)
    lines: list[str] = []
    room = MAX_TEXT if complete else MAX_HEAD
    for start, end in _lines(data):
        if room <= 0 or len(lines) == MAX_LINES:
            lines.append(_left_out(len(data) - start))
            complete = False
            break
        lines.append(_cropped(data, start, end))
        complete = complete and end - start <= MAX_LINE
        room -= min(end - start, MAX_LINE) + 1
    text = "\n".join(lines)
    shown = visible(text)
    return Excerpt(shown, complete and shown == text)


_PRINTED = bytes(byte if chr(byte) in printable[:-5] + "\n" else ord(".") for byte in range(256))
_SAMPLE = 1024
_ODD = 8


def _is_binary(data: bytes) -> bool:
    """Return whether this is no text, by its control characters.

    Read as UTF-8 it would show letters of many scripts, each looked for in every font there is.
    """
    sample = data[:_SAMPLE]
    return sum(map(sample.count, range(0x09))) >= _ODD


def _left_out(count: int) -> str:
    return _tr("… {size} more").format(size=size(count))


_RETURN = "\\x0d"
"""What stands for a carriage return within a line, which a text widget would break there."""


def _cropped(data: bytes, start: int, end: int) -> str:
    head = data[start : min(end, start + MAX_LINE)].decode("utf-8", "ignore").removesuffix("\r")
    head = head.replace("\r", _RETURN)
    left = end - start - MAX_LINE
    return (
        head if left <= 0 else f"{head} {_tr('… {size} more of this line').format(size=size(left))}"
    )


def _lines(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield start and end of each line; a text without a line feed has carriage returns."""
    mark = b"\n" if b"\n" in data else b"\r"
    start = 0
    while (end := data.find(mark, start)) >= 0:
        yield start, end
        start = end + 1
    yield start, len(data)
