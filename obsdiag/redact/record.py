"""Mask the secrets in a finding as it is written down: by the names of its fields, and inside."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.redact.mask import DEFAULT_KEY, Masker
from obsdiag.redact.name import Surety, named
from obsdiag.redact.text import TextMasker, which_may_hold_secrets
from obsdiag.redact.value import is_likely

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from obsdiag.redact.name import Kind

_PUBLISHED = frozenset({"catalogue", "candidates"})
"""These hold the published table's own text, which is shown to the letter."""
_IDS = frozenset({"request_id", "host_id"})
"""Whatever they look like: by these an operator finds the request."""
_ASIDE = _PUBLISHED | _IDS
_SHORT = 1000
"""Characters of a string whose masked form is worth keeping."""

_MOST_KNOWN = 4096
_known: dict[str, bool] = {}
"""Strings of the findings before, and whether they may hold secrets."""


def mask_record(
    record: Mapping[str, object],
    *,
    key: bytes = DEFAULT_KEY,
    keep: frozenset[Kind] = frozenset(),
    doubted_beside: bool = False,
) -> dict[str, object]:
    """Return a copy of the JSON object of a finding with its secrets masked by `key`.

    Secrets of the kinds in `keep` stay as they are. Where another part of the same object may hold
    secrets (`doubted_beside`), it is masked by the names of its fields whatever they hold.
    """
    own = {name: value for name, value in record.items() if name not in _ASIDE}
    doubted = _doubted(_strings(own.values()))
    if not (doubted or doubted_beside):
        return dict(record)
    how = _How(key, doubted, keep)
    return {**record, **{name: _mask(how, name, value) for name, value in own.items()}}


def may_record_hold_secrets(record: Mapping[str, object]) -> bool:
    """Return whether anything by which secrets are known is in what `mask_record` looks at."""
    return bool(_doubted(_strings(value for name, value in record.items() if name not in _ASIDE)))


def which_records_may_hold_secrets(records: Iterable[Mapping[str, object]]) -> list[bool]:
    """Tell of each of many records whether it has anything by which secrets are known.

    All that it holds is looked at, also what should be the published table's text.
    """
    texts = [
        "\n".join(_strings(value for name, value in record.items() if name not in _IDS))
        for record in records
    ]
    return which_may_hold_secrets([_bytes(text) for text in texts])


def _doubted(strings: Iterable[str]) -> set[str]:
    """Return those that may hold secrets; each that was looked at before is not again."""
    doubted: set[str] = set()
    fresh: list[str] = []
    for one in strings:
        known = _known.get(one)
        if known is None:
            fresh.append(one)
        elif known:
            doubted.add(one)
    if fresh:
        flags = which_may_hold_secrets([_bytes(one) for one in fresh])
        doubted.update(compress(fresh, flags))
        if len(_known) > _MOST_KNOWN:
            _known.clear()
        _known.update(
            (one, flag) for one, flag in zip(fresh, flags, strict=True) if len(one) <= _SHORT
        )
    return doubted


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _strings(values: Iterable[object]) -> list[str]:
    """Return all strings among the values of JSON, and in them, the names of objects' too."""
    found: list[str] = []
    _gather(values, found)
    return found


def _gather(values: Iterable[object], found: list[str]) -> None:
    for value in values:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            found.extend(value)
            found += [f"{name}={held}" for name, held in value.items() if named(str(name))]
            _gather(value.values(), found)
        elif isinstance(value, list):
            _gather(value, found)


class _How(NamedTuple):
    """How values are masked: with which key, which of them inside, and what not."""

    key: bytes
    doubted: Collection[str]
    keep: frozenset[Kind]


def _mask(how: _How, name: str, value: object) -> object:
    """Return a value masked: by its name, and inside if it is doubted."""
    match value:
        case str():
            kind = _kind(name, value)
            if kind is None and value not in how.doubted:
                return value
            masked = _mask_often if len(value) <= _SHORT else _mask_string
            return masked(how.key, kind, value, how.keep)
        case dict():
            return {inner: _mask(how, str(inner), held) for inner, held in value.items()}
        case list():
            return [_mask(how, name, held) for held in value]
        case _:
            return value


def _kind(name: str, value: str) -> Kind | None:
    """Return what a field of this name with this value holds; None: no secret."""
    found = named(name)
    if found is None or found.surety is Surety.QUERY:
        return None
    is_one = found.surety is Surety.ANY or is_likely(_bytes(value), found.kind, quoted=True)
    return found.kind if is_one else None


def _mask_string(key: bytes, kind: Kind | None, value: str, keep: frozenset[Kind]) -> str:
    masker = TextMasker(Masker(key), keep=keep)
    text = _bytes(value)
    if kind:
        text = masker.value(kind, text)
    return masker.mask(text).decode("utf-8", "surrogatepass")


_mask_often = lru_cache(1024)(_mask_string)
"""The findings of one log say much the same: its messages, notes and causes."""
