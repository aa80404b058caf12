"""The bucket, the key and the URL that a client names in a context of its own, as OpenDAL does.

`service: s3`, `uri: URL`, `path: KEY`, on one line or one field a line: whichever host the URL has,
the path tells how much of it is the key.
"""

from __future__ import annotations

from typing import NamedTuple

from obsdiag.lazy_regex import lazy_regex

_SERVICE = lazy_regex(rb"\bservice: (?:s3|obs|oss|cos|b2|azblob|gcs|swift)\b")
_PATH = lazy_regex(rb"\bpath: ([^\s,]{1,1024})(?=[\s,]|\Z)")
_URI = lazy_regex(rb"\bur[il]: (https?://[^\s,]{4,2000})(?=[\s,]|\Z)")
_PARTS = lazy_regex(rb"https?://([^/?#]+)/([^?#]*)")
_PATH_STYLE = lazy_regex(
    rb"https?://(?:[0-9.]{7,15}|[a-z0-9-]{1,63}"
    rb"|(?:[a-z0-9-]{0,40}-)?(?:minio|s3|rgw|radosgw|ceph|obs|oss|storage|objectstor\w{1,4}|seaweedfs"
    rb"|garage|swift)[a-z0-9-]{0,20}\.[a-z0-9.-]{1,200})(?::[0-9]{1,5})?/"
)
"""Addresses of hosts that are a store's own, so that the path begins with the bucket."""


class ContextAddress(NamedTuple):
    """What a context names."""

    bucket: bytes = b""
    key: bytes = b""
    url: bytes = b""


def is_path_style(url: bytes) -> bool:
    """Return whether a URL's host is a store's own, by an address or a name without a bucket's."""
    return _PATH_STYLE.match(url) is not None


def context_address(shown: bytes) -> ContextAddress:
    """Return what the context of a record names; nothing where it names two things."""
    if b"path: " not in shown or _SERVICE.search(shown) is None:
        return ContextAddress()
    paths, urls = set(_PATH.findall(shown)), set(_URI.findall(shown))
    if len(paths) != 1 or len(urls) > 1:
        return ContextAddress()
    path = paths.pop()
    parts = _PARTS.match(urls.pop()) if urls else None
    if parts is None:
        return ContextAddress(b"", path)
    host, target = parts[1], parts[2]
    if target == path and host.count(b".") > 1 and not is_path_style(parts[0]):
        return ContextAddress(host.partition(b".")[0], path, parts.string)
    bucket, _, key = target.partition(b"/")
    if key.endswith(path) and is_path_style(parts[0]):
        return ContextAddress(bucket, key, parts.string)
    return ContextAddress()
