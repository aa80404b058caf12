"""The whole job of a ticket, done without a mouse."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit

from tests.answer import REQUEST_ID, error, response
from tests.ui.conftest import put_on_clipboard
from tests.ui.test_current_ticket import tickets


def answer(status: str, code: str, number: int) -> bytes:
    request_id = f"{REQUEST_ID[:-1]}{number}"
    head = (f"x-obs-request-id: {request_id}",)
    return response(status, error(code, "As the service says it.", request_id), head=head)


DENIED = answer("403 Forbidden", "AccessDenied", 1)
GONE, GONE_TOO = (answer("404 Not Found", "NoSuchKey", number) for number in (2, 3))
SLOW = answer("503 Slow Down", "SlowDown", 5)
SKEWED = answer("403 Forbidden", "RequestTimeTooSkewed", 4)


class Hands:
    """What is done with keys, wherever the focus is."""

    def __init__(self, driver) -> None:
        self.driver = driver
        self.panes = driver.window.panes

    def press(self, *keys: str) -> None:
        for key in keys:
            pressed = QKeySequence(key)[0]
            QTest.keyClick(self.focused(), pressed.key(), pressed.keyboardModifiers())

    def type(self, words: str) -> None:
        """Type into the field that has come into focus."""
        self.wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        QTest.keyClicks(self.focused(), words)

    def paste(self, data: bytes) -> None:
        put_on_clipboard(data)
        self.driver.settle(lambda: self.press("Ctrl+V"))
        self.driver.rest()

    def focused(self):
        return QApplication.focusWidget() or QApplication.activeWindow() or self.driver.window

    def is_in(self, part) -> bool:
        return part is self.focused() or part.isAncestorOf(self.focused())

    def opens(self, key: str) -> str:
        """Press the key of a dialog; return its title when Esc has put it away."""
        self.press(key)
        self.driver.wait(lambda: isinstance(QApplication.activeWindow(), QDialog))
        title = QApplication.activeWindow().windowTitle()
        self.press("Esc")
        self.back_in_window()
        return title

    def back_in_window(self) -> None:
        window = self.driver.window
        window.activateWindow()  # a window manager does
        self.driver.wait(lambda: QApplication.activeWindow() is window)

    def wait(self, condition) -> None:
        self.driver.wait(condition)


def test_a_capture_of_several_errors_is_read_by_keys_alone(driver):
    hands = Hands(driver)
    verdict, capture, catalogue = hands.panes.verdict, hands.panes.capture, hands.panes.catalogue
    hands.paste(DENIED)
    assert hands.focused().accessibleName().startswith("Diagnosis: 403 AccessDenied")
    hands.paste(b"\n".join((GONE, DENIED, GONE_TOO, SLOW)))
    hands.wait(lambda: hands.is_in(verdict.overview))
    hands.press("Down", "Return")
    hands.wait(lambda: "AccessDenied" in driver.verdict())
    hands.press("Esc")
    assert hands.is_in(verdict.overview)
    hands.press("F8")
    hands.wait(lambda: "finding 2 of 4" in said(capture))
    driver.rest()  # its line is brought in sight a frame later
    hands.press("Ctrl+F")
    hands.type("NoSuch")
    hands.wait(lambda: "2 of 2" in said(capture.find_bar))  # the first after what is shown
    hands.press("F3")
    hands.wait(lambda: "1 of 2" in said(capture.find_bar))
    hands.press("Esc")
    assert capture.find_bar.isHidden()
    hands.press("Ctrl+Alt+4", "Ctrl+1")
    assert hands.is_in(catalogue)
    hands.press("Home", "Right", "Down", "Return")
    driver.rest()
    assert catalogue.view.currentIndex().parent().isValid()
    assert catalogue.view.currentIndex().data() in driver.verdict()


def said(part):
    return " ".join(each.text() for each in part.findChildren(QLabel) if each.isVisible())


def test_a_ticket_is_answered_kept_and_found_again_by_keys_alone(driver):
    hands = Hands(driver)
    verdict, history = hands.panes.verdict, hands.panes.history
    hands.paste(GONE)
    hands.paste(SKEWED)
    hands.press("Ctrl+D")
    hands.wait(lambda: hands.is_in(verdict.comparison))
    hands.press("Esc")
    assert hands.focused().accessibleName().startswith("Diagnosis: 403 RequestTimeTooSkewed")
    assert hands.opens("Ctrl+R") == "Text to send"
    hands.press("Ctrl+Alt+T")
    hands.type("T-99")
    hands.press("Return")
    hands.back_in_window()
    hands.press("Ctrl+T")
    hands.type("T-77")
    hands.press("Return")
    driver.rest()
    assert tickets(driver) == ["T-77", ""]
    hands.press("Ctrl+K")
    hands.type("code:NoSuchKey")
    hands.wait(lambda: history.view.model().rowCount() == 1)
    hands.press("Down")
    assert hands.is_in(history.view)
    hands.press("Ctrl+Return")
    hands.wait(lambda: "NoSuchKey" in driver.verdict())
    titles = [hands.opens(key) for key in ("Ctrl+Alt+E", "Ctrl+Shift+P", "Ctrl+,")]
    assert titles == ["Export what the search finds", "Commands", "Settings"]
    hands.press("Ctrl+?")
    hands.wait(lambda: QApplication.activeWindow() is not driver.window)
    hands.press("Esc")
    hands.back_in_window()
