"""The mark of a box is as large as the text beside it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyle, QStyleOptionButton

from obsdiag.ui.text_size import apply_text_size
from obsdiag.ui.tick_box import ChoiceButton, TickBox

MARKS = {
    TickBox: QStyle.SubElement.SE_CheckBoxIndicator,
    ChoiceButton: QStyle.SubElement.SE_RadioButtonIndicator,
}


@pytest.fixture
def size(qapp):
    yield lambda percent: apply_text_size(qapp, percent)
    apply_text_size(qapp, "100")


def side(button) -> int:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    return button.style().subElementRect(MARKS[type(button)], option, button).height()


@pytest.mark.parametrize("kind", MARKS)
def test_the_mark_grows_and_shrinks_with_the_text(qtbot, size, kind):
    button = kind("Buckets")
    qtbot.addWidget(button)
    button.show()
    usual, room = side(button), button.sizeHint().width()
    size("200")
    letters = QFontMetrics(button.font())
    assert side(button) >= letters.ascent() > usual
    assert button.sizeHint().width() >= side(button) + letters.horizontalAdvance("Buckets")
    size("100")
    assert (side(button), button.sizeHint().width()) == (usual, room)
    assert button.styleSheet() == ""


@pytest.mark.parametrize("kind", MARKS)
def test_one_that_is_made_in_a_large_text_is_large_too(qtbot, size, kind):
    size("200")
    button = kind("Buckets")
    qtbot.addWidget(button)
    assert side(button) >= QFontMetrics(button.font()).ascent()
    assert button.font().pointSizeF() == pytest.approx(button.window().font().pointSizeF())
