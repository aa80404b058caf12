"""A row is made anew when anything that it is made of is another, and only then."""

from __future__ import annotations

from obsdiag.ui.models.item_row import ItemRow
from obsdiag.ui.models.known_rows import _MOST, KnownRows
from tests.rows import each

_OWN, _ABOVE = ["own"], ["above"]


@each(
    "items, seen_by, is_made",
    [
        ((_OWN, _ABOVE), "today", False),
        ((["own"], _ABOVE), "today", True),
        ((_OWN, ["above"]), "today", True),
        ((_OWN, _ABOVE), "tomorrow", True),
    ],
)
def test_row_is_made_anew_when_what_it_is_made_of_is_another(
    items: tuple[object, ...], seen_by: str, is_made: bool
) -> None:
    rows = KnownRows()
    first = rows.get(3, (_OWN, _ABOVE), "today", lambda: ItemRow("first"))
    shown = rows.get(3, items, seen_by, lambda: ItemRow("second"))
    assert (first.text, shown.text) == ("first", "second" if is_made else "first")


def test_rows_that_were_passed_long_ago_are_let_go() -> None:
    rows = KnownRows()
    for number in range(10 * _MOST):
        rows.get(number, (), "", lambda: ItemRow("row"))
    assert len(rows._held) <= _MOST
