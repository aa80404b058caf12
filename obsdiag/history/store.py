"""The history: findings go in, are found again, and go out."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from obsdiag.history import maintenance, saved_search
from obsdiag.history.annotation import NO_ANNOTATION, Annotation, AnnotationUpdate
from obsdiag.history.intake import IMPORT, Intake, IntakeGrouping
from obsdiag.history.readable_history import ReadableHistory
from obsdiag.history.remasking import remask
from obsdiag.history.retention import compact, delete_copies, drop_unused_phrases, surplus
from obsdiag.history.staged_row import Seen, masked_intake, stage_all, stage_imported

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from obsdiag.config.settings import Retention
    from obsdiag.history.remasking import Remasked
    from obsdiag.history.saved_search import SavedSearch
    from obsdiag.history.staged_row import ImportedRow, New, StagedRow

_CHUNK = 10_000
"""Findings that are brought in together: the more there are, the more share a page."""
_TAKE_UP = "INSERT OR REPLACE INTO setting VALUES ('current-ticket', CAST(? AS BLOB))"


def _always() -> bool:
    return True


class History(ReadableHistory):
    """Findings on disk, newest first; every method may be called from any thread.

    What was added is on disk before the call returns, and survives a crash; secrets in it are
    masked. Every method raises HistoryError, in words.
    """

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
        rows = stage_all(items, self.mask_key)
        return self.add_staged(rows, taken_at=taken_at, intake=intake)

    def add_staged(
        self, rows: Iterable[StagedRow], *, taken_at: str, intake: Intake | None = None
    ) -> list[int]:
        """Store what `stage` made ready with this history's key, as `add_many` does."""
        seen = Seen(taken_at, taken_at)
        said = Annotation(ticket=self.current_ticket())
        new = [(row.annotated(said), seen) for row in rows]
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

    def bring(self, items: Iterable[ImportedRow]) -> int:
        """Take in findings of another history, masked again; return how many were not known.

        What is known gets what the other one says besides; to bring the same again changes nothing.
        """
        return self.merge(stage_imported(items, self.mask_key))

    def merge(self, new: Iterable[New]) -> int:
        """Take in findings that were made ready with this history's key, as `bring` does."""
        return sum(map(len, self.merged(new)))

    def merged(self, new: Iterable[New]) -> list[range]:
        """Do as `merge`, and return the ids of what was not known, or was in the trash."""
        made, rest = list[range](), _grouped(new)
        with maintenance.parts_apart(self._file):
            while chunk := list(islice(rest, _CHUNK)):
                with self._file.written() as writing:
                    made += writing.merge(chunk)
        return made

    def delete(self, ids: Iterable[int]) -> int:
        """Put findings into the trash, from where `restore` takes them back; return how many."""
        moment = datetime.now(UTC).isoformat(timespec="milliseconds")
        with self._file.written() as writing:
            return sum(writing.trash(entry_id, moment) for entry_id in ids)

    def restore(self, ids: Iterable[int] | None = None) -> int:
        """Take findings out of the trash: these, or what was deleted last; return how many."""
        with self._file.written() as writing:
            return sum(map(writing.restore, writing.last_trashed() if ids is None else ids))

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

    def take_up_ticket(self, ticket: str) -> None:
        """Have all that comes in new be of this ticket from now on; '' puts it down."""
        told = AnnotationUpdate(ticket=ticket).after(NO_ANNOTATION, self.mask_key).ticket
        with self._file.written():
            self._file.writer.execute(_TAKE_UP, (told,))

    def save_search(self, name: str, query: str) -> None:
        """Keep a search under a name, in the place of one that has it; secrets are masked.

        Raises HistoryError without a name or a query.
        """
        with self._file.written():
            search = saved_search.SavedSearch(name, query)
            saved_search.save(self._file.writer, search, self.mask_key)

    def rename_search(self, old: str, new: str) -> None:
        """Give a search another name; raises HistoryError where that is another one's."""
        with self._file.written():
            saved_search.rename(self._file.writer, old, new, self.mask_key)

    def delete_search(self, name: str) -> None:
        """Delete a saved search; raises HistoryError where there is no such."""
        with self._file.written():
            saved_search.delete(self._file.writer, name)

    def take_over_searches(self, searches: Iterable[SavedSearch]) -> None:
        """Keep the searches of another history besides one's own; again, it changes nothing."""
        with self._file.written():
            saved_search.take_over(self._file.writer, searches, self.mask_key)

    def remask(self, goes_on: Callable[[], bool] = _always) -> Remasked:
        """Mask everything that is stored by today's rules; return what that changed.

        To be done after the rules have changed; nothing of what they mask is left in the file.
        """
        return remask(self._file, goes_on)


def _grouped(new: Iterable[New]) -> Iterator[New]:
    """Yield findings; those that do not tell what they came in with are grouped by what they do."""
    grouping = IntakeGrouping(IMPORT)
    for item, seen in new:
        if seen.intake is None:
            yield item, seen._replace(intake=grouping.of(item.source, seen.first))
        else:
            yield item, seen
