"""The published table of error codes: which row an error is, and how to find one.

The page is the only source of the rows, and what they say is shown to the letter.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from obsdiag.catalogue.match import NO_MATCH, Matcher
from obsdiag.catalogue.near import MAX_CODE, MAX_NEAR, Likeness
from obsdiag.catalogue.search import Index
from obsdiag.catalogue.spelling import fold_code
from obsdiag.catalogue.table import NO_STATUS, read_table
from obsdiag.catalogue_entry import Entry, How, Match
from obsdiag.lazy_regex import lazy_regex
from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.catalogue.guidance import Guidance, OtherCode
    from obsdiag.catalogue.guide import Guide

__all__ = ["PUBLISHED", "About", "Catalogue", "Group"]

_AFTER_STATUS = lazy_regex(r"([1-5][0-9]{2})\s+(?=\S)")


class About(NamedTuple):
    """Where a table comes from."""

    title: str
    source: str
    """Address of the page."""
    licence: str
    """SPDX identifier."""


PUBLISHED = About(
    title="List of OBS error codes (S3-compatible API reference)",
    source="https://github.com/opentelekomcloud-docs/object-storage-service"
    "/blob/main/doc/s3api/source/error_responses/error_codes.rst",
    licence="Apache-2.0",
)


class Group(NamedTuple):
    """The entries with one status."""

    name: str
    """`403`, … or `N/A`."""
    title: str
    """`403 Forbidden`: the status of the first of them, as published."""
    entries: tuple[Entry, ...]


WITHOUT_CODE: Mapping[int | None, str] = {400: "BadRequest", 403: "Forbidden", 404: "NotFound"}
"""What clients call an answer of which they have the status alone; our guidance goes by it."""


class Catalogue:
    """The entries of one published table, in its order."""

    def __init__(
        self, entries: tuple[Entry, ...], about: About = PUBLISHED, guide: Guide | None = None
    ) -> None:
        self.entries = entries
        self.about = about
        self.guide = guide
        """Our own guidance on the codes, and on those that the table does not have."""

    @classmethod
    def from_page(
        cls, page: bytes, about: About = PUBLISHED, guide: Guide | None = None
    ) -> Catalogue:
        """Read the published page; raises CatalogueError where it is not the whole table."""
        return cls(read_table(page), about, guide)

    def groups(self) -> tuple[Group, ...]:
        """Return the entries by status, in the order of its number, `N/A` last."""
        rows: dict[str, list[Entry]] = {}
        for entry in self.entries:
            rows.setdefault(entry.group, []).append(entry)
        names = sorted(rows, key=lambda name: (name == NO_STATUS, name))
        return tuple(Group(name, rows[name][0].status, tuple(rows[name])) for name in names)

    def get(self, name: str) -> Entry | None:
        """Return the entry whose id is `name` (`AccessDenied#2`), in any case and spacing."""
        return self._by_id.get(fold_code(name)) if len(name) <= MAX_CODE else None

    def match(self, code: str | None, status: int | None, message: str | None) -> Match:
        """Return which row an error with this code, status and message is, or may be."""
        found = self._matcher.match(code, status, message)
        if code and found.entry is None and (other := self.other(code)) is not None:
            return found._replace(reference=other.code)
        return found

    def spelled(self, code: str) -> Match:
        """Return the row whose code this is, in any case and spacing: a sentence is near to many.

        To look for the nearest takes ten times as long, for each line that may be a code.
        """
        return self._matcher.spelled(code)

    def guidance(self, entry: Entry) -> Guidance | None:
        """Return our guidance on an entry, or None where there is none."""
        return None if self.guide is None else self.guide.on(entry)

    def guidance_for(self, match: Match) -> Guidance | None:
        """Return our guidance on what an error is: in the table, beyond it, or a status alone."""
        if match.entry is not None:
            return self.guidance(match.entry)
        name = match.reference
        if match.how is How.STATUS and match.candidates:
            name = WITHOUT_CODE.get(match.candidates[0].status_code)
        other = None if name is None else self.other(name)
        return None if other is None else other.guidance

    def other(self, code: str) -> OtherCode | None:
        """Return what is known of a code that the table does not have."""
        return None if self.guide is None else self.guide.other(code)

    def others(self) -> tuple[OtherCode, ...]:
        """Return what is known of all codes that the table does not have."""
        return () if self.guide is None else self.guide.others()

    def search(self, words: str) -> tuple[Entry, ...]:
        """Return the entries that `words` find, best first; all of them for no words."""
        entry = self.get(words) if "#" in words else None
        return self._index.search(words) if entry is None else (entry,)

    def explain(self, words: str) -> Match:
        """Return what `words` mean: an id, a code, a status, a message, or search words.

        The id of a cause (`AccessDenied#1/iam-policy`) means its entry.

        A status may stand before a code or a message.
        """
        words = words.strip()
        if entry := self.get(words.partition("/")[0] if "#" in words else words):
            return Match(entry, How.EXACT)
        led = _AFTER_STATUS.match(words)
        status, text = (int(led[1]), words[led.end() :]) if led else (None, words)
        found = self.match(text, status, None)
        if found.entry is None and found.how is not How.STATUS and not found.reference:
            found = self.match(None, status, text)
        if found.how is None and not found.reference:
            return self._nearest(words)
        return found

    def _nearest(self, words: str) -> Match:
        """Return what a search finds; words that find everything mean nothing."""
        near = self.search(words)
        if not 0 < len(near) < len(self.entries):
            return NO_MATCH
        return Match(None, How.NEAREST, near[:MAX_NEAR])

    @cached_property
    def _by_id(self) -> dict[str, Entry]:
        return {fold_code(entry.id): entry for entry in self.entries}

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self.entries)

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(self.entries, self._likeness)

    @cached_property
    def _index(self) -> Index:
        return Index(self.entries, self._likeness)
