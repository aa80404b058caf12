"""The records in which Faraday's logger tells of one answer, through Ruby's own Logger.

Status, header fields and body are a record each, whose program is called `response`. Several
threads may write so, and none of them is named: what can be of two answers is not joined.
"""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.line_start import next_start
from obsdiag.records.lines import line_end, line_start

_PROGRAM = b" -- response: "
_STATUS = b" -- response: Status "
_RESPONSE = lazy_regex(rb"[DIWEFAU], \[[^\]\r\n]{19,48}\] +[A-Z]{3,5} -- response: (Status [1-5])?")
_REACH = 8192
"""Bytes above a line in which the status of its answer may stand."""
_MOST_BELOW = 2
"""Records below that of a status: header fields, and a body."""
_FIELD_ID = lazy_regex(rb"(?im)^[^\r\n]{0,120}?\bx-(?:obs|amz)-request-id: \"?([0-9A-Za-z-]+)")
_BODY_ID = lazy_regex(rb"<RequestId>([0-9A-Za-z-]+)")


def answer_around(text: bytes, line: int, lowest: int) -> tuple[int, int] | None:
    """Return from where to where the records of the answer stand that the line at `line` is of.

    None where it is of none, or where it cannot be told that they are of one. None starts above
    `lowest`.
    """
    above = max(lowest, line - _REACH)
    below = line_end(text, line, len(text))
    if text.rfind(_PROGRAM, above, below) < 0:
        return None
    status = text.rfind(_STATUS, above, below)
    if status < 0:
        return None
    start = line_start(text, status, lowest)
    if not _is_response(text, start) or _goes_on(text, above, start):
        return None
    ends = [next_start(text, start)]
    while ends[-1] < len(text) and (told := _RESPONSE.match(text, ends[-1])) is not None:
        if told[1] or len(ends) > _MOST_BELOW:
            return None  # of another answer
        ends.append(next_start(text, ends[-1]))
    if not start <= line < ends[-1] or len(ends) == 1:
        return None
    ids = set(_FIELD_ID.findall(text, start, ends[-1])) | set(
        _BODY_ID.findall(text, start, ends[-1])
    )
    return (start, ends[-1]) if len(ids) <= 1 else None


def _is_response(text: bytes, start: int) -> bool:
    return _RESPONSE.match(text, start) is not None


def _goes_on(text: bytes, above: int, start: int) -> bool:
    """Return whether the record right above the one at `start` is of an answer, too."""
    other = text.rfind(_PROGRAM, above, start)
    if other < 0:
        return False
    first = line_start(text, other, above)
    return _is_response(text, first) and next_start(text, first) == start
