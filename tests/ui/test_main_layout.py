"""What is on screen first stands where it stays, and asks for little."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolButton

from obsdiag.config.settings import Settings
from obsdiag.ui import app, theme
from obsdiag.ui.catalogue.catalogue_files import CatalogueFiles
from obsdiag.ui.history.history_provider import HistoryProvider
from obsdiag.ui.main_layout import Shares
from obsdiag.ui.text_size import apply_text_size
from obsdiag.ui.verdict.copy_button import CopyButton
from obsdiag.ui.window import Window
from tests.answer import error, response

ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
FIRST_PAINT = """
import sys
import PySide6.QtCore
from obsdiag.ui import window

def tell(self):
    print("Qt" in vars(PySide6.QtCore))  # a class of PySide's is there once it was asked for
    self.close()

window.Window.begin = tell
from obsdiag.cli import main
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


def test_the_first_paint_does_without_the_toolkits_largest_class(tmp_path):
    command = [sys.executable, "-c", FIRST_PAINT, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "False\n"


@pytest.mark.parametrize("shares", ["", "200 700 380 300 500"])
def test_how_to_begin_stays_in_its_place_when_the_panes_come(qtbot, tmp_path, shares):
    settings = Settings(splitter=shares)
    catalogue_files = CatalogueFiles(tmp_path / "catalogue", tmp_path / "notes")
    window = Window(
        catalogue_files, HistoryProvider(tmp_path / "history"), settings, tmp_path / "settings"
    )
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.begun):
        window.show()
        qtbot.waitExposed(window)
        verdict = window.verdict
        before = verdict.mapTo(window, QPoint()), verdict.size()
    qtbot.waitUntil(window.panes.history.isVisible)
    assert (verdict.mapTo(window, QPoint()), verdict.size()) == before
    window.close()


def test_the_panes_share_the_window_as_they_did_the_last_time(driver, qtbot, data_dir):
    driver.window.resize(1100, 600)
    driver.window._columns.setSizes([200, 650, 250])
    driver.window._middle.setSizes([300, 200])
    before = driver.window._columns.sizes(), driver.window._middle.sizes()
    driver.window.close()
    again = app.build(data_dir)
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    again.resize(1100, 600)  # the screen of the tests is narrower than the window was
    qtbot.waitUntil(lambda: again.drawers.sizes() == before[0])
    assert again._middle.sizes() == before[1]
    again.close()


@pytest.mark.parametrize("text", ["", "AAAA/w== AAAA/w==", "1 2 3 4", "1 2 3 4 -5", "1 2 3 4 ²"])
def test_shares_of_no_use_are_those_of_a_new_window(text):
    assert Shares.told(text) == Shares()


def test_shares_are_told_in_numbers():
    assert Shares.told("1 2 3 4 5") == Shares(1, 2, 3, 4, 5)


def test_tab_goes_through_the_panes_as_they_are_read(driver):
    driver.paste(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    panes = driver.window.panes
    panes.catalogue.search.setFocus()
    order = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        for name in ("catalogue", "verdict", "capture", "history"):
            if getattr(panes, name).isAncestorOf(focused) and order[-1:] != [name]:
                order.append(name)
        driver.press(Qt.Key.Key_Tab)
    assert order[:4] == ["catalogue", "verdict", "capture", "history"]


def test_in_a_large_text_the_menus_keep_their_room_and_buttons_are_as_high_as_they(driver, qapp):
    bar = driver.window.menuBar()
    before = bar.height()
    apply_text_size(qapp, "200")
    try:
        driver.wait(lambda: bar.height() > before)
        buttons = list(driver.window._buttons.findChildren(QToolButton))
        paste = next(each for each in buttons if each.defaultAction().text() == "&Paste")
        driver.wait(lambda: paste.toolButtonStyle() is ICON_ONLY)
        assert all(each.y() >= 0 and each.height() <= bar.height() for each in buttons)
    finally:
        apply_text_size(qapp, "100")
    driver.wait(lambda: paste.toolButtonStyle() is not ICON_ONLY)


def test_every_button_is_large_enough_to_be_hit(driver):
    driver.paste(b"HTTP/1.1 503 Slow Down\n\n" * 2)
    driver.window.panes.capture.find_bar.open()
    driver.window.presenter.complain("trouble")
    shown = [each for each in driver.window.findChildren(QToolButton) if each.isVisible()]
    small = [each.size() for each in shown if min(each.width(), each.height()) < theme.TARGET]
    assert len(shown) > 6
    assert all(isinstance(each, CopyButton) for each in shown if each.size() in small)


def test_no_menu_has_to_go_for_the_words_of_the_buttons(driver):
    """In no language: German needs a quarter more room than English."""
    bar = driver.window.menuBar()
    for action in bar.actions():
        action.setText(f"{action.text()}mmm")
    driver.window.fit_text()
    for width in (1280, 1000, 960, 900):
        driver.window.resize(width, 600)
        driver.qtbot.wait(20)
        last = bar.actionGeometry(bar.actions()[-1])
        assert last.right() < bar.cornerWidget().x(), width
        assert not bar.findChild(QToolButton, "qt_menubar_ext_button").isVisible(), width
