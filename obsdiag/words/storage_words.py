"""What names object storage in a record: a bucket, an address, an SDK of it, a client, an id.

A status of 400 or more, or a code that any service may have, tells of object storage only where the
same record names it.
"""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex
from obsdiag.words.word_scan import WordScan, WordSeen

_NAMES = (
    b"aliyuncs",
    b"amazonaws",
    b"aws sdk",
    b"aws-sdk",
    b"awssdk",
    b"azcopy",
    b"azsdk-go-azblob",
    b"azsdk-js-storage",
    b"azure-storage",
    b"azure.storage",
    b"blob.core.windows",
    b"blobfuse",
    b"boto3",
    b"botocore",
    b"bucketname",
    b"bucket_name",
    b"bucket name",
    b"bucket=",
    b"bucket:",
    b'bucket":',
    b'bucket\\":',
    b"cloudflarestorage",
    b"digitaloceanspaces",
    b"google cloud storage",
    b"jets3t",
    b"minio",
    b"myhuaweicloud",
    b"myqcloud",
    b"obs_logger",
    b"obsfs",
    b"obsutil",
    b"s3fs",
    b"storage.buckets.",
    b"storage.googleapis",
    b"googleapis.com/storage/v1",
    b"storage.objects.",
    b"windows-azure-blob",
    *(word.encode() for word in ("华为云obs", "阿里云oss", "腾讯云cos", "obs桶", "oss桶", "cos桶")),
    b"/v1/auth_",
    b"/vsiadls/",
    b"/vsiaz",
    b"/vsigs",
    b"/vsioss",
    b"/vsis3",
    b"/vsiswift",
    b'service_type":"obs"',
    b'service_type": "obs"',
    b"x-amz",
    b"x-bce-",
    b"x-cos-",
    b"x-kss-",
    b"x-obs",
    b"x-oss-",
    b"x-tos-",
)
"""In lower case; none is part of a word that means something else."""
_SHORT_NAME = lazy_regex(
    rb"(?<![a-z0-9])(?:s3(?![a-z0-9]|$|[\w.-]{0,60}\|task-)"
    rb"|s3a:|obs[:.]|(?:obs|oss|cos) bucket\b|amz)"
    rb"|\b(?:the|an?|your|our|this) storage bucket\b"
    rb"|\bobs (?:api|bucket|client|delete|download|error|get|head|object|put|request|sdk|service"
    rb"|upload)\b"
    rb"|(?<!token )(?<!leaky )(?<!hash )(?<!rate )(?<!limit )\bbucket "
    rb"(?:[a-z0-9]+(?:[.-][a-z0-9]+)+|[\"'`][a-z0-9][a-z0-9.-]{1,61}[a-z0-9][\"'`])"
)
"""The same of names that may be part of any word, or words that stand together by chance.

Kafka Connect has the name of the connector on each line: `[s3-sink|task-0]`.
"""
_SHORT_HINTS = (
    b"s3",
    b"obs:",
    b"obs.",
    b"amz",
    b" storage bucket",
    b"s bucket",
    b"obs ",
    b"bucket ",
)
"""What such names have."""
_ID_HINTS = (b"0000", b"requestid:", b"tx0", b"tx1", b"tx2")
"""How ids begin that no other service has."""
_OWN_ID = lazy_regex(
    rb"\b(?:0000[0-9A-F]{28}|tx[0-2][0-9a-f]{19,39}[0-9a-z-]{0,40})\b"
    rb"|RequestId:[0-9a-f-]{36}\s{0,2}Time:20"
)
"""Request ids that no other service has: those of OBS, and of Ceph; Azure has its time behind."""
_SCAN = WordScan(_NAMES, _SHORT_HINTS + _ID_HINTS)


FIELD = rb"x-(?:obs|amz|oss|cos|tos|bce|kss)-"
"""How the header fields of stores begin that have ids of their own in them."""


def is_stores_id(request_id: str) -> bool:
    """Return whether a request id is one that no other service has."""
    return _OWN_ID.fullmatch(request_id.encode()) is not None


def names_storage(text: bytes, start: int, end: int) -> bool:
    """Return whether object storage is named from `start` to `end`."""
    part = text[start:end]
    seen = _SCAN.look(part)
    if seen is not WordSeen.HINT:
        return seen is WordSeen.WORD
    # To look for a hint takes a hundredth of what an expression takes to find nothing.
    lower = part.lower()
    if any(hint in lower for hint in _SHORT_HINTS) and _SHORT_NAME.search(lower):
        return True
    whole = part.replace(b"\r", b"").replace(b"\n", b"") if b"\n" in part else part
    lower = lower if whole is part else whole.lower()
    if not any(hint in lower for hint in _ID_HINTS):
        return False
    return _OWN_ID.search(part) is not None or _OWN_ID.search(whole) is not None
