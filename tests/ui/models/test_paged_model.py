"""A list of any length, of which only what was looked at lately is in memory."""

from __future__ import annotations

from dataclasses import replace

import pytest

from obsdiag.ui.models import paged_model
from obsdiag.ui.models.history_model import HistoryModel
from obsdiag.ui.models.item_row import ROW_ROLE
from obsdiag.ui.models.paged_model import LEAST_HELD, MOST_HELD, PAGE, PagedModel
from tests.ui.entry import entry, page

TOTAL = 10_020


class Store:
    """All entries, as the history would give them; `model` is served from it."""

    def __init__(self, model: PagedModel, total: int) -> None:
        self.model = model
        self.entries = page(total, total)
        self.asked = []
        model.wanted.connect(self.asked.append)
        model.replace(self.entries[:PAGE])

    def spread(self) -> None:
        starts = [one.id for one in self.entries[::PAGE]]
        self.model.spread(starts, len(self.entries))

    def serve(self) -> None:
        while self.asked:
            wanted = self.asked.pop()
            below = [one for one in self.entries if one.id <= wanted.ceiling]
            self.model.fill(wanted, below[: wanted.size + PAGE])

    def read(self, row: int) -> int:
        """Return the id at a row, fetched if need be."""
        self.model.item(row)
        self.serve()
        found = self.model.item(row)
        assert found is not None
        return found.id

    def remove(self, number: int) -> None:
        self.entries = [one for one in self.entries if one.id != number]

    def put_back(self, number: int) -> None:
        self.entries = sorted([*self.entries, entry(number)], key=lambda one: -one.id)


@pytest.fixture
def store(qapp):
    made = Store(PagedModel(), TOTAL)
    made.spread()
    return made


def test_it_keeps_qts_rules(store, qtmodeltester):
    class Titled(PagedModel):
        def data(self, index, role=0):
            self.item(index.row())

    model = Titled()
    served = Store(model, 300)
    served.spread()
    qtmodeltester.check(model)
    served.serve()
    served.model.update([*page(310, 10), *served.entries[:40]])
    qtmodeltester.check(model)


def test_all_rows_are_known_and_each_is_the_right_one(store):
    assert store.model.rowCount() == TOTAL
    rows = (0, 49, 50, 99, 5_000, TOTAL - 1)
    assert [store.read(row) for row in rows] == [TOTAL - row for row in rows]


def test_what_is_not_at_hand_is_asked_for_once(store):
    assert store.model.item(5_000) is None
    assert store.model.item(5_001) is None
    assert len(store.asked) == 1


def test_only_so_many_pages_are_held(store):
    for row in range(0, TOTAL, PAGE):
        store.read(row)
    at_hand = sum(1 for _ in store.model.loaded())
    assert at_hand <= (MOST_HELD + 1) * PAGE
    assert store.read(0) == TOTAL


def test_no_more_bytes_than_a_bound_are_held_but_always_what_may_be_in_sight(store, monkeypatch):
    """A record of a single long line has hundreds of kilobytes, and thousands were held."""
    monkeypatch.setattr(paged_model, "MOST_BYTES", 100_000)
    large = "x" * 1_000
    store.entries = [replace(one, json=large) for one in store.entries]
    for row in range(0, TOTAL, PAGE):
        store.read(row)
        held = sum(len(one.json) for _, one in store.model.loaded())
        assert held <= max(100_000, (LEAST_HELD + 1) * PAGE * len(large))
    in_sight = range(TOTAL - 3 * PAGE, TOTAL, PAGE)
    for row in in_sight:
        store.read(row)
    assert all(store.model.item(row) is not None for row in in_sight)
    assert not store.asked


def test_what_was_made_of_entries_goes_with_them(qapp, monkeypatch):
    monkeypatch.setattr(paged_model, "MOST_HELD", 1)
    store = Store(HistoryModel(), 2 * PAGE)
    store.spread()
    store.model.data(store.model.index(0, 0), ROW_ROLE)
    assert store.model._rows._held
    store.read(PAGE)
    assert not store.model._rows._held


def test_new_entries_come_on_top_and_nothing_else_moves(store, qtbot):
    store.read(5_000)
    new = page(TOTAL + 3, 3)
    store.entries = [*new, *store.entries]
    with (
        qtbot.waitSignal(store.model.rowsInserted, timeout=0) as inserted,
        qtbot.assertNotEmitted(store.model.modelReset),
    ):
        assert store.model.update(store.entries[:PAGE])
    assert inserted.args[1:] == [0, 2]
    assert store.model.rowCount() == TOTAL + 3
    assert store.read(5_003) == TOTAL - 5_000


def test_an_entry_that_changed_is_shown_anew_in_its_place(store, qtbot):
    changed = [entry(TOTAL, note="new"), *store.entries[1:PAGE]]
    with qtbot.waitSignal(store.model.dataChanged, timeout=0):
        assert store.model.update(changed)
    assert store.model.item(0).note == "new"
    assert store.model.rowCount() == TOTAL


def test_an_entry_that_another_program_deleted_leaves_the_list(store):
    store.remove(TOTAL - 7)
    store.model.update(store.entries[:PAGE])
    assert store.model.rowCount() == TOTAL - 1
    assert store.read(7) == TOTAL - 8
    assert store.read(5_000) == TOTAL - 5_001


def test_an_entry_that_was_deleted_and_taken_back_returns_to_its_place(store):
    store.read(5_000)
    store.remove(TOTAL - 5_000)
    store.model.take_out(5_000)
    assert store.model.rowCount() == TOTAL - 1
    assert store.read(5_000) == TOTAL - 5_001
    store.put_back(TOTAL - 5_000)
    store.model.update(store.entries[:PAGE])
    assert store.read(5_000) == TOTAL - 5_000
    assert store.model.rowCount() == TOTAL


def test_a_page_below_is_read_again_after_a_change_and_shown_as_it_was_until_then(store):
    store.read(5_000)
    store.model.update(store.entries[:PAGE])
    assert store.model.item(5_000).id == TOTAL - 5_000
    assert len(store.asked) == 1


def test_where_more_was_added_than_is_told_the_rows_are_counted_anew(store):
    new = page(TOTAL + 500, 500)
    store.entries = [*new, *store.entries]
    assert not store.model.update(store.entries[:PAGE])
    assert [store.read(row) for row in (0, 49)] == [TOTAL + 500, TOTAL + 451]
    store.spread()
    assert store.model.rowCount() == TOTAL + 500
    assert [store.read(row) for row in (0, 300, 5_500)] == [
        TOTAL + 500,
        TOTAL + 200,
        TOTAL - 5_000,
    ]


def test_what_is_at_hand_is_not_asked_for_again_when_all_is_known(qapp):
    store = Store(PagedModel(), TOTAL)
    assert store.model.rowCount() == PAGE
    store.spread()
    assert store.model.item(PAGE - 1) is not None
    assert store.asked == []


def test_growing_for_long_it_does_not_hold_all_of_it(store):
    for number in range(TOTAL + 1, TOTAL + 1_001):
        store.entries = [entry(number), *store.entries]
        store.model.update(store.entries[:PAGE])
    for row in range(0, TOTAL, PAGE):
        store.read(row)
    assert sum(1 for _ in store.model.loaded()) <= (MOST_HELD + 1) * 2 * PAGE
    assert store.read(1_500) == TOTAL - 500


def test_counted_anew_again_and_again_it_does_not_hold_all_of_it(store):
    for row in range(0, TOTAL, PAGE):
        store.read(row)
        if row % (20 * PAGE) == 0:
            store.spread()
    assert sum(1 for _ in store.model.loaded()) <= (MOST_HELD + 1) * PAGE


def test_another_list_takes_the_place_of_the_whole(store, qtbot):
    with qtbot.waitSignal(store.model.modelReset, timeout=0):
        store.model.replace(page(7, 7))
    assert store.model.rowCount() == 7


def test_a_page_of_another_list_is_passed_over(store):
    store.model.item(5_000)
    store.model.replace(page(7, 7))
    store.serve()
    assert store.model.rowCount() == 7


def test_a_list_that_turned_out_to_be_empty_has_no_rows(store):
    store.model.spread((), 0)
    assert store.model.rowCount() == 0
