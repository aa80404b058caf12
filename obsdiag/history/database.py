"""The history's file: opening it, bringing it up to date, and the transactions on it."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from threading import Lock
from time import monotonic, sleep
from typing import TYPE_CHECKING

from obsdiag.config.paths import make_file, make_folder
from obsdiag.errors import HistoryError
from obsdiag.history.column_pairs import learn_pairs_anew
from obsdiag.history.event_fingerprint import kind_of
from obsdiag.history.failure import damaged
from obsdiag.history.history_entry import stored_record, time_of
from obsdiag.history.intake_migration import group_old
from obsdiag.history.schema import APPLICATION_ID, GROUPED, MIGRATIONS, PAIRED
from obsdiag.history.schema_check import acting, guard, is_as_made
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

BUSY_MS = 10_000
"""How long to wait for another program's write to end."""
CACHE_KB = 64 * 1024
"""Most memory for the pages that are being written; SQLite's own 2 MB make an import slower."""
READ_CACHE_KB = 4 * 1024
"""The same for each connection that reads. Four times as much makes no key stroke quicker, and the
longest ones slower: what the system has of the file is copied to memory that no processor has near.
"""
_AGAIN_S = 0.01
# One statement, so that another process cannot come between.
_STATE = """
    SELECT user_version, application_id, (SELECT count(*) FROM sqlite_schema)
    FROM pragma_user_version, pragma_application_id
"""


def open_writer(path: Path, migrations: Sequence[str] = MIGRATIONS) -> sqlite3.Connection:
    """Open or make the file, bring its tables up to date, and return a connection that may write.

    Raises HistoryError for a file that is another program's or a newer obsdiag's, which is left
    as it is, DamagedError where its tables are not those that obsdiag makes, and what `plainly`
    puts into words.
    """
    make_folder(path.parent)
    make_file(path)
    connection = _connect(path)
    try:
        version = _version(connection, path, len(migrations))
        _check(connection, path, migrations[:version])
        connection.execute("PRAGMA synchronous = FULL")  # what is committed survives a power cut
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        _log_ahead(connection, is_new=not version)
        if version < len(migrations):
            with transaction(connection):
                _migrate(connection, path, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


def open_reader(path: Path) -> sqlite3.Connection:
    """Return a connection to an existing history that cannot change it."""
    connection = _connect(path)
    connection.execute("PRAGMA query_only = ON")
    connection.execute(f"PRAGMA cache_size = -{READ_CACHE_KB}")
    connection.create_function("time_of", 2, time_of, deterministic=True)
    return connection


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path,
        timeout=BUSY_MS / 1000,
        isolation_level=None,  # transactions are ours
        check_same_thread=False,  # one thread at a time: whoever hands it out sees to that
    )
    guard(connection)
    return connection


def _log_ahead(connection: sqlite3.Connection, *, is_new: bool) -> None:
    """Switch a new file to write-ahead logging: readers and a writer can then be at it at once.

    Room in it that is not used any more can be given back (`maintenance.optimise`); an older file
    stays as it is. For this one step SQLite does not wait for another program that does the same,
    so it is tried again.
    """
    deadline = monotonic() + BUSY_MS / 1000
    connection.execute("PRAGMA busy_timeout = 0")  # it is tried again here
    while True:
        try:
            if is_new:
                connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > deadline:
                raise
            sleep(_AGAIN_S)
        else:
            connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
            return


def _version(connection: sqlite3.Connection, path: Path, newest: int) -> int:
    """Return the version of the file, which nothing has been written to yet."""
    try:
        version, owner, tables = connection.execute(_STATE).fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        # As for a schema format that SQLite does not know (sqlite.org/fileformat.html, 1.3.10).
        raise damaged(path, "SQLite does not know its format") from error
    if owner != APPLICATION_ID and (owner or version or tables):
        raise HistoryError(f"{path} is not a history of obsdiag; it was left as it is.")
    if version > newest:
        raise HistoryError(
            f"The history {path} was written by a newer obsdiag; it was left as it is. "
            "Install the newer version to read it."
        )
    if version < 0 or (tables and not version):
        raise damaged(path, "its version is none of obsdiag's")
    return int(version)


def _check(connection: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    """Raise DamagedError where the file has other tables than these steps make."""
    if name := acting(connection):
        raise damaged(path, f"it has a trigger or view, {one_line(name, 40)}")
    if migrations and not is_as_made(connection, migrations):
        raise damaged(path, "its tables are not those that obsdiag makes")


def _migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    """Go through the steps that are missing; the caller's transaction makes it all or nothing."""
    version = _version(connection, path, len(migrations))  # another process may have been first
    connection.create_function("kind_of", 1, lambda text: kind_of(stored_record(text)))
    if 0 < version < len(migrations):
        _back_up(path, version)
    for number, step in enumerate(migrations[version:], version + 1):
        for statement in _statements(step):
            connection.execute(statement)
        if number == GROUPED:
            group_old(connection)
        if number == PAIRED:
            learn_pairs_anew(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(migrations)}")


def _back_up(path: Path, version: int) -> None:
    """Copy the file to one beside it that tells its version and the time, UTC."""
    time = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    copy = path.with_name(f"{path.stem}.version-{version}.{time}{path.suffix}")
    make_file(copy)
    try:
        with closing(open_reader(path)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
    except BaseException:
        copy.unlink()
        raise


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of a step; each ends at the end of a line."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit what is done in the block as one, or nothing of it where it raises."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has undone it already
            connection.execute("ROLLBACK")
        raise


KEPT_READERS = 2
"""Connections that wait for the next search: one more that many threads needed for once goes."""


class Readers:
    """Connections for reading, each lent to one thread at a time; writes do not hold them up."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._idle: list[sqlite3.Connection] = []
        self._closed = False

    @contextmanager
    def lend(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection for the block."""
        with self._lock:
            if self._closed:
                raise sqlite3.ProgrammingError("closed")
            connection = self._idle.pop() if self._idle else open_reader(self._path)
        try:
            yield connection
        finally:
            self._take_back(connection)

    def _take_back(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            if self._closed or len(self._idle) >= KEPT_READERS:
                connection.close()
            else:
                self._idle.append(connection)

    def close(self) -> None:
        """Close those at hand, and each of the others when it comes back."""
        with self._lock:
            self._closed = True
            while self._idle:
                self._idle.pop().close()
