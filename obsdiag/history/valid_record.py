"""What a stored finding may hold: the names of the schema, each with values of its kind.

Findings of other programs and files come in through here alone, and what a file holds that was
written before, or by somebody else, goes out through here.
"""

from __future__ import annotations

import typing
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Annotated, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Check = Callable[[object], object]

MOST = 10**9
"""A larger number is no count, no line and no status."""
_TEXTS = (
    *("source", "member", "format", "reason", "code", "code_origin", "message", "request_id"),
    *("host_id", "resource", "bucket", "bucket_origin", "key", "key_origin", "method", "url"),
    *("time", "time_origin", "match", "reference", "acts", "client"),
)
_NOTE = dict.fromkeys(("id", "severity", "text", "evidence"), str | None)
_NUMBERS = ("schema", "line", "capture_line", "status", "times_told")


def _text(value: object) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError
    return value


def _number(value: object) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not -MOST < value < MOST:
        raise TypeError
    return value


def _own_fields(value: object) -> dict[str, str | None]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise TypeError
    return {str(name): _text(held) for name, held in value.items()}


def _texts(value: object) -> list[str | None]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise TypeError
    return list(map(_text, value))


def _object(**checks: Check) -> Check:
    def check(value: object) -> object:
        if value is None:
            return None
        if not isinstance(value, dict):
            raise TypeError
        return {name: checks[name](held) for name, held in value.items() if name in checks}

    return check


def _objects(**checks: Check) -> Check:
    one = _object(**checks)

    def check(value: object) -> object:
        if value is None:
            return []
        if not isinstance(value, list) or None in value:
            raise TypeError
        return list(map(one, value))

    return check


_CHECKS: dict[str, Check] = {
    **dict.fromkeys(_TEXTS, _text),
    **dict.fromkeys(_NUMBERS, _number),
    "fields": _own_fields,
    "candidates": _texts,
    "catalogue": _object(id=_text, code=_text, description=_text, status=_text),
    "answered_by": _object(name=_text, kind=_text),
    "notes": _objects(id=_text, severity=_text, text=_text, evidence=_text, line=_number),
    "causes": _objects(id=_text, standing=_text, evidence=_text, needs=_text, note=_text),
}
NAMES = frozenset(_CHECKS)
"""What a record can hold; anything else is left out."""


def valid_record(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what of `given` is a finding; raises TypeError where a value is of another kind."""
    return {name: _CHECKS[name](value) for name, value in given.items() if name in _CHECKS}


_EMPTY: dict[str, Callable[[], object]] = {
    "fields": dict,
    **dict.fromkeys(("candidates", "notes", "causes"), list),
}
"""What stands where there is nothing, for values that are no text and no number."""


@cache
def quick_reader(*others: str) -> Callable[[bytes], dict[str, Any]]:
    """Return what reads a record from JSON at once, with what stands under the names `others`.

    What it returns is what `valid_record` gives; it raises ValueError for what is no record, and
    for a few that are. Raises ImportError without msgspec.
    """
    from msgspec import Meta
    from msgspec.json import Decoder

    # Made of the tables above, so that there is one list of what a record holds.
    typed: Any = vars(typing)["TypedDict"]
    number = Annotated[int, Meta(gt=-MOST, lt=MOST)] | None

    def texts(*names: str) -> Any:  # noqa: ANN401
        return typed("Texts", dict.fromkeys(names, str | None), total=False)

    notes: Any = list.__class_getitem__(typed("Note", _NOTE | {"line": number}, total=False))
    causes: Any = list.__class_getitem__(texts("id", "standing", "evidence", "needs", "note"))
    kinds = {
        **dict.fromkeys(_TEXTS, str | None),
        **dict.fromkeys(_NUMBERS, number),
        "fields": dict[str, str | None] | None,
        "candidates": list[str | None] | None,
        "catalogue": texts("id", "code", "description", "status") | None,
        "answered_by": texts("name", "kind") | None,
        "notes": notes | None,
        "causes": causes | None,
        **dict.fromkeys(others, Any),
    }
    decode = Decoder(typed("Record", kinds, total=False)).decode

    def read(line: bytes) -> dict[str, Any]:
        found: dict[str, Any] = decode(line)
        for name, empty in _EMPTY.items():
            if name in found and found[name] is None:
                found[name] = empty()
        return found

    return read


def readable_record(given: object) -> dict[str, Any]:
    """Return the same of what a file holds, without the values that are of another kind."""
    found: dict[str, Any] = {}
    for name, value in given.items() if isinstance(given, dict) else ():
        if name in _CHECKS:
            try:
                found[name] = _CHECKS[name](value)
            except (TypeError, ValueError):
                found[name] = _CHECKS[name](None)
    return found


def valid_time(text: object) -> str:
    """Return a time in ISO 8601 as the history keeps it, UTC to the millisecond.

    One that tells no zone is one of UTC. Raises ValueError or TypeError where it is none.
    """
    if not isinstance(text, str):
        raise TypeError
    return _kept(text)


@lru_cache(maxsize=1024)
def _kept(text: str) -> str:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone(UTC).isoformat(timespec="milliseconds")[:-6] + "Z"
    except OverflowError as error:  # in the first or the last year that there is
        raise ValueError from error


def valid_count(value: object) -> int:
    """Return how often something came in; raises ValueError where it is no such number."""
    number = _number(value)
    if number is None or number < 1:
        raise ValueError
    return number
