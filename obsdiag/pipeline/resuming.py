"""Going on with a reading that was stopped: what it has found is neither told nor kept twice.

It is read from the start again. An event may be told of in several places of a source, and what
was held back for that when the reading stopped is known only to one that has come there again.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from obsdiag.history.intake import Intake
    from obsdiag.model import Finding


class FindingKey(NamedTuple):
    """By what a finding is known again: where it starts, and what it says."""

    source: str
    member: str | None
    line: int
    status: int | None
    code: str | None
    message: str | None
    request_id: str | None


class Resumption(NamedTuple):
    """What a reading that goes on has to know of its first part."""

    known: tuple[FindingKey, ...]
    intake: Intake | None
    """As what its findings came in."""


def key_of(finding: Finding) -> FindingKey:
    """Return by what this finding is known again."""
    origin, error = finding.capture.origin, finding.error
    said = (finding.capture.status, error.code, error.message, error.request_id)
    return FindingKey(origin.source, origin.member, origin.line, *said)


class KnownFindings:
    """Tells each finding of the first part once that it is known."""

    def __init__(self, known: Iterable[FindingKey]) -> None:
        self._left = Counter(known)

    def __bool__(self) -> bool:
        """Return whether there may be one more."""
        return bool(self._left)

    def take(self, key: FindingKey) -> bool:
        """Tell whether the next finding with this key is known."""
        if key not in self._left:
            return False
        self._left[key] -= 1
        if not self._left[key]:
            del self._left[key]
        return True
