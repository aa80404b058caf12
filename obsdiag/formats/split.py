"""Part a long text into pieces that can be read on their own, as if it were read whole.

A piece ends where a log record starts, and no message whose lines have prefixes goes on there; in
a paste without such records, between one whole answer and the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.formats.anchors import anchors, prepare
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.client_calls import begins_call, is_within_call
from obsdiag.records.line_start import starts_record
from obsdiag.records.lines import line_above, line_at, line_below
from obsdiag.records.prefixed_run import may_go_on
from obsdiag.records.record_spans import records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PIECE = 2 * 1024 * 1024
"""Bytes that a piece has at least."""
MOST = 8 * PIECE
"""Bytes after which a text that cannot be parted is no longer held."""
_WINDOW = 256 * 1024
"""Bytes at the end of a piece in which a place is looked for where it can be parted."""
MOST_LINES = 400
"""Lines above such a place on which a message or a call may be going on."""
_MOST_OF_RECORD = 16 * 1024
"""Bytes of a record that are looked through for the line that it starts with."""


def last_start(text: bytes, within: int = _WINDOW) -> int | None:
    """Return where the last record of `text` starts, or None if not in its last bytes."""
    lowest = max(0, len(text) - within)
    return _start_above(text, text.rfind(b"\n", lowest) + 1, lowest)


def _start_above(text: bytes, at: int, lowest: int) -> int | None:
    """Return the start of the record that the line at `at` is of, None where none is near."""
    while at > lowest:
        if starts_record(text, at):
            return at
        at = line_above(text, at, lowest)
    return None


def has_no_records(text: bytes) -> bool:
    """Return whether no line of a short text starts a log record: it is a block of a paste."""
    at = 0
    while at < len(text):
        if starts_record(text, at):
            return False
        at = line_below(text, at)
    return True


def quiet_start(text: bytes, start: int) -> int:
    """Return the start of a record, at `start` or above, before which nothing is going on.

    Where there is none near, it is `start` itself.
    """
    at = start
    for _ in range(MOST_LINES):
        if at == 0:
            return 0
        above = line_above(text, at)
        line = line_at(text, above)
        if not (is_within_call(line) or may_go_on(line)):
            first = _start_above(text, above, max(0, above - _MOST_OF_RECORD))
            return at if first is None or not begins_call(line_at(text, first)) else first
        at = above
    return start


def pieces(blocks: Iterable[bytes], times: int = 1) -> Iterator[tuple[bytes, bool]]:
    """Yield the text in pieces, each with whether it ends where the text can be parted.

    Each has so many `times` PIECE at least. The last one does not end so: it is to be read on
    with what `blocks` still have to give.
    """
    parts: list[bytes] = []
    size = 0
    for block in blocks:
        parts.append(block)
        size += len(block)
        if size < times * PIECE:
            continue
        prepare()
        text = b"".join(parts)
        at = parting(text)
        if at is None and size >= MOST:
            yield text, False
            return
        if at is not None:
            yield text[:at], True
        parts = [text[at or 0 :]]
        size = len(parts[0])
    yield b"".join(parts), False


_WHOLE_ANSWER = lazy_regex(
    rb"</Error>[ \t]*\r?\n(?:[ \t]*\r?\n)+(?=HTTP/[0-9](?:\.[0-9])? [1-5][0-9]{2}[ \r\n])"
)
"""The end of an error's document, and right below the empty line behind it the next answer."""


def last_between_answers(text: bytes) -> int | None:
    """Return the last place between two answers of a paste, one whole and one that begins.

    Nothing stands there that could be of either.
    """
    ends = [answer.end() for answer in _WHOLE_ANSWER.finditer(text)]
    return ends[-1] if ends else None


def parting(text: bytes) -> int | None:
    """Return the last place near the end of `text` where it can be parted, or None."""
    base = max(0, len(text) - _WINDOW)
    window = text[base:]
    end = last_start(window, len(window))
    if end is None:
        between = last_between_answers(window)
        return None if between is None else base + between
    taken = list(records(window, anchors(window)))
    while end is not None and end > 0:
        inside = next((one for one in taken if one.start < end < one.end), None)
        if inside is None:
            quiet = quiet_start(window, end)
            if quiet == end:
                return base + end
            end = quiet
            continue
        end = inside.start if starts_record(window, inside.start) else None
    return None
