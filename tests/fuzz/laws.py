"""The laws of the reading, tried on damaged captures: the same twice, cut, amid others, no loan.

A difference is told by its kind: the law, the value, what became of it and the format in which it
stands. One of `NO_FAULT` is known, and is not told.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING
from unittest.mock import patch
from zlib import crc32

from obsdiag.input import stream
from obsdiag.model import Finding
from obsdiag.pipeline.reading import read
from obsdiag.record import record
from obsdiag.records.line_start import starts_record
from tests.answer import catalogue
from tests.benchmarks.log_error_lines import FORMS, shown
from tests.benchmarks.log_invention import Invention
from tests.fuzz.oracle import FoundError
from tests.fuzz.target import KILOBYTE, Target, as_text
from tests.laws.blocks import Piped
from tests.laws.fillers import Filler

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from obsdiag.input.sources import Source

Row = dict[str, object]
COMPARED = (
    *("code", "status", "message", "request_id", "host_id", "resource", "bucket", "key"),
    *("method", "url", "time", "client"),
)
"""What of a finding is compared; the line comes beside it."""
LENT = ("code", "message", "request_id", "host_id", "bucket", "key", "url")
_MIXES = ("sdk", "nginx", "java", "kubernetes", "python")
_RECORDS = 12
_BLOCKS = (97, 500, 1400)
_STAMP = "2026-03-14T09:28:59.007Z ERROR [main] app.Upload - "
_LONG = 12
"""Characters of a value that stands in two events by no chance."""

NO_FAULT: Mapping[str, str] = {
    "neighbour new time in xml": (
        "an exception of the same words is torn from its own call: the last of those that are told"
        " of the answer has its time"
    ),
}
"""Kinds that are known and not told again, and why."""


class LawError(FoundError):
    """A law does not hold: its `kind` tells how."""

    def __init__(self, kind: str, detail: str) -> None:
        super().__init__(f"{kind}: {detail}")
        self.kind = kind


def laws(data: bytes) -> object:
    """Read a text alone, in blocks, amid ordinary lines and between errors of others."""
    text = as_text(data).encode("utf-8", "replace").decode()
    text = text.replace("\r", " ")  # alone they are line ends, amid others' they are none
    text = stamped(text if text.endswith("\n") else text + "\n")
    random = Random(crc32(data))
    alone = rows(text)
    for law in (cut, surroundings, loan):
        for kind, detail in law(text, alone, random):
            if kind not in NO_FAULT:
                raise LawError(kind, detail)
    return alone


def stamped(text: str) -> str:
    """Return a text as a record of a log: without a stamp it would belong to the line above it."""
    return text if starts_record(text.encode(), 0) else _STAMP + text


def rows(text: str, head: int = 2000, sizes: Sequence[int] = (1024 * 1024,)) -> list[Row]:
    """Return what is compared of the findings in a text that is read as a long one.

    A short one in which nothing is found is read once more, with less care, which is no law.
    """
    head = min(head, len(text.encode()) - 1)
    with patch.object(stream, "HEAD", head), patch.object(stream, "BLOCK", 1024 * 1024):
        return list(_rows(Piped(text.encode(), sizes)))


def _rows(source: Source) -> Iterator[Row]:
    for event in read([source], catalogue()):
        if isinstance(event, Finding):
            told = record(event)
            yield {name: told[name] for name in ("line", "format", *COMPARED)}


def cut(text: str, _: list[Row], random: Random) -> Iterator[tuple[str, str]]:
    """Yield what differs where a text between ordinary lines comes in blocks."""
    above, below = _filler(random), _filler(random)
    whole = above.text + text + below.text
    sizes = [random.choice(_BLOCKS) for _ in range(3)]
    found = rows(whole, random.randint(300, 4000), sizes)
    yield from differing("cut", found, rows(whole))


def surroundings(text: str, alone: list[Row], random: Random) -> Iterator[tuple[str, str]]:
    """Yield what differs between ordinary lines."""
    above, below = _filler(random), _filler(random)
    lines = above.text.count("\n")
    found = rows(above.text + text + below.text)
    yield from differing("surroundings", found, [_below(row, lines) for row in alone])


def loan(text: str, alone: list[Row], random: Random) -> Iterator[tuple[str, str]]:
    """Yield what errors above and below lend, and what they lose."""
    one = Invention(random.randrange(1 << 30))
    above, below = (shown(one, random.choice(sorted(FORMS))).text for _ in range(2))
    first, last = above.count("\n"), above.count("\n") + text.count("\n")
    found = rows(above + text + below)
    known = {str(value) for row in alone for value in row.values()}
    for row in found:
        line = row["line"]
        assert isinstance(line, int)
        if first < line <= last:
            own, others = text, above + below
        elif line <= first:
            own, others = above, text + below
        else:
            own, others = below, text + above
        for name in LENT:
            value = str(row[name] or "")
            if len(value) >= _LONG and value not in own and value in others and value not in known:
                yield f"loan {name} in {row['format']}", f"{value} of line {line}"
    expected = [*rows(above), *(_below(row, last) for row in rows(below))]
    kept = [row for row in found if not first < _line(row) <= last]
    differ = list(differing("neighbour", kept, expected))
    if differ:  # told twice in a row, an error is one: what it is without the text is no loss
        alike = [_below(row, first - last) if _line(row) > last else row for row in kept]
        if any(differing("neighbour", alike, rows(above + below))):
            yield from differ


def _filler(random: Random) -> Filler:
    return Filler(random.choice(_MIXES), random.randrange(2000), random.randrange(_RECORDS))


def _line(row: Row) -> int:
    line = row["line"]
    assert isinstance(line, int)
    return line


def _below(row: Row, lines: int) -> Row:
    return {**row, "line": _line(row) + lines}


def differing(law: str, found: Iterable[Row], expected: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """Yield a kind and a detail for each way in which findings differ from those expected."""
    got, want = list(found), list(expected)
    for row in list(want):
        if row in got:
            got.remove(row)
            want.remove(row)
    for row in want:
        other = next((one for one in got if one["line"] == row["line"]), None)
        if other is None:
            yield f"{law} lost {row['format']}", _told(row)
            continue
        got.remove(other)
        for name in ("format", *COMPARED):
            if other[name] != row[name]:
                how = "lost" if other[name] is None else "new" if row[name] is None else "other"
                yield f"{law} {how} {name} in {row['format']}", f"{row[name]!r} {other[name]!r}"
    for row in got:
        yield f"{law} too many {row['format']}", _told(row)


def _told(row: Row) -> str:
    return f"line {row['line']}: {row['status']} {row['code']} {row['request_id']}"


LAWS = Target("laws", laws, 1, 4 * KILOBYTE)
