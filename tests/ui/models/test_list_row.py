"""What the rows of the history's list are made of."""

from __future__ import annotations

from obsdiag.ui.models.list_row import capture_rows, hit_rows
from tests.ui.entry import capture, entry


def test_a_capture_of_one_finding_is_that_finding():
    (row,) = capture_rows([capture(7, 1)], {})
    assert (row.id, row.entry.id, row.is_inner) == (7, 700, False)


def test_the_findings_of_an_open_capture_are_below_it():
    rows = list(capture_rows([capture(9, 300), capture(8, 2)], {9: [entry(901), entry(902)]}))
    assert [(row.id, row.is_inner, row.is_open, row.more) for row in rows] == [
        (9, False, True, 0),
        (9, True, False, 0),
        (9, True, False, 0),
        (9, True, False, 298),
        (8, False, False, 0),
    ]
    assert len({row.row_key for row in rows}) == 5


def test_hits_are_below_the_capture_that_they_are_of():
    many, lone = capture(3, 5), capture(4, 1)
    found = [entry(9), entry(8), entry(7), entry(6)]
    rows = list(hit_rows(found, {9: many, 8: many, 7: lone, 6: many}))
    assert [None if row.entry is None else row.entry.id for row in rows] == [
        *(None, 9, 8, 7),
        *(None, 6),
    ]
    assert [row.id for row in rows] == [9, 9, 8, 7, 6, 6]
