"""Findings into the history, secrets masked."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from obsdiag.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from obsdiag.history import History
    from obsdiag.history.intake import Intake
    from obsdiag.history.staged_row import StagedRow
    from obsdiag.model import Finding


def keep(history: History, *findings: Finding, taken_at: str | None = None) -> list[int]:
    """Store findings, masked, and return their ids once all are on disk.

    Equal secrets have equal masks within one history. Raises HistoryError, and then
    none of them is stored.
    """
    key = history.mask_key
    return store(history, [storable(key, finding) for finding in findings], taken_at=taken_at)


def storable(key: bytes, finding: Finding) -> StagedRow:
    """Return a finding as it goes into a history whose masks have this key.

    All the work but the writing is done here, where several processes can share it.
    """
    from obsdiag.history.staged_row import stage  # not before something is stored

    return stage(record(finding, key=key), finding.capture.text, key)


def new_intake() -> Intake:
    """Return what one reading of its sources comes in as."""
    from obsdiag.history.intake import Intake  # not before something is stored

    return Intake.new()


def store(
    history: History,
    rows: Iterable[StagedRow],
    *,
    taken_at: str | None = None,
    intake: Intake | None = None,
) -> list[int]:
    """Store what `storable` gives, as `keep` does; what has the same `intake` came in together."""
    if taken_at is None:
        taken_at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return history.add_staged(rows, taken_at=taken_at, intake=intake)
