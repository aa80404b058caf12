"""Rows are painted once for each look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from obsdiag.ui import row_pictures
from obsdiag.ui.row_pictures import SCREENS, RowPictures

PLACE = QRect(4, 6, 10, 8)
RED, GREEN = QColor("#ff0000"), QColor("#00ff00")


@pytest.fixture
def drawn(qtbot):
    view = QWidget()
    qtbot.addWidget(view)
    pictures, painted = RowPictures(), []

    def draw(look, colour=RED, scale=1):
        image = QImage(20 * scale, 20 * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        image.fill(GREEN)

        def paint(painter):
            painted.append(look)
            painter.fillRect(PLACE, colour)

        with QPainter(image) as painter:
            pictures.draw(painter, view, PLACE, look, paint)
        return image

    draw.view, draw.pictures, draw.painted = view, pictures, painted
    return draw


def test_a_row_stands_where_it_belongs_and_nowhere_else(drawn):
    image = drawn("a")
    assert image.pixelColor(PLACE.center()) == RED
    assert image.pixelColor(0, 0) == GREEN
    assert image.pixelColor(PLACE.right() + 1, PLACE.top()) == GREEN


def test_a_row_stands_on_the_colour_of_what_is_around_its_list(drawn):
    """Those of the overview had the grey of the side panes on its white page."""
    page = QWidget()
    page.setBackgroundRole(QPalette.ColorRole.Base)
    drawn.view.setParent(page)
    image = drawn("a", QColor(0, 0, 0, 0))
    assert image.pixelColor(PLACE.center()) == page.palette().base().color()
    drawn.view.setParent(None)


def test_what_looks_the_same_is_painted_once(drawn):
    assert drawn("a") == drawn("a")
    assert drawn.painted == ["a"]


def test_another_look_and_another_scale_are_painted_anew(drawn):
    drawn("a")
    drawn("b")
    drawn("a", scale=2)
    assert drawn.painted == ["a", "b", "a"]


def test_after_a_change_of_colours_all_are_painted_anew(drawn):
    drawn("a")
    drawn.pictures.forget()
    drawn("a")
    assert drawn.painted == ["a", "a"]


def test_no_more_is_held_than_some_screens_whatever_size_rows_have(drawn):
    """A number of rows was megabytes more in a wide list, and stayed where it had become small."""
    drawn.view.resize(20, 40)
    most = SCREENS * 20 * 40 // (PLACE.width() * PLACE.height())
    for number in range(9 * most):
        drawn(number)
        assert len(drawn.pictures._held) <= most + 2
    drawn(0)
    assert drawn.painted[-1] == 0


@pytest.mark.parametrize("scale", [1, 2])
def test_no_more_bytes_are_held_than_a_bound_or_what_is_seen_once(drawn, monkeypatch, scale):
    """On a fine screen a picture has four times the bytes, and a large list would hold 3 times."""
    monkeypatch.setattr(row_pictures, "MOST", 800)
    for wide, high in ((20, 40), (10, 16), (100, 40)):
        drawn.view.resize(wide, high)
        for number in range(100):
            drawn((wide, number), scale=scale)
        held = [one.width() * one.height() for one in drawn.pictures._held.values()]
        most = max(wide * high * scale * scale, 800)
        assert sum(held) <= most + PLACE.width() * PLACE.height() * scale * scale


def test_what_was_drawn_last_stays_held_while_others_come_and_go(drawn):
    drawn.view.resize(20, 40)
    for number in range(200):
        drawn("in sight")
        drawn(number)
    assert drawn.painted.count("in sight") == 1
