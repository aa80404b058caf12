"""The page of a word that is no code."""

from __future__ import annotations

import pytest

from obsdiag.published import load_catalogue
from obsdiag.ui.verdict.entry_row import EntryRow
from obsdiag.ui.verdict.near_page import NearPage


@pytest.fixture
def page(qtbot):
    made = NearPage()
    qtbot.addWidget(made)
    return made


def test_the_word_and_the_nearest_entries_are_shown(page):
    entries = load_catalogue(None).entries[:2]
    page.show_near("Nearly\x1b", entries)
    assert "Nearly\\x1b" in page.text()
    assert entries[1].wire_code in page.text()


def test_an_entry_is_followed(page, qtbot):
    entry = load_catalogue(None).entries[0]
    page.show_near("x", [entry])
    with qtbot.waitSignal(page.entry_followed) as followed:
        page.findChild(EntryRow)._on_clicked()
    assert followed.args == [entry]
