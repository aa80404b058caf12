"""Whether a status that a client tells in its own words is that of the document beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from obsdiag.model import Capture

_RIGHT_BESIDE = 2
"""Lines between a document and one with its status that the same program prints."""
_UNREAD = "SerializationError"
"""What the AWS SDK for Go calls an answer that it could not read, which it prints below."""


class DocumentAbove(NamedTuple):
    """A document that was read, in front of what is told below it."""

    capture: Capture
    last: int
    """Its last line."""
    told: int | None
    """The line below it from which its status was taken, if it was."""


def is_status_of(report: Capture, document: Capture) -> bool:
    """Return whether a client says no more than the status of the document right below."""
    if report.status is None or report.body or report.headers or document.format != "xml":
        return False
    if report.said.get("Code") == _UNREAD:
        return document.status in (None, report.status)
    lines = document.origin.line - report.origin.line
    is_next = document.status is None and lines <= _RIGHT_BESIDE
    return not report.said and (report.status == document.status or is_next)


def is_told_again(report: Capture, above: DocumentAbove) -> bool:
    """Return whether a client says no more than the status that a document above has already.

    It was taken from that very line, or the line names nothing else that it could be of.
    """
    is_bare = not (report.said or report.body or report.headers)
    if report.status is None or report.status != above.capture.status or not is_bare:
        return False
    if report.origin.line == above.told:
        return True
    names_nothing = report.request is None and not report.about
    return names_nothing and report.origin.line - above.last <= _RIGHT_BESIDE
