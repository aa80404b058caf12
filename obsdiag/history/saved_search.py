"""Searches that were given a name: kept in the history's file, and taken along by its export."""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from obsdiag.errors import HistoryError
from obsdiag.history.history_entry import storable
from obsdiag.redact import mask_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

MOST_NAME = 80
"""Characters of a name."""
MOST_QUERY = 2_000
"""Characters of a query."""
MOST_SAVED = 1_000
"""Searches that a file may bring along."""
_ALL = "SELECT name, query FROM saved_search ORDER BY name COLLATE NOCASE, name"
_GET = "SELECT query FROM saved_search WHERE name = ?"
_PUT = "INSERT OR REPLACE INTO saved_search (name, query) VALUES (?, ?)"
_DELETE = "DELETE FROM saved_search WHERE name = ?"
_RENAME = "UPDATE saved_search SET name = ? WHERE name = ?"
_KEY = "searches"
SIGN = f'"{_KEY}"'.encode()
"""No line of an export brings searches along that does not have this: a quick first look."""


class SavedSearch(NamedTuple):
    """A query, and what it is called."""

    name: str
    query: str


def saved_searches(connection: sqlite3.Connection) -> list[SavedSearch]:
    """Return all of them, by their names."""
    return [SavedSearch(*row) for row in connection.execute(_ALL)]


def save(connection: sqlite3.Connection, search: SavedSearch, key: bytes) -> None:
    """Keep a search, in the place of one with this name; within a transaction.

    Secrets in it are masked with `key`. Raises HistoryError without a name or a query.
    """
    connection.execute(_PUT, _kept(search, key))


def rename(connection: sqlite3.Connection, old: str, new: str, key: bytes) -> None:
    """Give a search another name; raises HistoryError where there is no such, or one already."""
    (query,) = connection.execute(_GET, (storable(old),)).fetchone() or ("",)
    if not query:
        raise HistoryError(f"There is no saved search “{old}”.")
    name, _ = _kept(SavedSearch(new, query), key)
    if name != old and connection.execute(_GET, (name,)).fetchone():
        raise HistoryError(f"There is a saved search “{name}” already.")
    connection.execute(_RENAME, (name, storable(old)))


def delete(connection: sqlite3.Connection, name: str) -> None:
    """Delete a search; raises HistoryError where there is no such."""
    if not connection.execute(_DELETE, (storable(name),)).rowcount:
        raise HistoryError(f"There is no saved search “{name}”.")


def take_over(connection: sqlite3.Connection, searches: Iterable[SavedSearch], key: bytes) -> None:
    """Keep the searches of another history; within a transaction.

    One that has the name of another one here gets a number behind it; done again, it changes
    nothing.
    """
    for brought in searches:
        search = _kept(brought, key)
        for number in count(1):
            ending = f" ({number})" if number > 1 else ""
            name = search.name[: MOST_NAME - len(ending)] + ending
            row = connection.execute(_GET, (name,)).fetchone()
            if row is None:
                connection.execute(_PUT, (name, search.query))
            if row is None or row[0] == search.query:
                break


def told(searches: Iterable[SavedSearch]) -> dict[str, list[dict[str, str]]]:
    """Return searches as the first line of an export has them in `history`; nothing for none."""
    found = [search._asdict() for search in searches]
    return {_KEY: found} if found else {}


def searches_in(line: bytes) -> list[SavedSearch]:
    """Return the searches that a line of an export brings along.

    A line that is none brings none: whoever reads its finding says so.
    """
    try:
        known = json.loads(line).get("history")
    except (ValueError, AttributeError, RecursionError):
        return []
    given = known.get(_KEY) if isinstance(known, dict) else None
    return list(_readable(given if isinstance(given, list) else []))


def _readable(given: list[Any]) -> Iterator[SavedSearch]:
    for one in given[:MOST_SAVED]:
        if isinstance(one, dict):
            name, query = one.get("name"), one.get("query")
            if isinstance(name, str) and isinstance(query, str) and name.strip() and query.strip():
                yield SavedSearch(name, query)


def _kept(search: SavedSearch, key: bytes) -> SavedSearch:
    name, query = (_masked(text, key) for text in search)
    if not name:
        raise HistoryError("A saved search needs a name.")
    if not query:
        raise HistoryError("There is no search to be saved: say what is looked for.")
    if len(query) > MOST_QUERY:
        raise HistoryError(f"This search is too long to be saved: {len(query):,} characters.")
    return SavedSearch(name[:MOST_NAME].strip(), query)


def _masked(text: str, key: bytes) -> str:
    one_line = " ".join(storable(text).replace("\0", " ").split())
    return mask_text(one_line.encode(), key=key).text.decode()
