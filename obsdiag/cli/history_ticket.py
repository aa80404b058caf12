"""The command about tickets: the one that is worked on, and all that is known of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from obsdiag.catalogue.explained import cause_words
from obsdiag.cli.args import DONE, open_history, paths_of
from obsdiag.cli.history_captures import capture_lines, capture_values
from obsdiag.cli.history_lookup import found_ticket
from obsdiag.cli.output import put_block, put_line
from obsdiag.history.export import known_of
from obsdiag.history.ticket_summary import TicketWords, ticket_lines
from obsdiag.published import load_catalogue
from obsdiag.record import to_line
from obsdiag.report import history_text
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from argparse import Namespace

    from obsdiag.history import HistoryEntry
    from obsdiag.history.ticket_summary import TicketSummary

_SHOW = "show"
_MOST_TEXT = 2_000


def ticket(args: Namespace) -> int:
    """Take up a ticket, put it down, say which one it is, or print all that there is of one."""
    words = list(args.words)
    if words[:1] == [_SHOW] and len(words) > 1 and not args.done:
        return _show(args, " ".join(words[1:]))
    with open_history(args) as history:
        if words or args.done:
            history.take_up_ticket("" if args.done else " ".join(words))
        current = history.current_ticket()
    put_line(
        f"What comes in is of ticket {one_line(current)}." if current else "No ticket is taken up."
    )
    return DONE


def _show(args: Namespace, number: str) -> int:
    with open_history(args) as history:
        found = found_ticket(history, number)
    if args.format == "json":
        put_line(to_line(_values(found)))
        return DONE
    count = len(found.findings)
    put_line(f"Ticket {one_line(found.ticket)}: findings {count:,}{_outcome(found)}")
    catalogue = load_catalogue(paths_of(args).catalogue)
    lines = ticket_lines(
        found,
        lambda one: "\n".join(capture_lines(one)),
        _line,
        TicketWords(),
        partial(cause_words, catalogue),
    )
    for depth, line in lines:
        if depth == 1:
            put_block(line)
        else:
            put_line("    " * depth + one_line(line, _MOST_TEXT))
    return DONE


def _line(entry: HistoryEntry) -> str:
    again = f"  seen {entry.occurrences:,} times" if entry.occurrences > 1 else ""
    return f"{entry.id:>6}  {history_text(entry.taken_at, entry.record)}{again}"


def _outcome(found: TicketSummary) -> str:
    settled = found.outcomes()
    return f", helped {sum(settled):,} of {len(settled):,} that are settled" if settled else ""


def _values(found: TicketSummary) -> dict[str, object]:
    return {
        "ticket": found.ticket,
        "captures": [capture_values(capture) for capture in found.captures],
        "findings": [
            {**entry.record, "id": entry.id, "history": known_of(entry)} for entry in found.findings
        ],
    }
