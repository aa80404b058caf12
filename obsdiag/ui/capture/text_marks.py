"""Which places of a capture a verdict rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.model import Finding

MAX_SOUGHT = 200
"""A longer value is looked for by this many of its first characters."""


class TextMark(NamedTuple):
    """A line of the source, and the words on it that were read."""

    line: int
    """1-based, in the source or in the member of it."""
    words: str


def marks(finding: Finding) -> tuple[TextMark, ...]:
    """Return where status, code, message, request id and the notes' evidence stand."""
    return (*_of_values(finding), *_of_notes(finding))


def _of_values(finding: Finding) -> Iterator[TextMark]:
    capture, error = finding.capture, finding.error
    if capture.status is not None:
        yield TextMark(capture.place(capture.head_offset).line, str(capture.status))
    start = max(error.offset, capture.body_offset or 0)
    for value in (error.code, error.message, error.request_id):
        if value and (at := _value(capture.mended, value, start)) >= 0:
            yield TextMark(capture.place(at).line, _sought(value))
    if error.request_id and (at := _value(capture.mended, error.request_id, 0)) >= 0:
        yield TextMark(
            capture.place(at).line, error.request_id
        )  # in the head, where it stands twice


def _of_notes(finding: Finding) -> Iterator[TextMark]:
    for note in finding.notes:
        if note.place is not None:
            yield TextMark(note.place.line, _sought(note.evidence or ""))


def _sought(value: str) -> str:
    """Return what of `value` can stand on one line."""
    lines = value[:MAX_SOUGHT].strip().splitlines()
    return lines[0] if lines else ""


def _value(text: bytes, value: str, start: int) -> int:
    """Return where `value` stands, in the error itself if it is there; -1 where it was mended."""
    sought = _sought(value).encode("utf-8", "replace")
    if not sought:
        return -1
    at = text.find(sought, start)
    return at if at >= 0 else text.find(sought)
