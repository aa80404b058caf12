"""A document that was cut, beside the same one whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from obsdiag.decode.shortened import is_shortened
from obsdiag.model import Remark

if TYPE_CHECKING:
    from obsdiag.model import Capture, ServiceError

NEAR = 60
"""Lines within which two sightings without ids may be of one event."""
TORN_NEAR = 3
"""Lines between a cut document and the same one whole."""
TORN_REACH = 8
"""The same, where the cut one is laid out in lines, and breaks off in the message of the other."""


class CutOrWhole(Protocol):
    """What is looked at of an error that one place shows."""

    @property
    def capture(self) -> Capture:
        """Return the place's own capture."""

    @property
    def error(self) -> ServiceError:
        """Return what it says."""

    @property
    def remarks(self) -> frozenset[Remark]:
        """Return what was forgiven."""


def is_torn(first: CutOrWhole, second: CutOrWhole) -> bool:
    """Return whether a cut document is shown whole right by it."""
    if not (first.remarks or second.remarks):
        return False
    apart = abs(first.capture.origin.line - second.capture.origin.line)
    if apart <= NEAR and _is_shortened(first.capture, second.capture):
        return True
    alike = first.capture.record == second.capture.record is not None
    alike = alike and first.error.message == second.error.message is not None
    near = apart <= (NEAR if alike else TORN_REACH if _goes_on(first, second) else TORN_NEAR)
    torn = any(
        Remark.BODY_CUT in one.remarks and not one.error.request_id for one in (first, second)
    )
    return near and torn and first.error.code is not None and first.error.code == second.error.code


def _goes_on(cut: CutOrWhole, whole: CutOrWhole) -> bool:
    """Return whether a document below has the message whole that the one above breaks off in."""
    begun, said = cut.error.message, whole.error.message
    is_cut = Remark.BODY_CUT in cut.remarks and Remark.BODY_CUT not in whole.remarks
    return is_cut and bool(begun and said) and (said or "").startswith(begun or "")


def _is_shortened(one: Capture, other: Capture) -> bool:
    """Return whether one of two documents is the other one, shortened in its middle."""
    if not (one.body and other.body):
        return False
    return is_shortened(one.body, other.body) or is_shortened(other.body, one.body)
