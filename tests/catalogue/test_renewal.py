"""What a newer copy of the published page changes, and that another table is none."""

from __future__ import annotations

import pytest

from obsdiag.catalogue.renewal import FEWEST, Change, Changes, changes, changes_text
from obsdiag.catalogue_entry import Entry
from obsdiag.errors import CatalogueError


def row(name: str, description: str = "It is odd.", code: str | None = None) -> Entry:
    wire_code = name.partition("#")[0]
    return Entry(name, code or wire_code, wire_code, description, "400 Bad Request", 400, "400")


def rows(count: int) -> list[Entry]:
    return [row(f"Code{number}#1") for number in range(count)]


TABLE = rows(FEWEST + 5)
NEW = row("New#1")


def test_the_same_page_changes_nothing():
    same = changes(TABLE, list(TABLE))
    assert same == Changes((), (), ())
    assert not same


def test_another_order_changes_nothing():
    assert not changes(TABLE, TABLE[::-1])


def test_a_row_that_is_new_is_added_and_one_that_is_gone_removed():
    found = changes(TABLE, [*TABLE[1:], NEW])
    assert found == Changes((NEW,), (TABLE[0],), ())
    assert found


def test_a_row_that_says_something_else_is_changed():
    said = row("Code3#1", "It is even.")
    assert changes(TABLE, [said if entry.id == said.id else entry for entry in TABLE]) == Changes(
        (), (), (Change(TABLE[3], said),)
    )


def test_another_status_is_a_change():
    moved = Entry("Code3#1", "Code3", "Code3", "It is odd.", "409 Conflict", 409, "409")
    (change,) = changes(TABLE, [*TABLE[:3], moved, *TABLE[4:]]).changed
    assert (change.before, change.after) == (TABLE[3], moved)


@pytest.mark.parametrize(
    "wrapped",
    [row("Code3#1", "It is\n  odd."), row("Code3#1", code="Code 3")],
    ids=["in the text", "in the code"],
)
def test_a_line_break_is_no_change(wrapped):
    assert not changes(TABLE, [*TABLE[:3], wrapped, *TABLE[4:]])


def test_a_second_row_of_a_code_is_added_beside_the_first():
    second = row("Code3#2", "It is immutable.")
    assert changes(TABLE, [*TABLE, second]).added == (second,)


def test_a_page_with_hardly_a_code_in_common_is_refused():
    other = [row(f"Other{number}#1") for number in range(50)]
    with pytest.raises(CatalogueError, match="not a newer copy"):
        changes(TABLE, [*TABLE[: FEWEST - 1], *other])
    assert len(changes(TABLE, [*TABLE[:FEWEST], *other]).added) == 50


def test_of_a_small_table_every_code_must_be_kept():
    assert changes(TABLE[:2], [*TABLE[:2], NEW]).added == (NEW,)
    with pytest.raises(CatalogueError):
        changes(TABLE[:2], [TABLE[0], NEW])


def test_the_changes_are_told_one_a_line_with_both_wordings():
    told = changes_text(
        Changes((NEW,), (TABLE[0],), (Change(TABLE[1], row("Code1#1", "Now even.")),))
    )
    assert told.splitlines() == [
        "+ New · 400 Bad Request · It is odd.",
        "- Code0 · 400 Bad Request · It is odd.",
        "~ Code1 · 400 Bad Request · It is odd.",
        "  → Code1 · 400 Bad Request · Now even.",
    ]
