"""A finding made ready to be written, before the file is locked: masked, packed, taken apart."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from obsdiag.history.entry import columns_of, fingerprint
from obsdiag.history.kind import kind_of
from obsdiag.history.packing import packed
from obsdiag.history.phrase import words_of
from obsdiag.history.said import NOTHING_SAID
from obsdiag.redact import mask_record, mask_text, may_hold_secrets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.history.said import Said


@dataclass(frozen=True, slots=True)
class Seen:
    """When and how often something came in; times are UTC in ISO 8601."""

    first: str
    last: str
    occurrences: int = 1


class Prepared:
    """A finding as it is written, secrets masked with `key`."""

    __slots__ = ("columns", "digest", "fingerprint", "kind", "packed", "record", "said", "words")

    def __init__(
        self, record: Mapping[str, Any], text: bytes, key: bytes, said: Said = NOTHING_SAID
    ) -> None:
        line = json.dumps(record, separators=(",", ":"))
        if may_hold_secrets(b"\n".join((line.encode(), text))):
            record, text = mask_record(record, key=key), mask_text(text, key=key).text
            line = json.dumps(record, separators=(",", ":"))
        self.record = line
        self.fingerprint = fingerprint(record, text or line.encode(), key)
        self.digest = blake2b(text, digest_size=16).digest()
        self.packed = packed(text)
        self.columns = columns_of(record)
        self.kind = kind_of(record)
        self.words = words_of(record, said)
        self.said = said
