"""Stretches of a text that are in a format of their own: a trace in a mail, packets in a log."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.formats.table import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from obsdiag.formats.format import Format, Notation


_AMID_TEXT = tuple((row, row.notation) for row in FORMATS if row.notation is not None)


class EmbeddedBlock(NamedTuple):
    """A stretch of a text, from a row to before another, and the format that it is in."""

    first: int
    end: int
    format: Format | None


def may_have_embedded_blocks(text: bytes) -> bool:
    """Return whether a text has what some notation cannot do without."""
    return any(notation.sign in text for _, notation in _AMID_TEXT)


def embedded_blocks(text: bytes, rows: Sequence[bytes]) -> list[EmbeddedBlock]:
    """Return what a text consists of, where some of it is in a notation, or else nothing.

    `rows` are the lines of the `text`.
    """
    found = [
        EmbeddedBlock(first, end, row)
        for row, notation in _AMID_TEXT
        if notation.sign in text
        for first, end in _stretches(rows, notation)
    ]
    if not found:
        return []
    parts, at = [], 0
    for block in sorted(found, key=lambda one: one.first):
        if block.first < at:
            continue
        if block.first > at:
            parts.append(EmbeddedBlock(at, block.first, None))
        parts.append(block)
        at = block.end
    return parts if at == len(rows) else [*parts, EmbeddedBlock(at, len(rows), None)]


def is_amid_text(text: bytes) -> bool:
    """Return whether something in a format of lines stands amid other text, or in its strings."""
    return len(embedded_blocks(text, text.split(b"\n"))) != 1


def _stretches(rows: Sequence[bytes], notation: Notation) -> Iterator[tuple[int, int]]:
    """Yield the first row of each stretch that is in a notation, and the one behind it."""
    at = 0
    while at < len(rows):
        if not notation.start.match(rows[at]):
            at += 1
            continue
        end = _end(rows, at + 1, notation)
        if notation.is_it(b"\n".join(rows[at:end])):
            yield at, end
        at = end


def _end(rows: Sequence[bytes], at: int, notation: Notation) -> int:
    """Return the row behind the last one of the stretch that goes on at row `at`."""
    end = at
    while at < len(rows) and (notation.line.match(rows[at]) or not rows[at].strip()):
        at += 1
        if rows[at - 1].strip():
            end = at
    return end
