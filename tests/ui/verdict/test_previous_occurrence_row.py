"""That a finding was met before, in a row."""

from __future__ import annotations

from obsdiag.history import HistoryEntry
from obsdiag.ui.history.previous_occurrence import PreviousOccurrence
from obsdiag.ui.verdict.previous_occurrence_row import PreviousOccurrenceRow


def entry(**said) -> HistoryEntry:
    values = (403, "AccessDenied", None, None, None, None, None, None)
    return HistoryEntry(1, "2026-11-22T10:00:00.000Z", *values, "{}", **said)


def test_what_was_said_answered_and_helped_is_told(qtbot):
    row = PreviousOccurrenceRow()
    qtbot.addWidget(row)
    said = entry(ticket="T-1", note="by phone", answer="Grant it.", helped=True)
    row.show_value(PreviousOccurrence("Met before", said))
    assert row._said.text() == "Ticket T-1: by phone · Answered: Grant it. · It helped."
    row.show_value(PreviousOccurrence("Met before", entry()))
    assert row._said.text() == ""
