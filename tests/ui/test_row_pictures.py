"""Rows are painted once for each look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from obsdiag.ui.row_pictures import MOST, RowPictures

PLACE = QRect(4, 6, 10, 8)
RED, GREEN = QColor("#ff0000"), QColor("#00ff00")


@pytest.fixture
def drawn(qtbot):
    view = QWidget()
    qtbot.addWidget(view)
    pictures, painted = RowPictures(QPalette.ColorRole.Window), []

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

    draw.pictures, draw.painted = pictures, painted
    return draw


def test_a_row_stands_where_it_belongs_and_nowhere_else(drawn):
    image = drawn("a")
    assert image.pixelColor(PLACE.center()) == RED
    assert image.pixelColor(0, 0) == GREEN
    assert image.pixelColor(PLACE.right() + 1, PLACE.top()) == GREEN


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


def test_only_so_many_are_held(drawn):
    for number in range(MOST + 1):
        drawn(number)
    drawn(0)
    assert drawn.painted[-1] == 0
    assert len(drawn.pictures._held) <= MOST
