"""Slim scroll bars."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from obsdiag.ui.scroll_bar import SlimScrollBar, slim


@pytest.fixture
def area(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bar(area):
    made = SlimScrollBar(Qt.Orientation.Vertical, QPalette.ColorRole.Base, area)
    made.resize(made.width(), 100)
    return made


def colours(bar) -> set[str]:
    image = bar.grab().toImage()
    points = ((image.width() // 2, row) for row in range(image.height()))
    return {QColor(image.pixel(*point)).name() for point in points}


def test_without_anything_to_scroll_nothing_is_painted(bar):
    bar.setRange(0, 0)
    assert colours(bar) == {bar.palette().base().color().name()}


def test_the_handle_stands_out_from_its_ground(bar):
    bar.setRange(0, 300)
    bar.setPageStep(100)
    assert len(colours(bar)) > 1


def test_a_part_that_scrolls_has_them_where_the_platform_has_no_style(qtbot):
    area = QPlainTextEdit()
    qtbot.addWidget(area)
    slim(area)
    is_slim = isinstance(area.verticalScrollBar(), SlimScrollBar)
    assert is_slim == sys.platform.startswith("linux")
