"""The commands of the menu Go: where the focus goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
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


def test_shift_f10_brings_up_the_menu_of_the_chosen_row(driver):
    panes = driver.window.panes
    view = panes.catalogue.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(3, 0))
    places = []
    panes.catalogue.installEventFilter(filtering := _Menus(places))
    view.installEventFilter(filtering)
    driver.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert view.visualRect(view.currentIndex()).contains(places[0])
    driver.widget("diagnosisView").installEventFilter(filtering)
    panes.verdict.page().setFocus()
    driver.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert len(places) == 2


class _Menus(QObject):
    """Takes the events that ask for a menu, none of which is to be shown."""

    def __init__(self, places):
        super().__init__()
        self.places = places

    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.ContextMenu:
            self.places.append(event.pos())
            return True
        return False
