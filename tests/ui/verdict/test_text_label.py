"""Texts of a page: read, and selected by whoever points at them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from obsdiag.ui.verdict.text_label import CodeLabel, OneLineLabel, TextLabel

SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse
TEXT = "The bucket's policy does not allow it. " * 5


def point_at(label):
    place = QPointF(1, 1)
    QApplication.sendEvent(label, QEnterEvent(place, place, place))


@pytest.mark.parametrize(("kind", "selectable"), [(TextLabel, True), (OneLineLabel, False)])
def test_a_text_can_be_selected_once_it_is_pointed_at(qtbot, kind, selectable):
    label = kind()
    qtbot.addWidget(label)
    label.setText(TEXT)
    assert not label.textInteractionFlags() & SELECTABLE
    point_at(label)
    assert bool(label.textInteractionFlags() & SELECTABLE) == selectable


@pytest.mark.parametrize("second", [False, True])
def test_a_text_that_is_pointed_at_stays_as_it_is(qtbot, second):
    label = TextLabel(TEXT, second=second)
    qtbot.addWidget(label)
    label.resize(300, label.heightForWidth(300))
    before = label.grab().toImage(), label.heightForWidth(300), label.sizeHint()
    point_at(label)
    assert (label.grab().toImage(), label.heightForWidth(300), label.sizeHint()) == before


@pytest.mark.parametrize("text", ["a\nb\nc", "a\n\nc"])
def test_code_has_its_own_lines(qtbot, text):
    label = CodeLabel()
    qtbot.addWidget(label)
    label.setText("a")
    one = label.heightForWidth(300)
    label.setText(text)
    assert label.heightForWidth(300) == pytest.approx(3 * one, abs=3)
    assert label.sizeHint().height() >= 3 * one - 3


def test_code_breaks_inside_a_word_where_it_must(qtbot):
    label = CodeLabel()
    qtbot.addWidget(label)
    label.setText("x" * 900)
    lines = label.fontMetrics().horizontalAdvance(label.text()) / 300
    assert label.heightForWidth(300) >= lines * (label.fontMetrics().height() - 1)
