"""What can be forgotten together with an entry of the history, as queries that find it exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from obsdiag.history.phrase import fold
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.translation import noop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from obsdiag.history import History, HistoryEntry
    from obsdiag.ui.history.history_provider import HistoryProvider

_AT_ONCE = 500
MOST_TERMS = 60
"""Entries, or longer values to be left out, that a query names; it reads few words more."""


class ForgetScope(NamedTuple):
    """What is to be forgotten."""

    told: str
    query: str
    """Finds at least all of it."""
    word: str = ""
    """The word of the query language whose value has to be `value`, all of it."""
    value: str = ""


class ForgetExtent(NamedTuple):
    """What a scope comes to."""

    query: str
    """Finds all of it, and nothing else."""
    total: int


_SCOPES = (
    ("ticket", "ticket", noop("Scope", "Everything of ticket {value}")),
    ("bucket", "bucket", noop("Scope", "Everything of bucket {value}")),
    ("reqid", "request_id", noop("Scope", "Everything of request {value}")),
)


def scopes(entries: Sequence[HistoryEntry], query: str) -> list[ForgetScope]:
    """Return what can be forgotten: the chosen entries, what they belong to, what is found."""
    found = [_chosen(entries)] if 0 < len(entries) <= MOST_TERMS else []
    for word, name, told in _SCOPES if len(entries) == 1 else ():
        value = getattr(entries[0], name)
        if value and '"' not in value:  # which cannot be quoted
            shown = _tr(told).format(value=shown_line(value, 60))
            found.append(ForgetScope(shown, f'{word}:"{value}"', word, value))
    if query.strip():
        told = _tr("All that the search finds: {query}")
        found.append(ForgetScope(told.format(query=shown_line(query, 60)), query))
    return found


def extent(history_provider: HistoryProvider, scope: ForgetScope) -> ForgetExtent:
    """Return what `scope` comes to; goes through all that its query finds.

    `ticket:47` finds ticket 471 too, so each such longer value is left out by name. Raises
    HistoryError, and ValueError where there are too many of them.
    """
    history = history_provider.history()
    if not scope.word:
        return ForgetExtent(scope.query, history.count(scope.query))
    count, others = 0, set()
    name = next(name for word, name, _ in _SCOPES if word == scope.word)
    for entry in _each(history, scope.query):
        value = fold(getattr(entry, name) or "")
        if value == fold(scope.value):
            count += 1
        else:
            others.add(value)
    if len(others) > MOST_TERMS or any('"' in value for value in others):
        raise ValueError(scope.value)
    left_out = (f'-{scope.word}:"{value}"' for value in sorted(others))
    return ForgetExtent(" ".join((scope.query, *left_out)), count)


def _each(history: History, query: str) -> Iterator[HistoryEntry]:
    before = None
    while page := history.search(query, _AT_ONCE, before=before):
        yield from page
        before = page[-1].id


def _chosen(entries: Sequence[HistoryEntry]) -> ForgetScope:
    told = _tr("The %Ln chosen entries", len(entries))
    return ForgetScope(told, " OR ".join(f"id:{entry.id}" for entry in entries))


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Scope", text, None, count)
