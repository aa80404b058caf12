"""What SQLite and the disk refuse, in plain sentences."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from obsdiag.errors import HistoryError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FORBIDDEN = "obsdiag may not write there"
_BUSY = "another program has kept it busy for too long; try again"
_DAMAGED = (
    "the file is damaged, or is no history; it was kept as it is,"
    " and `obsdiag history recover` saves what can be read of it"
)
# https://www.sqlite.org/rescode.html; what is not listed is a bug of ours and stays what it is.
_REASONS = {
    sqlite3.SQLITE_PERM: _FORBIDDEN,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_NOMEM: "there is not enough memory",
    sqlite3.SQLITE_READONLY: _FORBIDDEN,
    sqlite3.SQLITE_IOERR: "the disk does not answer as it should",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_FULL: "the disk is full; nothing that was there before is lost",
    sqlite3.SQLITE_CANTOPEN: "obsdiag may not write there, or it is no file",
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}


UNREADABLE = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading a damaged file raises: SQLite's complaint quotes bytes that may be no text."""


class DamagedError(HistoryError):
    """The history's file is damaged; `recover` saves what can be read of it."""


class OvertakenError(HistoryError):
    """Nobody waits for the answer any more: the next question has been asked."""


def damaged(path: Path, why: str) -> DamagedError:
    """Return the error for a file that is not as obsdiag makes it."""
    return DamagedError(
        f"The history {path} cannot be opened: {why}; it was kept as it is, and `obsdiag history"
        " recover` saves what can be read of it."
    )


@contextmanager
def plainly(doing: str, path: Path) -> Iterator[None]:
    """Raise what SQLite or the disk refuses as a HistoryError; `doing` is like 'searched'."""
    try:
        yield
    except sqlite3.Error as error:
        reason = _reason(error)
        if reason is None:
            raise
        kind = DamagedError if reason == _DAMAGED else HistoryError
        raise kind(f"The history {path} cannot be {doing}: {reason}.") from error
    except UnicodeDecodeError as error:
        raise DamagedError(f"The history {path} cannot be {doing}: {_DAMAGED}.") from error
    except OSError as error:
        raise HistoryError(f"The history {path} cannot be {doing}: {error.strerror}.") from error


def _reason(error: sqlite3.Error) -> str | None:
    if isinstance(error, sqlite3.ProgrammingError) and "closed" in str(error):
        return "it is closed"
    return _REASONS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
