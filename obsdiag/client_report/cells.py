"""Errors in rows of cells, told by what the cells look like: exports, Markdown, wikis.

What stands above the columns may be called anything, and is in another record where each row begins
with its time. A row with a code and with a request id of the service's own shape is of one request;
one without an id may be of a list of all codes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.client_report.found import UNHEARD, Report
from obsdiag.lazy_regex import lazy_regex
from obsdiag.words.known_codes import known_status
from obsdiag.words.known_patterns import any_code, any_message
from obsdiag.words.reason_phrases import REASON_PHRASES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BEFORE = lazy_regex(rb"([|;,\t])[ ]{0,80}[\"'`*{]{0,4}\Z")
_BEHIND = lazy_regex(rb"[\"'`*}]{0,4}[ ]{0,80}(?=[|;,\t])")
_DRESS = b" \r\"'`*{}"
_CELLS = {
    separator: lazy_regex(rb"[ ]?(\"(?:[^\"]|\"\"){0,4000}\"(?=[ ]?(?:%s|$))|[^%s]*)(?:%s|$)" % one)
    for separator, one in (
        (sign, (mark, mark, mark))
        for sign, mark in ((b"|", rb"\|"), (b";", b";"), (b",", b","), (b"\t", rb"\t"))
    )
}
"""Cells up to their separators, in quotes where one is a part of them (RFC 4180)."""
_ID = lazy_regex(rb"0000[0-9A-F]{28}")
_HOST = lazy_regex(rb"32AAAQ[0-9A-Za-z+/]{58}")
_ACCESS_DENIED = b"Access Denied"
_REASONS = frozenset(phrase.encode() for row in REASON_PHRASES.values() for phrase in row)
_OPENING = lazy_regex(rb"(?:(?:The|Your) (?:AWS |OBS )?)?")
_REACH = 4000
"""Bytes of a row on either side of its code."""


def rows_of_cells(text: bytes, start: int, end: int) -> Iterator[Report]:
    """Yield the errors of rows that have a cell for a code and one for the id of its request."""
    done = start
    for code in any_code().finditer(text, start, end):
        if code.start() < done:
            continue
        before = _BEFORE.search(text, max(start, code.start() - 90), code.start())
        behind = _BEHIND.match(text, code.end(), end)
        if before is None or behind is None or text[behind.end() : behind.end() + 1] != before[1]:
            continue
        line = max(text.rfind(b"\n", start, code.start()) + 1, start, code.start() - _REACH)
        stop = text.find(b"\n", code.end(), min(end, code.end() + _REACH))
        stop = min(end, code.end() + _REACH) if stop < 0 else stop
        cells = _CELLS[before[1]].finditer(text, line, stop)
        values = _values([cell[1].strip(_DRESS).replace(b'""', b'"') for cell in cells])
        if values is not None:
            done = stop
            yield Report(line, stop, UNHEARD, values)


def _values(cells: Sequence[bytes]) -> dict[str, str] | None:
    """Return what cells say of one error, or None where they do not tell of one request."""
    codes = {cell for cell in cells if any_code().fullmatch(cell)}
    ids = {cell for cell in cells if _ID.fullmatch(cell)}
    if not len(codes) == len(ids) == 1:
        return None
    code = codes.pop()
    values = {"Code": as_text(code), "RequestId": as_text(ids.pop())}
    hosts = {cell for cell in cells if _HOST.fullmatch(cell)}
    if len(hosts) == 1:
        values["HostId"] = as_text(hosts.pop())
    messages = {cell for cell in cells if _is_message(cell) or _spells(cell, code)}
    if len(messages) == 1:
        values["Message"] = as_text(messages.pop())
    if (status := str(known_status(code))).encode() in cells:
        values["status"] = status  # any other number may be how long it took
    return values


def _spells(cell: bytes, code: bytes) -> bool:
    """Return whether a cell holds the words of a code, which is no status's reason: its message."""
    words = cell.rstrip(b".")
    return b" " in words and words.replace(b" ", b"") == code and words not in _REASONS


def _is_message(cell: bytes) -> bool:
    """Return whether a cell holds a sentence that the service is known to write."""
    opening = _OPENING.match(cell)
    starts = {0} if opening is None else {0, opening.end()}
    return cell == _ACCESS_DENIED or any(any_message().match(cell, at) for at in starts)
