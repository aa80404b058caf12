"""Forms that people fill in: tickets, lists of questions, rows of a spreadsheet, tags of a monitor.

Their values are told line by line as clients tell them, so that the readers of labels take them.
A few lines have to stand together that each ask for another value of an error, and at least one of
them has to be dressed as no client does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.client_report.found import MASKED
from obsdiag.formats.form_field import (
    BUCKET,
    CODE,
    HOST_ID,
    KEY,
    MESSAGE,
    REQUEST_ID,
    STATUS,
    FormField,
    field_name,
    field_of,
    value_for,
)
from obsdiag.formats.form_table import table_errors
from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.repaired_line import RepairedLine
from obsdiag.words.known_codes import KNOWN_CODES

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST = 16 * 1024
"""Bytes of a text in which forms are looked for."""
_AS_IT_WAS = lazy_regex(rb"(?m)\0|^(?:[<*>] )?HTTP/[12]|<Error|<Code>")
"""What is shown as it was answered: nobody fills that in, and its values are read from it."""
_FEWEST = 3
"""Values that make a form."""
_MOST_BETWEEN = 2
"""Lines of other values between two of an error."""
_TAGS = (b"tags", b"tags:")
_FURTHEST = 12
"""Lines between a title and the tags that tell of the request."""
_CAMEL = lazy_regex(r"(?:[A-Z][a-z0-9]+){2,8}")
_CLASS = b"::Errors::"
"""What Ruby's classes have, which are told by readers of their own."""
_OF_ONE_REQUEST = frozenset({REQUEST_ID, HOST_ID, BUCKET, KEY, STATUS})


class _FilledLines:
    """The lines of one form, as they come."""

    def __init__(self) -> None:
        self.fields: dict[str, FormField] = {}
        self.lines: list[RepairedLine] = []
        self.last = 0
        """Row behind the last line."""

    def add(self, row: int, rows: int, field: FormField) -> None:
        """Take the next field; of one that was masked by hand no value is told."""
        is_masked = MASKED.fullmatch(field.value) is not None
        self.fields[field.name] = field._replace(is_plain=field.is_plain and not is_masked)
        told = "" if is_masked else f"{field.name}: {field.value}"
        self.lines.append(RepairedLine(row, told.encode(), rows))
        self.last = row + rows

    def head(self, row: int, fields: Sequence[FormField]) -> None:
        """Take what stands in the lines from `row` on as the head of the form."""
        self.fields.update((field.name, field) for field in fields)
        self.lines[:0] = [
            RepairedLine(row + at, f"{field.name}: {field.value}".encode())
            for at, field in enumerate(fields)
        ]

    def is_error(self) -> bool:
        """Return whether an error is told, as no client tells it."""
        told = self.fields
        status = told[STATUS].value.removeprefix("HTTP ") if STATUS in told else ""
        if len(told) < _FEWEST or not (CODE in told or status[:1] in ("3", "4", "5")):
            return False
        is_one = not _OF_ONE_REQUEST.isdisjoint(told)
        return is_one and not all(field.is_plain for field in told.values())


def filled_form(text: bytes) -> list[RepairedLine] | None:
    """Return the lines of a text with its forms told as clients would, None where it has none."""
    if len(text) > LARGEST or _AS_IT_WAS.search(text) is not None or not _is_text(text):
        return None
    raw = text.rstrip(b"\r\n").split(b"\n")
    rows = [as_text(row) for row in raw]
    if (told := table_errors(raw, rows)) is not None:
        return told
    lines: list[RepairedLine] = []
    form, found, at, done = _FilledLines(), False, 0, 0
    while at < len(rows):
        field, taken = _field_at(rows, at)
        is_apart = at - form.last > (0 if _is_by_blank(form, field) else _MOST_BETWEEN)
        if field is not None and (field.name in form.fields or is_apart) and form.fields:
            found |= _close(form, raw, lines, done)
            done = form.last
            form = _FilledLines()
        if field is not None:
            form.add(at, taken, field)
        at += taken
    found |= _close(form, raw, lines, done)
    done = form.last if form.fields else done
    lines += (RepairedLine(row, raw[row]) for row in range(done, len(rows)))
    is_new = any(line.text and line.text not in raw for line in lines)
    return lines if found and is_new else None


def _is_text(text: bytes) -> bool:
    """Return whether a text is one to its end: what is packed is left as it is, byte by byte."""
    try:
        text.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_by_blank(form: _FilledLines, field: FormField | None) -> bool:
    if field is None:
        return False
    return field.by_blank or any(one.by_blank for one in form.fields.values())


def _field_at(rows: Sequence[str], at: int) -> tuple[FormField | None, int]:
    """Return the field that a row tells, maybe with the next one, and how many rows it takes."""
    field = field_of(rows[at])
    if field is not None:
        return field, 1
    name = field_name(rows[at].strip().rstrip(":："))
    if name is None or at + 1 == len(rows) or field_name(rows[at + 1].strip()) is not None:
        return None, 1
    below = value_for(name, rows[at + 1])
    return (None, 1) if below is None else (below, 2)


def _close(form: _FilledLines, raw: Sequence[bytes], lines: list[RepairedLine], done: int) -> bool:
    """Add the rows from `done` to the end of a form; return whether it is one of an error."""
    if not form.fields:
        return False
    if CODE not in form.fields:
        form.head(*_title(raw, done, form.lines[0].row))
    first = form.lines[0].row
    lines += (RepairedLine(row, raw[row]) for row in range(done, first))
    is_known = any(_CLASS in raw[row] for row in range(max(0, first - 2), form.last))
    if is_known or not form.is_error():
        lines += (RepairedLine(row, raw[row]) for row in range(max(0, first - 2), form.last))
        return False
    told = {row for line in form.lines for row in range(line.row, line.row + line.rows)}
    others = [
        RepairedLine(row, line)
        for row in range(first, form.last)
        if row not in told
        for line in (b"", raw[row])  # apart, lest it be taken for the rest of a long value
    ]
    inner = sorted([*form.lines, *others], key=lambda line: line.row)
    lines += [RepairedLine(first, b""), *inner, RepairedLine(form.last - 1, b"")]
    return True


def _title(raw: Sequence[bytes], lowest: int, row: int) -> tuple[int, list[FormField]]:
    """Return code and message that stand as a title above a heading of tags, and their row.

    So a monitor's page is copied: what was raised, what it said, and the tags below.
    """
    above = range(row - 1, max(lowest, row - _FURTHEST) - 1, -1)
    tags = next((at for at in above if raw[at].strip().lower() in _TAGS), None)
    if tags is None:
        return row, []
    said = [at for at in range(max(lowest, tags - _FURTHEST), tags) if raw[at].strip()][-2:]
    for number, at in enumerate(said):
        title = as_text(raw[at]).strip()
        code = value_for(CODE, title) if _is_code(title) else None
        if code is not None:
            below = [value_for(MESSAGE, as_text(raw[other])) for other in said[number + 1 :]]
            return at, [code, *(one for one in below if one is not None)]
    return row, []


def _is_code(title: str) -> bool:
    """Return whether a title is a code's, and not the name of a program's own class."""
    if title.encode() in KNOWN_CODES:
        return True
    return _CAMEL.fullmatch(title) is not None and not title.endswith(("Error", "Exception"))
