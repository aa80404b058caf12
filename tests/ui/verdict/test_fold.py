"""What only some readers want to see."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from obsdiag.ui import theme
from obsdiag.ui.verdict.fold import PART, FoldedPart, FoldedRows
from obsdiag.ui.verdict.guidance_row import LabelledText, LabelledTextRow
from obsdiag.ui.verdict.link import Link

VALUES = (LabelledText("a", "first"), LabelledText("b", "second"))


@pytest.fixture
def fold(qtbot):
    made = FoldedRows(LabelledTextRow)
    qtbot.addWidget(made)
    made.show()
    return made


def rows(fold):
    return [row for row in fold.findChildren(LabelledTextRow) if row.isVisibleTo(fold)]


def test_rows_are_made_when_they_are_unfolded(fold, qtbot):
    fold.show_values(VALUES, "Two")
    assert not fold.findChildren(LabelledTextRow)
    link = fold.findChild(Link)
    assert (link.text(), link.accessibleName()) == ("▸ Two", "Show: Two")
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert len(rows(fold)) == 2
    assert (link.text(), link.accessibleName()) == ("▾ Two", "Hide: Two")
    link.click()
    assert not rows(fold)


def test_what_unfolds_is_high_enough_to_be_hit(fold):
    fold.show_values(VALUES, "Two")
    assert fold.findChild(Link).height() >= theme.TARGET


def test_the_next_values_are_folded_again(fold):
    fold.show_values(VALUES, "Two", folded=False)
    assert len(rows(fold)) == 2
    fold.show_values(VALUES[:1], "One")
    assert not rows(fold)
    fold.findChild(Link).click()
    assert len(rows(fold)) == 1


def test_many_rows_come_some_in_each_frame_and_then_are_all_of_the_next_values(fold, qtbot):
    told = []
    fold.unfolded.connect(lambda: told.append(len(rows(fold))))
    fold.show_values(VALUES * PART, "Six")
    fold.findChild(Link).click()
    assert len(rows(fold)) == PART
    qtbot.waitUntil(lambda: told == [2 * PART])  # its height is known only then
    fold.show_values(VALUES, "Two")
    fold.findChild(Link).click()
    assert len(rows(fold)) == 2


def test_without_values_there_is_nothing(fold):
    fold.show_values((), "None")
    assert not fold.isVisible()


def test_a_part_is_filled_once_and_when_it_is_unfolded(qtbot):
    filled = []
    fold = FoldedPart(QLabel(), "About this code")
    qtbot.addWidget(fold)
    fold.hold(lambda: iter((filled.append(1),)))
    assert filled == []
    for folded in (False, True, False):
        fold.fold(folded=folded)
    assert filled == [1]
