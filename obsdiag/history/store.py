"""The history: findings go in, and are found again."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Self

from obsdiag.errors import HistoryError
from obsdiag.history import maintenance
from obsdiag.history.annotation import NO_ANNOTATION, Annotation, AnnotationUpdate
from obsdiag.history.compression import decompress
from obsdiag.history.export import Stored
from obsdiag.history.history_file import HistoryFile
from obsdiag.history.history_reader import HistoryReader
from obsdiag.history.intake import IMPORT, Intake, IntakeGrouping
from obsdiag.history.query import parse
from obsdiag.history.remasking import remask
from obsdiag.history.retention import compact, delete_copies, drop_unused_phrases, surplus
from obsdiag.history.staged_row import Seen, masked_intake, stage_all, stage_imported
from obsdiag.redact import mask_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from obsdiag.config.settings import Retention
    from obsdiag.history.completion import Completion
    from obsdiag.history.earlier import Earlier
    from obsdiag.history.history_entry import HistoryEntry
    from obsdiag.history.history_reader import Pages
    from obsdiag.history.intake import IntakeSummary
    from obsdiag.history.remasking import Remasked
    from obsdiag.history.staged_row import ImportedRow, New

_CHUNK = 10_000
"""Findings that are brought in together: the more there are, the more share a page."""
_CAPTURE = """
    SELECT c.text FROM finding AS f JOIN capture AS c ON c.id = f.capture_id
    WHERE f.id = ? AND f.deleted_at IS NULL
"""
_TICKET = "SELECT CAST(value AS TEXT) FROM setting WHERE name = 'current-ticket'"
_TAKE_UP = "INSERT OR REPLACE INTO setting VALUES ('current-ticket', CAST(? AS BLOB))"
_TRASHED = "SELECT count(*) FROM finding WHERE deleted_at IS NOT NULL"


def _always() -> bool:
    return True


class History:
    """Findings on disk, newest first; every method may be called from any thread.

    What was added is on disk before the call returns, and survives a crash; secrets in it are
    masked. Every method raises HistoryError, in words.
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

    def add(self, record: Mapping[str, object], text: bytes, *, taken_at: str) -> int:
        """Store one finding, once it is on disk return its id; one that is known is counted.

        `record` is the finding's JSON object, `text` its capture, `taken_at` UTC in ISO 8601.
        Secrets in them are masked, if they are not yet.
        """
        return self.add_many([(record, text)], taken_at=taken_at)[0]

    def add_many(
        self,
        items: Iterable[tuple[Mapping[str, object], bytes]],
        *,
        taken_at: str,
        intake: Intake | None = None,
    ) -> list[int]:
        """Store pairs of record and text, all or none of them; return their ids in order.

        What is handed over with the same `intake` came in together; without one, what is handed
        over in this call.
        """
        seen = Seen(taken_at, taken_at)
        said = Annotation(ticket=self.current_ticket())
        new = [(row, seen) for row in stage_all(items, self.mask_key, said)]
        together = masked_intake(intake or Intake.new(taken_at), self.mask_key)
        with self._file.written() as writing:
            return writing.add(new, together)

    def annotate(
        self,
        *ids: int,
        ticket: str | None = None,
        tags: Iterable[str] | None = None,
        note: str | None = None,
        pinned: bool | None = None,
        more_tags: Iterable[str] = (),
        fewer_tags: Iterable[str] = (),
        answer: str | None = None,
        cause: str | None = None,
        helped: bool | None = None,
        unsettled: bool = False,
    ) -> None:
        """Set what the engineer says of findings; None leaves a value as it is, '' takes it off.

        `tags` take the place of all that there are, `more_tags` come to them, `fewer_tags` go.
        `answer` is what was answered, `cause` the guidance's cause that it was, `helped` whether
        that solved it; `unsettled` takes the last off.
        Secrets are masked. Raises HistoryError where one of the findings is no longer there, and
        then nothing has changed.
        """
        update = AnnotationUpdate(
            *(ticket, tags, note, pinned, answer, cause, helped),
            *(tuple(more_tags), tuple(fewer_tags), unsettled),
        )
        with self._file.written() as writing:
            for entry_id in ids:
                before = writing.annotation(entry_id)
                writing.set_annotation(entry_id, before, update.after(before, self.mask_key))

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
            raise HistoryError("Say which findings are meant, such as ticket:4711 or id:12.")
        return self._finder.ids(query)

    def each(self, query: str = "") -> Iterator[Stored]:
        """Yield all findings that `query` finds with their captures, the oldest first."""
        for entry_id in sorted(self._finder.ids(query)):
            entry = self.get(entry_id)
            if entry is not None:  # it may have been deleted meanwhile
                yield Stored(entry, self.capture(entry_id), self._finder.came_with(entry_id))

    def bring(self, items: Iterable[ImportedRow]) -> int:
        """Take in findings of another history, masked again; return how many were not known.

        What is known gets what the other one says besides; to bring the same again changes nothing.
        """
        return self.merge(stage_imported(items, self.mask_key))

    def merge(self, new: Iterable[New]) -> int:
        """Take in findings that were made ready with this history's key, as `bring` does."""
        number, rest = 0, _grouped(new)
        with maintenance.parts_apart(self._file):
            while chunk := list(islice(rest, _CHUNK)):
                with self._file.written() as writing:
                    number += writing.merge(chunk)
        return number

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
        """Return the findings of the capture that a finding was read from, itself among them."""
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

    def delete(self, ids: Iterable[int]) -> int:
        """Put findings into the trash, from where `restore` takes them back; return how many."""
        moment = datetime.now(UTC).isoformat(timespec="milliseconds")
        with self._file.written() as writing:
            return sum(writing.trash(entry_id, moment) for entry_id in ids)

    def restore(self, ids: Iterable[int] | None = None) -> int:
        """Take findings out of the trash: these, or what was deleted last; return how many."""
        with self._file.written() as writing:
            return sum(map(writing.restore, writing.last_trashed() if ids is None else ids))

    def trashed(self) -> int:
        """Return how many findings are in the trash."""
        with self._file.read() as connection:
            (number,) = connection.execute(_TRASHED).fetchone()
        return int(number)

    def purge(self) -> int:
        """Empty the trash; return how many findings were in it."""
        with self._file.written() as writing:
            done = sum(map(writing.delete, writing.trashed()))
            writing.drop_empty_intakes()
            return done

    def surplus(self, retention: Retention) -> int:
        """Return how many findings `prune` would delete."""
        with self._file.read() as connection:
            return len(surplus(connection, retention, datetime.now(UTC)))

    def prune(self, retention: Retention) -> int:
        """Delete for good what is over the limits, the oldest first; return how many it was.

        Emptied pages are used again; the file itself gets smaller by `forget` only.
        """
        return maintenance.prune(self._file, retention, _always)

    def forget(self, query: str) -> int:
        """Delete for good all that `query` finds, so that nothing of it is left in any file.

        The trash is emptied, the file written anew, and the backups beside it are deleted: this
        takes time, and as much room as the history has. Returns how many findings it was; raises
        HistoryError for a query that says nothing.
        """
        found = self.ids(query)
        with self._file.written() as writing:
            done = sum(map(writing.delete, (*found, *writing.trashed())))
            writing.drop_empty_intakes()
            drop_unused_phrases(self._file.writer)
            writing.forget()
        with self._file.alone() as connection:
            compact(connection)
            delete_copies(self._file.path)
        return done

    def optimise(self) -> None:
        """Put the parts of the index together that grew one by one: searches are faster then.

        It goes in steps, between which others can write; a search is not held up.
        """
        maintenance.optimise(self._file, _always)

    def maintain(self, retention: Retention, goes_on: Callable[[], bool] = _always) -> int:
        """Do what can wait for a quiet moment; return how many findings were deleted for good.

        That is: `prune`, empty the trash of what has been in it for 30 days, and `optimise` where
        the history has grown much. Ends soon after `goes_on()` is false; the next call goes on.
        """
        done = maintenance.prune(self._file, retention, goes_on)
        done += maintenance.empty_old_trash(self._file, goes_on)
        if goes_on() and maintenance.needs_optimising(self._file):
            maintenance.optimise(self._file, goes_on)
        return done

    def current_ticket(self) -> str:
        """Return the ticket that is worked on; '' for none."""
        with self._file.read() as connection:
            row = connection.execute(_TICKET).fetchone()
        return "" if row is None else str(row[0])

    def take_up_ticket(self, ticket: str) -> None:
        """Have all that comes in new be of this ticket from now on; '' puts it down."""
        told = AnnotationUpdate(ticket=ticket).after(NO_ANNOTATION, self.mask_key).ticket
        with self._file.written():
            self._file.writer.execute(_TAKE_UP, (told,))

    def remask(self, goes_on: Callable[[], bool] = _always) -> Remasked:
        """Mask everything that is stored by today's rules; return what that changed.

        To be done after the rules have changed; nothing of what they mask is left in the file.
        """
        return remask(self._file, goes_on)

    def check(self) -> None:
        """Read the whole file; raises DamagedError where it is not as it should be."""
        self._file.check()

    def version(self) -> int:
        """Return a number that is another one whenever this or any other program has written."""
        return self._file.version()


def _grouped(new: Iterable[New]) -> Iterator[New]:
    """Yield findings; those that do not tell what they came in with are grouped by what they do."""
    grouping = IntakeGrouping(IMPORT)
    for item, seen in new:
        if seen.intake is None:
            yield item, seen._replace(intake=grouping.of(item.source, seen.first))
        else:
            yield item, seen
