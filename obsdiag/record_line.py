"""The JSON object of a finding as one line, put together of pieces that many findings share.

The notes and causes of a log's findings are much the same: each is masked and written once. The
line is to the letter what `to_line` makes of `record`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from obsdiag.recent import Recent
from obsdiag.record import SCHEMA, causes_told, own_values, to_line, told_note
from obsdiag.redact import mask_record
from obsdiag.redact.mask import DEFAULT_KEY
from obsdiag.redact.record import may_record_hold_secrets

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from obsdiag.model import Finding, JudgedCause, Note

    Values: TypeAlias = dict[str, object]

KEPT = 512
"""Pieces of each kind that are kept: a few kilobytes each."""
LONGEST = 4_096
"""Characters of a piece that is kept."""
_WHERE = frozenset({"schema", "source", "member", "line", "capture_line"})
_Piece = TypeVar("_Piece")


def line_of(finding: Finding) -> str:
    """Return the JSON object of `finding`, its secrets masked, as one line of printable ASCII."""
    origin, line = finding.capture.origin, finding.place.line
    source: Values = {"schema": SCHEMA, "source": origin.source, "member": origin.member}
    made_of = _own_made_of(finding)
    told = [told_note(note) for note in finding.notes]
    shown = _shown.get((made_of, False), None)
    values = None if shown is not None else _own_values(finding)
    clean = values is not None and _is_clean(values, source, told)
    notes = [_note(one, clean=clean) for one in told]
    start = _source(source, clean=clean)
    doubted = start.doubted or any(note.doubted for note in notes)
    if shown is None or doubted:
        values = values or _own_values(finding)
        shown = _own(values, made_of, doubted=doubted, clean=clean)
    lines = map(_line, finding.notes)
    ended = ", ".join(f"{one.text}{line}}}" for one, line in zip(notes, lines, strict=True))
    return (
        f'{start.text}, "line": {line}, "capture_line": {origin.line}, {shown}, '
        f'"notes": [{ended}], "causes": {_causes(finding.causes)}}}'
    )


def _is_clean(values: Values, source: Values, told: Iterable[Values]) -> bool:
    """Tell whether there is nothing to mask in a finding, which is looked at in one go.

    That is so of most. What is known already is looked at only where there is something new
    beside it.
    """
    new = [one for one in told if _notes.get(_made_of(one), None) is None]
    where = source if _sources.get(_made_of(source), None) is None else {}
    if not (new or where):
        return False
    return not may_record_hold_secrets({**values, **where, "notes": new})


class _Masked(NamedTuple):
    """A piece of a line, masked, without its end."""

    text: str
    doubted: bool
    """Whether it might hold secrets, before it was masked."""


class _Pieces(Recent[_Piece]):
    """The last pieces of one kind that are not long, by all that they were made of."""

    def kept(self, made_of: Hashable, piece: _Piece, size: int) -> _Piece:
        """Return a piece, which is kept unless it is of more than `LONGEST` characters."""
        if size <= LONGEST:
            self.keep(made_of, piece)
        return piece


_sources: _Pieces[_Masked] = _Pieces(KEPT)
_notes: _Pieces[_Masked] = _Pieces(KEPT)
_shown: _Pieces[str] = _Pieces(KEPT)
_judged: _Pieces[str] = _Pieces(KEPT)


def _made_of(values: Values) -> Hashable:
    return tuple(values.values())


def _source(source: Values, *, clean: bool) -> _Masked:
    """Return where a finding stands, masked; what is `clean`, if it is new, holds no secret."""
    made_of = _made_of(source)
    if (known := _sources.get(made_of, None)) is not None:
        return known
    doubted = not clean and may_record_hold_secrets(source)
    text = to_line(mask_record(source) if doubted else source)[:-1]
    return _sources.kept(made_of, _Masked(text, doubted), len(text))


def _note(told: Values, *, clean: bool) -> _Masked:
    """Return a note masked; one that is `clean`, if it is new, holds no secret."""
    made_of = _made_of(told)
    if (known := _notes.get(made_of, None)) is not None:
        return known
    beside: Values = {"notes": [told]}
    doubted = not clean and may_record_hold_secrets(beside)
    listed = mask_record(beside)["notes"] if doubted else [told]
    text = to_line(listed)[1:-2] + ', "line": '
    return _notes.kept(made_of, _Masked(text, doubted), len(text))


def _line(note: Note) -> str:
    return "null" if note.place is None else str(note.place.line)


def _own(values: Values, made_of: Hashable, *, doubted: bool, clean: bool) -> str:
    """Return what the error shows, masked; `doubted` is whether there may be secrets beside it."""
    if (known := _shown.get((made_of, doubted), None)) is not None:
        return known
    is_plain = clean and not doubted
    text = to_line(values if is_plain else mask_record(values, doubted_beside=doubted))[1:-1]
    return _shown.kept((made_of, doubted), text, len(text))


def _own_values(finding: Finding) -> Values:
    """Return what a finding shows wherever it stands, its notes and causes aside."""
    values = own_values(finding)
    return {name: value for name, value in values.items() if name not in _WHERE}


def _own_made_of(finding: Finding) -> Hashable:
    """Return all that `_own_values` is made of: most that a log repeats is known by it."""
    capture, match = finding.capture, finding.match
    *values, fields, _ = finding.error
    row = match.entry
    return (
        capture.format,
        capture.status,
        capture.reason,
        *values,
        tuple(fields.items()),
        None if row is None else (row.id, row.code, row.description, row.status),
        match.how,
        match.reference,
        tuple([entry.id for entry in match.candidates]),
        finding.acts,
        finding.times_told,
        finding.client,
        finding.answered_by,
    )


def _causes(causes: tuple[JudgedCause, ...]) -> str:
    if (known := _judged.get(causes, None)) is not None:
        return known
    text = to_line(list(causes_told(causes, DEFAULT_KEY, frozenset())))
    return _judged.kept(causes, text, sum(len(cause.evidence or "") for cause in causes))
