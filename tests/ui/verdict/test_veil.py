"""What covers the values of the finding before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from obsdiag.ui.verdict.veil import Veil


@pytest.fixture
def covered(qtbot):
    widget = QWidget()
    layout = QVBoxLayout(widget)
    widget.button = QPushButton("of the finding before")
    widget.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    layout.addWidget(widget.button)
    widget.veil = Veil(widget)
    qtbot.addWidget(widget)
    widget.resize(200, 60)
    widget.show()
    return widget


def colours(widget):
    image = widget.grab().toImage()
    width, height = image.width(), image.height()
    return {image.pixel(x, y) for x in range(0, width, 3) for y in range(0, height, 3)}


def test_what_is_covered_is_neither_seen_nor_clicked_and_is_there_again_afterwards(qtbot, covered):
    clicked = []
    covered.button.clicked.connect(lambda: clicked.append(1))
    before, veil = colours(covered), covered.veil
    veil.cover(covers=True)
    assert len(before) > 1
    assert colours(covered) == {veil.palette().base().color().rgba()}
    covered.resize(300, 90)
    assert len(colours(covered)) == 1
    qtbot.mouseClick(covered.childAt(covered.rect().center()), Qt.MouseButton.LeftButton)
    assert clicked == []
    veil.cover(covers=False)
    covered.resize(200, 60)
    assert colours(covered) == before
    qtbot.mouseClick(covered.childAt(covered.rect().center()), Qt.MouseButton.LeftButton)
    assert clicked == [1]


def test_covering_lays_nothing_out_anew(qtbot):
    asked = []

    class Layout(QVBoxLayout):
        def setGeometry(self, rect):
            asked.append(rect)
            super().setGeometry(rect)

    outer = QWidget()
    qtbot.addWidget(outer)
    inner = QWidget()
    Layout(outer).addWidget(inner)
    veil = Veil(inner)
    outer.show()
    asked.clear()
    for covers in (True, False):
        veil.cover(covers=covers)
        outer.grab()
    assert asked == []
