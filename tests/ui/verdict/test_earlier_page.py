"""The page of an earlier finding."""

from __future__ import annotations

import pytest

from obsdiag.ui.verdict.earlier_page import EarlierPage
from tests.ui.entry import entry


@pytest.fixture
def page(qtbot):
    made = EarlierPage()
    qtbot.addWidget(made)
    return made


def test_it_shows_what_was_kept_and_opens_its_capture(page, qtbot):
    kept = entry(7)
    page.show_entry(kept)
    assert page.entry is kept
    assert "from the history" in page.text()
    assert (kept.code or "No error code") in page.accessibleName()
    with qtbot.waitSignal(page.reopened) as reopened:
        page._open.click()
    assert reopened.args == [kept]


def test_there_is_a_way_back(page, qtbot):
    page.show_entry(entry(7))
    with qtbot.waitSignal(page.left):
        page._back.click()


def test_a_page_without_a_finding_opens_nothing(page, qtbot):
    with qtbot.assertNotEmitted(page.reopened):
        page._open.click()
