"""Folds side by side."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from obsdiag.ui.verdict.fold import Fold, FoldedRows
from obsdiag.ui.verdict.fold_bar import FoldBar
from obsdiag.ui.verdict.guidance_row import LabelledText, LabelledTextRow
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.scroll_page import ScrollPage
from obsdiag.ui.verdict.text_label import TextLabel


@pytest.fixture
def rows():
    return FoldedRows(LabelledTextRow)


@pytest.fixture
def bar(qtbot, rows):
    made = FoldBar(rows, Fold(TextLabel("all of it"), "About"))
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def links(bar):
    return [link for link in bar.findChildren(Link) if link.isVisibleTo(bar)]


def test_links_stand_on_one_line_and_content_below_them(bar, rows):
    rows.show_values([LabelledText("a", "first")], "One")
    first, second = links(bar)
    assert (first.text(), second.text()) == ("▸ One", "▸ About")
    assert first.mapTo(bar, first.pos()).y() == second.mapTo(bar, second.pos()).y()
    second.click()
    (label,) = [one for one in bar.findChildren(TextLabel) if one.text() == "all of it"]
    assert label.isVisible()
    second.click()
    assert not label.isVisible()


def test_what_has_no_values_has_no_link(bar, rows):
    rows.show_values((), "None")
    assert [link.text() for link in links(bar)] == ["▸ About"]
    rows.show_values([LabelledText("a", "first")], "One", folded=False)
    assert [link.text() for link in links(bar)] == ["▾ One", "▸ About"]
    assert rows.isVisible()


def test_what_is_unfolded_is_scrolled_into_sight(qtbot):
    page, content = ScrollPage("page"), QWidget()
    content.setFixedHeight(150)
    fold = Fold(content, "More")
    bar = FoldBar(fold)
    above = QWidget()
    above.setFixedHeight(280)
    for widget in (above, bar):
        page.rows.addWidget(widget)
    bar.unfolded.connect(page.reveal)
    qtbot.addWidget(page)
    page.resize(300, 320)
    with qtbot.waitExposed(page):
        page.show()
    fold._link.click()

    def is_seen():
        bottom = content.mapTo(page.viewport(), content.rect().bottomLeft()).y()
        return 0 < bottom <= page.viewport().height()

    qtbot.waitUntil(is_seen)
