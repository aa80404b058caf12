"""Kinds of findings, as tests of the overview make them up."""

from __future__ import annotations

from obsdiag.diagnosis.group import Group, Storm
from obsdiag.ui.overview.kinds_overview import KindsOverview, OverviewKind, Timeline

MORNING = 1_773_475_200.0
"""2026-03-14 08:00 UTC."""


def kind(code, count, first=0.0, last=60.0, *, acts="caller", status=404, storm=None):
    """Return a kind that came from `first` to `last`, seconds after MORNING."""
    group = Group(f"{code}|photos|-|-", count, MORNING + first, MORNING + last, storm)
    step = (last - first) / max(1, count - 1)
    moments = [MORNING + first + step * number for number in range(count)]
    return OverviewKind(group, code, status, "photos", acts, range(count), moments)


BUSY = Storm(12, MORNING, MORNING + 4)
KINDS = (
    kind("NoSuchKey", 100, 0, 13_200),
    kind("AccessDenied", 82, 60, 13_320, acts="bucket-owner", status=403),
    kind("SlowDown", 49, 7_200, 7_260, status=503, storm=BUSY),
)
OVERVIEW = KindsOverview(231, KINDS, Timeline(MORNING, MORNING + 13_320, (9, 0, 5) * 20))
