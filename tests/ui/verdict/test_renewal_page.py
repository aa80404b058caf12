"""What a newer table would change, and the choice whether it is taken."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from obsdiag.catalogue.renewal import changes
from obsdiag.ui.verdict.renewal_page import RenewalPage
from tests.answer import catalogue


def test_the_changes_are_counted_and_shown_and_can_be_taken(qtbot):
    before = catalogue().entries
    after = (before[0]._replace(description="Said in other words."), *before[2:])
    page = RenewalPage()
    qtbot.addWidget(page)
    page.show_changes(changes(before, after))
    assert "0 rows added, 1 removed, 1 changed" in page.text()
    assert "Said in other words." in page.text()
    with qtbot.waitSignal(page.taken):
        page.findChild(QPushButton).click()
