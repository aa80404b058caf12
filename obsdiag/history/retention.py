"""What is kept and what goes: the oldest make room, and what is to be forgotten leaves no trace."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from obsdiag.errors import HistoryError
from obsdiag.history.column_pairs import learn_pairs_anew
from obsdiag.history.phrase_token import tokens_of_phrases
from obsdiag.history.sign_sets import learn_anew

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime
    from pathlib import Path

    from obsdiag.config.settings import Retention

_USED = """
    SELECT (page_count - freelist_count) * page_size
    FROM pragma_page_count, pragma_freelist_count, pragma_page_size
"""
_MERGED_PAGES = 500
"""Pages of the index that are written in one step, about 20 ms."""
_MERGING: dict[bool, dict[str, int]] = {
    True: {"automerge": 4, "crisismerge": 64, "hashsize": 256 * 1024},
    False: {"automerge": 0, "crisismerge": 256, "hashsize": 512 * 1024},
}
"""Where the index merges by itself, and where it is left to `merge_step`: how many parts of about
one size it merges (SQLite's own number), how many there are at most, and how many bytes of words
are gathered for one. What comes by the thousand makes larger ones, which takes a twentieth less
of the time; still larger ones do not fit into a processor's own cache, and take twice as long.
"""
_OLD = """
    SELECT id FROM finding
    WHERE id <= (SELECT ifnull(max(last_id), 0) FROM day WHERE day <= substr(:moment, 1, 13))
      AND max(last_seen, taken_at) < :moment AND NOT pinned
"""
_OLDEST = "SELECT id FROM finding WHERE NOT pinned ORDER BY id LIMIT ?"
_TRASHED = "SELECT id FROM finding WHERE deleted_at < ?"
_COUNT = "SELECT count(*) FROM finding"
"""Days that can be counted back from any date of now; nothing is older."""


def surplus(connection: sqlite3.Connection, retention: Retention, now: datetime) -> set[int]:
    """Return the ids of the findings that are over the limits."""
    found: set[int] = set()
    if retention.days is not None and retention.days < now.toordinal():  # days since the year 1
        moment = (now - timedelta(days=retention.days)).isoformat()
        found.update(number for (number,) in connection.execute(_OLD, {"moment": moment}))
    if retention.entries is None and retention.size is None:
        return found
    (entries,) = connection.execute(_COUNT).fetchone()
    (used,) = connection.execute(_USED).fetchone()
    over = 0
    if retention.entries is not None:
        over = entries - retention.entries
    if retention.size is not None and used > retention.size:
        over = max(over, -(-entries * (used - retention.size) // used))
    if over > 0:
        found.update(number for (number,) in connection.execute(_OLDEST, (over,)))
    return found


def long_trashed(connection: sqlite3.Connection, moment: datetime) -> list[int]:
    """Return the ids of what has been in the trash since before `moment`."""
    rows = connection.execute(_TRASHED, (moment.isoformat(timespec="milliseconds"),))
    return [number for (number,) in rows]


def drop_unused_phrases(connection: sqlite3.Connection) -> None:
    """Delete the phrases that no finding has; within a transaction."""
    unused = [
        (number,)
        for number, token in tokens_of_phrases(connection)
        if not connection.execute(
            "SELECT EXISTS (SELECT 1 FROM trigram WHERE trigram MATCH ?)", (token,)
        ).fetchone()[0]
    ]
    connection.executemany("DELETE FROM phrase WHERE id = ?", unused)
    learn_anew(connection)
    learn_pairs_anew(connection)


def merge_by_itself(connection: sqlite3.Connection, *, on: bool) -> None:
    """Set whether the index merges some of its parts, a little with each write.

    Where it does not, it still does so before there are too many of them
    (https://www.sqlite.org/fts5.html, `automerge` and `crisismerge`): each such merge more writes
    all of the words once more, and too many parts make a search slow.
    """
    settings = _MERGING[on].items()
    connection.executemany("INSERT INTO trigram (trigram, rank) VALUES (?, ?)", settings)


def merge_step(connection: sqlite3.Connection, *, start: bool) -> bool:
    """Merge some parts of the index into larger ones; return whether there is more to do.

    https://www.sqlite.org/fts5.html, `merge`: a negative number starts with all parts, and where
    less than two changes were made, there is nothing more.
    """
    before = connection.total_changes
    pages = -_MERGED_PAGES if start else _MERGED_PAGES
    connection.execute("INSERT INTO trigram (trigram, rank) VALUES ('merge', ?)", (pages,))
    return connection.total_changes - before > 1


def give_back(connection: sqlite3.Connection) -> bool:
    """Give some pages that nothing is on back to the disk; return whether there are more.

    In a file that was made before this was asked for there are none to be given
    (https://www.sqlite.org/pragma.html, `incremental_vacuum`).
    """
    (before,) = connection.execute("PRAGMA freelist_count").fetchone()
    connection.execute(f"PRAGMA incremental_vacuum({_MERGED_PAGES})").fetchall()
    (after,) = connection.execute("PRAGMA freelist_count").fetchone()
    return bool(0 < after < before)


def compact(connection: sqlite3.Connection) -> None:
    """Write the file anew, without what was deleted; raises HistoryError where others hold it up.

    The index keeps deleted words until its parts are merged, the file keeps deleted pages until it
    is written anew (https://www.sqlite.org/fts5.html, `optimize`; lang_vacuum.html), and the log
    keeps all pages until it is cut.
    """
    connection.execute("INSERT INTO trigram (trigram) VALUES ('optimize')")
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # VACUUM makes it so in older files
    connection.execute("VACUUM")
    (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise HistoryError(
            "What was deleted is still in the history's log file, as another program is reading "
            "the history; close it and try again."
        )


def delete_copies(path: Path) -> None:
    """Delete the backups and the damaged files that were kept beside the history."""
    for kind in ("version-*", "damaged.*"):
        for copy in path.parent.glob(f"{path.stem}.{kind}{path.suffix}*"):
            copy.unlink(missing_ok=True)
