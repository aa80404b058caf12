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
    seen = _HeldValues.of(own)
    doubted = seen.doubted()
    if not (doubted or doubted_beside or seen.are_named_secrets()):
        return dict(record)
    how = _How(key, doubted, keep)
    return {**record, **{name: _mask(how, name, value) for name, value in own.items()}}


def may_record_hold_secrets(record: Mapping[str, object]) -> bool:
    """Return whether `mask_record` may mask anything in a record."""
    seen = _HeldValues.of({name: value for name, value in record.items() if name not in _ASIDE})
    return bool(seen.doubted()) or seen.are_named_secrets()


def which_records_may_hold_secrets(records: Iterable[Mapping[str, object]]) -> list[bool]:
    """Tell of each of many records whether it has anything by which secrets are known.

    All that it holds is looked at, also what should be the published table's text.
    """
    texts = [
        "\n".join(_HeldValues.of({k: v for k, v in record.items() if k not in _IDS}).strings)
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


def _is_masked(text: str) -> bool:
    """Return whether masking changes a text, which may be where it is long.

    Where secrets stand is the same under every key.
    """
    return len(text) > _SHORT or _mask_often(DEFAULT_KEY, None, text, frozenset()) != text


def _is_named_secret(name: str, held: object) -> bool:
    """Return whether anything that bears a name is a secret by it."""
    match held:
        case str():
            return _kind(name, held) is not None
        case list():
            return any(_is_named_secret(name, one) for one in held)
        case _:
            return False


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


class _HeldValues(NamedTuple):
    """What is looked at of the values of JSON."""

    strings: list[str]
    """All strings in them, the names of objects' too."""
    named: list[tuple[str, object]]
    """What bears a name that may make a secret of it."""

    @classmethod
    def of(cls, values: Mapping[str, object]) -> _HeldValues:
        """Return what is in an object, without its own names."""
        seen = cls([], [(name, values[name]) for name in _which_may_name(tuple(values))])
        seen.gather(values.values())
        return seen

    def gather(self, values: Iterable[object]) -> None:
        """Take in what is in values."""
        for value in values:
            if isinstance(value, str):
                self.strings.append(value)
            elif isinstance(value, dict):
                self.strings.extend(value)
                for name, held in value.items():
                    if named(str(name)):
                        self.strings.append(f"{name}={held}")
                        self.named.append((str(name), held))
                self.gather(value.values())
            elif isinstance(value, list):
                self.gather(value)

    def doubted(self) -> set[str]:
        """Return the strings that may hold secrets, none where it is only their signs they have.

        `NoSuchKey` has one, so that most errors would be doubted for their codes.
        """
        doubted = _doubted(self.strings)
        return doubted if self.named else set(filter(_is_masked, doubted))

    def are_named_secrets(self) -> bool:
        """Return whether anything is a secret by the name that it bears."""
        return any(_is_named_secret(name, held) for name, held in self.named)


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


@lru_cache(16)
def _which_may_name(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return which names may make a secret of what bears them, and not only in a query.

    All findings are written down under the same few names.
    """
    known = ((name, named(name)) for name in names)
    return tuple(name for name, found in known if found and found.surety is not Surety.QUERY)


def _mask_string(key: bytes, kind: Kind | None, value: str, keep: frozenset[Kind]) -> str:
    masker = TextMasker(Masker(key), keep=keep)
    text = _bytes(value)
    if kind:
        text = masker.value(kind, text)
    return masker.mask(text).decode("utf-8", "surrogatepass")


_mask_often = lru_cache(1024)(_mask_string)
"""The findings of one log say much the same: its messages, notes and causes."""
