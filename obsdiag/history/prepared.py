"""A finding made ready to be written, before the file is locked: masked, packed, taken apart."""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from obsdiag.history.entry import columns_of, fingerprint
from obsdiag.history.kind import kind_of
from obsdiag.history.packing import packed
from obsdiag.history.phrase import words_of
from obsdiag.history.said import NOTHING_SAID
from obsdiag.redact import mask_record, mask_text, may_hold_secrets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.history.phrase import Words
    from obsdiag.history.said import Said, Saying


_ENCODED = json.JSONEncoder(separators=(",", ":")).encode


class Seen(NamedTuple):
    """When and how often something came in; times are UTC in ISO 8601."""

    first: str
    last: str
    occurrences: int = 1


class Brought(NamedTuple):
    """One finding as another history, or `obsdiag decode`, has written it."""

    record: dict[str, Any]
    capture: bytes
    seen: Seen
    said: Saying


class Prepared(NamedTuple):
    """A finding as it is written; other processes can hand it over quickly."""

    fingerprint: int
    digest: bytes
    """Of its capture."""
    packed: bytes
    """Its capture, compressed."""
    values: tuple[object, ...]
    """From `status` to `pinned`, as the table `finding` has them."""
    words: Words
    said: Said


New: TypeAlias = tuple[Prepared, Seen]
"""A finding as it is written, and when and how often it came in."""


def prepared(
    record: Mapping[str, Any], text: bytes, key: bytes, said: Said = NOTHING_SAID
) -> Prepared:
    """Return a finding as it is written, secrets in it masked with `key`."""
    line = _ENCODED(record)
    if may_hold_secrets(b"\n".join((line.encode(), text))):
        record, text = mask_record(record, key=key), mask_text(text, key=key).text
        line = _ENCODED(record)
    return Prepared(
        fingerprint(record, text or line.encode(), key),
        blake2b(text, digest_size=16).digest(),
        packed(text),
        (*columns_of(record), line, kind_of(record), *said),
        words_of(record, said),
        said,
    )


def brought(item: Brought, key: bytes) -> New:
    """Return a finding of another history as it is written here, masked again."""
    said = item.said.after(NOTHING_SAID, key)
    return prepared(item.record, item.capture, key, said), item.seen
