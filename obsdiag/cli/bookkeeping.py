"""The commands that search the history, say something of findings in it, and take them out."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from obsdiag.cli.asked import DONE, NOTHING_FOUND, fail, open_history, paths_of
from obsdiag.errors import HistoryError

if TYPE_CHECKING:
    from argparse import Namespace

    from obsdiag.history import History, HistoryEntry
    from obsdiag.settings import Retention

MEGABYTE = 1_000_000
_UNITS = {"days": 1, "entries": 1, "size": MEGABYTE}
_YES = {"y", "yes"}


def search_history(asked: Namespace) -> int:
    """Print what a query finds in the history, newest first."""
    from obsdiag.history.exchange import known_of
    from obsdiag.record import to_line

    with open_history(asked) as history:
        for entry in history.search(_query(asked), asked.limit):
            if asked.format == "json":
                named = {"id": entry.id, "taken_at": entry.taken_at, "history": known_of(entry)}
                _say(to_line({**entry.record, **named}))
            else:
                _say(_line(entry))
    return DONE


def set_history(asked: Namespace) -> int:
    """Write ticket, note and tags on what a query finds, pin it, or take these off."""
    said = {
        name: value
        for name in ("ticket", "note", "pinned", "more_tags", "fewer_tags")
        if (value := getattr(asked, name)) is not None
    }
    if not said:
        return fail("Say what is to be set: --ticket, --note, --tag, --untag, --pin or --unpin.")
    with open_history(asked) as history:
        ids = _found(history, asked)
        history.annotate(*ids, **said)
    _say(f"Findings changed: {len(ids):,}")
    return DONE


def delete_history(asked: Namespace) -> int:
    """Put what a query finds into the trash."""
    with open_history(asked) as history:
        number = history.delete(_found(history, asked))
    _say(f"Findings deleted: {number:,}. `obsdiag history restore` takes them back.")
    return DONE


def restore_history(asked: Namespace) -> int:
    """Take out of the trash what was deleted last, or everything that is in it."""
    with open_history(asked) as history:
        number = history.restore()
        while asked.all and (more := history.restore()):
            number += more
    _say(f"Findings taken back: {number:,}")
    return DONE


def purge_history(asked: Namespace) -> int:
    """Empty the trash."""
    with open_history(asked) as history:
        number = history.trashed()
        if number and not _sure(asked, f"Findings in the trash: {number:,}. Delete them for good?"):
            return fail("Nothing was deleted.", NOTHING_FOUND)
        _say(f"Findings deleted for good: {history.purge():,}")
    return DONE


def forget_history(asked: Namespace) -> int:
    """Delete what a query finds so that nothing of it is left in any file of the history."""
    with open_history(asked) as history:
        number, trashed = len(_found(history, asked)), history.trashed()
        told = f"Findings: {number:,}, and in the trash: {trashed:,}. Leave nothing of them?"
        if not _sure(asked, told):
            return fail("Nothing was forgotten.", NOTHING_FOUND)
        _say(f"Findings forgotten: {history.forget(_query(asked)):,}")
    return DONE


def prune_history(asked: Namespace) -> int:
    """Set how much the history keeps, and delete what is over it."""
    from obsdiag.settings import load_retention, save_retention

    path = paths_of(asked).settings
    before = load_retention(path)
    retention = _limited(before, asked)
    with open_history(asked) as history:
        number = history.surplus(retention)
        if number and not _sure(
            asked, f"Findings over the limits: {number:,}. Delete them for good?"
        ):
            return fail("Nothing was deleted or set.", NOTHING_FOUND)
        if retention != before:
            save_retention(path, retention)
        _say(_told(retention))
        _say(f"Findings deleted for good: {history.prune(retention):,}")
    return DONE


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _query(asked: Namespace) -> str:
    return " ".join(asked.query)


def _found(history: History, asked: Namespace) -> list[int]:
    """Return the ids of what the query finds; raises HistoryError where it finds nothing."""
    query = _query(asked)
    if not (ids := history.ids(query)):
        raise HistoryError(f"Nothing in the history answers to “{query}”.")
    return ids


def _sure(asked: Namespace, question: str) -> bool:
    """Return whether the user wants it: by --yes, or by the next line of standard input."""
    if asked.yes:
        return True
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in _YES


def _limited(retention: Retention, asked: Namespace) -> Retention:
    """Return the limits with those that are given in their place; 0 takes one off."""
    changed = {
        name: number * unit or None
        for name, unit in _UNITS.items()
        if (number := getattr(asked, name)) is not None
    }
    return replace(retention, **changed)


def _told(retention: Retention) -> str:
    limits = [
        f"{limit:,} {unit}"
        for limit, unit in (
            (retention.days, "days"),
            (retention.entries, "findings"),
            (retention.size and retention.size // MEGABYTE, "MB"),
        )
        if limit is not None
    ]
    if not limits:
        return "Everything is kept: no limit is set."
    return f"Kept: {', '.join(limits)} at most, and everything that is pinned."


def _line(entry: HistoryEntry) -> str:
    from obsdiag.report import history_text
    from obsdiag.visible import one_line

    said = [
        f"seen {entry.occurrences:,} times" if entry.occurrences > 1 else "",
        "pinned" if entry.pinned else "",
        f"ticket {one_line(entry.ticket)}" if entry.ticket else "",
        f"tags {one_line(', '.join(entry.tags))}" if entry.tags else "",
        one_line(entry.note) if entry.note else "",
    ]
    shown = (f"{entry.id:>6}", history_text(entry.taken_at, entry.record), *said)
    return "  ".join(filter(None, shown))
