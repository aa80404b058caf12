"""A failed request that is told in a sentence, a form or a dump of which no reader knows the form.

`got HTTP 403 from bucket logs-7, code AccessDenied, request id 0000…`, `Bucket: logs-7` above
`HTTP status: 502`, `[StatusCode] => 502`: where nothing else is found in a short text, what names
a store and a failing status is told again line by line, as a client would.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.characters import as_text
from obsdiag.client_report.line_level import is_in_passing
from obsdiag.client_report.store_url import TAIL, found_urls
from obsdiag.formats.form_field import BUCKET, CODE, HOST_ID, REQUEST_ID, STATUS
from obsdiag.formats.told_values import ADDRESS, told_values
from obsdiag.formats.transcript import placed
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.line_start import starts_record
from obsdiag.text.repaired_line import RepairedLine
from obsdiag.words.store_ids import OF_A_STORE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from obsdiag.formats.told_values import ToldValue
    from obsdiag.model import Capture, Origin

LARGEST = 16 * 1024
"""Bytes of a text in which such words are looked for."""
_MOST_LINES = 40
"""Lines of one message."""
_SPEAKER = lazy_regex(
    rb"[ \t]*(?:[\[(]?(?:[0-9]{4}-[0-9]{2}-[0-9]{2}[ T,]{1,2})?"
    rb"[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?"
    rb"(?:[ ]?[APap][Mm])?[\])]?[ ,-]{1,3})"
    rb"<?@?[^\W\d_][\w.-]{0,30}(?:[ ][\w.-]{1,30})?>?[ ]?[:>|][ ]"
)
"""What a chat has in front of a message: when it came, and of whom."""
_NO_EVENT = lazy_regex(
    r"(?i)\bif (?:you|it|there|the|we|i)\b|\b(?:should|would|instead|unless|whenever|e\.g\.|means?"
    r"|expect(?:s|ed)?|assert\w*|example|no longer|any more)\b"
)
"""What people write of an answer that nobody had, or has no more."""
_ELSEWHERE = lazy_regex(rb"https?://|\b(?i:database|sql|webhook|callback|exit(?:ed)?)\b")
"""What else may have answered, where no address is a store's."""


class _Unit(NamedTuple):
    """A message or paragraph: the row of its first line, and its lines without the speaker."""

    row: int
    lines: list[bytes]


def told_failures(text: bytes) -> list[RepairedLine] | None:
    """Return the failures that a text tells, line by line as clients would, None if it has none."""
    if len(text) > LARGEST or b"\0" in text:
        return None
    found: list[RepairedLine] = []
    for unit in _units(text.split(b"\n")):
        if told := _told(unit):
            found += [*told, RepairedLine(told[-1].row, b"")]
    return found or None


def read_told(
    text: bytes, origin: Origin, read: Callable[..., Iterator[Capture]]
) -> Iterator[Capture]:
    """Yield the captures of what a text tells so, each where it stands; `read` reads blocks."""
    lines = told_failures(text)
    if lines is None:
        return
    rows = text.rstrip(b"\r\n").split(b"\n")
    told = b"\n".join(line.text for line in lines) + b"\n"
    for capture in read((told,), replace(origin, line=1, offset=None)):
        yield placed(capture, lines, rows, origin)._replace(record=None)


def _units(rows: Sequence[bytes]) -> Iterator[_Unit]:
    unit = _Unit(0, [])
    for number, row in enumerate(rows):
        speaker = _SPEAKER.match(row)
        begins = speaker is not None or starts_record(row, 0) or len(unit.lines) >= _MOST_LINES
        if begins or not row.strip():
            yield unit
            unit = _Unit(number if row.strip() else number + 1, [])
        if row.strip():
            unit.lines.append(row if speaker is None else row[speaker.end() :])
    yield unit


def _told(unit: _Unit) -> list[RepairedLine]:
    """Return what a unit tells of one failure, and nothing where it may be of two or of none."""
    whole = b"\n".join(unit.lines)
    shown = as_text(whole)
    if not whole or _NO_EVENT.search(shown) is not None or is_in_passing(whole):
        return []
    values = {value.name: value for value in told_values(shown)}
    urls = {url[0].rstrip(TAIL) for url in found_urls(whole, 0, len(whole))}
    if len(urls) > 1 or (not urls and _ELSEWHERE.search(whole) is not None):
        return []
    if not _is_failure(values, has_address=bool(urls)):
        return []
    return list(_lines(unit, shown, values, as_text(urls.pop()) if urls else ""))


def _is_failure(values: dict[str, ToldValue], *, has_address: bool) -> bool:
    ident = values[REQUEST_ID].value if REQUEST_ID in values else ""
    is_named = has_address or BUCKET in values or OF_A_STORE.fullmatch(ident.encode()) is not None
    return is_named and (STATUS in values or CODE in values)


def _lines(
    unit: _Unit, shown: str, values: dict[str, ToldValue], address: str
) -> Iterator[RepairedLine]:
    is_bare = values.keys().isdisjoint({CODE, REQUEST_ID, HOST_ID})
    for value in sorted(values.values(), key=lambda one: one.start):
        row = unit.row + shown.count("\n", 0, value.start)
        if value.name == ADDRESS or not value.value:
            continue
        told = f"{value.name}: {value.value}"
        if value.name == STATUS:
            told = f"The request to the storage bucket failed. {told}" if is_bare else told
            asked = values[ADDRESS].value if ADDRESS in values else address
            told = f"{told} for {asked}" if address else told
        yield RepairedLine(row, told.encode())
