"""What an SDK of S3 says of its own request, whatever the store's host is called."""

from __future__ import annotations

from urllib.parse import unquote

from obsdiag.characters import as_text
from obsdiag.lazy_regex import lazy_regex

_PERFORMED = lazy_regex(
    rb"(?:(?:(?:S3|GCS|MicrosoftAzure|HTTP client) error|not found|already exists"
    rb"|for path [^\s:]{1,300}): Error performing "
    rb"|\bError executing \\{0,7}\"[A-Z]\w{2,60}\\{0,7}\" on \\{0,7}\"?"
    rb"|\b(?:s3|obs)\.[A-Z]{4,5} )\Z"
)
"""How SDKs begin to tell of their request: the Rust crate object_store, the AWS SDK for PHP, and
programs whose logger is named after the service."""
_SENT = lazy_regex(rb"send request failed\s+caused by: \Z|HostID: , request send failed, \Z")
"""How the AWS SDKs for Go begin to tell of a request that had no answer."""
_REACH = 400
"""Bytes in front of a request in which its SDK's words stand."""
_OBJECT_AT = lazy_regex(
    rb"\bError executing \\{0,7}\"(?:Put|Get|Head|Delete|Copy)Object\\{0,7}\" on \\{0,7}\""
    rb"https?://[^\s/\"\\]{1,255}/([^\s/?\"\\]{1,1024})[?\"\\]"
)
"""What the AWS SDK for PHP says of one object whose address has nothing in front of a key."""


def is_performed(shown: bytes, at: int) -> bool:
    """Return whether an SDK of S3 says that it has sent the request that is told at `at`."""
    return _PERFORMED.search(shown, max(0, at - _REACH), at) is not None


def is_unanswered(shown: bytes, at: int) -> bool:
    """Return whether an SDK says that the request that is told at `at` had no answer."""
    return _SENT.search(shown, max(0, at - _REACH), at) is not None


_NO_ANSWER = lazy_regex(
    rb"(?:\b(?:send request|request send) failed\b|\brequest to [^\s\"']{4,1024} failed, reason: "
    rb"|\bproxyconnect\b|\b(?i:(?:cannot|unable to|failed to|could not) (?:connect|tunnel) "
    rb"(?:to|through|via) (?:the )?(?:https? )?proxy|tunnel connection failed"
    rb"|tunneling socket could not)\b)"
    rb"(?:(?!\}[ ]?,[ ]?\{)[^\r\n])*(?:\r?\n[ \t]*caused by: [^\r\n]*)?\Z"
)
"""How programs say that a request had no answer, with the reason behind it: aws-sdk-go, node-fetch,
net/http of Go, urllib3, the tunnels of Node and Java."""
_REASONS = (b"send request", b"request send", b"reason: ", b"proxy", b"Proxy", b"unnel")


def is_in_reason(text: bytes, at: int, start: int = 0) -> bool:
    """Return whether a number at `at` is told as the reason why a request had no answer at all.

    It is then a proxy's, or a program's own, and no store's. Nothing in front of `start` counts.
    """
    first = max(start, at - 2 * _REACH)
    if not any(text.find(sign, first, at) >= 0 for sign in _REASONS):
        return False
    return _NO_ANSWER.search(text, first, at) is not None


def only_key(shown: bytes) -> str | None:
    """Return the key of the one object that an SDK has asked a bucket's own host for, or None."""
    keys = set(_OBJECT_AT.findall(shown)) if b"Error executing" in shown else set()
    return unquote(as_text(keys.pop())) if len(keys) == 1 else None


_UPLOADED = lazy_regex(
    rb"\bFailed to upload [^\r\n]{1,1000}? to ([A-Za-z0-9][\w.-]{1,61}[A-Za-z0-9])"
    rb"/(\S[^\r\n]{0,1023}?): An error occurred \("
)
"""boto3, S3Transfer.upload_file: the file, then bucket and key, however they are spelled."""


def uploaded(shown: bytes) -> tuple[bytes, bytes] | None:
    """Return the one bucket and key to which boto3 says that it could not upload, or None."""
    found = set(_UPLOADED.findall(shown)) if b"Failed to upload " in shown else set()
    return found.pop() if len(found) == 1 else None
