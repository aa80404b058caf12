"""A list of Rows, of any length."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QFont

from obsdiag.ui.models.item_row import NOWHERE, ROW_ROLE, ItemRow
from obsdiag.ui.row_list import RowList

MILLION = 1_000_000


class Rows(QAbstractListModel):
    """So many rows; remembers which of them were looked at."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count
        self.seen = set()
        self.hits = None

    def rowCount(self, parent=NOWHERE):
        return 0 if parent.isValid() else self.count

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        self.seen.add(index.row())
        return (
            ItemRow(f"row {index.row()}", below="below", hits=self.hits, lead_hits=self.hits)
            if role == ROW_ROLE
            else None
        )

    def grow(self, row: int, by: int) -> None:
        self.beginInsertRows(NOWHERE, row, row + by - 1)
        self.count += by
        self.endInsertRows()


@pytest.fixture
def rows():
    return Rows(MILLION)


@pytest.fixture
def view(rows, qtbot):
    made = RowList("list", "List", rows, lines=2)
    made.resize(280, 600)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_of_a_million_rows_only_those_in_sight_are_looked_at(view, rows):
    view.grab()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.grab()
    assert len(rows.seen) < 100
    assert any(499_000 < row < 501_000 for row in rows.seen)


def test_home_and_end_go_to_the_ends(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == MILLION - 1
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0


def test_a_letter_does_not_go_through_all_rows(view, rows, qtbot):
    rows.seen.clear()
    qtbot.keyClicks(view, "xyz")
    assert len(rows.seen) < 100


def test_what_is_in_sight_stays_there_when_rows_come_above_it(view, rows):
    view.scrollTo(rows.index(500, 0), RowList.ScrollHint.PositionAtTop)
    rows.grow(0, 3)
    assert view.rowAt(1) == 503


def test_at_the_top_new_rows_are_in_sight_at_once(view, rows):
    rows.grow(0, 3)
    assert view.rowAt(1) == 0


def test_rows_that_come_below_move_nothing(view, rows):
    view.scrollTo(rows.index(500, 0), RowList.ScrollHint.PositionAtTop)
    rows.grow(900, 3)
    assert view.rowAt(1) == 500


def test_an_empty_list_says_what_it_is_for(qtbot):
    view = RowList("list", "List", Rows(0))
    qtbot.addWidget(view)
    view.resize(200, 100)
    before = view.grab().toImage()
    view.show_hint("Nothing found.")
    assert view.grab().toImage() != before


def test_what_was_hit_is_marked_by_more_than_colour(view, rows):
    def underlined() -> int:
        """Return the most pixels of the accent that stand side by side."""
        image = view.grab().toImage()
        accent = view.palette().accent().color().rgb()
        lines = (
            "".join(".x"[image.pixel(x, y) == accent] for x in range(image.width()))
            for y in range(100)
        )
        return max(len(run) for line in lines for run in line.split("."))

    view.clearFocus()  # the frame of the focus has the accent's colour too
    assert underlined() < 5
    rows.hits = re.compile("row")
    view.viewport().update()
    assert underlined() > 15


def test_rows_drawn_from_their_pictures_look_as_the_list_paints_them(view, rows, monkeypatch):
    """A step for each thing that a picture depends on: one that it left out would be seen."""
    steps = (
        lambda: view.setCurrentIndex(rows.index(2, 0)),
        lambda: view.verticalScrollBar().setValue(7),
        lambda: setattr(rows, "hits", re.compile("ow")),
        lambda: view.resize(200, 300),
        lambda: view.verticalScrollBar().setValue(view.verticalScrollBar().maximum()),
        lambda: view.setFont(QFont("Helvetica", 15)),
        view.clearSelection,
    )
    for number, step in enumerate(steps):
        step()
        view.grab()
        view.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
        from_pictures = view.grab().toImage()
        with monkeypatch.context() as patch:
            patch.setattr(view, "_paint_held", lambda _rect: False)
            view.itemDelegate()._pictures.forget()
            assert view.grab().toImage() == from_pictures, number


def test_rows_that_were_painted_before_are_not_asked_for_by_the_list(view, monkeypatch):
    view.grab()
    view.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    asked = []
    monkeypatch.setattr(view.itemDelegate()._pictures, "draw", lambda *_: asked.append(1))
    view.grab()
    assert asked == []
