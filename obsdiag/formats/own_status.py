"""Whether a status that a client tells in its own words is that of the document above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from obsdiag.model import Capture

_RIGHT_BESIDE = 2
"""Lines between a document and one with its status that the same program prints."""


class DocumentAbove(NamedTuple):
    """A document that was read, in front of what is told below it."""

    capture: Capture
    last: int
    """Its last line."""
    told: int | None
    """The line below it from which its status was taken, if it was."""


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
