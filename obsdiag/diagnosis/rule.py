"""What a rule is: a row of the table, with whose answers and which of them it is asked about.

A rule looks at one case and adds a note that quotes its evidence, or says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.case import Asked, Case, Evidence, Part
from obsdiag.diagnosis.rule_sources import SOURCES
from obsdiag.diagnosis.sender_kind import ANYONE, BETWEEN, OURS, SERVICE, SenderKind
from obsdiag.model import Note, Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.model import Place

__all__ = [
    "ANYONE",
    "BETWEEN",
    "CERTAIN",
    "HINT",
    "LIKELY",
    "OURS",
    "SERVICE",
    "Asked",
    "Case",
    "Evidence",
    "Part",
    "Rule",
    "SenderKind",
]

CERTAIN, LIKELY, HINT = Severity.CERTAIN, Severity.LIKELY, Severity.HINT


class Rule(NamedTuple):
    """One row of the table."""

    id: str
    severity: Severity
    template: str
    """English, with `{name}` where a value goes."""
    look: Callable[[Rule, Case], Note | None]
    codes: frozenset[str | None] | None = None
    """Codes that it is asked about, as the service spells them, None among them where it is asked
    about answers without one; None alone: about all."""
    statuses: frozenset[int | None] | None = None
    """The same for the statuses of the answers that it is asked about."""
    part: Part | None = None
    """What it looks at: it is not asked about captures without that."""
    senders: frozenset[SenderKind] = SERVICE
    """Whose answers it may speak about: it is not asked about those of others."""

    @property
    def source(self) -> str:
        """Where its statement comes from: a page of the vendor, an RFC, or what was observed."""
        return SOURCES[self.id]

    def is_about(self, asked: Asked) -> bool:
        """Return whether it is asked about such an error."""
        return (
            (self.codes is None or asked.code in self.codes)
            and (self.statuses is None or asked.status in self.statuses)
            and (self.part is None or self.part in asked.parts)
            and asked.sender_kind in self.senders
        )

    def note(self, evidence: str | None = None, place: Place | None = None, **values: str) -> Note:
        """Return the rule's note."""
        return Note(self.id, self.severity, self.template, values, evidence, place)
