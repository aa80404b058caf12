"""The smallest policy that allows what was refused, ready to paste.

Forms: custom policies of version 1.1 (OBS user guide, "IAM Permissions", obs_03_0110), identity
policies of version 5.0 (IAM user guide, "Identity Policy Grammar", iam_01_0934), of which messages
speak as identity-based, and bucket policies (OBS API reference, "Configuring a Bucket Policy"). An
action is that of the message, or else that of the request; where neither tells, none is made up.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.refusal import refusal
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.model import ServiceError

CUSTOM, IDENTITY = "1.1", "5.0"
"""Versions of the two kinds of IAM policies."""
ANYBODY = "domain/ACCOUNT:user/USER"
"""What stands for the caller where the message does not name it."""
_UNSUPPORTED = lazy_regex(r"[^-_0-9a-zA-Z*./\\]")
"""Characters that Resource does not take: the user guide puts a wildcard in their place."""
_ACTION = lazy_regex(r"obs:(bucket|object):(\w+)")
_RESOURCE = lazy_regex(r"obs:[^:]*:[^:]*:(bucket|object):([^/\s]+)(?:/(.+))?")
_USER = lazy_regex(r"iam::(\w+):user:(\w+)")
_OF_REQUESTS = {
    ("GET", True, ""): "GetObject",
    ("HEAD", True, ""): "GetObject",
    ("PUT", True, ""): "PutObject",
    ("DELETE", True, ""): "DeleteObject",
    ("GET", True, "acl"): "GetObjectAcl",
    ("PUT", True, "acl"): "PutObjectAcl",
    ("GET", False, ""): "ListBucket",
    ("HEAD", False, ""): "HeadBucket",
    ("GET", False, "versions"): "ListBucketVersions",
    ("GET", False, "uploads"): "ListBucketMultipartUploads",
    ("GET", False, "acl"): "GetBucketAcl",
    ("PUT", False, "acl"): "PutBucketAcl",
    ("GET", False, "policy"): "GetBucketPolicy",
    ("PUT", False, "policy"): "PutBucketPolicy",
    ("DELETE", False, "policy"): "DeleteBucketPolicy",
    ("GET", False, "location"): "GetBucketLocation",
    ("GET", False, "lifecycle"): "GetLifecycleConfiguration",
    ("PUT", False, "lifecycle"): "PutLifecycleConfiguration",
}
"""Method, whether an object is asked for, and sub-resource: the action (OBS permission
configuration guide, bucket-related and object-related actions)."""
_LISTING = frozenset({"prefix", "marker", "max-keys", "delimiter", "encoding-type", ""})
_NO_MARK = frozenset({"response-content-type", "response-content-disposition"})


class Statement(NamedTuple):
    """What is to be allowed, in both places where it can be."""

    iam: str
    """An IAM custom policy, as JSON."""
    bucket: str
    """A bucket policy, as JSON."""


class _Wanted(NamedTuple):
    action: str
    kind: str
    bucket: str
    key: str | None
    principal: str
    version: str


def statement(error: ServiceError) -> Statement | None:
    """Return the smallest policies that allow what an error refused; None where it is not told."""
    wanted = _of_message(error) or _of_request(error)
    if wanted is None:
        return None
    resource = wanted.bucket if wanted.key is None else f"{wanted.bucket}/{wanted.key}"
    iam = {
        "Version": wanted.version,
        "Statement": [
            {
                "Effect": "Allow",
                "Action": [f"obs:{wanted.kind}:{wanted.action}"],
                "Resource": [f"obs:*:*:{wanted.kind}:{_UNSUPPORTED.sub('*', resource)}"],
            }
        ],
    }
    bucket = {
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"ID": [wanted.principal]},
                "Action": [wanted.action],
                "Resource": [resource],
            }
        ]
    }
    return Statement(json.dumps(iam), json.dumps(bucket))


def _of_message(error: ServiceError) -> _Wanted | None:
    said = refusal(error.message or "")
    if said is None:
        return None
    action, resource = _ACTION.fullmatch(said.action), _RESOURCE.fullmatch(said.resource)
    if action is None or resource is None or action[1] != resource[1]:
        return None
    user = _USER.fullmatch(said.user)
    principal = ANYBODY if user is None else f"domain/{user[1]}:user/{user[2]}"
    version = IDENTITY if "identity-based" in (said.lacking or "") else CUSTOM
    return _Wanted(action[2], action[1], resource[2], resource[3], principal, version)


def _of_request(error: ServiceError) -> _Wanted | None:
    if error.method is None or not error.bucket or refusal(error.message or "") is not None:
        return None
    action = _OF_REQUESTS.get((error.method, bool(error.key), _sub_resource(error.url or "")))
    if action is None:
        return None
    kind = "object" if error.key else "bucket"
    return _Wanted(action, kind, error.bucket, error.key or None, ANYBODY, CUSTOM)


def _sub_resource(url: str) -> str:
    """Return the parameters that make another operation of a request, joined; empty for none."""
    names = (part.partition("=")[0].lower() for part in url.partition("?")[2].split("&", 50))
    plain = _LISTING | _NO_MARK
    return "&".join(name for name in names if name not in plain)
