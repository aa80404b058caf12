"""Who answered: OBS, a store that speaks S3, or something between the client and it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from obsdiag.formats.error_page import FORMAT as PAGE
from obsdiag.headers import NO_HEADERS

if TYPE_CHECKING:
    from obsdiag.model import Capture


class Sender(StrEnum):
    """The kinds of senders that are told apart."""

    OBS = "obs"
    S3 = "s3"
    """Answers with S3's header fields; OBS does so too, in S3 mode behind a proxy."""
    SWIFT = "swift"
    """OBS's or another store's Swift-compatible interface."""
    OTHER = "other"
    """Nothing in the head or the body is OBS's or S3's."""
    UNKNOWN = "unknown"
    """There is no head to tell by."""


_OURS = b"\nx-obs-"


def sender(capture: Capture) -> Sender:
    """Return who sent the response, by the header fields that only the service sets.

    `x-reserved` comes with every OBS answer in S3 mode, although its text names
    Amazon; proxies replace `Server` and pass the ids on.
    """
    headers = capture.headers
    if headers is NO_HEADERS:
        is_page = capture.format == PAGE or is_page_behind(capture)
        return Sender.OTHER if is_page else Sender.UNKNOWN
    if headers.has(_OURS) or headers.has(b"\nserver: obs") or headers.has(b"\nx-reserved:"):
        return Sender.OBS
    if headers.has(b"\nx-amz") or headers.has(b"\nx-amzn-requestid:"):
        return Sender.S3
    if headers.has(b"\nx-trans-id:"):
        return Sender.SWIFT
    return Sender.OTHER if headers else Sender.UNKNOWN


def is_page_behind(capture: Capture) -> bool:
    """Return whether a client shows a web page as the answer, and no code."""
    beginning = capture.body[:9].lower()
    return beginning.startswith((b"<html", b"<!doctype")) and not capture.said.get("Code")
