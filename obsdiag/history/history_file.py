"""The open file of a history: one connection that writes, others that read, for any thread."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from obsdiag.history.database import Readers, open_reader, open_writer, transaction
from obsdiag.history.failure import DamagedError, damaged, plainly
from obsdiag.history.row_writer import RowWriter

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

KEY_BYTES = range(16, 65)
"""BLAKE2b takes no longer ones (RFC 7693 section 2.1); ours have 32."""
_MASK_KEY = "SELECT value FROM setting WHERE name = 'mask-key'"


class HistoryFile:
    """Lends the connections; what goes wrong in a block is raised as HistoryError, in words."""

    def __init__(self, path: Path) -> None:
        """Open the history, or make one where there is no file yet."""
        self.path = path
        self.lock = Lock()
        self._watch_lock = Lock()
        self.readers = Readers(path)
        with plainly("opened", path):
            self.writer = open_writer(path)
            self._watcher = open_reader(path)
            self.mask_key = self._stored_key()
        self._writing = RowWriter(self.writer)

    def _stored_key(self) -> bytes:
        """Return the key of the masks; raises DamagedError where the file has none."""
        row = self.writer.execute(_MASK_KEY).fetchone()
        if row is None or not isinstance(row[0], bytes) or len(row[0]) not in KEY_BYTES:
            self.close()
            raise damaged(self.path, "the key of its masks is missing")
        key: bytes = row[0]
        return key

    def close(self) -> None:
        """Give the file back; a search under way in another thread gives its part when it ends."""
        with self.lock:
            self.writer.close()
        with self._watch_lock:
            self._watcher.close()
        self.readers.close()

    @contextmanager
    def read(self, doing: str = "read") -> Iterator[sqlite3.Connection]:
        """Lend a connection for reading; `doing` is what cannot be done where it goes wrong."""
        with plainly(doing, self.path), self.readers.lend() as connection:
            yield connection

    @contextmanager
    def written(self) -> Iterator[RowWriter]:
        """Lend the statements that write; what is done in the block is committed whole or not."""
        with plainly("written", self.path), self.lock:
            try:
                with transaction(self.writer):
                    self._writing.begin()
                    yield self._writing
                    self._writing.end()
            except BaseException:
                self._writing.forget()
                raise

    @contextmanager
    def alone(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection that writes, for what is no transaction; nobody else has it."""
        with plainly("written", self.path), self.lock:
            yield self.writer

    def check(self) -> None:
        """Read the whole file; raises DamagedError where it is not as it should be."""
        with self.read() as connection:
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise DamagedError(f"The history {self.path} is damaged: {verdict}.")

    def version(self) -> int:
        """Return a number that is another one whenever this or any other program has written."""
        with plainly("read", self.path), self._watch_lock:
            # It tells of the writes of all connections but the one that asks, which writes nothing.
            (version,) = self._watcher.execute("PRAGMA data_version").fetchone()
        return int(version)
