"""Findings on their way out of a history and into another one: JSON lines, CSV, HTML.

A JSON line is the finding's own JSON object with two more keys: `history`, what is known of it
here, and `capture`, the text (`capture_base64` where it is not UTF-8). Nothing is lost on the way
there and back. Lines without these keys, as `obsdiag decode` prints them, can be read as well.
"""

from __future__ import annotations

import html
import io
import json
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from typing import TYPE_CHECKING, Any, NamedTuple

from obsdiag.errors import HistoryError
from obsdiag.finding_table import COLUMNS
from obsdiag.history.annotation import AnnotationUpdate
from obsdiag.history.intake import Intake, uid_of
from obsdiag.history.saved_search import told
from obsdiag.history.staged_row import ImportedRow, Seen
from obsdiag.history.valid_record import quick_reader, valid_count, valid_record, valid_time
from obsdiag.lazy_regex import lazy_regex
from obsdiag.record import to_line
from obsdiag.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from obsdiag.history.history_entry import HistoryEntry
    from obsdiag.history.saved_search import SavedSearch

KNOWN = (
    *("first_seen", "last_seen", "occurrences", "ticket", "tags", "note", "pinned"),
    *("answer", "cause", "helped"),
)
"""What the history knows of a finding besides its record, by the names of an entry."""
_NOTHING_SAID = AnnotationUpdate()
_FORMULA = lazy_regex(r"(?:^|(?<=[;|\t\r\n]))(?=[ \u3000\"]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n])")
"""Where a spreadsheet takes what follows for a formula (OWASP, CSV injection): in its full width,
too, and within a value, where `;`, a tab or a bar parts the cells.
"""
_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>History of findings</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { font: 15px system-ui, sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em }
article { border-top: 1px solid #8886; padding: .6em 0 } h2 { font-size: 1.05em; margin: 0 }
dl { display: grid; grid-template-columns: 8em 1fr; gap: .1em .6em; margin: .4em 0 }
dt { opacity: .7 } dd { margin: 0; overflow-wrap: anywhere } pre { overflow-x: auto }
:root { color-scheme: light dark }
</style></head><body><h1>History of findings</h1>
"""
_PAGE_END = "</body></html>\n"


class Stored(NamedTuple):
    """One finding with its capture, secrets masked."""

    entry: HistoryEntry
    capture: bytes
    intake: Intake | None = None
    """What it came in with."""


def json_lines(items: Iterable[Stored], searches: Sequence[SavedSearch] = ()) -> Iterator[str]:
    """Yield a line for each finding, from which `read_lines` makes the same one again.

    The first one has the saved `searches` too, in what the history knows: a line of their own
    would be no finding to whoever reads the lines.
    """
    beside: dict[str, object] = {**told(searches)}
    for entry, capture, intake in items:
        known = known_of(entry) | ({"intake": _told(intake)} if intake else {}) | beside
        beside = {}
        yield to_line({**entry.record, "history": known, **_written(capture)}) + "\n"


def known_of(entry: HistoryEntry) -> dict[str, object]:
    """Return what the history knows of a finding besides its record, for JSON."""
    return {name: getattr(entry, name) for name in KNOWN}


def read_lines(
    lines: Iterable[bytes], now: str, first: int = 1, intake: Intake | None = None
) -> Iterator[ImportedRow]:
    """Yield the findings of JSON lines; what does not say when it was seen was seen `now`.

    What comes out of no history came in with `intake`.

    Raises HistoryError for a line that is no finding, with its number; the `first` has that one.
    """
    now = valid_time(now)
    for number, line in enumerate(lines, first):
        if line.strip():
            try:
                yield _brought(line, now, intake)
            except (ValueError, TypeError, AttributeError, RecursionError, OverflowError) as error:
                raise HistoryError(f"Line {number} is no finding of obsdiag.") from error


def csv_lines(items: Iterable[Stored]) -> Iterator[str]:
    """Yield the lines of a table (RFC 4180), its head first; nothing in it acts as a formula."""
    yield _row(COLUMNS)
    for entry, *_ in items:
        yield _row(_inert(_shown(entry, name)) for name in COLUMNS)


def html_lines(items: Iterable[Stored]) -> Iterator[str]:
    """Yield a page that can be read without obsdiag; everything out of a capture is escaped."""
    yield _PAGE
    for entry, capture, _ in items:
        title = " ".join(_shown(entry, name) for name in ("status", "code") if _shown(entry, name))
        yield f"<article><h2>{_escaped(title or 'no code')}</h2><dl>\n"
        for name in COLUMNS:
            if value := _shown(entry, name):
                yield f"<dt>{name.replace('_', ' ')}</dt><dd>{_escaped(value)}</dd>\n"
        text = capture.decode("utf-8", "backslashreplace")
        yield "</dl><details><summary>Capture</summary>"
        yield f"<pre>{_escaped(text)}</pre></details></article>\n"
    yield _PAGE_END


def _told(intake: Intake) -> dict[str, str]:
    return {**intake._asdict(), "uid": intake.uid.hex()}


def _written(capture: bytes) -> dict[str, str]:
    try:
        return {"capture": capture.decode()}
    except UnicodeDecodeError:
        return {"capture_base64": b64encode(capture).decode()}


_BESIDE = ("history", "capture", "capture_base64", "taken_at")
"""What stands in a line besides the record."""


def _parsed(line: bytes) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the record of a line, and what stands besides; raises ValueError or TypeError.

    msgspec does both in a tenth of the time; what it refuses, such as half a surrogate pair, is
    looked at again by Python's own library.
    """
    try:
        record = quick_reader(*_BESIDE)(line)
    except (ImportError, ValueError, RecursionError):
        whole = json.loads(line)
        return valid_record(whole), {name: whole[name] for name in _BESIDE if name in whole}
    return record, {name: record.pop(name) for name in _BESIDE if name in record}


def _brought(line: bytes, now: str, intake: Intake | None) -> ImportedRow:
    record, beside = _parsed(line)
    if "schema" not in record:
        raise ValueError
    if not beside:
        return ImportedRow(record, b"", Seen(now, now, 1, intake), _NOTHING_SAID)
    known: Mapping[str, Any] = beside.get("history") or {}
    if not isinstance(known, dict):
        raise TypeError
    taken_at = beside.get("taken_at") or now
    text, packed = beside.get("capture"), beside.get("capture_base64")
    try:
        capture = b64decode(packed, validate=True) if packed else _encoded(text or "")
    except Base64Error as error:
        raise ValueError from error
    first = valid_time(known.get("first_seen", taken_at))
    last = valid_time(known.get("last_seen", taken_at))
    return ImportedRow(
        record,
        capture,
        Seen(
            first,
            max(first, last),
            valid_count(known.get("occurrences", 1)),
            _intake(known["intake"]) if "intake" in known else None if known else intake,
        ),
        _annotation(known),
    )


def _intake(told: Mapping[str, Any]) -> Intake:
    kind, source = told.get("kind", ""), told.get("source", "")
    if not isinstance(kind, str) or not isinstance(source, str):
        raise TypeError
    return Intake(uid_of(told.get("uid")), valid_time(told.get("arrived_at")), kind, source)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _annotation(known: Mapping[str, Any]) -> AnnotationUpdate:
    ticket, tags, note = known.get("ticket", ""), known.get("tags", ()), known.get("note", "")
    answer, cause, helped = known.get("answer", ""), known.get("cause", ""), known.get("helped")
    if not all(isinstance(text, str) for text in (ticket, note, answer, cause, *tags)):
        raise ValueError
    if not isinstance(helped, bool | None):
        raise TypeError
    pinned = bool(known.get("pinned"))
    return AnnotationUpdate(ticket, tuple(tags), note, pinned, answer, cause, helped)


def _shown(entry: HistoryEntry, name: str) -> str:
    value = getattr(entry, name)
    if isinstance(value, tuple):
        value = ", ".join(value)
    if isinstance(value, bool):
        value = "yes" if value else ""
    return "" if value is None else visible(str(value))


def _inert(text: str) -> str:
    return _FORMULA.sub("'", text)


def _row(values: Iterable[str]) -> str:
    line = io.StringIO()
    import csv  # not before something is exported

    csv.writer(line).writerow(values)
    return line.getvalue()


def _escaped(text: str) -> str:
    return html.escape(visible(text))
