"""Another language while the window is there: it says what a window says that began in it."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from obsdiag.ui import app, window_language
from obsdiag.ui.retranslation import retranslate
from tests.answer import error, response
from tests.ui.conftest import Driver

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
MANY = DENIED + b"\n\n" + response() + b"\n\n" + DENIED
SUCCESS = b"HTTP/1.1 200 OK\r\nServer: OBS\r\nContent-Length: 0\r\n\r\n"
UNKNOWN = response("404 Not Found", error("NoSuchKye", "It is gone"))
CLOCK = re.compile(r"\d\d?:\d\d( [ap]m)?")
ASKED = (
    "text",
    "toolTip",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "iconText",
    "title",
    "windowTitle",
)


@pytest.fixture(autouse=True)
def english_again(monkeypatch):
    locale = QLocale()
    yield
    monkeypatch.setenv(window_language.VARIABLE, "en")
    window_language.use_language(QApplication.instance(), "")
    QLocale.setDefault(locale)


def speak(monkeypatch, name: str) -> None:
    monkeypatch.setenv(window_language.VARIABLE, name)
    window_language.use_language(QApplication.instance(), "")


def opened(qtbot, folder) -> Driver:
    window = app.build(folder)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return Driver(window, qtbot)


def shut(driver: Driver) -> None:
    QApplication.clipboard().clear()
    driver.window.close()


def said(driver: Driver) -> list[tuple[str, str, str]]:
    """Return all that the window says, but for what took how long and when it was."""
    pane = driver.window.panes.history
    driver.rest()
    driver.window.panes.verdict.page().finish()
    driver.wait(lambda: not pane._patience.isActive() and "…" not in pane._count.text())
    driver.status()  # whose line is made when it is first asked for
    found = []
    for part in (driver.window, *driver.window.findChildren(QObject)):
        if isinstance(part, QWidget) and not part.isVisibleTo(driver.window):
            continue
        kind = type(part).__name__
        for name in ASKED:
            ask = getattr(part, name, None)
            if ask is not None and (text := ask()) and " ms" not in text and "毫秒" not in text:
                found.append((kind, name, CLOCK.sub("at some time", text)))
    return sorted(set(found))


def nothing(driver: Driver) -> None:
    """Leave the window as it is at first."""


def pasted(data: bytes):
    def doing(driver: Driver) -> None:
        driver.paste(data)
        driver.wait(lambda: driver.window.panes.history.view.model().rowCount() != 0 or not data)

    return doing


def entry(driver: Driver) -> None:
    driver.window.catalogue_controller.show_code("NoSuchKey")


def by_acts(driver: Driver) -> None:
    driver.wait(lambda: driver.window.panes.catalogue._library is not None)
    driver.trigger("groupByActs")


def edited(driver: Driver) -> None:
    driver.paste(DENIED)
    editor = driver.window.panes.capture.editor
    editor.selectAll()
    driver.settle(lambda: editor.insertPlainText("NoSuchBucket"))


STATES = {
    "nothing yet": nothing,
    "one finding": pasted(DENIED),
    "several findings": pasted(MANY),
    "an unknown code": pasted(UNKNOWN),
    "an edited text": edited,
    "a success": lambda driver: driver.paste(SUCCESS),
    "a page": entry,
    "grouped by who acts": by_acts,
}


def test_a_window_that_changes_its_language_says_all_that_one_in_it_says(
    qtbot, monkeypatch, tmp_path, unrehearsed
):
    expected = {}
    speak(monkeypatch, "de")
    fresh = opened(qtbot, tmp_path / "fresh")
    for state, bring_about in STATES.items():
        bring_about(fresh)
        expected[state] = said(fresh)
    shut(fresh)
    speak(monkeypatch, "en")
    changed = opened(qtbot, tmp_path / "changed")
    for state, bring_about in STATES.items():
        bring_about(changed)
        in_english = said(changed)
        if state == "one finding":  # by way of a third one
            turn_to(changed, monkeypatch, "zh_CN")
        turn_to(changed, monkeypatch, "de")
        assert differences(said(changed), expected[state]) == [], state
        turn_to(changed, monkeypatch, "en")
        assert differences(said(changed), in_english) == [], state
    shut(changed)


def test_the_buttons_in_the_menu_bar_have_room_for_their_new_texts(qtbot, monkeypatch, tmp_path):
    speak(monkeypatch, "en")
    driver = opened(qtbot, tmp_path)
    driver.wait(lambda: driver.window.menuBar().cornerWidget() is not None)
    for name in ("de", "zh_CN", "en"):
        turn_to(driver, monkeypatch, name)
        driver.rest()
        row = driver.window.menuBar().cornerWidget()
        assert row.width() >= row.sizeHint().width(), name
    shut(driver)


def turn_to(driver: Driver, monkeypatch, name: str) -> None:
    speak(monkeypatch, name)
    driver.wait(lambda: driver.window._language == name)


def differences(one: list, other: list) -> list:
    return sorted(set(one) ^ set(other))


class Kennel(QLabel):
    """A part of a window, whose class is no context of any text."""


def test_only_texts_of_the_program_are_changed(qtbot, monkeypatch):
    speak(monkeypatch, "de")
    part = Kennel("Key")  # a value that happens to be a text in another context
    qtbot.addWidget(part)
    retranslate(part, "en", "de")
    assert part.text() == "Key"
