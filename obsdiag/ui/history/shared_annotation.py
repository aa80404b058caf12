"""What an engineer says of entries of the history, and what an edit changes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.history import History, HistoryEntry


class SharedAnnotation(NamedTuple):
    """What several entries have in common, as it is edited: empty where they differ."""

    ticket: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    answer: str = ""
    cause: str = ""

    @classmethod
    def common(cls, entries: Sequence[HistoryEntry]) -> SharedAnnotation:
        """Return what all `entries` have; there is at least one."""
        first, *others = entries
        return cls(
            first.ticket if all(each.ticket == first.ticket for each in others) else "",
            tuple(tag for tag in first.tags if all(tag in each.tags for each in others)),
            first.note if all(each.note == first.note for each in others) else "",
            first.answer if all(each.answer == first.answer for each in others) else "",
            first.cause if all(each.cause == first.cause for each in others) else "",
        )

    def write(self, history: History, entry: HistoryEntry, before: SharedAnnotation) -> None:
        """Save what differs from `before`; what was not edited stays as each entry has it."""
        tags: list[str] | None = None
        if self.tags != before.tags:
            tags = [tag for tag in entry.tags if tag not in before.tags or tag in self.tags]
            tags += [tag for tag in self.tags if tag not in tags]
        history.annotate(
            entry.id,
            ticket=self.ticket if self.ticket != before.ticket else None,
            tags=tags,
            note=self.note if self.note != before.note else None,
            answer=self.answer if self.answer != before.answer else None,
            cause=self.cause if self.cause != before.cause else None,
        )


def put_back(history: History, entries: Sequence[HistoryEntry]) -> int:
    """Have it said of `entries` again what they say; return how many they are."""
    for entry in entries:
        history.annotate(
            entry.id,
            ticket=entry.ticket,
            tags=entry.tags,
            note=entry.note,
            pinned=entry.pinned,
            answer=entry.answer,
            cause=entry.cause,
            helped=entry.helped,
            unsettled=entry.helped is None,
        )
    return len(entries)
