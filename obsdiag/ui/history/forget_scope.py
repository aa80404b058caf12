"""What can be forgotten together with an entry of the history, as queries that find it exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from obsdiag.ui.local_text import shown_line
from obsdiag.ui.translation import noop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.history import HistoryEntry
    from obsdiag.ui.history.history_provider import HistoryProvider

MOST_TERMS = 60
"""Entries that a query names; it reads few words more."""


class ForgetScope(NamedTuple):
    """What is to be forgotten."""

    told: str
    query: str
    """Finds all of it, and nothing else."""


class ForgetExtent(NamedTuple):
    """What a scope comes to."""

    query: str
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
            found.append(ForgetScope(shown, f'{word}:="{value}"'))
    if query.strip():
        told = _tr("All that the search finds: {query}")
        found.append(ForgetScope(told.format(query=shown_line(query, 60)), query))
    return found


def extent(history_provider: HistoryProvider, scope: ForgetScope) -> ForgetExtent:
    """Return what `scope` comes to; goes through all that its query finds. Raises HistoryError."""
    return ForgetExtent(scope.query, history_provider.history().count(scope.query))


def _chosen(entries: Sequence[HistoryEntry]) -> ForgetScope:
    told = _tr("The %Ln chosen entries", len(entries))
    return ForgetScope(told, " OR ".join(f"id:{entry.id}" for entry in entries))


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Scope", text, None, count)
