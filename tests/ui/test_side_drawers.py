"""Side panes in a narrow window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from obsdiag.ui.main_layout import LEAST_HEIGHT, LEAST_WIDTH, NARROW
from obsdiag.ui.text_size import apply_text_size
from tests.answer import error, response

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))


@pytest.fixture
def narrow(driver):
    driver.window.resize(900, 600)
    driver.paste(DENIED)
    return driver


def panes(driver):
    return driver.window.panes.catalogue, driver.window.panes.history


def test_in_a_narrow_window_the_middle_has_all_of_the_width(narrow):
    assert not any(pane.isVisible() for pane in panes(narrow))
    assert narrow.window.panes.verdict.width() == 900
    assert narrow.window.panes.capture.editor.width() == 900


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("find", "historySearch"),
        ("findCatalogue", "catalogueSearch"),
        ("showHistory", "historyView"),
        ("showCatalogue", "catalogueView"),
    ],
)
def test_a_drawer_opens_by_its_key_and_closes_by_esc(narrow, command, name):
    narrow.trigger(command)
    assert narrow.widget(name).hasFocus()
    assert narrow.widget(name).isVisible()
    narrow.trigger("cancel")
    assert not narrow.widget(name).isVisible()


def test_a_drawer_closes_when_the_focus_goes_elsewhere(narrow):
    narrow.trigger("showHistory")
    narrow.window.panes.capture.editor.setFocus()
    assert not any(pane.isVisible() for pane in panes(narrow))


def test_one_drawer_is_open_at_a_time(narrow):
    narrow.trigger("showHistory")
    narrow.trigger("showCatalogue")
    assert [pane.isVisible() for pane in panes(narrow)] == [True, False]


def test_in_a_wide_window_they_are_panes_again_as_wide_as_before(narrow):
    narrow.window.resize(1280, 800)
    sizes = narrow.window._columns.sizes()
    narrow.window.resize(900, 600)
    assert narrow.window.drawers.sizes() == sizes
    narrow.window.resize(1280, 800)
    assert all(pane.isVisible() for pane in panes(narrow))
    assert narrow.window._columns.sizes() == sizes
    catalogue, history = panes(narrow)
    assert catalogue.x() < narrow.window.panes.verdict.mapTo(narrow.window, catalogue.pos()).x()
    assert history.mapTo(narrow.window, history.rect().topRight()).x() > NARROW


def test_panes_are_gone_through_by_their_key_in_a_narrow_window_too(narrow):
    visited = set()
    for _ in range(4):
        narrow.press(Qt.Key.Key_F6)
        visited.add(QApplication.focusWidget().objectName())
    assert {"catalogueView", "captureEditor", "historyView"} <= visited


def test_a_window_cannot_be_too_small_to_be_read(driver):
    driver.window.resize(100, 100)
    assert (driver.window.width(), driver.window.height()) == (LEAST_WIDTH, LEAST_HEIGHT)


def test_nothing_of_a_verdict_is_cut_in_the_smallest_window(driver):
    driver.window.resize(LEAST_WIDTH, LEAST_HEIGHT)
    driver.paste(DENIED)
    page = driver.window.panes.verdict.diagnosis
    assert page.widget().width() <= page.viewport().width()


def test_drawers_have_buttons_while_they_are_drawers(narrow):
    def shown():
        buttons = narrow.window.menuBar().findChildren(QToolButton)
        return {button.defaultAction().objectName() for button in buttons if button.isVisible()}

    assert {"action.showCatalogue", "action.showHistory"} <= shown()
    narrow.window.resize(1280, 800)
    assert not {"action.showCatalogue", "action.showHistory"} & shown()


def test_a_large_text_makes_drawers_of_the_side_panes_sooner(driver, qapp):
    assert driver.window.panes.history.isVisible()
    apply_text_size(qapp, "200")
    try:
        driver.wait(lambda: not driver.window.panes.history.isVisible())
    finally:
        apply_text_size(qapp, "100")
    driver.wait(driver.window.panes.history.isVisible)
