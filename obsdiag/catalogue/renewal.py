"""What a newer copy of the published page changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from obsdiag.errors import CatalogueError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.catalogue_entry import Entry

FEWEST = 20
"""Rows that a page must have in common with the one in use, to be taken for a newer copy of it."""


@dataclass(frozen=True, slots=True)
class Change:
    """A row that is on both pages and says something else on the newer one."""

    before: Entry
    after: Entry


@dataclass(frozen=True, slots=True)
class Changes:
    """All that a newer page changes, in its order."""

    added: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    changed: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def changes(before: Sequence[Entry], after: Sequence[Entry]) -> Changes:
    """Return what is different in `after`; raises CatalogueError where it is another table."""
    old = {entry.id: entry for entry in before}
    new = {entry.id: entry for entry in after}
    if len(old.keys() & new.keys()) < min(FEWEST, len(old)):
        raise CatalogueError(
            "The page has hardly a code in common with the catalogue in use:"
            " it is not a newer copy of it."
        )
    return Changes(
        added=tuple(entry for entry in after if entry.id not in old),
        removed=tuple(entry for entry in before if entry.id not in new),
        changed=tuple(
            Change(old[entry.id], entry)
            for entry in after
            if entry.id in old and _said(old[entry.id]) != _said(entry)
        ),
    )


def _said(entry: Entry) -> tuple[str, str, str]:
    """Return what a row says; a break in a code or a text is the page's layout."""
    return entry.wire_code, " ".join(entry.description.split()), entry.status


def changes_text(found: Changes) -> str:
    """Return the changes as plain lines, one a row, the changed ones with both wordings."""
    lines = [f"+ {_row(entry)}" for entry in found.added]
    lines += [f"- {_row(entry)}" for entry in found.removed]
    for change in found.changed:
        lines += [f"~ {_row(change.before)}", f"  → {_row(change.after)}"]
    return "\n".join(lines)


def _row(entry: Entry) -> str:
    return f"{entry.code} · {entry.status} · {entry.description}"
