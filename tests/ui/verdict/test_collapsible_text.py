"""A text that is unfolded on request."""

from __future__ import annotations

import pytest

from obsdiag.ui.verdict.collapsible_text import CollapsibleText


@pytest.fixture
def fold(qtbot):
    made = CollapsibleText("Published text")
    qtbot.addWidget(made)
    return made


def test_a_text_is_held_folded_and_shown_once_it_is_unfolded(fold):
    fold.show_text("as published")
    assert fold.isVisibleTo(None)
    assert fold._text.text() == "as published"
    assert not fold._text.isVisibleTo(fold)
    fold.fold(folded=False)
    assert fold._text.isVisibleTo(fold)
    fold.show_text("another")
    assert not fold._text.isVisibleTo(fold)


def test_for_the_empty_text_nothing_is_shown(fold):
    fold.show_text("")
    assert not fold.isVisibleTo(None)
