"""The commands that search the history, annotate findings in it, and delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.cli.args import DONE, NOTHING_FOUND, fail, open_history, paths_of
from obsdiag.cli.history_lookup import found_ids, query_of, tell_strange_words
from obsdiag.cli.output import ask, put_line
from obsdiag.config.settings import load_retention, save_retention
from obsdiag.history.export import known_of
from obsdiag.record import to_line
from obsdiag.report import history_text
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from argparse import Namespace

    from obsdiag.config.settings import Retention
    from obsdiag.history import HistoryEntry

MEGABYTE = 1_000_000
_UNITS = {"days": 1, "entries": 1, "size": MEGABYTE}
_OUTCOMES = {True: "the answer helped", False: "the answer did not help", None: ""}
_CHANGES = (
    *("ticket", "note", "pinned", "more_tags", "fewer_tags"),
    *("answer", "cause", "helped", "unsettled"),
)
_YES = {"y", "yes"}


def search_history(args: Namespace) -> int:
    """Print what a query finds in the history, newest first."""
    with open_history(args) as history:
        found = history.search(query_of(args), args.limit)
        if not found:
            tell_strange_words(query_of(args))
        for entry in found:
            if args.format == "json":
                named = {"id": entry.id, "taken_at": entry.taken_at, "history": known_of(entry)}
                put_line(to_line({**entry.record, **named}))
            else:
                put_line(_line(entry))
    return DONE


def set_history(args: Namespace) -> int:
    """Write ticket, note and tags on what a query finds, pin it, or take these off."""
    changes = {name: value for name in _CHANGES if (value := getattr(args, name)) is not None}
    if not changes:
        return fail(
            "Say what is to be set: --ticket, --note, --tag, --untag, --pin, --unpin, --answer,"
            " --cause, --helped, --not-helped or --unsettled."
        )
    with open_history(args) as history:
        ids = found_ids(history, args)
        history.annotate(*ids, **changes)
    put_line(f"Findings changed: {len(ids):,}")
    return DONE


def delete_history(args: Namespace) -> int:
    """Put what a query finds into the trash."""
    with open_history(args) as history:
        number = history.delete(found_ids(history, args))
    put_line(f"Findings deleted: {number:,}. `obsdiag history restore` takes them back.")
    return DONE


def restore_history(args: Namespace) -> int:
    """Take out of the trash what was deleted last, or everything that is in it."""
    with open_history(args) as history:
        number = history.restore()
        while args.all and (more := history.restore()):
            number += more
    put_line(f"Findings taken back: {number:,}")
    return DONE


def purge_history(args: Namespace) -> int:
    """Empty the trash."""
    with open_history(args) as history:
        number = history.trashed()
        if number and not _sure(args, f"Findings in the trash: {number:,}. Delete them for good?"):
            return fail("Nothing was deleted.", NOTHING_FOUND)
        put_line(f"Findings deleted for good: {history.purge():,}")
    return DONE


def forget_history(args: Namespace) -> int:
    """Delete what a query finds so that nothing of it is left in any file of the history."""
    with open_history(args) as history:
        trashed = history.trashed()
        number = len(found_ids(history, args, or_none=trashed > 0))
        question = f"Findings: {number:,}, and in the trash: {trashed:,}. Leave nothing of them?"
        if not _sure(args, question):
            return fail("Nothing was forgotten.", NOTHING_FOUND)
        put_line(f"Findings forgotten: {history.forget(query_of(args)):,}")
    return DONE


def prune_history(args: Namespace) -> int:
    """Set how much the history keeps, and delete what is over it."""
    path = paths_of(args).settings
    before = load_retention(path)
    retention = _limited(before, args)
    with open_history(args) as history:
        number = history.surplus(retention)
        if number and not _sure(
            args, f"Findings over the limits: {number:,}. Delete them for good?"
        ):
            return fail("Nothing was deleted or set.", NOTHING_FOUND)
        if retention != before:
            save_retention(path, retention)
        put_line(_limits_text(retention))
        put_line(f"Findings deleted for good: {history.prune(retention):,}")
    return DONE


def _sure(args: Namespace, question: str) -> bool:
    """Return whether the user wants it: by --yes, or by the next line of standard input."""
    if args.yes:
        return True
    return ask(f"{question} [y/N]").lower() in _YES


def _limited(retention: Retention, args: Namespace) -> Retention:
    """Return the limits with those that are given in their place; 0 takes one off."""
    changed = {
        name: number * unit or None
        for name, unit in _UNITS.items()
        if (number := getattr(args, name)) is not None
    }
    return retention._replace(**changed)


def _limits_text(retention: Retention) -> str:
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
    annotations = [
        f"seen {entry.occurrences:,} times" if entry.occurrences > 1 else "",
        "pinned" if entry.pinned else "",
        f"ticket {one_line(entry.ticket)}" if entry.ticket else "",
        f"tags {one_line(', '.join(entry.tags))}" if entry.tags else "",
        one_line(entry.note) if entry.note else "",
        _OUTCOMES[entry.helped],
    ]
    parts = (f"{entry.id:>6}", history_text(entry.taken_at, entry.record), *annotations)
    return "  ".join(filter(None, parts))
