"""Whether a file has the tables that obsdiag makes, and nothing that acts by itself.

A file may come from somebody else. A trigger, or a view in the place of a table, would run
statements of theirs (https://www.sqlite.org/security.html); so would a table that computes.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_OBJECTS = "SELECT type, name, ifnull(sql, '') FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'"
_ACTS = "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') LIMIT 1"
_SHADOW = lazy_regex(r"trigram_\w+")
"""Tables that FTS5 makes for itself; how it spells them differs with its version."""
_COMMENT = lazy_regex(r"--[^\n]*")
_SPACE = lazy_regex(r"\s+")


def guard(connection: sqlite3.Connection) -> None:
    """Have nothing in the schema of a file do what only the program itself should."""
    connection.execute("PRAGMA trusted_schema = OFF")
    if hasattr(connection, "setconfig"):  # Python 3.12
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # type: ignore[attr-defined]


def acting(connection: sqlite3.Connection) -> str | None:
    """Return the name of a trigger or view in the file, None where there is none."""
    row = connection.execute(_ACTS).fetchone()
    return None if row is None else str(row[0])


def is_as_made(connection: sqlite3.Connection, migrations: Sequence[str]) -> bool:
    """Return whether the file has just the tables and indexes that these steps make."""
    return _objects(connection) == _made(tuple(migrations))


@cache
def _made(migrations: Sequence[str]) -> frozenset[tuple[str, str, str]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.create_function("kind_of", 1, lambda _record: None)
        for step in migrations:
            connection.executescript(step)
        return _objects(connection)


def _objects(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str]]:
    return frozenset(
        (kind, name, "" if _SHADOW.fullmatch(name) else _plain(sql))
        for kind, name, sql in connection.execute(_OBJECTS)
    )


def _plain(sql: str) -> str:
    """Return a statement without comments and white space, which change nothing."""
    return _SPACE.sub("", _COMMENT.sub("", sql))
