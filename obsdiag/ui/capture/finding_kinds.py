"""Which findings of a capture are one matter: what the list of kinds shows, computed elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.group import Group, Groups, occurrence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.model import Finding

MOST = 200
"""Kinds that are shown; the largest come first."""


class FindingKind(NamedTuple):
    """Findings of one kind, or of one request."""

    group: Group | None
    """None: what they have in common is `request_id`."""
    request_id: str
    status: int | None
    numbers: Sequence[int]
    """Which they are, in the order of the capture."""


def kinds_of(findings: Sequence[Finding]) -> list[FindingKind]:
    """Return the kinds, the largest first, then the requests that were met several times.

    Empty where no two findings are of one kind: then there is nothing to be said.
    """
    groups = Groups()
    members: dict[str, list[int]] = {}
    requests: dict[str, list[int]] = {}
    for number, finding in enumerate(findings):
        one = occurrence(finding)
        groups.add(one)
        members.setdefault(one.fingerprint, []).append(number)
        if one.request_id:
            requests.setdefault(one.request_id, []).append(number)
    if len(members) == len(findings):
        return []

    def status(numbers: Sequence[int]) -> int | None:
        return findings[numbers[0]].capture.status

    found = [
        FindingKind(group, "", status(members[group.fingerprint]), members[group.fingerprint])
        for group in groups.groups()[:MOST]
    ]
    return found + [
        FindingKind(None, name, status(requests[name]), requests[name])
        for name in list(groups.repeated())[:MOST]
    ]
