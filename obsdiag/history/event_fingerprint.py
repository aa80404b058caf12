"""What tells that two findings are the same event met again, with other ids and at other times."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def kind_of(record: Mapping[str, Any]) -> int | None:
    """Return the fingerprint of the event that a finding's record tells of: a number of 64 bits.

    Equal are the events with the same code (or status, where there is no code), bucket, operation
    and message; of the message without ids, numbers and names, as `obsdiag groups` compares them.
    None where neither code nor message is known: then any two would be alike.
    """
    code, message = record.get("code"), record.get("message")
    if not code and not message:
        return None
    operation = _operation(record.get("method"), record.get("url"), bool(record.get("key")))
    parts = (code or record.get("status"), record.get("bucket"), operation)
    from obsdiag.diagnosis.group import shape  # not before something is stored or compared

    return _digest(*parts, shape(str(message or "")))


@lru_cache(maxsize=4096)
def _digest(*parts: object) -> int:
    """Return what is told of an event as a number; many findings tell of the same one."""
    from hashlib import blake2b  # OpenSSL comes with it: not before something is kept

    told = repr(parts).encode()
    return int.from_bytes(blake2b(told, digest_size=8).digest(), "big", signed=True)


def _operation(method: str | None, url: str | None, has_key: bool) -> str:
    parameters = (url or "").partition("?")[2]
    return _asked(method, f"?{parameters}" if parameters else None, "key" if has_key else None)


@lru_cache(maxsize=1024)
def _asked(method: str | None, url: str | None, key: str | None) -> str:
    from obsdiag.diagnosis.group import operation

    return operation(method, url, key)
