"""The command that reads stored captures with today's rules, and says what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.cli.args import DONE, open_history, paths_of
from obsdiag.cli.history_lookup import found_ids
from obsdiag.cli.output import put_block, put_line
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
    from obsdiag.history import HistoryEntry
    from obsdiag.history.comparison import ChangedValue

_MAX_VALUE = 200


def reread_history(args: Namespace) -> int:
    """Print what today's rules read otherwise in what a query finds; nothing is changed."""
    catalogue = load_catalogue(paths_of(args).catalogue)
    with open_history(args) as history:
        for entry_id in sorted(found_ids(history, args), reverse=True):
            if (entry := history.get(entry_id)) is not None:
                text = history.capture(entry_id)
                found = _differences(entry, text, history.mask_key, catalogue) if text else None
                put = put_line if args.format == "json" else put_block
                put(_told(entry, found, args.format, has_capture=bool(text)))
    return DONE


def _differences(
    entry: HistoryEntry, text: bytes, key: bytes, catalogue: Catalogue
) -> Sequence[ChangedValue] | None:
    """Return what differs, None where nothing is found in the capture any more."""
    source = paste(text, entry.source or "history")
    found = (event for event in read([source], catalogue) if isinstance(event, Finding))
    now = counterpart(entry.record, [record(one, key=key) for one in found])
    return None if now is None else differences(entry.record, now)


def _told(
    entry: HistoryEntry, found: Sequence[ChangedValue] | None, form: str, *, has_capture: bool
) -> str:
    """Return what differs; of what came in without its capture, nobody can know."""
    if form == "json":
        values = found and {one.name: {"before": one.before, "now": one.now} for one in found}
        is_found = found is not None if has_capture else None
        return to_line({"id": entry.id, "found": is_found, "differs": values or {}})
    name = one_line(" ".join(str(part) for part in (entry.status, entry.code) if part), 100)
    if found is None:
        changes = ["not found any more" if has_capture else "it came in without its capture"]
    else:
        changes = [f"{one.name}: {_shown(one.before)} → {_shown(one.now)}" for one in found]
    lines = (f"{entry.id:>6}  {name}", *(f"        {change}" for change in changes or ["the same"]))
    return "\n".join(lines)


def _shown(value: str) -> str:
    return one_line(value, _MAX_VALUE) or "–"
