"""Mask the secrets in a finding as it is written down: by the names of its fields, and inside."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from obsdiag.redact.mask import DEFAULT_KEY, Masker
from obsdiag.redact.name import kind_of
from obsdiag.redact.text import TextMasker, may_hold_secrets, which_may_hold_secrets

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from obsdiag.redact.name import Kind

_PUBLISHED = frozenset({"catalogue", "candidates"})
"""These hold the published table's own text, which is shown to the letter."""
_IDS = frozenset({"request_id", "host_id"})
"""Whatever they look like: by these an operator finds the request."""
_SHORT = 1000
"""Characters of a string whose masked form is worth keeping."""


def mask_record(record: Mapping[str, object], *, key: bytes = DEFAULT_KEY) -> dict[str, object]:
    """Return a copy of the JSON object of a finding with its secrets masked by `key`."""
    own = {name: value for name, value in record.items() if name not in _PUBLISHED | _IDS}
    if not may_hold_secrets("\n".join(_strings(own.values())).encode("utf-8", "surrogatepass")):
        return dict(record)
    return {**record, **{name: _mask(key, name, value) for name, value in own.items()}}


def which_records_may_hold_secrets(records: Iterable[Mapping[str, object]]) -> list[bool]:
    """Tell of each of many records whether it has anything by which secrets are known.

    All that it holds is looked at, also what should be the published table's text.
    """
    texts = [
        "\n".join(_strings(value for name, value in record.items() if name not in _IDS))
        for record in records
    ]
    return which_may_hold_secrets([text.encode("utf-8", "surrogatepass") for text in texts])


def _strings(values: Iterable[object]) -> list[str]:
    """Return all strings among the values of JSON, and in them, the names of objects' too."""
    found: list[str] = []
    for value in values:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            found += value
            found += _strings(value.values())
        elif isinstance(value, list):
            found += _strings(value)
    return found


def _mask(key: bytes, name: str, value: object) -> object:
    match value:
        case str():
            masked = _mask_often if len(value) <= _SHORT else _mask_string
            return masked(key, kind_of(name), value)
        case dict():
            return {inner: _mask(key, str(inner), held) for inner, held in value.items()}
        case list():
            return [_mask(key, name, held) for held in value]
        case _:
            return value


def _mask_string(key: bytes, kind: Kind | None, value: str) -> str:
    masker = TextMasker(Masker(key))
    text = value.encode("utf-8", "surrogatepass")
    if kind:
        text = masker.value(kind, text)
    return masker.mask(text).decode("utf-8", "surrogatepass")


_mask_often = lru_cache(1024)(_mask_string)
"""The findings of one log say much the same: its messages, notes and causes."""
