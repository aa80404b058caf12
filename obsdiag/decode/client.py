"""Which program printed a capture, or sent the request that it shows, by its own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.model import Capture

_TOOLS = {"curl-verbose": "curl", "curl-trace": "curl"}
"""Formats that one program alone prints."""
_NO_CLIENT = frozenset(
    {"client", "words", "xml", "access-log", "cts", "node", "elasticsearch", "google-cloud-scopes"}
    | {"backblaze", "cos-v4", "no-answer", "no-answer-in-words", "no-answer-of-record"}
)
"""Formats of what any client may print."""
PROGRAMS = (
    (b"velero", "Velero"),
    (b"restic", "restic"),
    (b"juicefs", "JuiceFS"),
    (b"thanos", "Thanos"),
    (b"mimir", "Mimir"),
    (b"barman", "Barman"),
    (b"pgbackrest", "pgBackRest"),
    (b"nextcloud", "Nextcloud"),
    (b"harbor", "Harbor"),
    (b"clickhouse", "ClickHouse"),
    (b"opendal", "OpenDAL"),
    (b"generic s3 error", "object_store"),
    (b"s3fs", "s3fs"),
    (b"obsutil", "obsutil"),
    (b"obsfs", "obsfs"),
    (b"rclone", "rclone"),
    (b"fs.s3a", "Hadoop S3A"),
    (b"botocore", "boto3"),
)
"""What a program's own lines have in them, in lower case; the first that is found is told."""
SDKS = (
    (b"retrying failed request: /", "s3cmd"),
    (b"mc: <error>", "mc"),
    (b"com.obs.services", "esdk-java"),
    (b"|client._make_request", "esdk-python"),
    (b"awssdk", "aws-sdk-java"),
    (b"com.amazonaws", "aws-sdk-java"),
    (b"seahorse::client", "aws-sdk-ruby"),
    (b"aws http error", "aws-sdk-php"),
    (b"@aws-sdk/", "aws-sdk-js"),
    (b"operation error s3", "aws-sdk-go-v2"),
    (b"curl: (", "curl"),
)
"""The same of SDKs, where a record tells that no answer came: their names, as their forms have."""
_PRODUCT = lazy_regex(r"([A-Za-z][\w.+-]{1,60})/[0-9v]")
_PARTS = frozenset({"mozilla", "linux", "java", "python", "apple"})
"""Products that a User-Agent names beside the client (RFC 9110 section 10.1.5)."""
MAX_TEXT = 4096
"""Bytes of a capture in which a program's name is looked for."""


def client_of(capture: Capture) -> str | None:
    """Return the client's name, or None where nothing tells it."""
    if (tool := _TOOLS.get(capture.format)) is not None:
        return _user_agent(capture) or tool  # what is built on libcurl prints the same
    if capture.said:
        if capture.format not in _NO_CLIENT:
            return capture.format
        shown = capture.text[:MAX_TEXT].lower()
        names = PROGRAMS + SDKS if capture.format.startswith("no-answer") else PROGRAMS
        return next((name for sign, name in names if sign in shown), None)
    return _user_agent(capture)


def _user_agent(capture: Capture) -> str | None:
    request = capture.request
    agent = None if request is None else request.headers.get(b"user-agent", b"x-amz-user-agent")
    for product in _PRODUCT.finditer(agent or ""):
        if product[1].lower() not in _PARTS:
            return product[1]
        if product[1] == "Mozilla":
            return None
    return None
