"""What the first line of a log record tells of what is read below it: time, address and status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.own_lines import own_lines
from obsdiag.client_report.status import status_near
from obsdiag.client_report.told_address import told_address
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.line_start import starts_record
from obsdiag.records.lines import line_above, line_at, line_below
from obsdiag.records.stamp import stamp_of

if TYPE_CHECKING:
    from obsdiag.model import Capture

_FAILED = lazy_regex(
    rb"(?i)\b(?:error|err|exception|fail(?:ed|ure|ing)?|fatal|severe|critical|panic|denied|cannot"
    rb"|could not|unable|problem|warn|warning|raised|traceback)\b|[EWF][01][0-9]{3} "
)
"""What a line says that is the head of what is raised below it; an ordinary line is none."""
_SHIFTED = (b">", b"|", b" ", b"\t")
_MOST_ROWS = 400
"""Lines of a record that are looked at for one that bears another time."""
_RAISED = lazy_regex(
    rb"Traceback \(most|Caused by: |(?:[\w$]{1,80}\.){1,12}\w{0,80}(?:Exception|Error)\b"
)
"""How a stack trace begins."""


class RecordHeads:
    """The first lines of records in what is read together, each looked for once."""

    def __init__(self, text: bytes, start: int) -> None:
        """Take a text, and where in it begins what is read together."""
        self._text, self._start = text, start
        self._first = start
        if start and not starts_record(text, start):
            above = line_above(text, start)
            is_head = starts_record(text, above) and _FAILED.search(line_at(text, above))
            self._first = above if is_head else start
        self._is_shifted = text[start : start + 1] in _SHIFTED  # others have no starts in them
        self._begin()

    def _begin(self) -> None:
        self._row, self._line, self._head = 0, self._start, self._first

    def above(self, row: int) -> int:
        """Return where the first line of the record begins that has the line `row` lines below."""
        if not self._is_shifted:
            return self._first
        if row < self._row:
            self._begin()
        text = self._text
        while self._row < min(row, _MOST_ROWS):
            self._row, self._line = self._row + 1, line_below(text, self._line)
            if starts_record(line_at(text, self._line).lstrip(b"> |\t"), 0):
                self._head = self._line
        return self._head


def with_head(capture: Capture, text: bytes, start: int, head: int) -> Capture:
    """Return a capture with what the first line of its log record tells of it: time and address.

    That line begins at `head`, and what was read together at `start`. A stack trace, or what else a
    record goes on with, is read without its first line, whose other values are the program's own.
    """
    if capture.logged is not None and not capture.said:
        return capture
    if capture.logged is None:
        capture = capture._replace(logged=stamp_of(line_at(text, head)))
    if head < start and not capture.about and _is_raised_below(capture, text, start):
        told = told_address(text, head, start, capture.body)
        capture = capture._replace(about=told.values, request=capture.request or told.request)
    if head < start and capture.status is None and capture.format == "xml":
        capture = capture._replace(status=_status_in(text, head, start, capture.body))
    return capture


def _status_in(text: bytes, head: int, start: int, document: bytes) -> int | None:
    """Return the status that the first line of a record tells, where it says what has failed.

    One that names another request id than the `document` tells of the program's own request.
    """
    is_failure = _FAILED.search(line_at(text, head)) is not None
    if not is_failure or own_lines(text, head, start, document) > head:
        return None
    return status_near(text, start, start, head, start)


def _is_raised_below(capture: Capture, text: bytes, start: int) -> bool:
    """Return whether a capture is what the head of its record goes on with, below that line."""
    if capture.format == "xml":
        return capture.request is None
    return bool(capture.said) and _RAISED.match(text, start) is not None
