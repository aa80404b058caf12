"""The ticket that is worked on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QPushButton

from tests.answer import REQUEST_ID, error, response

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
SLOW = response("503 Slow Down", error("SlowDown", "slow", REQUEST_ID[::-1]))


def take_up(driver, ticket):
    driver.trigger("currentTicket")
    (dialog,) = (each for each in driver.window.findChildren(QInputDialog) if each.isVisible())
    dialog.findChild(QLineEdit).setText(ticket)
    driver.qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
    with driver.qtbot.waitActive(driver.window):
        driver.window.activateWindow()


def tickets(driver):
    provider = driver.window._history_provider
    return [entry.ticket for entry in provider.history().search("")]


def shown(driver):
    buttons = driver.window.status.findChildren(QPushButton)
    return [each.text() for each in buttons if each.isVisible() and "icket" in each.text()]


def test_what_is_taken_in_gets_the_ticket_until_it_is_put_down(driver):
    take_up(driver, "  T-99 ")
    assert shown(driver) == ["Ticket T-99"]
    driver.paste(DENIED)
    driver.wait(lambda: tickets(driver) == ["T-99"])
    driver.trigger("putTicketDown")
    assert shown(driver) == []
    driver.paste(SLOW)
    driver.wait(lambda: len(tickets(driver)) == 2)
    assert sorted(tickets(driver), key=str) == ["", "T-99"]


def test_the_ticket_is_in_the_verdict_at_once(driver):
    take_up(driver, "T-99")
    driver.paste(DENIED)
    driver.wait(lambda: "T-99" in driver.verdict())


def test_what_has_a_ticket_keeps_it(driver):
    take_up(driver, "T-1")
    driver.paste(DENIED)
    driver.wait(lambda: tickets(driver) == ["T-1"])
    take_up(driver, "T-2")
    driver.paste(DENIED)
    driver.window._ticket.close()
    assert tickets(driver) == ["T-1"]


def test_an_empty_ticket_puts_it_down(driver):
    take_up(driver, "T-1")
    take_up(driver, "")
    assert shown(driver) == []
    assert driver.status() == "The ticket T-1 was put down"
