"""The block that the operations of the service ask for: what is known of a request, what is not.

By the request id, or else by time, endpoint, bucket and key, a request is found in the service's
own logs; the account, the way that it came and the share of failures stand in no capture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.endpoint import endpoint, host_in

if TYPE_CHECKING:
    from collections.abc import Mapping

SHOWN = (
    *("request_id", "host_id", "time", "endpoint", "region", "bucket", "key", "method"),
    *("status", "code", "message", "client"),
)
"""What identifies a request, in the order in which it is told."""
ASKED = ("request_id", "host_id", "time", "endpoint", "bucket", "key", "method", "client")
"""What a capture can show, and is asked for where it does not."""
NEVER_SHOWN = ("account", "path", "share")
"""What stands in no capture."""
_ABOUT_BUCKETS = ("NoSuchBucket", "BucketAlreadyExists", "BucketNotEmpty", "TooManyBuckets")


class RequestBlock(NamedTuple):
    """What operations are told of one request; names are those of the `values` of a language."""

    shown: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]


def request_block(values: Mapping[str, object]) -> RequestBlock:
    """Return the block of a finding, by the values of its masked record.

    A key is not asked for where the request is about a bucket, a host id not where no answer has
    come from the service.
    """
    known = {**values, **_host(values.get("url"))}
    shown = tuple((name, str(known[name])) for name in SHOWN if known.get(name))
    missing = [name for name in ASKED if not known.get(name)]
    if str(values.get("code") or "").startswith(_ABOUT_BUCKETS) and "key" in missing:
        missing.remove("key")
    return RequestBlock(shown, tuple(missing))


def _host(url: object) -> dict[str, str]:
    """Return the endpoint without its bucket, and the region that it names."""
    host = host_in(url) if isinstance(url, str) and "//" in url else ""
    if not host:
        return {}
    told = endpoint(host)
    if told is None:
        return {"endpoint": host}
    return {"endpoint": told.service, **({"region": told.region} if told.region else {})}
