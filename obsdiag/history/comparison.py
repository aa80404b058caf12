"""What another reading of the same capture says otherwise: two records, value by value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Record = Mapping[str, Any]

_COMPARED = (
    *("status", "reason", "code", "code_origin", "message", "request_id", "host_id"),
    *("resource", "bucket", "bucket_origin", "key", "key_origin", "method", "url"),
    *("time", "time_origin", "client", "format", "match", "acts"),
)
"""Values that are one text or number; `source`, `member` and `times_told` are of the whole input
that a capture was read from, which is not kept."""
_KIN = (("request_id", "code", "key"), ("code", "key"), ("request_id",), ("code",), ("status",))
"""What the same finding has in common in two readings, the surest first."""


class ChangedValue(NamedTuple):
    """A value that is another one in another reading; '' where it is not known."""

    name: str
    before: str
    now: str


def counterpart(record: Record, others: Iterable[Record]) -> Record | None:
    """Return which of the other reading's findings is this one, None where it has none."""
    rest = list(others)
    for names in _KIN:
        wanted = tuple(map(record.get, names))
        if wanted[0] is None:
            continue
        for other in rest:
            if tuple(map(other.get, names)) == wanted:
                return other
    return rest[0] if len(rest) == 1 else None


def differences(before: Record, now: Record) -> Sequence[ChangedValue]:
    """Return what is another value in `now`, in the order of the record.

    What a record of an earlier version does not have at all is not compared.
    """
    names = [name for name in _COMPARED if name in before and name in now]
    found = [(name, _text(before[name]), _text(now[name])) for name in names]
    found += [
        (name, show(before.get(name)), show(now.get(name)))
        for name, show in (
            ("fields", _fields),
            ("answered_by", _responder),
            ("catalogue", _row),
            ("candidates", _listed),
            ("notes", _notes),
            ("causes", _causes),
        )
        if name in before and name in now
    ]
    return [ChangedValue(*one) for one in found if one[1] != one[2]]


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _fields(value: object) -> str:
    held = value.items() if isinstance(value, dict) else ()
    return ", ".join(f"{name}={text}" for name, text in held)


def _responder(value: object) -> str:
    return f"{value.get('name')} ({value.get('kind')})" if isinstance(value, dict) else ""


def _row(value: object) -> str:
    return str(value.get("id")) if isinstance(value, dict) else ""


def _listed(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else ""


def _notes(value: object) -> str:
    return ", ".join(str(note.get("id")) for note in _objects(value))


def _causes(value: object) -> str:
    """Return the causes that something tells of; the open ones are all the others."""
    told = [one for one in _objects(value) if one.get("standing") != "open"]
    return ", ".join(f"{one.get('id')} {one.get('standing')}" for one in told)


def _objects(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
