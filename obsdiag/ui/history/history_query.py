"""Asks the history for the list: a query at a time, the newest wins, and pages as they are seen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from obsdiag.errors import HistoryError
from obsdiag.named_tuple import NamedTuple
from obsdiag.ui.local_text import shown_zone
from obsdiag.ui.models.list_row import MOST_BELOW, capture_rows, hit_rows
from obsdiag.ui.models.paged_model import LAST, PAGE, number_of
from obsdiag.ui.tasks import LatestTask

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import timezone

    from obsdiag.history import History, HistoryEntry
    from obsdiag.history.history_reader import Pages
    from obsdiag.history.hit import HitWords
    from obsdiag.history.intake import IntakeSummary
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.models.history_model import HistoryModel
    from obsdiag.ui.models.list_row import ListRow
    from obsdiag.ui.models.paged_model import Page

POLL_MS = 2_000
"""How often it is looked whether another window or a command has changed the history."""
GATHER_MS = 100
"""New entries that come within this time are shown together."""
SETTLE_MS = 200
"""After so long without a change all entries are counted: that looks at each of them."""
MOST_WANTED = 4
"""Pages that are worth fetching: whoever scrolls past more of them has not read them."""


class Answer(NamedTuple):
    """The first page of what a query finds."""

    query: str
    newest: Sequence[ListRow]
    words: HitWords
    """What the query hit."""
    strange: Sequence[str]
    """What looks like a word of the language and is none."""
    unreadable: Sequence[str]
    """Words of the language with a value that cannot be one of theirs."""
    version: int
    zone: timezone | None
    """That times were shown in, and by which was searched."""


def _find(history_provider: HistoryProvider, query: str, opened: frozenset[int]) -> Answer:
    from obsdiag.history import hit_words, strange_words, unreadable_values

    history = history_provider.history()
    version = history.version()  # before the search: what comes between the two is looked for again
    return Answer(
        query,
        _rows(history, query, opened, PAGE, None),
        hit_words(query),
        strange_words(query),
        unreadable_values(query),
        version,
        shown_zone(),
    )


def _rows(
    history: History, query: str, opened: frozenset[int], limit: int, before: int | None
) -> Sequence[ListRow]:
    """Return captures, the `opened` ones with their findings; for a query, findings."""
    if not query.strip():
        captures = history.captures(limit, before=before)
        below = {
            one.id: history.findings(one.id, MOST_BELOW) for one in captures if one.id in opened
        }
        return list(capture_rows(captures, below))
    entries = history.search(query, limit, before=before)
    return list(hit_rows(entries, _captures_of(history, entries)))


def _captures_of(
    history: History, entries: Sequence[HistoryEntry]
) -> dict[int, IntakeSummary | None]:
    """Return the captures of findings, by the findings' ids."""
    numbers = {entry.id: history.capture_with(entry.id) for entry in entries}
    known = {number: history.capture_named(number) for number in set(numbers.values()) if number}
    return {entry_id: known.get(number or 0) for entry_id, number in numbers.items()}


def _fetch(
    history_provider: HistoryProvider, query: str, opened: frozenset[int], page: Page
) -> tuple[Page, Sequence[ListRow]]:
    before = None if page.ceiling == LAST else page.ceiling + 1
    history = history_provider.history()
    return page, _rows(history, query, opened, page.size + PAGE, before)


def _pages(history_provider: HistoryProvider, query: str) -> Pages:
    history = history_provider.history()
    return history.pages(query, PAGE) if query.strip() else history.capture_pages(PAGE)


def _counts(history_provider: HistoryProvider) -> dict[str, int]:
    return history_provider.history().counts()


def _version(history_provider: HistoryProvider) -> int:
    return history_provider.history().version()


def _question(answer: Answer) -> tuple[str, timezone | None]:
    return answer.query, answer.zone


class HistoryQuery(QObject):
    """Keeps a HistoryModel filled with what the history has for a query."""

    answered = Signal(object)
    """Signal(Answer): it is in the model."""
    counted = Signal(object)
    """Signal(Mapping[str, int]): how often each catalogue entry is in the history."""
    failed = Signal(object)
    """Signal(HistoryError): the history cannot be opened or read."""

    def __init__(
        self, history_provider: HistoryProvider, model: HistoryModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._history_provider = history_provider
        self._model = model
        self._query = ""
        self._opened: frozenset[int] = frozenset()
        self._shown: Answer | None = None
        self._wanted: list[Page] = []
        self._is_spread = True
        self._quick, self._slow = QThreadPool(self), QThreadPool(self)
        self._quick.setObjectName("searches")  # which its threads are called, too
        self._slow.setObjectName("counts")
        self._slow.setMaxThreadCount(1)
        self._search = LatestTask(self._quick, self)
        self._page = LatestTask(self._quick, self)
        self._watch = LatestTask(self._quick, self)
        self._all = LatestTask(self._slow, self)
        self._counting = LatestTask(self._slow, self)
        self._gather = self._timer(GATHER_MS, self._on_gathered)
        self._settle = self._timer(SETTLE_MS, self._on_settled)
        self._poll = self._timer(POLL_MS, self._on_poll)
        self._connect()

    def ask(self, query: str) -> None:
        """Show what `query` finds; whatever else was asked is dropped."""
        self._query = query
        self._forget_pages()
        self._history_provider.interrupt()
        self._search.ask(partial(_find, self._history_provider, query, self._opened))

    def turn(self, number: int, *, on: bool | None) -> None:
        """Show the findings below a capture, or put them away; None: the other way round."""
        wanted = number not in self._opened if on is None else on
        if wanted != (number in self._opened):
            self._opened ^= {number}
            self._search.ask(partial(_find, self._history_provider, self._query, self._opened))

    def knows_all(self) -> bool:
        """Tell whether the model has a row for each entry that is found."""
        return self._is_spread

    def refresh(self) -> None:
        """Ask again soon: something may have been added."""
        if not self._gather.isActive():
            self._gather.start()

    def restart(self) -> None:
        """Ask again now, as for another list: much has changed."""
        self._shown = None
        self.ask(self._query)

    def stop(self) -> None:
        """Ask nothing more, and wait for the end of what is under way."""
        for timer in (self._gather, self._settle, self._poll):
            timer.stop()
        for task in self._tasks():
            task.forget()
        self._history_provider.interrupt()
        for pool in (self._quick, self._slow):
            pool.clear()
            pool.waitForDone()

    def _tasks(self) -> tuple[LatestTask, ...]:
        return self._search, self._page, self._watch, self._all, self._counting

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _connect(self) -> None:
        self._search.done.connect(self._on_found)
        self._page.done.connect(self._on_page)
        self._watch.done.connect(self._on_version)
        self._all.done.connect(self._on_pages)
        self._counting.done.connect(self.counted)
        self._model.wanted.connect(self._on_wanted)
        for task in self._tasks():
            task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_found(self, answer: Answer) -> None:
        if self._shown is None or _question(self._shown) != _question(answer):
            self._forget_pages()
            self._model.look_for(answer.words)
            self._model.replace(answer.newest)
            self._is_spread = number_of(answer.newest) < PAGE
        else:
            self._is_spread = self._model.update(answer.newest) and self._is_spread
        if self._shown is None or self._shown.version != answer.version or not self._is_spread:
            self._settle.start()
        self._shown = answer
        self._poll.start()
        self.answered.emit(answer)

    @Slot()
    def _on_settled(self) -> None:
        if not self._is_spread:
            self._all.ask(partial(_pages, self._history_provider, self._query))
        self._counting.ask(partial(_counts, self._history_provider))

    @Slot(object)
    def _on_pages(self, pages: Pages) -> None:
        self._forget_pages()
        self._is_spread = True
        self._model.spread(pages.starts, pages.total)

    @Slot(object)
    def _on_wanted(self, page: Page) -> None:
        self._wanted.append(page)
        if len(self._wanted) == 1:
            self._fetch_next()

    def _fetch_next(self) -> None:
        """Fetch the page that was looked at last."""
        for page in self._wanted[:-MOST_WANTED]:
            page.is_due = True  # again, should it come back into sight
        del self._wanted[:-MOST_WANTED]
        if self._wanted and self._shown is not None:
            page = self._wanted[-1]
            asked = (self._history_provider, self._shown.query, self._opened, page)
            self._page.ask(partial(_fetch, *asked))

    @Slot(object)
    def _on_page(self, fetched: tuple[Page, Sequence[ListRow]]) -> None:
        page, entries = fetched
        self._wanted.remove(page)
        self._model.fill(page, entries)
        self._fetch_next()

    def _forget_pages(self) -> None:
        self._page.forget()
        for page in self._wanted:
            page.is_due = True
        self._wanted.clear()

    @Slot()
    def _on_gathered(self) -> None:
        self._search.ask(partial(_find, self._history_provider, self._query, self._opened))

    @Slot()
    def _on_poll(self) -> None:
        self._watch.ask(partial(_version, self._history_provider))

    @Slot(object)
    def _on_version(self, version: int) -> None:
        self._poll.start()
        if self._shown is not None and version != self._shown.version:
            self._on_gathered()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        from obsdiag.history import OvertakenError

        if isinstance(error, OvertakenError):
            return
        if not isinstance(error, HistoryError):
            raise error  # a defect: for the crash net
        self._poll.stop()
        self.failed.emit(error)
