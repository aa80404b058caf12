"""Half a response: a customer saves its head in one file and its body in another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from obsdiag.model import Capture, Finding


def is_half(finding: Finding) -> bool:
    """Return whether `finding` is a head without its body, or a body without its head."""
    capture, error = finding.capture, finding.error
    if error.request_id is None:
        return False
    head_alone = capture.status is not None and error.code is None and not capture.body
    return head_alone or (capture.status is None and bool(capture.body) and not capture.said)


def joined_text(first: Finding, second: Finding) -> bytes | None:
    """Return the whole response that two halves make, or None where they do not belong together."""
    if first.error.request_id != second.error.request_id:
        return None
    halves = sorted((first.capture, second.capture), key=lambda half: half.status is None)
    head, body = halves
    if head.status is None or body.status is not None or not body.body or head.body:
        return None
    return head.text.rstrip(b"\r\n") + b"\r\n\r\n" + body.text


def with_origin(capture: Capture, first: Finding) -> Capture:
    """Return a joined capture with the place of the half that came first."""
    return capture._replace(origin=replace(first.capture.origin, lines=None))
