"""What the engineer says of a finding: ticket, tags, note, and whether it is pinned."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.history.history_entry import storable
from obsdiag.redact import mask_text

if TYPE_CHECKING:
    from collections.abc import Iterable


class Annotation(NamedTuple):
    """As it is stored."""

    ticket: str = ""
    tags: str = ""
    """One a line."""
    note: str = ""
    pinned: bool = False
    answer: str = ""
    """What was answered."""
    cause: str = ""
    """Which of the guidance's causes it was."""
    helped: bool | None = None
    """Whether the answer did; None: it is not known."""

    def merged(self, other: Annotation) -> Annotation:
        """Return what both say; of what can be said only once, this one."""
        tags = dict.fromkeys((*self.tags.split("\n"), *other.tags.split("\n")))
        return Annotation(
            ticket=self.ticket or other.ticket,
            tags="\n".join(filter(None, tags)),
            note=self.note or other.note,
            pinned=self.pinned or other.pinned,
            answer=self.answer or other.answer,
            cause=self.cause or other.cause,
            helped=other.helped if self.helped is None else self.helped,
        )


NO_ANNOTATION = Annotation()


class AnnotationUpdate(NamedTuple):
    """As the engineer gives it; None leaves a value as it was."""

    ticket: str | None = None
    tags: Iterable[str] | None = None
    note: str | None = None
    pinned: bool | None = None
    answer: str | None = None
    cause: str | None = None
    helped: bool | None = None
    more_tags: tuple[str, ...] = ()
    """What comes to the tags that there are."""
    fewer_tags: tuple[str, ...] = ()
    unsettled: bool = False
    """Whether it is not known any more that the answer helped, or did not."""

    def after(self, before: Annotation, key: bytes) -> Annotation:
        """Return `before` with what is given in its place, secrets masked with `key`."""
        if before == NO_ANNOTATION and not any(self):
            return before
        return Annotation(
            ticket=before.ticket if self.ticket is None else _one_line(self.ticket, key),
            tags=self._tags(before.tags, key),
            note=before.note if self.note is None else _masked(self.note, key).strip(),
            pinned=before.pinned if self.pinned is None else self.pinned,
            answer=before.answer if self.answer is None else _masked(self.answer, key).strip(),
            cause=before.cause if self.cause is None else _one_line(self.cause, key),
            helped=None if self.unsettled else self._helped(before.helped),
        )

    def _helped(self, before: bool | None) -> bool | None:
        return before if self.helped is None else self.helped

    def _tags(self, before: str, key: bytes) -> str:
        tags = before if self.tags is None else _lines(self.tags, key)
        added = _lines((*tags.split("\n"), *self.more_tags), key).split("\n")
        gone = _lines(self.fewer_tags, key).split("\n")
        return "\n".join(tag for tag in added if tag not in gone)


def _lines(tags: Iterable[str], key: bytes) -> str:
    return "\n".join(filter(None, dict.fromkeys(_one_line(tag, key) for tag in tags)))


def _one_line(text: str, key: bytes) -> str:
    return " ".join(_masked(text, key).split())


def _masked(text: str, key: bytes) -> str:
    if not text:
        return ""
    return mask_text(storable(text).replace("\0", " ").encode(), key=key).text.decode()
