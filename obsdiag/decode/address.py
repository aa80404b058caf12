"""Which bucket and object a capture is about: by the resource, elements or the request's URL."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import NOTHING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.model import Request

# Endpoints are `obs.REGION.myhuaweicloud.com`, `obs.REGION.otc.t-systems.com` and the like; with
# the bucket as the leftmost labels the request is in virtual-hosted style.
_VIRTUAL_HOST = lazy_regex(
    r"(?P<bucket>[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?)\.(?:obs|s3)[.-][a-z0-9.-]+\.[a-z]{2,}(?::\d+)?"
)
_OF_A_VENDOR = lazy_regex(
    r"(?P<bucket>[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?)\."
    r"(?:[0-9a-f]{32}(?:\.[a-z]{2,8})?\.r2\.cloudflarestorage\.com|[a-z]{3}\d\.digitaloceanspaces\.com"
    r"|oss-[a-z0-9-]+\.aliyuncs\.com|cos\.[a-z0-9-]+\.myqcloud\.com|tos-[a-z0-9-]+\.volces\.com"
    r"|storage\.googleapis\.com|storage\.yandexcloud\.net|(?:fly|t3)\.storage\.(?:tigris\.)?dev"
    r"|[a-z0-9-]+\.(?:bcebos|ksyuncs|linodeobjects|vultrobjects|your-objectstorage)\.com)(?::\d+)?"
)
"""The same of other vendors, each by its own documentation of endpoints."""
_ACCESS_POINT = lazy_regex(r"\.(?:mrap\.accesspoint|s3-accesspoint)\.")
"""Hosts of Amazon's access points: what stands in front names no bucket."""
_STORE_HOST = lazy_regex(r"(?:[a-z0-9-]+\.)*(?:obs|s3|oss|cos|minio|rgw|ceph|swift|storage)[.:-]")
"""How hosts of stores are called, those of one's own too."""
_GOOGLE = ("storage.googleapis.com", "www.googleapis.com")
_JSON_API = lazy_regex(
    r"(?:(?:up|down)load/)?storage/v1(?:beta[0-9])?/b(?:/([^/]+)(?:/[a-z]+(?:/(.+))?)?)?"
)
"""Calls of Google's JSON interface, cloud.google.com/storage/docs/json_api."""
_ACCOUNT = lazy_regex(
    r"^(?:[\w.-]{1,60}/)?v1/(?:(?:AUTH|KEY|MossoCloudFS)_[\w-]{1,80}|[*]{3,40})(?:/|$)"
    r"|^swift/v1(?:/|$)"
)
"""What Swift has in front of the container: version and account."""
_ARN = lazy_regex(
    r"on resource:\s{0,40}\\{0,3}[\"']?arn:aws[a-z-]{0,10}:s3:::([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])"
    r"/([^\s\"'\\*]{1,1024})(?=[\s\"'\\]|$)"
)
"""How Amazon S3 names in its message what a policy was asked about."""
_HOST_AND_KEY = lazy_regex(r"(?:https?://)?([A-Za-z0-9.-]{4,255})/(.*)", re.DOTALL)
"""How Tencent Cloud COS names a resource: by its address, mostly without a scheme."""
_ABSOLUTE = lazy_regex(r"(https?)://([^/?#]+)([^?#]*)", re.IGNORECASE)


class Address(NamedTuple):
    """A bucket and a key, and where each was read: `resource`, `body`, `client` or `url`."""

    bucket: str | None = None
    bucket_origin: str | None = None
    key: str | None = None
    key_origin: str | None = None


def address(
    resource: str | None,
    fields: Mapping[str, str],
    request: Request | None,
    about: Mapping[str, str] = NOTHING,
    *,
    is_of_store: bool = True,
) -> Address:
    """Return what is known of bucket and key; elements of the error are believed first.

    Then come the resource, what the client says beside it, and the request: where no store has
    answered, only one to a host that is called as a store's.
    """
    bucket, key = fields.get("BucketName") or fields.get("Bucket"), fields.get("Key")
    bucket_origin = "body" if bucket else None
    key_origin = "body" if key else None
    if resource and not _is_path(resource, request):
        named = _by_resource(resource, key)
        if named.bucket and not bucket:
            bucket, bucket_origin = named.bucket, "resource"
        if named.key and (not key or _is_cut(key, named.key)):
            key, key_origin = named.key, "resource"
    if not bucket and about.get("BucketName"):
        bucket, bucket_origin = about["BucketName"], "client"
    if not key and about.get("Key"):
        key, key_origin = about["Key"], "client"
    if request is not None and not (bucket and key):
        asked = _from_request(request, is_of_store=is_of_store)
        if not bucket and asked.bucket and (asked.key or asked.bucket != key):
            bucket, bucket_origin = asked.bucket, "url"
        if not key and asked.key:
            key, key_origin = asked.key, "url"
    found = Address(bucket, bucket_origin, key or None, key_origin)
    return found if key else _with_arn(found, fields.get("Message", ""))


def _is_cut(key: str, whole: str) -> bool:
    """Return whether a key is another one up to a sign at which a client's line ends a value."""
    return whole.startswith(key) and whole[len(key) : len(key) + 1] in tuple(" ,;()'")


def _is_path(resource: str, request: Request | None) -> bool:
    """Return whether a resource is the path of a request to a bucket's own host: a key alone."""
    asked = Address() if request is None else _from_request(request, is_of_store=True)
    return asked.bucket is not None and asked.key == unquote(resource[1:])


def _by_resource(resource: str, known: str | None) -> Address:
    """Return what a resource names: by its path, or by the address of a bucket's own host.

    `known` is the key that an element names.
    """
    if resource[:1] == "/":
        named, _, rest = resource[1:].partition("/")
        is_key = known is not None and rest != known and resource[1:].startswith(known)
        return Address(None if is_key else named or None, None, rest or None)
    parts = _HOST_AND_KEY.fullmatch(resource)
    if parts is None:
        return Address()
    host = parts[1].lower()
    own = _VIRTUAL_HOST.fullmatch(host) or _OF_A_VENDOR.fullmatch(host)
    return Address() if own is None else Address(own["bucket"], None, unquote(parts[2]) or None)


def _with_arn(found: Address, message: str) -> Address:
    """Return an address with the object that a message says was asked about."""
    named = _ARN.search(message)
    if named is None or found.bucket not in (None, named[1]):
        return found
    return Address(named[1], found.bucket_origin or "body", named[2], "body")


def url(request: Request) -> str | None:
    """Return the address that was asked for; without a scheme where the capture shows none."""
    if _ABSOLUTE.match(request.target):
        return request.target
    host = request.headers.get(b"host", b":authority")
    if not host or request.target[:1] != "/":
        return None
    scheme = f"{request.scheme}:" if request.scheme else ""
    return f"{scheme}//{host}{request.target}"


def _from_request(request: Request, *, is_of_store: bool) -> Address:
    """Return bucket and key as a request names them, in virtual-hosted or in path style."""
    host = request.headers.get(b"host", b":authority") or ""
    path = request.target.partition("?")[0]
    if absolute := _ABSOLUTE.match(request.target):
        host, path = absolute[2], absolute[3]
    if path[:1] != "/" and (path or not host):
        return Address()
    path = unquote(path[1:])
    if host.lower() in _GOOGLE and (called := _JSON_API.fullmatch(path)) is not None:
        return Address(called[1], "url", called[2], "url")
    if _ACCESS_POINT.search(host.lower()):
        return Address(None, None, path or None, "url")
    if match := _VIRTUAL_HOST.fullmatch(host.lower()) or _OF_A_VENDOR.fullmatch(host.lower()):
        bucket = match["bucket"]
        if host.endswith(host.lower()[len(bucket) :]):  # as it is written: it may have capitals
            bucket = host[: len(bucket)]
        return Address(bucket, "url", path or None, "url")
    if not is_of_store and _STORE_HOST.match(host.lower()) is None:
        return Address()  # a page of some site: its path is no bucket's
    path = _ACCOUNT.sub("", path)
    bucket, _, key = path.partition("/")
    return Address(bucket or None, "url", key or None, "url")
