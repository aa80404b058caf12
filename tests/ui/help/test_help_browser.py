"""A page of the help on screen: text, and nothing that is loaded."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from obsdiag.ui.help.help_browser import HelpBrowser


@pytest.fixture
def browser(qtbot):
    made = HelpBrowser()
    qtbot.addWidget(made)
    return made


def test_markdown_is_shown_as_a_page(browser):
    browser.show_text("# Title\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |")
    assert browser.toPlainText().split() == ["Title", "one", "two", "a", "b", "c", "d"]


def test_html_is_text(browser):
    browser.show_text("A <b>bold</b> <img src='https://example.com/a.png'> word")
    assert "<b>bold</b>" in browser.toPlainText()


@pytest.mark.parametrize("address", ["https://example.com/a.png", "file:///etc/hostname", "a.png"])
def test_nothing_is_loaded(browser, address):
    kind = QTextDocument.ResourceType.ImageResource
    assert browser.loadResource(kind.value, QUrl(address)) is None
    browser.show_text(f"![picture]({address})")


@pytest.mark.parametrize(
    ("link", "inside"), [("rules/head-403", True), ("../a.md", True), ("https://e.com/", False)]
)
def test_a_link_is_told_and_not_opened(browser, link, inside):
    followed, wanted = [], []
    browser.followed.connect(followed.append)
    browser.address_wanted.connect(wanted.append)
    browser.anchorClicked.emit(QUrl(link))
    assert (followed, wanted) == (([link], []) if inside else ([], [link]))
