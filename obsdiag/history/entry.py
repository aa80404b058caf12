"""One finding of the history, and the words that it is found by."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from obsdiag.history.query import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_WORDS = 32 * 1024
"""Characters of one finding that are searched; what a hostile message has beyond is stored only."""

COLUMNS = ("status", "code", "bucket", "key", "request_id", "catalogue_id", "source", "message")
"""What the list shows, as columns of the table `finding`."""

WORD_COLUMNS = ("status", "code", "bucket", "key", "request_id", "source", "rest")
"""What a finding is found by, as columns of the table `words`."""

_UNSEARCHED = frozenset(
    {*WORD_COLUMNS, "schema", "line", "match", "catalogue", "candidates", "severity"}
)
"""Not among the rest: what has a column of its own, and what the capture does not say."""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A stored finding; None is what its capture does not show."""

    id: int
    """Later findings have larger ids."""
    taken_at: str
    """When it came in: UTC, ISO 8601."""
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

    @property
    def record(self) -> dict[str, Any]:
        """The whole finding: the JSON object that was added."""
        return cast("dict[str, Any]", json.loads(self.json))


def columns_of(record: Mapping[str, Any]) -> tuple[object, ...]:
    """Return the values of COLUMNS; text that SQLite cannot store has replacement characters."""
    values = dict(record) | {"catalogue_id": (record.get("catalogue") or {}).get("id")}
    return tuple(
        value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
        for value in map(values.get, COLUMNS)
    )


def words_of(record: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the values of WORD_COLUMNS."""
    values = map(record.get, WORD_COLUMNS[:-1])
    own = (fold(str(value)) if value is not None else "" for value in values)
    rest = "\n".join(fold(text) for text in _texts(record))
    return tuple(text[:MAX_WORDS] for text in (*own, rest))


def _texts(value: object) -> Iterator[str]:
    match value:
        case dict():
            for name, held in value.items():
                if name not in _UNSEARCHED and not name.endswith(("_origin", "Bytes")):
                    yield from _texts(held)
        case list():
            for held in value:
                yield from _texts(held)
        case str():
            yield value
