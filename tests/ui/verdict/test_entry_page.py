"""The page of a catalogue entry."""

from __future__ import annotations

import pytest

from obsdiag.catalogue.topic import find_topic
from obsdiag.published import load_catalogue
from obsdiag.ui.verdict.entry_page import EntryPage

WHOLE = load_catalogue()


@pytest.fixture
def page(qtbot):
    made = EntryPage(WHOLE)
    qtbot.addWidget(made)
    return made


def test_a_published_row_is_shown_to_the_letter(page):
    topic = find_topic(WHOLE, "NoSuchKey")
    page.show_topic(topic, "", returns=False)
    assert topic.description in page.text()
    assert page._back.isHidden()


def test_where_there_is_a_finding_there_is_a_way_back_to_it(page, qtbot):
    page.show_topic(find_topic(WHOLE, "NoSuchKey"), "", returns=True)
    assert not page._back.isHidden()
    with qtbot.waitSignal(page.left):
        page._back.click()
