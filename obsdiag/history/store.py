"""The history: findings go in, and are found again."""

from __future__ import annotations

import json
import zlib
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING, Any, Self, cast

from obsdiag.errors import HistoryError
from obsdiag.history.database import Readers, open_reader, open_writer, transaction
from obsdiag.history.entry import HistoryEntry, columns_of, words_of
from obsdiag.history.failure import plainly
from obsdiag.history.query import parse
from obsdiag.history.search import EVERYTHING, plan, sample

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from obsdiag.history.query import Term
    from obsdiag.history.search import Plan, Rarity

_LARGEST = 2**63 - 1
"""No id or number is larger in SQLite."""
_INSERT = """
    INSERT INTO finding (capture_id, taken_at, status, code, bucket, key, request_id, catalogue_id,
                         source, message, record)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_WORDS = """
    INSERT INTO words (id, status, code, bucket, key, request_id, source, rest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_CAPTURE = "SELECT c.text FROM finding AS f JOIN capture AS c ON c.id = f.capture_id WHERE f.id = ?"
_DELETE_CAPTURE = (
    "DELETE FROM capture WHERE id = ? "
    "AND NOT EXISTS (SELECT 1 FROM finding WHERE capture_id = capture.id)"
)


class _Prepared:
    """A finding as it is written, made before the file is locked."""

    __slots__ = ("columns", "digest", "record", "text", "words")

    def __init__(self, record: Mapping[str, Any], text: bytes) -> None:
        self.digest = sha256(text).digest()
        self.text = text
        self.columns = columns_of(record)
        self.words = words_of(record)
        self.record = json.dumps(record, separators=(",", ":"))


class History:
    """Findings on disk, newest first; every method may be called from any thread.

    What was added is on disk before the call returns, and survives a crash. Masking is the
    caller's business: what comes in is what is kept. Every method raises HistoryError, in words.
    """

    def __init__(self, path: Path) -> None:
        """Open the history, or make one where there is no file yet."""
        self._path = path
        self._lock = Lock()
        self._watch_lock = Lock()
        self._rarity: Rarity | None = None
        with plainly("opened", path):
            self._writer = open_writer(path)
            self._watcher = open_reader(path)
        self._readers = Readers(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back; a search under way in another thread gives its part when it ends."""
        with self._lock:
            self._writer.close()
        with self._watch_lock:
            self._watcher.close()
        self._readers.close()

    def add(self, record: Mapping[str, object], text: bytes, *, taken_at: str) -> int:
        """Store one finding, once it is on disk return its id.

        `record` is the finding's JSON object, `text` its capture, `taken_at` UTC in ISO 8601.
        """
        return self.add_many([(record, text)], taken_at=taken_at)[0]

    def add_many(
        self, items: Iterable[tuple[Mapping[str, object], bytes]], *, taken_at: str
    ) -> list[int]:
        """Store pairs of record and text, all or none of them; return their ids in order."""
        prepared = [_Prepared(record, text) for record, text in items]
        with plainly("written", self._path), self._lock, transaction(self._writer):
            return [self._insert(item, taken_at) for item in prepared]

    def search(
        self, query: str = "", limit: int = 50, *, before: int | None = None
    ) -> Sequence[HistoryEntry]:
        """Return the newest findings that `query` finds; `before` an id, to go on from there.

        The language is that of `query.parse`: any text is a query, the empty one finds all.
        """
        terms = parse(query)
        page = {
            "before": _LARGEST if before is None else min(before, _LARGEST),
            "limit": min(max(0, limit), _LARGEST),
        }
        with plainly("searched", self._path), self._readers.lend() as connection:
            way = self._plan(connection, terms)
            rows = connection.execute(way.page(), {**way.values, **page}).fetchall()
        return [HistoryEntry(*row) for row in rows]

    def count(self, query: str = "") -> int:
        """Return how many findings `query` finds in all; this looks at each of them."""
        terms = parse(query)
        with plainly("searched", self._path), self._readers.lend() as connection:
            way = self._plan(connection, terms)
            (total,) = connection.execute(way.total(), way.values).fetchone()
        return int(total)

    def get(self, entry_id: int) -> HistoryEntry | None:
        """Return one finding, or None where there is no such any more."""
        found = self.search(limit=1, before=entry_id + 1)
        return found[0] if found and found[0].id == entry_id else None

    def capture(self, entry_id: int) -> bytes:
        """Return the text that the finding was read from, secrets masked."""
        with plainly("read", self._path), self._readers.lend() as connection:
            row = connection.execute(_CAPTURE, (entry_id,)).fetchone()
        if row is None:
            raise HistoryError("This finding is no longer in the history.")
        try:
            return zlib.decompress(row[0])
        except zlib.error as error:
            raise HistoryError("The capture of this finding is damaged.") from error

    def delete(self, ids: Iterable[int]) -> int:
        """Delete findings, and the captures that no other one was read from; return how many."""
        with plainly("written", self._path), self._lock, transaction(self._writer):
            return sum(self._delete(entry_id) for entry_id in ids)

    def version(self) -> int:
        """Return a number that is another one whenever this or any other program has written."""
        with plainly("read", self._path), self._watch_lock:
            # It tells of the writes of all connections but the one that asks, which writes nothing.
            (version,) = self._watcher.execute("PRAGMA data_version").fetchone()
        return int(version)

    def _plan(self, connection: sqlite3.Connection, terms: Sequence[Term]) -> Plan:
        if not terms:
            return EVERYTHING
        self._rarity = sample(connection, self._rarity)
        return plan(terms, self._rarity)

    def _insert(self, item: _Prepared, taken_at: str) -> int:
        known = self._writer.execute("SELECT id FROM capture WHERE digest = ?", (item.digest,))
        (capture_id,) = known.fetchone() or (self._insert_capture(item),)
        added = self._writer.execute(
            _INSERT, (capture_id, taken_at, *item.columns, item.record)
        ).lastrowid
        self._writer.execute(_INSERT_WORDS, (added, *item.words))
        return cast("int", added)

    def _insert_capture(self, item: _Prepared) -> int:
        values = (item.digest, zlib.compress(item.text))
        added = self._writer.execute("INSERT INTO capture (digest, text) VALUES (?, ?)", values)
        return cast("int", added.lastrowid)

    def _delete(self, entry_id: int) -> int:
        found = self._writer.execute("SELECT capture_id FROM finding WHERE id = ?", (entry_id,))
        if (row := found.fetchone()) is None:
            return 0
        self._writer.execute("DELETE FROM words WHERE id = ?", (entry_id,))
        self._writer.execute("DELETE FROM finding WHERE id = ?", (entry_id,))
        self._writer.execute(_DELETE_CAPTURE, row)
        return 1
