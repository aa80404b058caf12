"""A ticket as one thing: what came in for it, what was found, noted and answered, what helped."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.history.history_entry import HistoryEntry, entry_columns
from obsdiag.history.intake_reader import summary

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from obsdiag.history.intake import IntakeSummary

_ENTRIES = f"""
    SELECT {entry_columns()} FROM finding
    WHERE ticket = ? AND ticket != '' AND deleted_at IS NULL ORDER BY id
"""  # noqa: S608 - of constants
_INTAKES = """
    SELECT DISTINCT (
        SELECT r.intake_id FROM intake_range AS r WHERE r.first_id <= f.id AND r.last_id >= f.id
        ORDER BY r.first_id DESC LIMIT 1)
    FROM finding AS f WHERE f.ticket = ? AND f.ticket != '' AND f.deleted_at IS NULL
"""


class TicketSummary(NamedTuple):
    """All that the history has of a ticket, in the order in which it came in."""

    ticket: str
    captures: Sequence[IntakeSummary]
    """What any of its findings came in with."""
    findings: Sequence[HistoryEntry]

    def outcomes(self) -> list[bool]:
        """Return of each finding that was settled whether the answer helped."""
        return [entry.helped for entry in self.findings if entry.helped is not None]


def ticket_summary(connection: sqlite3.Connection, ticket: str) -> TicketSummary | None:
    """Return all that is known of a ticket, by its whole number; None where it has no finding."""
    entries = list(map(HistoryEntry.from_row, connection.execute(_ENTRIES, (ticket,))))
    if not entries:
        return None
    numbers = sorted(row[0] for row in connection.execute(_INTAKES, (ticket,)) if row[0])
    captures = [one for number in numbers if (one := summary(connection, number)) is not None]
    return TicketSummary(ticket, captures, entries)


class TicketWords(NamedTuple):
    """Words that a ticket is told with, in the reader's language."""

    captures: str = "Captures"
    findings: str = "Findings"
    note: str = "Note: {text}"
    answer: str = "Answered: {text}"
    cause: str = "Cause: {text}"
    helped: str = "It helped."
    not_helped: str = "It did not help."


def ticket_lines(
    summary: TicketSummary,
    capture_line: Callable[[IntakeSummary], str],
    entry_line: Callable[[HistoryEntry], str],
    words: TicketWords,
    cause_words: Callable[[str], str],
) -> list[tuple[int, str]]:
    """Return the lines of a ticket's page, each with how far it is set in.

    `cause_words` says what a cause is, by its id; what is not of the guidance stays as it is.
    What was said of several findings in a row alike is told once, below the last of them.
    """
    lines = [(0, words.captures)]
    lines += ((1, capture_line(one)) for one in summary.captures)
    lines.append((0, words.findings))
    following = [*summary.findings[1:], None]
    for entry, after in zip(summary.findings, following, strict=True):
        lines.append((1, entry_line(entry)))
        told = _told(entry, words, cause_words)
        if after is None or _told(after, words, cause_words) != told:
            lines += ((2, line) for line in told)
    return lines


def _told(entry: HistoryEntry, words: TicketWords, cause_words: Callable[[str], str]) -> list[str]:
    outcome = {True: words.helped, False: words.not_helped, None: ""}[entry.helped]
    parts = (
        words.note.format(text=entry.note) if entry.note else "",
        words.answer.format(text=entry.answer) if entry.answer else "",
        words.cause.format(text=cause_words(entry.cause)) if entry.cause else "",
        outcome,
    )
    return [part for part in parts if part]
