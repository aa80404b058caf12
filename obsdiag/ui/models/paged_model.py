"""A list of any length, of which only what was looked at lately is in memory.

The list is cut into pages by ids. A page is the range of ids between two of them, so that it stays
what it is whatever is added, taken out or changed: only its size may differ. What is shown below an
item, or above it, has its id, and comes with it; pages are asked for as if it were not there.
"""

from __future__ import annotations

from bisect import bisect_right
from contextlib import contextmanager
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QAbstractListModel, QObject, Signal

from obsdiag.ui.guard import guarded
from obsdiag.ui.models.item_row import NOWHERE, Index
from obsdiag.ui.models.list_row import ListRow, bytes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from obsdiag.history import HistoryEntry

    Item: TypeAlias = HistoryEntry | ListRow
    Key: TypeAlias = int | tuple[int, int, bool]

PAGE = 50
"""Entries that are asked for at a time."""
MOST_HELD = 60
"""Pages whose entries are held, some two kilobytes each."""
MOST_BYTES = 8 * 1024 * 1024
"""Bytes of their records: one of a capture that is a single long line has a hundred times more."""
LEAST_HELD = 4
"""Pages that are held whatever they weigh: as many may be in sight, and each would be asked for."""
LAST = 2**62
"""No id is larger."""


class Page:
    """The entries with ids above `floor`, up to `ceiling`; None until they have been fetched."""

    __slots__ = ("ceiling", "entries", "floor", "is_due", "size")

    def __init__(
        self, floor: int, ceiling: int, size: int = 0, entries: list[Item] | None = None
    ) -> None:
        self.floor = floor
        self.ceiling = ceiling
        self.entries = entries
        self.size = size if entries is None else len(entries)
        self.is_due = entries is None
        """Whether it is to be asked for when somebody looks at it."""


class PagedModel(QAbstractListModel):
    """Holds the pages; asks for those that are looked at by `wanted`, and is given them."""

    wanted = Signal(object)
    """Signal(Page): its entries are to be fetched, and handed to `fill`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: list[Page] = []
        self._firsts: list[int] = [0]
        self._held: dict[Page, int] = {}
        """The bytes of each page that is held; that which was looked at last is the last one."""

    @guarded(0)
    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of entries, as far as it is known."""
        return 0 if parent.isValid() else self._firsts[-1]

    def number(self) -> int:
        """Return the number of entries without what is shown below or above them."""
        return sum(
            page.size if page.entries is None else number_of(page.entries) for page in self._pages
        )

    def item(self, row: int) -> Item | None:
        """Return the item at `row`; where it is not at hand, None, and it is asked for."""
        number = self._page_at(row)
        page = self._pages[number]
        if page.is_due:
            page.is_due = False
            self.wanted.emit(page)
        if page.entries is None:
            return None
        self._hold(page)
        return page.entries[row - self._firsts[number]]

    def loaded(self) -> Iterable[tuple[int, Item]]:
        """Yield the entries at hand with their rows."""
        for number, page in enumerate(self._pages):
            for at, entry in enumerate(page.entries or ()):
                yield self._firsts[number] + at, entry

    def replace(self, newest: Sequence[Item]) -> None:
        """Show another list, of which this is the first page."""
        self.beginResetModel()
        floor = newest[-1].id - 1 if number_of(newest) == PAGE else 0
        self._pages = [Page(floor, LAST, entries=list(newest))]
        self._held.clear()
        self.forget_rows()
        self._count()
        self.endResetModel()

    def update(self, newest: Sequence[Item]) -> bool:
        """Show what has changed: this is the first page of the list now.

        What lies further down is asked for again when it is looked at. Returns whether all rows
        are still there; False where more was added than is on the page.
        """
        low = newest[-1].id - 1 if number_of(newest) == PAGE else 0
        known = self._pages[0].entries or []
        whole = not known or low < known[0].id
        if not whole:
            self._pages[0].ceiling = known[0].id
            self._pages[:0] = [Page(low, LAST, entries=[]), Page(known[0].id, low)]
            self._count()
        for number, page in enumerate(self._pages):
            if page.ceiling > low:
                self._cover(number, newest, low)
            page.is_due = number > 0 or page.entries is None
        self._split()
        self._tell_changed(0, self.rowCount())
        return whole

    def spread(self, starts: Sequence[int], total: int) -> None:
        """Know of all rows: the ids that the pages start with, and how many rows there are."""
        if not starts:
            self.replace(())
            return
        known = [entry for _, entry in self.loaded()]
        pages = [
            Page(floor, ceiling, PAGE)
            for floor, ceiling in zip((*starts[1:], 0), (LAST, *starts[1:]), strict=True)
        ]
        pages[-1].size = total - PAGE * (len(pages) - 1)
        for page, entries in groupby(known, lambda entry: pages[_number(starts, entry.id)]):
            if number_of(found := list(entries)) == page.size:
                page.entries, page.is_due, page.size = found, False, len(found)
        total = sum(page.size for page in pages)
        more = total - self.rowCount()
        with self._resized(min(PAGE, self.rowCount()) if more > 0 else total, more):
            self._pages = pages
            self._held = {
                page: bytes_of(page.entries) for page in reversed(pages) if page.entries is not None
            }
        self._let_go()
        self._tell_changed(0, total)

    def fill(self, page: Page, entries: Sequence[Item]) -> None:
        """Take the entries of a page that was wanted; others among them do not count."""
        if page in self._pages:
            page.is_due = False
            number = self._pages.index(page)
            self._set(number, [each for each in entries if page.floor < each.id <= page.ceiling])

    def _cover(self, number: int, newest: Sequence[Item], low: int) -> None:
        """Have the page hold `newest` for the ids above `low`."""
        page = self._pages[number]
        rest = [] if page.floor >= low else page.entries
        if rest is not None:
            news = [entry for entry in newest if page.floor < entry.id <= page.ceiling]
            self._set(number, news + [entry for entry in rest if entry.id <= low])

    def _set(self, number: int, entries: list[Item]) -> None:
        """Put `entries` into the page; only the rows move that have to."""
        page, first = self._pages[number], self._firsts[number]
        if page.entries is None:
            more = len(entries) - page.size
            with self._resized(first + min(page.size, len(entries)), more):
                page.size = len(entries)
                page.entries = entries
            self._hold(page)
            self._tell_changed(first, len(entries))
            return
        if page in self._held:
            self._held[page] = bytes_of(entries)
        kept = set(map(_key, entries))
        for at in reversed(range(page.size)):
            if _key(page.entries[at]) not in kept:
                self.take_out(first + at)
        known, at = set(map(_key, page.entries)), 0
        for is_known, run in groupby(entries, lambda entry: _key(entry) in known):
            some = list(run)
            if is_known:
                self._change(page, first, at, some)
            else:
                self._put_in(page, first, at, some)
            at += len(some)

    def take_out(self, row: int) -> None:
        """Take the row of an entry that is at hand out of the list."""
        number = self._page_at(row)
        page = self._pages[number]
        assert page.entries is not None
        with self._resized(row, -1):
            del page.entries[row - self._firsts[number]]
            page.size -= 1

    def _put_in(self, page: Page, first: int, at: int, entries: list[Item]) -> None:
        assert page.entries is not None
        with self._resized(first + at, len(entries)):
            page.entries[at:at] = entries
            page.size += len(entries)

    def _change(self, page: Page, first: int, at: int, entries: list[Item]) -> None:
        assert page.entries is not None
        if page.entries[at : at + len(entries)] != entries:
            page.entries[at : at + len(entries)] = entries
            self._tell_changed(first + at, len(entries))

    def _tell_changed(self, first: int, count: int) -> None:
        if count > 0:
            self.dataChanged.emit(self.index(first, 0), self.index(first + count - 1, 0))

    @contextmanager
    def _resized(self, row: int, by: int) -> Iterator[None]:
        """Tell views that rows come in, or go from, `row` on; in the block it is done."""
        if by > 0:
            self.beginInsertRows(NOWHERE, row, row + by - 1)
        elif by < 0:
            self.beginRemoveRows(NOWHERE, row, row - by - 1)
        yield
        self._count()
        if by > 0:
            self.endInsertRows()
        elif by < 0:
            self.endRemoveRows()

    def _split(self) -> None:
        """Keep the first page from growing without end."""
        top = self._pages[0]
        if top.entries is not None and top.size > 2 * PAGE:
            cut = _cut(top.entries)
            if cut == len(top.entries):
                return
            rest, top.entries = top.entries[cut:], top.entries[:cut]
            below = Page(top.floor, rest[0].id, entries=rest)
            top.floor, top.size = rest[0].id, cut
            self._pages.insert(1, below)
            self._hold(below)
            self._count()

    def _hold(self, page: Page) -> None:
        """Remember that the page was looked at; let go of the one that nobody looks at."""
        known = self._held.pop(page, None)
        self._held[page] = bytes_of(page.entries or ()) if known is None else known
        if known is None:  # else no more is held than before: it is asked for each row in sight
            self._let_go()

    def _let_go(self) -> None:
        held = sum(self._held.values())
        while len(self._held) > (MOST_HELD if held <= MOST_BYTES else LEAST_HELD):
            oldest = next(iter(self._held))
            held -= self._held.pop(oldest)
            if oldest is not self._pages[0]:
                oldest.entries, oldest.is_due = None, True
            self.forget_rows()

    def forget_rows(self) -> None:
        """Hold nothing that was made of entries: some of them are at hand no more."""

    def _page_at(self, row: int) -> int:
        return bisect_right(self._firsts, row, hi=len(self._pages)) - 1

    def _count(self) -> None:
        """Find anew at which row each page starts; the last number is that of all rows."""
        self._firsts = list(accumulate((page.size for page in self._pages), initial=0))


def _number(starts: Sequence[int], entry_id: int) -> int:
    """Return the number of the page that an id is on; `starts` go down."""
    return max(0, bisect_right(starts, -entry_id, key=lambda start: -start) - 1)


def _cut(items: Sequence[Item]) -> int:
    """Return where, from PAGE on, a list can be cut: what has one id stays together."""
    cut = PAGE
    while cut < len(items) and items[cut].id == items[cut - 1].id:
        cut += 1
    return cut


def number_of(items: Iterable[Item]) -> int:
    """Return how many of the items count for a page: those that are not below or above another."""
    return sum(1 for item in items if not getattr(item, "is_inner", False))


def _key(item: Item) -> Key:
    """Return what tells an item from others."""
    key: Key = getattr(item, "row_key", item.id)
    return key
