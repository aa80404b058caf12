"""The export format of systemd's journal: one field a line, an empty line behind each entry.

https://systemd.io/JOURNAL_EXPORT_FORMATS: `MESSAGE=` has one line of what a service wrote. One with
line ends in it stands below its name, behind eight bytes that tell its length.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.text.repaired_line import RepairedLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OPENING = b"__CURSOR="
"""What each entry begins with."""
_MESSAGE = b"MESSAGE"
_STREAM = (b"_PID=", b"_SYSTEMD_UNIT=", b"SYSLOG_IDENTIFIER=", b"_HOSTNAME=")
"""Fields that tell which service wrote a line."""
_LENGTH = 8


def exported(rows: Sequence[bytes]) -> list[list[RepairedLine]] | None:
    """Return what each service wrote in an export of these lines, or None where it is none."""
    if not rows or not rows[0].startswith(OPENING):
        return None
    texts: dict[tuple[bytes, ...], list[RepairedLine]] = {}
    for start, end in _entries(rows):
        own = tuple(sorted(row for row in rows[start:end] if row.startswith(_STREAM)))
        texts.setdefault(own, []).extend(_message(rows, start, end))
    return [lines for lines in texts.values() if lines] or None


def _entries(rows: Sequence[bytes]) -> Iterator[tuple[int, int]]:
    """Yield where entries start and end."""
    starts = [at for at, row in enumerate(rows) if row.startswith(OPENING)]
    yield from zip(starts, [*starts[1:], len(rows)], strict=True)


def _message(rows: Sequence[bytes], start: int, end: int) -> Iterator[RepairedLine]:
    """Yield the lines of an entry's message."""
    for at in range(start, end):
        if rows[at].startswith(_MESSAGE + b"="):
            yield RepairedLine(at, rows[at][len(_MESSAGE) + 1 :])
            return
        if rows[at] == _MESSAGE and at + 1 < end:  # else it was cut there
            yield from _of_length(rows, at + 1, end)
            return


def _of_length(rows: Sequence[bytes], first: int, end: int) -> Iterator[RepairedLine]:
    """Yield the lines of a message that stands from `first` on, behind its length."""
    told = b"\n".join(rows[first:end])
    size, above = int.from_bytes(told[:_LENGTH], "little"), told[:_LENGTH].count(b"\n")
    for number, line in enumerate(told[_LENGTH : _LENGTH + size].split(b"\n")):
        yield RepairedLine(first + above + number, line)
