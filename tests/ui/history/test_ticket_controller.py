"""A ticket as one thing, in the window."""

from __future__ import annotations

from obsdiag.ui.history.ticket_sheet import TicketSheet
from tests.answer import error, response

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))


def entry(driver):
    return driver.window._history_provider.history().search("")[0]


def kept(driver) -> None:
    driver.paste(DENIED)
    driver.wait(lambda: len(driver.history()) == 1)


def test_whether_the_answer_helped_is_kept_and_can_be_taken_back(driver):
    kept(driver)
    driver.trigger("helped")
    driver.wait(lambda: entry(driver).helped is True)
    driver.trigger("notHelped")
    driver.wait(lambda: entry(driver).helped is False)
    driver.trigger("undo")
    driver.wait(lambda: entry(driver).helped is True)


def test_all_of_the_ticket_of_the_finding_at_hand_is_shown(driver):
    kept(driver)
    history = driver.window._history_provider.history()
    history.annotate(entry(driver).id, ticket="T-1", answer="Grant it.", helped=True)
    driver.trigger("showTicket")
    driver.wait(lambda: driver.window.findChild(TicketSheet) is not None)
    sheet = driver.window.findChild(TicketSheet)
    driver.wait(lambda: "Grant it." in sheet.text.toPlainText())
    assert "AccessDenied" in sheet.text.toPlainText()
    assert "helped 1 of 1" in sheet.told.text()
    sheet._on_search()
    assert driver.window.panes.history.search.text() == 'ticket:="T-1"'


def test_without_a_ticket_none_is_shown(driver):
    kept(driver)
    driver.trigger("showTicket")
    driver.window.history_controller._queue.finish()
    driver.wait(lambda: True)
    assert driver.window.findChild(TicketSheet) is None
