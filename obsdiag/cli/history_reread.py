"""The command that reads stored captures with today's rules, and says what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.cli.args import DONE, open_history, paths_of
from obsdiag.cli.output import put_block, put_line
from obsdiag.errors import HistoryError
from obsdiag.history.comparison import counterpart, differences
from obsdiag.input.sources import paste
from obsdiag.model import Finding
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from obsdiag.record import record, to_line
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from obsdiag.catalogue import Catalogue
    from obsdiag.history import History, HistoryEntry
    from obsdiag.history.comparison import ChangedValue

_MAX_VALUE = 200


def reread_history(args: Namespace) -> int:
    """Print what today's rules read otherwise in what a query finds; nothing is changed."""
    catalogue = load_catalogue(paths_of(args).catalogue)
    query = " ".join(args.query)
    with open_history(args) as history:
        if not (ids := history.ids(query)):
            raise HistoryError(f"Nothing in the history answers to “{query}”.")
        for entry_id in sorted(ids, reverse=True):
            if (entry := history.get(entry_id)) is not None:
                found = _differences(history, entry, catalogue)
                put = put_line if args.format == "json" else put_block
                put(_told(entry, found, args.format))
    return DONE


def _differences(
    history: History, entry: HistoryEntry, catalogue: Catalogue
) -> Sequence[ChangedValue] | None:
    """Return what differs, None where nothing is found in the capture any more."""
    source = paste(history.capture(entry.id), entry.source or "history")
    found = (event for event in read([source], catalogue) if isinstance(event, Finding))
    now = counterpart(entry.record, [record(one, key=history.mask_key) for one in found])
    return None if now is None else differences(entry.record, now)


def _told(entry: HistoryEntry, found: Sequence[ChangedValue] | None, form: str) -> str:
    if form == "json":
        values = found and {one.name: {"before": one.before, "now": one.now} for one in found}
        told = {"id": entry.id, "found": found is not None, "differs": values or {}}
        return to_line(told)
    name = one_line(" ".join(str(part) for part in (entry.status, entry.code) if part), 100)
    if found is None:
        changes = ["not found any more"]
    else:
        changes = [f"{one.name}: {_shown(one.before)} → {_shown(one.now)}" for one in found]
    lines = (f"{entry.id:>6}  {name}", *(f"        {change}" for change in changes or ["the same"]))
    return "\n".join(lines)


def _shown(value: str) -> str:
    return one_line(value, _MAX_VALUE) or "–"
