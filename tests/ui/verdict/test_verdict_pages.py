"""The pages of the verdict's place."""

from __future__ import annotations

from obsdiag.ui.verdict.verdict_pages import MADE_LATE, VerdictPages


def test_a_page_is_made_when_it_is_needed(qtbot):
    pages = VerdictPages()
    qtbot.addWidget(pages)
    assert pages.made(*MADE_LATE) == []
    assert pages.made("success") == []
    page = pages.success
    assert pages.made("success", "rule") == [page]


def test_every_page_that_is_made_late_is_forgotten(driver):
    pages = driver.window.panes.verdict
    for name in MADE_LATE:
        getattr(pages, name)
    pages.forget_pages()
    assert pages.made(*MADE_LATE) == []
    assert pages.currentWidget() is pages.start
