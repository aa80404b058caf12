"""F1 on a sheet brings up its page, in a window that can be used meanwhile; Ctrl+Q ends all."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

import obsdiag.ui
from obsdiag.ui.help.help_key import PAGE
from obsdiag.ui.help.help_pages import KEYS, first_pages
from obsdiag.ui.help.help_window import HelpWindow
from tests.answer import error, response

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

UI = Path(obsdiag.ui.__file__).parent
SHEETS = {
    "settings": "settings",
    "prepareReply": "sending",
    "historyTimeline": "history",
    "retention": "history",
    "palette": KEYS,
}
WITHOUT = {"HelpWindow", "CrashDialog"}
"""The help itself, and what comes up when something is broken."""


@pytest.mark.parametrize(("command", "page"), SHEETS.items())
def test_f1_on_a_sheet_brings_up_its_page(driver, command, page):
    driver.paste(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    driver.trigger(command)
    sheet = focused_sheet(driver)
    driver.press(Qt.Key.Key_F1)
    driver.wait(lambda: driver.window.findChild(HelpWindow) is not None)
    found = driver.window.findChild(HelpWindow)
    assert found._shown == page
    assert found.isVisible()
    assert not is_blocked(found)
    assert sheet.isVisible()


@pytest.mark.parametrize("command", ["settings", "retention"])
def test_the_help_outlives_the_sheet_that_it_was_wanted_on(driver, command):
    driver.trigger(command)
    sheet = focused_sheet(driver)
    driver.press(Qt.Key.Key_F1)
    found = driver.window.findChild(HelpWindow)
    sheet.reject()
    driver.qtbot.wait(100)
    assert found.isVisible()
    driver.trigger("keys")
    assert found.windowHandle().transientParent() is driver.window.windowHandle()
    assert found._shown == KEYS


@pytest.mark.parametrize(
    "command", ["settings", "prepareReply", "palette", "about", "currentTicket", "open", "help"]
)
def test_ctrl_q_on_a_sheet_ends_the_program(driver, command):
    driver.paste(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    driver.trigger(command)
    sheet = focused_sheet(driver)
    driver.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    driver.wait(lambda: not driver.window.isVisible())
    assert not isValid(sheet) or not sheet.isVisible()


def test_ctrl_q_does_not_discard_a_text_that_was_changed_by_hand(driver):
    driver.paste(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    driver.trigger("prepareReply")
    sheet = focused_sheet(driver)
    driver.wait(lambda: sheet._draft is not None)
    QTextCursor(sheet.preview.document()).insertText("Please call back.")
    driver.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert sheet.isVisible()
    assert driver.window.isVisible()
    driver.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    driver.wait(lambda: not driver.window.isVisible())


def focused_sheet(driver) -> QDialog:
    sheet = driver.shown_dialog()
    driver.wait(lambda: sheet.isAncestorOf(QApplication.focusWidget() or driver.window))
    return sheet


def is_blocked(sheet: QDialog) -> bool:
    """Tell whether a sheet is kept from being used by another one, as Qt decides it."""
    modal = QGuiApplication.modalWindow()
    handle, above = sheet.windowHandle(), sheet.windowHandle()
    while modal is not None and above is not None and above is not modal:
        above = above.transientParent()
    return modal is not None and handle is not modal and above is not modal


def test_every_sheet_of_qt_is_left_by_ctrl_q_too():
    for module in UI.rglob("*.py"):
        nodes = ast.walk(ast.parse(module.read_text("utf-8")))
        made = Counter(ast.unparse(each.func) for each in nodes if isinstance(each, ast.Call))
        of_qt = sum(made[name] for name in ("QFileDialog", "QInputDialog", "QMessageBox"))
        assert made["offer_quit"] >= of_qt, module


def test_every_sheet_has_a_page():
    named = {}
    for module in UI.rglob("*.py"):
        for node in ast.parse(module.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and "QDialog" in map(ast.unparse, node.bases):
                calls = [each for each in ast.walk(node) if isinstance(each, ast.Call)]
                offers = [each for each in calls if ast.unparse(each.func) == "offer_help"]
                pages = [ast.literal_eval(each.args[1]) for each in offers]
                named[node.name] = pages[0] if pages else ""
    assert {name for name, page in named.items() if not page} == WITHOUT
    assert {page for page in named.values() if page} <= {page.name for page in first_pages("en")}


def test_the_property_of_a_sheet_names_its_page(driver):
    driver.trigger("settings")
    assert driver.shown_dialog().property(PAGE) == "settings"
