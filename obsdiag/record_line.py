"""The JSON object of a finding as one line, put together of pieces that many findings share.

The notes and causes of a log's findings are much the same: each is masked and written once. The
line is to the letter what `to_line` makes of `record`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.record import causes_told, own_values, to_line, told_note
from obsdiag.redact import mask_record
from obsdiag.redact.mask import DEFAULT_KEY
from obsdiag.redact.record import may_record_hold_secrets

if TYPE_CHECKING:
    from obsdiag.model import Finding, JudgedCause, Note

_NOTES, _CAUSES = 512, 256
"""Pieces that are kept: a few kilobytes each."""
_LONGEST = 4_096
"""Characters of a note, or of what causes quote, that is kept."""


def line_of(finding: Finding) -> str:
    """Return the JSON object of `finding`, its secrets masked, as one line of printable ASCII."""
    notes = [_note(note) for note in finding.notes]
    own = mask_record(own_values(finding), doubted_beside=any(note.doubted for note in notes))
    lines = [None if note.place is None else note.place.line for note in finding.notes]
    told = ", ".join(
        f"{note.before_line}{'null' if line is None else line}}}"
        for note, line in zip(notes, lines, strict=True)
    )
    return f'{to_line(own)[:-1]}, "notes": [{told}], "causes": {_causes(finding.causes)}}}'


class _NoteText(NamedTuple):
    """A note as it is written, but for the line that its evidence stands at."""

    before_line: str
    doubted: bool
    """Whether it might hold secrets, before it was masked."""


def _note(note: Note) -> _NoteText:
    told = told_note(note)
    values = tuple(told.items())
    size = len(note.template) + len(note.evidence or "") + sum(map(len, note.values.values()))
    return _note_text(values) if size <= _LONGEST else _written(values)


def _written(values: tuple[tuple[str, object], ...]) -> _NoteText:
    told = {"notes": [dict(values)]}
    (note,) = _list_of(mask_record(told)["notes"])
    return _NoteText(f'{to_line(note)[:-1]}, "line": ', may_record_hold_secrets(told))


_note_text = lru_cache(_NOTES)(_written)


def _list_of(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _causes(causes: tuple[JudgedCause, ...]) -> str:
    size = sum(len(cause.evidence or "") for cause in causes)
    return _causes_text(causes) if size <= _LONGEST else _causes_written(causes)


def _causes_written(causes: tuple[JudgedCause, ...]) -> str:
    return to_line(list(causes_told(causes, DEFAULT_KEY, frozenset())))


_causes_text = lru_cache(_CAUSES)(_causes_written)
