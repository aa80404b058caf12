"""What the operators of OBS need to find a request in their logs: what is shown, and what is not.

The vendor's pages on server errors ask for the request id and the time; the other values tell where
to look for it, and whose it is (OBS API reference, common response headers; access logs).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.endpoint import endpoint, host_in
from obsdiag.diagnosis.group import operation
from obsdiag.diagnosis.refusal import refusal
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.model import Finding

_ACCOUNT = lazy_regex(r"(?:iam|sts)::([0-9a-f]{16,32}):")
_ADDRESS = lazy_regex(r"[0-9a-fA-F.:]{3,45}")
_PRODUCT = lazy_regex(r"[A-Za-z][\w.+-]{1,60}/[\w.+-]{1,40}")
_ELSEWHERE = frozenset({"other-store", "between", "client"})
"""Kinds of those who answer in whose logs OBS's operators cannot look."""
_ABOUT_BUCKETS = ("NoSuchBucket", "BucketAlreadyExists", "BucketNotEmpty", "TooManyBuckets")


class Needed(NamedTuple):
    """One value that is asked for."""

    name: str
    """What it is called in other languages' tables of labels."""
    label: str
    find: Callable[[Finding], str | None]
    how: str = ""
    """Where to get it if the capture does not show it; empty where another value tells it."""


class OperationsBlock(NamedTuple):
    """What is shown, and what is missing."""

    shown: tuple[tuple[Needed, str], ...]
    missing: tuple[Needed, ...]


def operations_block(finding: Finding) -> OperationsBlock | None:
    """Return what OBS's operators ask for; None where the answer is not theirs."""
    if finding.answered_by is not None and finding.answered_by.kind in _ELSEWHERE:
        return None
    return identified(finding)


def identified(finding: Finding) -> OperationsBlock:
    """Return what identifies a request, whoever answered it.

    A key is not missing where the request is about a bucket.
    """
    found = [(one, one.find(finding)) for one in NEEDED]
    return OperationsBlock(
        tuple((one, value) for one, value in found if value),
        tuple(
            one
            for one, value in found
            if one.how and not value and not (one.name == "key" and _has_no_key(finding))
        ),
    )


def _has_no_key(finding: Finding) -> bool:
    error = finding.error
    if (error.code or "").startswith(_ABOUT_BUCKETS):
        return True
    path = (error.url or "").partition("//")[2].partition("?")[0].partition("/")[2]
    return error.method is not None and error.url is not None and not path


def _time(finding: Finding) -> str | None:
    error = finding.error
    return f"{error.time} (by the request id)" if error.time_origin == "request-id" else error.time


def _endpoint(finding: Finding) -> str | None:
    host = host_in(finding.error.url or "")
    asked = endpoint(host) if host else None
    return asked.service if asked is not None else host or None


def _region(finding: Finding) -> str | None:
    asked = endpoint(host_in(finding.error.url or ""))
    return None if asked is None else asked.region


def _operation(finding: Finding) -> str | None:
    error = finding.error
    told = error.fields.get("Operation")
    return told or (operation(error.method, error.url, error.key) if error.method else None)


def _status(finding: Finding) -> str | None:
    parts = (finding.capture.status, finding.error.code)
    return " ".join(str(part) for part in parts if part) or None


def _client(finding: Finding) -> str | None:
    """Return the client with its version, or else by its name alone."""
    request = finding.capture.request
    agent = None if request is None else request.headers.get(b"user-agent", b"x-amz-user-agent")
    agent = agent or finding.error.fields.get("UserAgent") or ""
    name = finding.client
    for product in _PRODUCT.finditer(agent):
        if name is None or product[0].lower().startswith(name.lower()):
            return product[0]
    return name


def _account(finding: Finding) -> str | None:
    said = refusal(finding.error.message or "")
    found = None if said is None else _ACCOUNT.match(said.user)
    if found is not None:
        return f"{found[1]} (the caller's)"
    owner = finding.error.fields.get("BucketOwner")
    return None if not owner else f"{owner} (the bucket owner's)"


def _source(finding: Finding) -> str | None:
    fields = finding.error.fields
    told = fields.get("RemoteIP") or fields.get("SourceIP") or ""
    return told if _ADDRESS.fullmatch(told) else None


NEEDED = (
    Needed(
        "request_id",
        "Request id",
        lambda finding: finding.error.request_id,
        "the answer's x-obs-request-id or x-amz-request-id, the client's debug log, or the"
        " bucket's access log",
    ),
    Needed(
        "host_id",
        "Host id",
        lambda finding: finding.error.host_id,
        "the answer's x-obs-id-2 or x-amz-id-2",
    ),
    Needed("time", "Time", _time, "the client's log, with its time zone"),
    Needed("endpoint", "Endpoint", _endpoint, "the client's configuration"),
    Needed("region", "Region", _region),
    Needed("bucket", "Bucket", lambda finding: finding.error.bucket, "the client's configuration"),
    Needed("key", "Key", lambda finding: finding.error.key, "the path of the URL"),
    Needed("method", "Operation", _operation, "the method and the URL in the client's debug log"),
    Needed("status", "Status", _status),
    Needed("message", "Message", lambda finding: finding.error.message),
    Needed(
        "client",
        "Client",
        _client,
        "the User-Agent, or the version that the program tells of itself",
    ),
    Needed(
        "account",
        "Account id",
        _account,
        "the console, My Credentials: the account's (domain) id",
    ),
    Needed(
        "path",
        "From",
        _source,
        "the address that the request came from, and whether over the Internet, a VPC endpoint or"
        " a proxy: the bucket's access log has it",
    ),
)
"""In the order in which they are told."""
