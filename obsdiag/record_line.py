"""The JSON object of a finding as one line, put together of pieces that many findings share.

The notes and causes of a log's findings are much the same: each is masked and written once. The
line is to the letter what `to_line` makes of `record`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from obsdiag.recent import Recent
from obsdiag.record import causes_told, own_values, to_line, told_note
from obsdiag.redact import mask_record
from obsdiag.redact.mask import DEFAULT_KEY
from obsdiag.redact.record import may_record_hold_secrets

if TYPE_CHECKING:
    from collections.abc import Hashable

    from obsdiag.model import Finding, JudgedCause, Note

    Values: TypeAlias = dict[str, object]

KEPT = 512
"""Pieces of each kind that are kept: a few kilobytes each."""
LONGEST = 4_096
"""Characters of a piece that is kept."""
_PLACE = ("line", "capture_line")
_Piece = TypeVar("_Piece")


def line_of(finding: Finding) -> str:
    """Return the JSON object of `finding`, its secrets masked, as one line of printable ASCII."""
    values = own_values(finding)
    source = {name: values.pop(name) for name in ("schema", "source", "member")}
    place = ", ".join(f'"{name}": {values.pop(name)}' for name in _PLACE)
    told = [told_note(note) for note in finding.notes]
    new = [one for one in told if _notes.get(_made_of(one), None) is None]
    where = source if _sources.get(_made_of(source), None) is None else {}
    # All that is new is looked at in one go; in most there is nothing to mask.
    is_new = bool(new or where)
    clean = is_new and not may_record_hold_secrets({**values, **where, "notes": new})
    notes = [_note(one, clean=clean) for one in told]
    start = _source(source, clean=clean)
    doubted = start.doubted or any(note.doubted for note in notes)
    lines = map(_line, finding.notes)
    ended = ", ".join(f"{one.text}{line}}}" for one, line in zip(notes, lines, strict=True))
    shown = to_line(values)[1:-1] if clean and not doubted else _values(values, doubted)
    return (
        f'{start.text}, {place}, {shown}, "notes": [{ended}], "causes": {_causes(finding.causes)}}}'
    )


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


def _values(values: Values, doubted: bool) -> str:
    """Return what the error shows, masked; `doubted` is whether there may be secrets beside it."""
    plain = to_line(values)
    if (known := _shown.get((plain, doubted), None)) is not None:
        return known
    masked = mask_record(values, doubted_beside=doubted)
    text = plain if masked == values else to_line(masked)
    return _shown.kept((plain, doubted), text[1:-1], len(plain))


def _causes(causes: tuple[JudgedCause, ...]) -> str:
    if (known := _judged.get(causes, None)) is not None:
        return known
    text = to_line(list(causes_told(causes, DEFAULT_KEY, frozenset())))
    return _judged.kept(causes, text, sum(len(cause.evidence or "") for cause in causes))
