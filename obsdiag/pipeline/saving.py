"""Findings into the history, secrets masked."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias

from obsdiag.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from obsdiag.history import History
    from obsdiag.history.intake import Intake
    from obsdiag.model import Finding

Storable: TypeAlias = "tuple[Mapping[str, object], bytes]"
"""The masked JSON object of a finding, and the text of its capture."""


def keep(history: History, *findings: Finding, taken_at: str | None = None) -> list[int]:
    """Store findings, masked, and return their ids once all are on disk.

    Equal secrets have equal masks within one history. Raises HistoryError, and then
    none of them is stored.
    """
    key = history.mask_key
    return store(history, [storable(key, finding) for finding in findings], taken_at=taken_at)


def storable(key: bytes, finding: Finding) -> Storable:
    """Return what of a finding goes into a history whose masks have this key."""
    return record(finding, key=key), finding.capture.text


def new_intake() -> Intake:
    """Return what one reading of its sources comes in as."""
    from obsdiag.history.intake import Intake  # not before something is stored

    return Intake.new()


def store(
    history: History,
    items: Iterable[Storable],
    *,
    taken_at: str | None = None,
    intake: Intake | None = None,
) -> list[int]:
    """Store what `storable` gives, as `keep` does; what has the same `intake` came in together."""
    if taken_at is None:
        taken_at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return history.add_many(items, taken_at=taken_at, intake=intake)
