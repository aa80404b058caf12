"""Searches that have a name, in the window."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit

from obsdiag.history import History, SavedSearch
from obsdiag.ui.history.saved_search_sheet import SavedSearchSheet


def saved(driver):
    return list(driver.window._history_provider.history().saved_searches())


def save(driver, query: str, name: str) -> None:
    driver.window.panes.history.search.setText(query)
    driver.trigger("saveSearch")
    (dialog,) = (each for each in driver.window.findChildren(QInputDialog) if each.isVisible())
    dialog.findChild(QLineEdit).setText(name)
    driver.qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
    driver.wait(lambda: SavedSearch(name, query) in saved(driver))


def opened(driver) -> SavedSearchSheet:
    driver.trigger("savedSearches")
    driver.wait(lambda: driver.window.findChild(SavedSearchSheet) is not None)
    return driver.window.findChild(SavedSearchSheet)


def test_what_is_typed_is_saved_and_searched_for_again(driver):
    save(driver, "status:403", "denied")
    driver.window.panes.history.search.setText("")
    sheet = opened(driver)
    driver.qtbot.keyClick(sheet.table, Qt.Key.Key_Return)
    assert driver.window.panes.history.search.text() == "status:403"


def test_one_is_renamed_and_another_deleted(driver):
    save(driver, "status:403", "denied")
    save(driver, "code:SlowDown", "slow")
    sheet = opened(driver)
    sheet.table.item(0, 0).setText("slow")  # another one's: it is taken back
    assert sheet.table.item(0, 0).text() == "denied"
    sheet.table.item(0, 0).setText("  all   denied ")
    driver.wait(lambda: [one.name for one in saved(driver)] == ["all denied", "slow"])
    sheet.table.setCurrentCell(1, 0)
    driver.qtbot.keyClick(sheet.table, Qt.Key.Key_Delete)
    driver.wait(lambda: [one.name for one in saved(driver)] == ["all denied"])
    sheet.reject()


def test_an_empty_search_and_an_empty_list_are_said_to_be_so(driver):
    driver.trigger("saveSearch")
    assert not driver.window.findChildren(QInputDialog)
    driver.trigger("savedSearches")
    assert driver.window.findChild(SavedSearchSheet) is None


def test_a_search_that_is_being_saved_is_on_disk_when_the_window_has_closed(driver, monkeypatch):
    provider, leaving, closed = driver.window._history_provider, Event(), Event()
    history, close = provider.history(), provider.close
    save_search = history.save_search

    def save_late(name: str, query: str) -> None:
        leaving.wait(10)
        closed.wait(1)
        save_search(name, query)

    def tell() -> None:
        close()
        closed.set()

    monkeypatch.setattr(history, "save_search", save_late)
    monkeypatch.setattr(provider, "close", tell)
    driver.window.leaving.connect(lambda _: leaving.set())
    driver.window.panes.history.search.setText("status:503")
    driver.trigger("saveSearch")
    (dialog,) = (each for each in driver.window.findChildren(QInputDialog) if each.isVisible())
    driver.qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
    driver.window.close()
    with History(provider.path) as again:
        assert [one.query for one in again.saved_searches()] == ["status:503"]
