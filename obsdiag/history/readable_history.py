"""The history as it is read: what was stored is found again."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Self

from obsdiag.errors import HistoryError
from obsdiag.history.compression import decompress
from obsdiag.history.experience import experience
from obsdiag.history.export import Stored
from obsdiag.history.history_file import HistoryFile
from obsdiag.history.history_reader import HistoryReader
from obsdiag.history.period import Zones
from obsdiag.history.query import parse
from obsdiag.history.saved_search import saved_searches
from obsdiag.history.ticket_summary import ticket_summary
from obsdiag.redact import mask_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import timezone
    from pathlib import Path
    from types import TracebackType

    from obsdiag.history.completion import Completion
    from obsdiag.history.earlier import Earlier
    from obsdiag.history.experience import Experience
    from obsdiag.history.history_entry import HistoryEntry
    from obsdiag.history.history_reader import Pages
    from obsdiag.history.intake import IntakeSummary
    from obsdiag.history.saved_search import SavedSearch
    from obsdiag.history.ticket_summary import TicketSummary

_CAPTURE = """
    SELECT c.text FROM finding AS f JOIN capture AS c ON c.id = f.capture_id
    WHERE f.id = ? AND f.deleted_at IS NULL
"""
_TICKET = "SELECT CAST(value AS TEXT) FROM setting WHERE name = 'current-ticket'"
_TRASHED = "SELECT count(*) FROM finding WHERE deleted_at IS NOT NULL"


class ReadableHistory:
    """Findings on disk, newest first; every method may be called from any thread.

    Every method raises HistoryError, in words.
    """

    def __init__(self, path: Path) -> None:
        """Open the history, or make one where there is no file yet."""
        self._file = HistoryFile(path)
        self._finder = HistoryReader(self._file)

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
        self._file.close()

    @property
    def mask_key(self) -> bytes:
        """The key of the masks in this history: the same secret looks alike in all of it."""
        return self._file.mask_key

    def search_in(self, zone: timezone | None) -> None:
        """Take days and times of queries that name no zone in this one; None: the computer's.

        At first `since:` and `until:` go by the computer's clock, and `time:` is in UTC.
        """
        self._finder.zones = Zones(zone, zone)

    def search(
        self,
        query: str = "",
        limit: int = 50,
        *,
        before: int | None = None,
    ) -> Sequence[HistoryEntry]:
        """Return the newest findings that `query` finds; `before` an id, to go on from there.

        The language is that of `query.parse`: any text is a query, the empty one finds all.
        Raises OvertakenError where `interrupt` ended it.
        """
        return self._finder.search(query, limit, before)

    def pages(self, query: str = "", length: int = 50) -> Pages:
        """Return where all findings of `query` stand, newest first, in pages of `length`.

        `search(query, length, before=start + 1)` is the page that starts with the id `start`. This
        looks at each finding; it ends as a search does, by `interrupt`.
        """
        return self._finder.pages(query, length)

    def count(self, query: str = "") -> int:
        """Return how many findings `query` finds in all; this looks at each of them."""
        return self._finder.count(query)

    def counts(self) -> dict[str, int]:
        """Return how often each row of the catalogue was found, by its id; looks at all."""
        return self._finder.counts()

    def complete(self, text: str, cursor: int) -> Sequence[Completion]:
        """Return what the word at `cursor` of the query `text` may become, best first."""
        return self._finder.complete(text, cursor)

    def ids(self, query: str) -> list[int]:
        """Return the ids of all findings that `query` finds, to do something to them.

        Raises HistoryError for a query that says nothing: it would be all there are.
        """
        if not parse(query).parts:
            raise HistoryError("Say which findings are meant, such as ticket:=4711 or id:12.")
        return self._finder.ids(query)

    def each(self, query: str = "") -> Iterator[Stored]:
        """Yield all findings that `query` finds with their captures, the oldest first."""
        return self.stored(self._finder.ids(query))

    def stored(self, ids: Iterable[int]) -> Iterator[Stored]:
        """Yield findings with their captures, the oldest first."""
        for entry_id in sorted(ids):
            entry = self.get(entry_id)
            if entry is not None:  # it may have been deleted meanwhile
                yield Stored(entry, self.capture(entry_id), self._finder.came_with(entry_id))

    def captures(self, limit: int = 50, *, before: int | None = None) -> Sequence[IntakeSummary]:
        """Return what came in last, first or again: a row for each paste, file or archive.

        `before` is the `place` of one, to go on from there.
        """
        return self._finder.captures(limit, before)

    def capture_pages(self, length: int = 50) -> Pages:
        """Return where all captures stand, as `pages` does for findings: by their `place`."""
        return self._finder.capture_pages(length)

    def capture_named(self, number: int) -> IntakeSummary | None:
        """Return one capture by its number, None where there is no such any more."""
        return self._finder.capture_named(number)

    def capture_with(self, entry_id: int) -> int | None:
        """Return the number of the capture that a finding came in with."""
        return self._finder.capture_with(entry_id)

    def findings(self, number: int, limit: int, after: int = 0) -> Sequence[HistoryEntry]:
        """Return findings of a capture in their order, from the one behind the id `after`."""
        return self._finder.findings(number, limit, after)

    def interrupt(self) -> None:
        """End the searches that other threads are in: each raises OvertakenError.

        Searches that start afterwards, and all that is no search, go on undisturbed.
        """
        self._finder.interrupt()

    def earlier(
        self, record: Mapping[str, object], *, besides: int = 0, limit: int = 20
    ) -> Earlier:
        """Return what is known of the same request, and of the same event in other requests.

        `record` is the JSON object of a finding that was, or is going to be, stored; the entry
        `besides` is itself and left out. What makes two events the same is told by `kind_of`.
        """
        return self._finder.earlier(mask_record(record, key=self.mask_key), besides, limit)

    def get(self, entry_id: int) -> HistoryEntry | None:
        """Return one finding, or None where there is no such any more."""
        return self._finder.get(entry_id)

    def beside(self, entry_id: int) -> Sequence[HistoryEntry]:
        """Return the findings of the capture that a finding was read from, itself among them.

        What came in without its capture has that in common with a million others, and stands alone.
        """
        entry = self.get(entry_id)
        if entry is None or not self.capture(entry_id):
            return [] if entry is None else [entry]
        return self._finder.beside(entry_id)

    def capture(self, entry_id: int) -> bytes:
        """Return the text that the finding was read from, secrets masked."""
        with self._file.read() as connection:
            row = connection.execute(_CAPTURE, (entry_id,)).fetchone()
        if row is None:
            raise HistoryError("This finding is no longer in the history.")
        try:
            return decompress(row[0])
        except zlib.error as error:
            raise HistoryError("The capture of this finding is damaged.") from error

    def trashed(self) -> int:
        """Return how many findings are in the trash."""
        with self._file.read() as connection:
            (number,) = connection.execute(_TRASHED).fetchone()
        return int(number)

    def current_ticket(self) -> str:
        """Return the ticket that is worked on; '' for none."""
        with self._file.read() as connection:
            row = connection.execute(_TICKET).fetchone()
        return "" if row is None else str(row[0])

    def ticket(self, ticket: str) -> TicketSummary | None:
        """Return all that is known of a ticket, by its whole number; None where nothing is."""
        with self._file.read() as connection:
            return ticket_summary(connection, ticket)

    def experience(self, causes: Iterable[str]) -> Mapping[str, Experience]:
        """Return in how many of one's own tickets each cause was it, and the answer helped."""
        with self._file.read() as connection:
            return experience(connection, causes)

    def saved_searches(self) -> Sequence[SavedSearch]:
        """Return the searches that were given a name, by their names."""
        with self._file.read() as connection:
            return saved_searches(connection)

    def check(self) -> None:
        """Read the whole file; raises DamagedError where it is not as it should be."""
        self._file.check()

    def version(self) -> int:
        """Return a number that is another one whenever this or any other program has written."""
        return self._file.version()
