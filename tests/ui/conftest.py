"""The window, built and shown for one test, and what a test does to it."""

from __future__ import annotations

import gc
import warnings
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QThreadPool, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from obsdiag.ui import app, theme, window_language
from obsdiag.ui.after_paint import AfterPaint
from obsdiag.ui.read_controller import ReadController

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from obsdiag.ui.window import Window

Kind = TypeVar("Kind", bound=QWidget)
ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
HELD = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SOON_MS, CALM_TURNS = 1_000, 8
"""Timers that are waited for, and the turns of the event loop in which nothing more comes."""


class Driver:
    """A window and the hands of its user; widgets are found by their object names."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot

    def find(self, kind: type[Kind], name: str) -> Kind:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def widget(self, name: str) -> QWidget:
        return self.find(QWidget, name)

    def trigger(self, command: str) -> None:
        self.window.commands[command].trigger()

    def paste(self, data: bytes) -> None:
        """Put text on the clipboard, press Ctrl+V where the focus is, and wait for the end."""
        put_on_clipboard(data)
        self.settle(lambda: self.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier))

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        focused = QApplication.focusWidget() or self.window
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        self.qtbot.keyClick(focused, key, held)

    def settle(self, doing) -> None:
        """Do something that starts a reading, and wait until all of its first finding is shown."""
        read_controller, over = self.window._read_controller, []
        for signal in (read_controller.ended, read_controller.failed):
            signal.connect(over.append, Qt.ConnectionType.SingleShotConnection)
        doing()
        self.wait(lambda: bool(over))
        assert not isinstance(over[0], Exception), over[0]
        self.wait(self._has_painted)

    def _has_painted(self) -> bool:
        later = self.window.findChildren(AfterPaint)
        return not any(one._timer.isActive() for one in later)

    def drag(self, mime: QMimeData) -> QDragEnterEvent:
        """Drag `mime` over the window."""
        with warnings.catch_warnings():  # Qt 6.12 wants a QPointF, which those before do not take
            warnings.simplefilter("ignore", DeprecationWarning)
            event = QDragEnterEvent(self.window.rect().center(), ACTIONS, mime, *HELD)
        self.window.dragEnterEvent(event)
        return event

    def drop(self, mime: QMimeData) -> QDropEvent:
        """Drag `mime` over the window and let it go."""
        self.drag(mime)
        event = QDropEvent(QPointF(self.window.rect().center()), ACTIONS, mime, *HELD)
        self.window.dropEvent(event)
        return event

    def wait(self, condition) -> None:
        self.qtbot.waitUntil(condition, timeout=30_000)

    def rest(self) -> None:
        """Wait until the window has all that it asked for, and what it does a moment later."""
        calm = 0

        def is_calm() -> bool:
            nonlocal calm
            for _ in range(CALM_TURNS):
                self.qtbot.wait(1)
                calm = 0 if self._is_busy() else calm + 1
            return calm >= CALM_TURNS

        self.wait(is_calm)

    def _is_busy(self) -> bool:
        pools = (self.window._pool, *self.window.findChildren(QThreadPool))
        timers = (one for one in self.window.findChildren(QTimer) if one.isSingleShot())
        return any(pool.activeThreadCount() for pool in pools) or any(
            one.isActive() and one.interval() <= SOON_MS for one in timers
        )

    def unfold(self, row: int, rows: int) -> None:
        """Open a capture of the history until so many rows are shown: it may still be growing."""
        view = self.window.panes.history.view

        def is_open() -> bool:
            if view.model().rowCount() != rows:
                view.setFocus()
                view.selectRow(row)
                self.press(Qt.Key.Key_Right)
            return view.model().rowCount() == rows

        self.wait(is_open)

    def shown_dialog(self) -> QDialog:
        """Wait for a dialog, and return it."""
        self.wait(lambda: any(map(QDialog.isVisible, self.window.findChildren(QDialog))))
        return next(filter(QDialog.isVisible, self.window.findChildren(QDialog)))

    def verdict(self) -> str:
        return self.window.panes.verdict.toPlainText()

    def history(self) -> list[str]:
        model = self.window.panes.history.view.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def findings(self) -> list[str]:
        model = self.window.panes.capture.model
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def messages(self) -> str:
        return self.window.panes.messages.text()

    def status(self) -> str:
        return self.window.panes.status.text()


def put_on_clipboard(data: bytes) -> None:
    mime = QMimeData()
    mime.setData("text/plain;charset=utf-8", data)
    QGuiApplication.clipboard().setMimeData(mime)


@pytest.fixture(autouse=True, scope="module")
def short_passes() -> None:
    """Have the garbage collector pass over all that other modules' tests have left behind.

    Each window that is built has it look for the one before, which otherwise takes longer with each
    test that was run, and in the end four times as long as the window itself.
    """
    app._release_closed()  # not one of them is to stay
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def english(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the window speak English, whatever the system does."""
    monkeypatch.setenv(window_language.VARIABLE, "en")
    if not window_language.is_in_use("en"):
        window_language.use_language(qapp, "")


@pytest.fixture(autouse=True)
def no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have our own colours, whatever the tests are run on."""
    for name in ("XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORMTHEME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def unrehearsed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no window read and lay out the sample in advance: it is a third of what one costs."""
    monkeypatch.setattr(ReadController, "warm_up", lambda self: None)


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def driver(qtbot: QtBot, data_dir: Path, unrehearsed: None) -> Iterator[Driver]:
    window = app.build(data_dir)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):  # keys that are pressed earlier go nowhere
        window.show()
    yield Driver(window, qtbot)
    QApplication.clipboard().clear()  # what Python put there must not outlive Python
    window.close()
    theme.apply_scheme(QApplication.instance(), "light")


@pytest.fixture
def pool(qapp: QApplication) -> Iterator[QThreadPool]:
    own = QThreadPool()
    yield own
    own.waitForDone()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish() -> None:
    """Leave nothing of Python on the clipboard: Qt lets go of it after Python has ended."""
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()
