"""Widgets of a layout are changed before any of them is placed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from obsdiag.ui.held_layout import held


@pytest.fixture
def layout(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    made = QVBoxLayout(page)
    made.addWidget(QLabel("first"))
    page.show()
    yield made
    page.hide()


def test_nothing_is_placed_before_all_is_changed(layout):
    with held(layout):
        layout.addWidget(QLabel("second"))
        assert not layout.activate()
    assert layout.activate()


def test_what_an_outer_one_holds_stays_held(layout):
    with held(layout):
        with held(layout):
            pass
        assert not layout.isEnabled()
    assert layout.isEnabled()
