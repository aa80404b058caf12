"""The help, from each part of the window to its page, and about in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget

from obsdiag.ui.help.help_browser import HelpBrowser
from obsdiag.ui.help.help_window import HelpWindow
from tests.answer import error, response

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))


def window_of(driver) -> HelpWindow:
    found = driver.window.findChild(HelpWindow, "helpWindow")
    assert found is not None
    return found


def whole(driver) -> HelpWindow:
    """Return the help once all its pages have been made."""
    found = window_of(driver)
    driver.wait(lambda: "codes" in found._pages)
    return found


def page(driver) -> str:
    return driver.find(HelpBrowser, "helpView").toPlainText()


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("catalogueView", "The catalogue"),
        ("catalogueSearch", "The catalogue"),
        ("captureEditor", "What can be dropped"),
        ("historyView", "The history"),
        ("historySearch", "The history"),
    ],
)
def test_f1_shows_the_page_on_the_part_that_has_the_focus(driver, name, title):
    driver.widget(name).setFocus()
    driver.press(Qt.Key.Key_F1)
    driver.wait(lambda: page(driver).startswith(title))
    assert window_of(driver).isVisible()
    assert not window_of(driver).isModal()


def test_f1_on_the_page_of_a_code_shows_its_page(driver):
    driver.window.catalogue_controller.show_code("NoSuchKey")
    driver.window.panes.verdict.page().setFocus()
    driver.press(Qt.Key.Key_F1)
    whole(driver)
    assert page(driver).startswith("NoSuchKey")


def test_keys_have_a_page(driver):
    driver.trigger("keys")
    assert "Ctrl+K" in page(driver)


def test_a_search_narrows_the_list_and_return_opens_the_first(driver):
    driver.trigger("help")
    found = whole(driver)
    found.search.setText("headertimeout nowhere")
    assert found.list.count() == 0
    assert found._told.text() == "Nothing found."
    found.search.setText("privacy")
    assert found._told.isHidden()
    titles = driver.find(QListWidget, "helpPages")
    assert titles.item(0).text() == "Privacy"
    found.list.setCurrentRow(0)
    assert page(driver).startswith("Privacy")


def test_links_are_followed_and_gone_back_from(driver):
    driver.trigger("help")
    found = whole(driver)
    found.show_page("begin")
    for link, title in [("rules", "All rules"), ("rules/head-403", "head-403")]:
        found.browser.followed.emit(link)
        assert page(driver).startswith(title)
    found._back.click()
    assert page(driver).startswith("All rules")
    found._contents.click()
    assert page(driver).startswith("How to begin")


def test_documents_link_to_each_other_by_their_files(driver):
    driver.trigger("help")
    found = whole(driver)
    found.show_page("docs/ARCHITECTURE.md")
    found.browser.followed.emit("decisions/no-network.md")
    assert found._shown == "docs/decisions/no-network.md"
    found.browser.followed.emit("../GLOSSARY.md")
    assert found._shown == "docs/GLOSSARY.md"


def test_an_address_outside_is_copied_and_not_opened(driver):
    driver.trigger("help")
    window_of(driver).browser.address_wanted.emit("https://example.com/")
    assert QApplication.clipboard().text() == "https://example.com/"
    assert "not open" in window_of(driver)._told.text()


def test_the_window_is_closed_while_pages_are_still_made(driver):
    driver.trigger("help")
    driver.window.close()
