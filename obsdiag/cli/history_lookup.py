"""What a query or a ticket's number finds in the history, and what is said where it is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.cli.output import say
from obsdiag.errors import HistoryError
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from argparse import Namespace

    from obsdiag.history import History
    from obsdiag.history.ticket_summary import TicketSummary

_VALUES = "A time is written as 2026-11-30, 2026-11, today, yesterday or 7d, a status in digits."


def query_of(args: Namespace) -> str:
    """Return the words of a query as one."""
    return " ".join(args.query)


def found_ids(history: History, args: Namespace, *, or_none: bool = False) -> list[int]:
    """Return the ids of what the query finds; raises HistoryError where it finds nothing.

    A value that cannot be read is an error too. `or_none`: nothing is an answer, as where the trash
    holds what is meant.
    """
    from obsdiag.history.query import unreadable_values

    query = query_of(args)
    if odd := unreadable_values(query):
        raise HistoryError(_unreadable(odd[0]))
    if not (ids := history.ids(query)) and not or_none:
        raise HistoryError(f"{no_answer(query)}.")
    return ids


def no_answer(query: str) -> str:
    """Return that a query finds nothing, without what is to be said of it."""
    return f"Nothing in the history answers to “{query}”"


def found_ticket(history: History, number: str) -> TicketSummary:
    """Return all that there is of a ticket; raises HistoryError where that is nothing."""
    found = history.ticket(number)
    if found is None:
        raise HistoryError(f"Nothing in the history is of the ticket “{one_line(number)}”.")
    return found


def tell_strange_words(query: str) -> None:
    """Say on standard error which words of a query that finds nothing are none of the language."""
    from obsdiag.history.query import nearest_word, strange_words, unreadable_values

    for name in strange_words(query):
        meant = nearest_word(name)
        hint = f" Did you mean “{meant}:”?" if meant else ""
        say(f"“{name}:” is no word of the search.{hint}")
    for odd in unreadable_values(query):
        say(_unreadable(odd))


def _unreadable(value: str) -> str:
    return f"“{value}” cannot be read. {_VALUES}"
