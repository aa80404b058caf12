"""One finding of the history: what is shown of it, and what makes two of them the same one."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from functools import cache, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias

from obsdiag.history.packed_record import unpack
from obsdiag.history.valid_record import readable_record
from obsdiag.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

COLUMNS = ("status", "code", "bucket", "key", "request_id", "catalogue_id", "source", "message")
"""What the list shows, as columns of the table `finding`."""
_PACKED = ("bucket", "key", "request_id", "source", "message")
"""Those of them that stand in a packed record alone; of the request id, the end is a column too."""
_SHORT = 16 * 1024
"""Characters of a record that may be kept: what is packed well has a hundred times its bytes."""
_MOST_OPENED = 200
REQUEST_END = 8
"""Characters at the end of a request id, which tell it from nearly all others."""

ENTRY_COLUMNS = (
    *("id", "taken_at", *COLUMNS, "record", "last_seen", "occurrences"),
    *("ticket", "tags", "note", "pinned", "answer", "cause", "helped"),
)
"""What a HistoryEntry is made of, in its order."""


def entry_columns(table: str = "finding") -> str:
    """Return what is selected of `table` for `HistoryEntry.from_row`."""
    return ", ".join(
        f"ifnull({table}.packed, {table}.record)" if name == "record" else f"{table}.{name}"
        for name in ENTRY_COLUMNS
    )


_NO_TIME = "1970-01-01T00:00:00.000Z"


@dataclass(unsafe_hash=True, slots=True)
class HistoryEntry:
    """A stored finding; None is what its capture does not show. Nothing changes one.

    Not frozen: each key stroke makes fifty, and a frozen one takes three times as long to make.
    """

    id: int
    """Later findings have larger ids."""
    taken_at: str
    """When it first came in: UTC, ISO 8601."""
    status: int | None
    code: str | None
    bucket: str | None
    key: str | None
    request_id: str | None
    catalogue_id: str | None
    """Row of the catalogue, as `Code#n`."""
    source: str | None
    message: str | None
    json: str = field(repr=False)
    """The whole finding, as it is stored."""
    last_seen: str = ""
    """When it last came in: UTC, ISO 8601."""
    occurrences: int = 1
    """How often it came in."""
    ticket: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    pinned: bool = False
    answer: str = ""
    """What was answered."""
    cause: str = ""
    """Which of the guidance's causes it was, as `Code#n/cause`; '' where that was not said."""
    helped: bool | None = None
    """Whether the answer did; None: it is not known."""

    @classmethod
    def from_row(cls, row: tuple[Any, ...]) -> HistoryEntry:
        """Return the entry of a row of ENTRY_COLUMNS; a time that is none is the first of all."""
        number, taken_at, *values, last_seen, occurrences, ticket, tags, note = row[:-4]
        pinned, answer, cause, helped = row[-4:]
        if isinstance(values[-1], bytes):
            values = _unpacked(values)
        said = (ticket, tuple(tags.split("\n")) if tags else (), note, bool(pinned))
        outcome = (answer, cause, None if helped is None else bool(helped))
        seen = (_time(last_seen or taken_at), occurrences)
        return cls(number, _time(taken_at), *(*values, *seen, *said, *outcome))

    @property
    def first_seen(self) -> str:
        """When it first came in: UTC, ISO 8601."""
        return self.taken_at

    @property
    def record(self) -> dict[str, Any]:
        """The whole finding: the JSON object that was added."""
        return stored_record(self.json)

    def texts(self, names: tuple[str, ...]) -> dict[str, str | None]:
        """Return these values of the record, two or more: a tenth of the time of all of it."""
        return dict(zip(names, _listed(self.json, names), strict=True))


def _unpacked(values: list[Any]) -> list[Any]:
    """Return the values of COLUMNS, and the record, of a row that has it compressed."""
    packed = values[-1]
    text, listed = _opened(packed)
    status, code, _, _, _, catalogue_id, *_ = values
    bucket, key, request_id, source, message = listed
    return [status, code, bucket, key, request_id, catalogue_id, source, message, text]


_Opened: TypeAlias = "tuple[str, Iterable[str | None]]"
_opened_last: Recent[_Opened] = Recent(_MOST_OPENED)
"""What one key stroke finds, the next one finds most of."""


def _opened(packed: bytes) -> _Opened:
    """Return a packed record and the values in it that the list shows."""
    known = _opened_last.get(packed, None)
    if known is None:
        text = unpack(packed)
        known = text, _listed(text, _PACKED)
        if len(text) <= _SHORT:
            _opened_last.keep(packed, known)
    return known


def listed_values(stored: str | bytes, names: tuple[str, ...]) -> Iterable[str | None]:
    """Return the values with these names of a record that was stored as JSON, or packed."""
    return _listed(unpack(stored) if isinstance(stored, bytes) else stored, names)


def _listed(text: str, names: tuple[str, ...]) -> Iterable[str | None]:
    """Return values of a record, as JSON; fifty are read at each key stroke."""
    try:
        return _quick(names)(text)
    except ValueError:
        values = map(_parsed(text).get, names)
        return [storable(value) if isinstance(value, str) else None for value in values]


@cache
def _quick(names: tuple[str, ...]) -> Callable[[str], Iterable[str | None]]:
    """Return what reads just these; it refuses values of other kinds, and lone surrogates."""
    from msgspec import defstruct  # not before there is something to be read
    from msgspec.json import Decoder

    listed = defstruct("Listed", [(name, str | None, None) for name in names])
    read, values = Decoder(listed).decode, attrgetter(*names)
    return lambda text: values(read(text))


def stored_record(stored: str | bytes) -> dict[str, Any]:
    """Return the record that was stored as JSON, or packed; nothing where that is none."""
    return readable_record(_parsed(unpack(stored) if isinstance(stored, bytes) else stored))


def time_of(stored: str | bytes, away: int | None) -> str:
    """Return the time that a stored record tells, folded as in a query; '' where it tells none.

    It is as in the zone that is so many seconds from UTC, or for None by the computer's clock.
    """
    told = str(stored_record(stored).get("time") or "")
    zone = None if away is None else timezone(timedelta(seconds=away))
    try:
        at = datetime.fromisoformat(told).astimezone(zone)
    except (ValueError, OverflowError):
        return told.lower()
    return at.isoformat(timespec="milliseconds" if "." in told else "seconds").lower()


def _parsed(text: str) -> dict[str, Any]:
    """Return a record that is quickly read by msgspec, and what that refuses by Python's own."""
    from msgspec.json import decode  # not before there is something to be read

    for read in (decode, json.loads):
        try:
            found = read(text)
        except (ValueError, RecursionError):
            continue
        return found if isinstance(found, dict) else {}
    return {}


@lru_cache(maxsize=1024)
def _time(text: str) -> str:
    try:
        datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return _NO_TIME
    return text


def columns_of(record: Mapping[str, Any]) -> tuple[object, ...]:
    """Return the values of COLUMNS beside a packed record.

    Text that SQLite cannot store has replacement characters.
    """
    code, row = record.get("code"), record.get("catalogue")
    name = row.get("id") if row else None
    end = _request_end(record.get("request_id"))
    texts = [None if text is None else storable(text) for text in (code, end, name)]
    code, end, name = texts
    return (record.get("status"), code, None, None, end, name, None, None)


def _request_end(request_id: str | None) -> str | None:
    """Return what of a request id is looked up; None for none."""
    return request_id[-REQUEST_END:] if request_id else None


def storable(text: str) -> str:
    """Return `text` as SQLite can keep it, which knows no lone surrogates."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def fingerprint(record: Mapping[str, Any], text: bytes, key: bytes) -> int:
    """Return what tells whether two findings are the same one: a number of 64 bits, by `key`.

    A request id is given once (OBS API reference, common response headers), so it decides, with
    code and object key: one answer can name many objects. Without one the masked text decides.
    """
    request_id = record.get("request_id")
    named = (request_id or None, record.get("code"), record.get("key"))
    what = repr(named).encode() + (b"" if request_id else text)

    from hashlib import blake2b  # OpenSSL comes with it: not before something is kept

    return int.from_bytes(blake2b(what, digest_size=8, key=key).digest(), "big", signed=True)
