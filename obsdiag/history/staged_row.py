"""A finding made ready to be written, before the file is locked: masked, packed, taken apart."""

from __future__ import annotations

import json
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from obsdiag.history.annotation import NO_ANNOTATION, Annotation
from obsdiag.history.compression import compress
from obsdiag.history.event_fingerprint import kind_of
from obsdiag.history.history_entry import columns_of, fingerprint, storable
from obsdiag.history.intake import Intake
from obsdiag.history.packed_record import pack
from obsdiag.history.phrase import IndexedWords, annotated_words, words_of
from obsdiag.record import MaskedRecord
from obsdiag.redact import (
    mask_record,
    mask_text,
    may_hold_secrets,
    which_records_may_hold_secrets,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from obsdiag.history.annotation import AnnotationUpdate

_SHARED = frozenset(
    {
        *("source", "format", "reason", "code", "code_origin", "message", "bucket", "method"),
        *("bucket_origin", "key_origin", "time_origin", "match", "reference", "acts", "client"),
    }
)
"""What many findings have in common."""
_MOST_CLEAN = 4096
_clean: set[tuple[str, str]] = set()
"""Names and values of _SHARED that have no secret in them, each masked by itself."""
_TOGETHER = 200
"""Findings of an import that are looked at together for secrets."""
_HOLDERS = (str, dict, list)
"""Kinds of values that can hold a secret."""
_ENCODED = json.JSONEncoder(separators=(",", ":")).encode


class Seen(NamedTuple):
    """When and how often something came in; times are UTC in ISO 8601."""

    first: str
    last: str
    occurrences: int = 1
    intake: Intake | None = None
    """What it came in with, where that is not the same for all."""


class ImportedRow(NamedTuple):
    """One finding as another history, or `obsdiag decode`, has written it."""

    record: dict[str, Any]
    capture: bytes
    seen: Seen
    annotation: AnnotationUpdate


class StagedRow(NamedTuple):
    """A finding as it is written; other processes can hand it over quickly."""

    fingerprint: int
    digest: bytes
    """Of its capture."""
    compressed: bytes
    """Its capture, compressed."""
    values: tuple[object, ...]
    """From `status` to `pinned`, as the table `finding` has them."""
    words: IndexedWords
    annotation: Annotation
    source: str
    time: str
    """On the service's clock; '' where it is not known."""

    def annotated(self, annotation: Annotation) -> StagedRow:
        """Return it with what is said of it, for one of which nothing is said yet."""
        if annotation == self.annotation:
            return self
        values = (*self.values[: -len(annotation)], *annotation)
        words = annotated_words(self.words, annotation)
        return self._replace(values=values, words=words, annotation=annotation)


New: TypeAlias = tuple[StagedRow, Seen]
"""A finding as it is written, and when and how often it came in."""


def plain(new: New) -> tuple[object, ...]:
    """Return it as tuples that are nothing more, which `marshal` takes, in half of the time."""
    row, seen = new
    intake = None if seen.intake is None else tuple(seen.intake)
    return (*row[:4], tuple(row.words), tuple(row.annotation), *row[6:], *seen[:3], intake)


def staged(values: Sequence[Any]) -> New:
    """Return what `plain` was given."""
    *head, words, annotation, source, time, first, last, occurrences, intake = values
    row = (*head, IndexedWords(*words), Annotation(*annotation), source, time)
    return StagedRow._make(row), Seen(first, last, occurrences, intake and Intake(*intake))


def stage(
    record: Mapping[str, Any], text: bytes, key: bytes, annotation: Annotation = NO_ANNOTATION
) -> StagedRow:
    """Return a finding as it is written, secrets in it masked with `key`.

    A MaskedRecord of this key is not masked again, which would take longer than all the rest.
    """
    if not (isinstance(record, MaskedRecord) and record.is_masked_by(key)):
        record = _without_secrets(record, key)
    return _staged(record, text, key, annotation)


def stage_all(items: Iterable[tuple[Mapping[str, Any], bytes]], key: bytes) -> list[StagedRow]:
    """Return findings, pairs of record and text, as `stage` does; of many that is faster."""
    pairs = list(items)
    doubts = which_records_may_hold_secrets(_unknown(record) for record, _ in pairs)
    return [
        (stage if doubt else _staged)(record, text, key, NO_ANNOTATION)
        for (record, text), doubt in zip(pairs, doubts, strict=True)
    ]


def _staged(
    record: Mapping[str, Any], text: bytes, key: bytes, annotation: Annotation
) -> StagedRow:
    """Return a finding whose record has no secrets as it is written."""
    masked, digest, compressed = _capture(text, key)
    return StagedRow(
        _fingerprint(record, masked, key),
        digest,
        compressed,
        (*columns_of(record), pack(_line(record)), kind_of(record), *annotation),
        words_of(record, annotation),
        annotation,
        storable(record.get("source") or ""),
        record.get("time") or "",
    )


@lru_cache(maxsize=2)
def _capture(text: bytes, key: bytes) -> tuple[bytes, bytes, bytes]:
    """Return a capture masked, its digest, and how it is stored; it may have many findings."""
    from hashlib import blake2b  # OpenSSL comes with it: not before something is kept

    if text and may_hold_secrets(text):
        text = mask_text(text, key=key).text
    return text, blake2b(text, digest_size=16).digest(), compress(text)


def _without_secrets(record: Mapping[str, Any], key: bytes) -> dict[str, Any]:
    """Return a record with its secrets masked; values that many share are looked at once."""
    asked = _unknown(record)
    masked = mask_record(asked, key=key)
    if len(_clean) > _MOST_CLEAN:
        _clean.clear()
    for name in _SHARED & asked.keys():
        value = asked[name]
        if isinstance(value, str) and masked[name] == value:
            _clean.add((name, value))
    return {**record, **masked}


def _unknown(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return what of a record may hold a secret, as far as is known from other records."""
    return {
        name: value
        for name, value in record.items()
        if value
        and isinstance(value, _HOLDERS)
        and not (name in _SHARED and isinstance(value, str) and (name, value) in _clean)
    }


def _line(record: Mapping[str, Any]) -> str:
    """Return a record as JSON; msgspec refuses lone surrogates, which Python's own escapes."""
    from msgspec.json import encode  # not before something is stored

    try:
        return encode(record).decode()
    except UnicodeEncodeError:
        return _ENCODED(record)


def _fingerprint(record: Mapping[str, Any], text: bytes, key: bytes) -> int:
    """Return it; without a request id and a capture the record decides, always spelt alike."""
    if not text and not record.get("request_id"):
        text = _ENCODED(record).encode()
    return fingerprint(record, text, key)


def stage_imported(items: Iterable[ImportedRow], key: bytes) -> Iterator[New]:
    """Yield findings of another history as they are written here, masked again."""
    rows = iter(items)
    while some := list(islice(rows, _TOGETHER)):
        doubts = which_records_may_hold_secrets(_unknown(item.record) for item in some)
        for item, doubt in zip(some, doubts, strict=True):
            record, seen = item.record, item.seen
            if doubt:
                record = _without_secrets(masked_throughout(record, key), key)
            if seen.intake is not None:
                intake = masked_intake(seen.intake, key)
                seen = Seen(seen.first, seen.last, seen.occurrences, intake)
            annotation = item.annotation.after(NO_ANNOTATION, key)
            yield _staged(record, item.capture, key, annotation), seen


@lru_cache(maxsize=64)
def masked_intake(intake: Intake, key: bytes) -> Intake:
    """Return what is told of a capture, without secrets."""
    return intake._replace(source=storable(_masked(intake.source, key) or ""))


def masked_throughout(record: dict[str, Any], key: bytes) -> dict[str, Any]:
    """Return a record with secrets masked also where only our own text stands, if it is ours."""
    row, fields, names = (record.get(name) for name in ("catalogue", "fields", "candidates"))
    if row:
        record = record | {"catalogue": {name: _masked(text, key) for name, text in row.items()}}
    if names:
        record = record | {"candidates": [_masked(text, key) for text in names]}
    if fields:
        record = record | {"fields": {_masked(name, key): text for name, text in fields.items()}}
    return record


@lru_cache(maxsize=1024)
def _masked(text: str | None, key: bytes) -> str | None:
    """Return a text that many findings share, without secrets."""
    if text is None:
        return None
    masked = mask_text(text.encode("utf-8", "surrogatepass"), key=key).text
    return masked.decode("utf-8", "surrogatepass")
