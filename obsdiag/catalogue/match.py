"""Find the row of the catalogue that an error is, or the rows that it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.alias import ALIASES
from obsdiag.catalogue.message import Messages
from obsdiag.catalogue.near import MAX_CODE, MAX_NEAR
from obsdiag.catalogue.spelling import fold_code
from obsdiag.catalogue_entry import How, Match

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from obsdiag.catalogue.near import Likeness
    from obsdiag.catalogue_entry import Entry

NO_MATCH = Match()

LIKELY_FIRST = (
    "NoSuchKey#1",
    "NoSuchBucket#1",
    "AccessDenied#1",
    "SignatureDoesNotMatch#1",
    "InvalidAccessKeyId#1",
    "RequestTimeTooSkewed#1",
    "InvalidObjectState#1",
    "InvalidArgument#1",
    "InvalidRequest#1",
    "BadRequest#1",
    "BucketNotEmpty#1",
    "BucketAlreadyExists#1",
    "TemporaryRedirect#1",
)
"""Which rows of one status to think of first, where an answer shows nothing else.

Such an answer is nearly always one to HEAD, which asks for an object or a bucket: either may
be missing, or the right to see it; a policy, a tag or an upload cannot be. The others are
those with the most causes on the caller's side. A judgement, not a count.
"""


class Matcher:
    """Has the answer to each spelling and each status ready; only the rest is looked for."""

    __slots__ = ("_by_code", "_by_status", "_known", "_likeness", "_messages", "_other_names")

    def __init__(self, entries: Sequence[Entry], likeness: Likeness) -> None:
        self._by_code: dict[str, list[Entry]] = {}
        for entry in entries:
            self._by_code.setdefault(fold_code(entry.wire_code), []).append(entry)
        self._known = dict(_known(self._by_code.values()))
        self._by_status = _by_status(entries)
        self._other_names = {
            **{name: self._by_status[status] for name, status in _status_names(entries)},
            **dict(_aliases(self._by_code)),
        }
        self._messages = Messages(entries)
        self._likeness = likeness

    def match(self, code: str | None, status: int | None, message: str | None) -> Match:
        """Return the row that `code` is, or else the one that `message` or `status` tell of.

        Any of the three may be missing. What a code says is never overruled by the
        others: they only decide between rows that are equally good.
        """
        if code:
            return self._known.get(code) or self._match_code(code, status, message)
        if message and (entry := self._messages.told(message, status)):
            return Match(entry, How.MESSAGE)
        return NO_MATCH if status is None else self._by_status.get(status, NO_MATCH)

    def spelled(self, code: str) -> Match:
        """Return the row whose code this is, white space and case aside, and never one near it."""
        if known := self._known.get(code):
            return known
        rows = self._by_code.get(fold_code(code)) if len(code) <= MAX_CODE else None
        return self._among(rows, code, None) if rows else NO_MATCH

    def _match_code(self, code: str, status: int | None, message: str | None) -> Match:
        folded = fold_code(code) if len(code) <= MAX_CODE else ""
        if rows := self._by_code.get(folded):
            return self._among(rows, code, message)
        if other := self._other_names.get(folded):
            return other
        near = self._likeness.nearest(code, status)
        if message and (entry := self._messages.told(message, status)):
            near = (entry, *(one for one in near if one is not entry))[:MAX_NEAR]
        return Match(None, How.NEAREST, near) if near else NO_MATCH

    def _among(self, rows: Sequence[Entry], code: str, message: str | None) -> Match:
        """Choose between rows whose code is `code`, white space and case aside."""
        rows = [entry for entry in rows if entry.code == code] or rows
        told = self._messages.told_best(rows, message) if len(rows) > 1 and message else None
        if told is not None and told is not rows[0]:
            return Match(told, How.MESSAGE)
        return _spelled(rows[0], code)


def _spelled(entry: Entry, code: str) -> Match:
    return Match(entry, How.EXACT if entry.code == code else How.SPACING)


def _known(by_code: Iterable[Sequence[Entry]]) -> Iterator[tuple[str, Match]]:
    """Yield the spellings that leave no choice: the table's own, and without its white space."""
    for rows in by_code:
        if len(rows) == 1:
            for code in (rows[0].code, rows[0].wire_code):
                yield code, _spelled(rows[0], code)


def _aliases(by_code: Mapping[str, Sequence[Entry]]) -> Iterator[tuple[str, Match]]:
    for alias in ALIASES:
        for entry in by_code.get(fold_code(alias.published), ())[:1]:
            yield fold_code(alias.code), Match(entry, How.ALIAS)


def _by_status(entries: Sequence[Entry]) -> dict[int, Match]:
    """Return for each status the rows that have it, likely ones first."""
    rank = {name: place for place, name in enumerate(LIKELY_FIRST)}
    rows: dict[int, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: rank.get(entry.id, len(rank))):
        if entry.status_code is not None:
            rows.setdefault(entry.status_code, []).append(entry)
    return {status: Match(None, How.STATUS, tuple(found)) for status, found in rows.items()}


def _status_names(entries: Sequence[Entry]) -> Iterator[tuple[str, int]]:
    """Yield what clients put in place of a code that an answer without body does not show.

    boto3 says `404`, the AWS SDK for Go v1 `NotFound`, the one for Java v1 `404 Not Found`.
    """
    for entry in entries:
        if entry.status_code is not None:
            number, _, phrase = entry.status.partition(" ")
            for name in (number, phrase, entry.status):
                yield fold_code(name), entry.status_code
