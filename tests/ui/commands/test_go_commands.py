"""The commands of the menu Go: where the focus goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

CTRL = Qt.KeyboardModifier.ControlModifier


def test_f6_reaches_every_pane(driver):
    panes = driver.window.panes
    reached = set()
    for _ in range(4):
        driver.press(Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        reached |= {
            name
            for name in ("catalogue", "verdict", "capture", "history")
            if getattr(panes, name).isAncestorOf(focused)
        }
    assert reached == {"catalogue", "verdict", "capture", "history"}


def test_the_searches_have_their_keys(driver):
    driver.press(Qt.Key.Key_K, CTRL)
    assert QApplication.focusWidget() is driver.widget("historySearch")
    driver.press(Qt.Key.Key_F, CTRL, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is driver.widget("catalogueSearch")
