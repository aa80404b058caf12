"""The published table on an HTML page, in whatever way a site sets it."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from obsdiag.catalogue import html_table
from obsdiag.catalogue.grid import Row
from obsdiag.catalogue.html_table import is_html, read_html
from obsdiag.catalogue.table import COLUMNS, read_table
from obsdiag.errors import CatalogueError

MENU = "<table><tr><td>Home<td>Products</table>"
BODY = (
    "<table class=docutils><thead><tr><th><p>Error Code</p></th><th><p>Description</p></th>"
    "<th><p>HTTP Status Code</p></th></tr></thead>\n<tbody>\n"
    "<tr><td><p>Lost</p></td><td><p>Gone <strong>away</strong>\n and &lt;lost&gt;.</p></td>"
    "<td><p>404 Not Found</p></td></tr>\n</tbody></table>"
)
PAGE = f"<!DOCTYPE html>\n<html><body>{MENU}<h1>Error codes</h1>{BODY}</body></html>"


def test_the_table_with_the_columns_is_read_and_no_other():
    header, row = read_html(PAGE.encode(), COLUMNS)
    assert header.cells == COLUMNS
    assert row == Row(4, ("Lost", "Gone away and <lost>.", "404 Not Found"))


@pytest.mark.parametrize("page", [PAGE, BODY, f"\n\n<HTML>{BODY}", f"<?xml version='1.0'?>{PAGE}"])
def test_a_page_and_a_part_of_one_are_html(page):
    assert is_html(page.encode())
    assert [entry.id for entry in read_table(page.encode())] == ["Lost#1"]


@pytest.mark.parametrize("page", ["", "+---+\n| a |\n+---+", "a < b and b > c", "<tablet>"])
def test_other_text_is_no_html(page):
    assert not is_html(page.encode())


def test_the_published_page_is_no_html_and_reads_the_same_as_html(page):
    """Every row of the published table, set as a documentation site would."""
    assert not is_html(page)
    entries = read_table(page)
    cells = [COLUMNS, *((entry.code, entry.description, entry.status) for entry in entries)]
    lines = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in cells)
    table = "<table>" + "".join(f"<tr>{line}</tr>\n" for line in lines) + "</table>"
    assert read_table(table.encode()) == entries


def test_columns_may_stand_in_another_order_and_letter_case():
    page = (
        "<table><tr><td>http status code<td>Note<td>DESCRIPTION<td>Error code"
        "<tr><td>404 Not Found<td>none<td>Gone.<td>Lost</table>"
    )
    (entry,) = read_table(page.encode())
    assert (entry.code, entry.description, entry.status_code) == ("Lost", "Gone.", 404)


def test_characters_outside_ascii_are_read_as_utf_8():
    page = BODY.replace("Gone", "Gone – weg “für” immer")
    assert "– weg “für” immer" in read_html(page.encode(), COLUMNS)[1].cells[1]


def test_a_comment_is_no_part_of_a_cell():
    page = PAGE.replace("Lost", "Lo<!-- no -->st")
    assert read_html(page.encode(), COLUMNS)[1].cells[0] == "Lost"


@pytest.mark.parametrize(
    "page",
    [
        b"<html>",
        b"<html><body><p>Error Code, Description, HTTP Status Code</p></body></html>",
        MENU.encode(),
        BODY.replace("HTTP Status Code", "Status").encode(),
    ],
)
def test_a_page_without_the_table_names_the_columns_that_it_should_have(page):
    with pytest.raises(CatalogueError, match="columns “Error Code”, “Description”, “HTTP Status"):
        read_html(page, COLUMNS)


def test_a_page_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(html_table, "MAX_PAGE", len(PAGE) - 1)
    with pytest.raises(CatalogueError, match="too large"):
        read_html(PAGE.encode(), COLUMNS)


def test_the_table_may_stand_inside_of_another_one():
    page = f"<table><tr><td>{MENU}</td><td>{BODY}</td></tr></table>"
    assert [entry.id for entry in read_table(page.encode())] == ["Lost#1"]


@pytest.mark.parametrize(
    "row", ["<td colspan=3>403", "<td>Next<td>Not", "<td>Next<td>Not now.</td>"]
)
def test_a_row_with_fewer_cells_is_refused(row):
    page = BODY.replace("</tbody>", f"<tr>{row}</tr></tbody>")
    with pytest.raises(CatalogueError, match="not whole"):
        read_table(page.encode())


@pytest.mark.parametrize("page", [BODY, PAGE], ids=["table alone", "table after another"])
def test_a_page_cut_off_in_its_table_is_noticed(page):
    with pytest.raises(CatalogueError, match="cut off"):
        read_table(page.partition("</tbody>")[0].encode())


@pytest.mark.parametrize("text", ["One.<br>Two.", "<p>One.</p><p>Two.</p>", "<li>One.<li>Two."])
def test_lines_of_a_cell_are_parted_by_a_blank(text):
    page = BODY.replace("Gone <strong>away</strong>\n and &lt;lost&gt;.", text)
    assert read_html(page.encode(), COLUMNS)[1].cells[1] == "One. Two."


SCRAPS = ["<table>", "</table>", "<tr>", "<td>", "<th>", "</td>", *COLUMNS, "<!--", "\0", "&#0;"]
HEADER = BODY.partition("<tbody>")[0]


@example(scraps=["<tr>", "<td>", "a"])
@given(scraps=st.lists(st.sampled_from([*SCRAPS, "a", "404 Not Found", "<html", "\ud83d"])))
def test_any_scraps_of_a_table_are_entries_or_a_clear_error(scraps):
    page = "".join([HEADER, *scraps]).encode("utf-8", "surrogatepass")
    try:
        entries = read_table(page)
    except CatalogueError:
        return
    assert all(entry.wire_code for entry in entries)
