"""Grid tables: what is cut out of a page, and what is wrong with one that cannot be cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.catalogue.grid import Row, read_grid
from obsdiag.errors import CatalogueError

PAGE = """\
Heading
=======

.. table:: Some codes

   +-------+---------------+
   | Code  | Description   |
   +=======+===============+
   | Aged  | It has been   |
   |       | too long.     |
   +-------+---------------+
   | Lost  | Nobody knows. |
   +-------+---------------+

   | not | a row |
"""


def test_the_header_comes_first_and_each_row_knows_its_line():
    assert read_grid(PAGE.encode()) == (
        Row(7, ("Code", "Description")),
        Row(9, ("Aged", "It has been too long.")),
        Row(12, ("Lost", "Nobody knows.")),
    )


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_change_nothing(line_end):
    assert read_grid(PAGE.replace("\n", line_end).encode()) == read_grid(PAGE.encode())


def test_a_byte_order_mark_changes_nothing():
    assert read_grid(b"\xef\xbb\xbf" + PAGE.encode()) == read_grid(PAGE.encode())


def test_a_page_may_begin_with_its_table():
    table = PAGE[PAGE.index("+---") :].encode()
    assert [row.cells for row in read_grid(table)] == [
        row.cells for row in read_grid(PAGE.encode())
    ]


def test_a_bar_inside_of_a_cell_is_text():
    page = PAGE.replace("Nobody knows.", "This | that. ")
    assert read_grid(page.encode())[-1].cells == ("Lost", "This | that.")


def test_a_row_out_of_line_with_the_border_is_read_by_its_bars():
    page = PAGE.replace("| Lost  | Nobody knows. |", "| Lost | Nobody at all knows. |")
    assert read_grid(page.encode())[-1].cells == ("Lost", "Nobody at all knows.")


def test_a_cell_may_be_empty():
    page = PAGE.replace("Nobody knows.", "             ")
    assert read_grid(page.encode())[-1].cells == ("Lost", "")


@pytest.mark.parametrize(
    "row", ["| Lost  |", "| Lost  | Nobody | knows |", "| Lost  | Nobody knows.", "| Lost  +-----+"]
)
def test_a_row_with_another_number_of_cells_is_named_by_its_line(row):
    page = PAGE.replace("| Lost  | Nobody knows. |", row)
    with pytest.raises(CatalogueError, match=r"Line 12 .* 2 columns"):
        read_grid(page.encode())


def test_a_page_without_table_is_no_catalogue():
    with pytest.raises(CatalogueError, match="has no table"):
        read_grid(b"Heading\n=======\n\nNothing but text.\n")


def test_a_page_cut_off_in_its_table_is_noticed():
    page = PAGE[: PAGE.index("Nobody knows. |") + len("Nobody knows. |")]
    with pytest.raises(CatalogueError, match="cut off"):
        read_grid(page.encode())


@pytest.mark.parametrize(("page", "byte"), [(b"\xff\xfeE\x00", 1), (b"caf\xe9 ", 4)])
def test_a_page_that_is_not_utf_8_says_where(page, byte):
    with pytest.raises(CatalogueError, match=f"not UTF-8 text: byte {byte} "):
        read_grid(page)


@given(st.lists(st.sampled_from(["+--+--+", "+==+==+", "|a |b |", "|", "+", "", "| x", "||"])))
def test_any_scraps_of_a_table_are_rows_or_a_clear_error(lines):
    try:
        rows = read_grid("\n".join(lines).encode())
    except CatalogueError:
        return
    assert all(len(row.cells) == 2 for row in rows)
