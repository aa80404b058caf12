"""Part a long text into pieces that can be read on their own, as if it were read whole.

Between two pieces nothing is going on: no capture, nothing that may belong to one below, and no
two signs of an error so near to each other that they may be of one event.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from obsdiag.records.markers import Kind, landmarks, signs
from obsdiag.records.spans import regions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from obsdiag.records.markers import Signs
    from obsdiag.records.spans import Region

PIECE = 2 * 1024 * 1024
"""Bytes that a piece has at least."""
MOST = 8 * PIECE
"""Bytes after which a text that cannot be parted is no longer held."""
_WINDOW = 256 * 1024
"""Bytes at the end of a piece that are looked at: four times what a capture's parts lie apart."""
_BELOW, _ABOVE = 4 * 1024, 18 * 1024
"""Bytes behind a sign and before the next one that are read together with them."""
_LINES = 60
"""Lines between two signs that are surely of different events."""


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


def parting(text: bytes) -> int | None:
    """Return the last place near the end of `text` where it can be parted, or None."""
    base = max(0, len(text) - _WINDOW)
    window = text[base:]
    seen = signs(window)
    marks = landmarks(window, seen)
    taken = list(regions(window, marks))
    if marks and marks[-1].kind is Kind.REQUEST:
        return None  # its answer is still to come
    for first, second in reversed(list(pairwise(_places(seen, len(window))))):
        at = window.rfind(b"\n", first + _BELOW, max(0, second - _ABOVE)) + 1
        if at and _is_free(at, taken) and window.count(b"\n", first, second) > _LINES:
            return base + at
    return None


def _places(seen: Signs, end: int) -> Sequence[int]:
    """Return where something may be in a window, its ends among them: what is beyond is unknown."""
    return sorted({0, *seen.http, *seen.documents, *seen.reports, end})


def _is_free(at: int, taken: Iterable[Region]) -> bool:
    return not any(region.start < at < region.end for region in taken)
