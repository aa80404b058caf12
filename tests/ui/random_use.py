"""Random use of the window: `python -m tests.ui.random_use [ACTIONS] [SEED]`, from the checkout.

Clicks, keys, commands, pastes, drops, searches and changes of size, from the smallest on, as they
come by chance; the same for the same seed. Nothing may reach the last net, and nothing may take
the window's thread for long. With the captures of the tests, and with hostile ones.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QWidget

from obsdiag.ui import app
from tests.answer import error, response

if TYPE_CHECKING:
    from obsdiag.ui.window import Window

CAPTURES = Path(__file__).parents[1] / "data"
KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home),
    *(Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Delete),
    *(Qt.Key.Key_Space, Qt.Key.Key_F6, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Backspace),
)
TYPED = ("code:", "a", '"', "(", "-", "denied", "é", "\U0001f642", "tag:", "403", "<b>", "\u202e")
NOT_TRIGGERED = {"quit", "open", "openFolder", "save"}
"""Commands that end the window, or ask the system for a file."""
LONGEST_TURN = 3.0
"""Seconds of this process in one action: more is a hang, on a machine that does much else too."""


def hostile_captures(paths: tuple[str, ...]) -> list[bytes]:
    """Return captures of which the values name files and addresses, or are no text."""
    texts = [
        *(f"<img src='file://{path}'><a href='{path}'>x</a>" for path in paths),
        "<img src='http://127.0.0.1:9/x'>",
        "\u202e\x9b\x1b]8;;file:///x\x07",
        "\\\\host\\share\\x",
        "x" * 20_000,
        "\U000e0041\u3164\ufdd0",
    ]
    return [
        response(
            "403 Forbidden",
            error(f"No{_hidden(text)}", _hidden(text), more=f"<Key>{_hidden(text)}</Key>"),
            ("Server: OBS", f"x-obs-request-id: {number:032X}", f"Location: {text!a}"),
        )
        for number, text in enumerate(texts)
    ] + [b"", b"\0" * 5000, b" " * 20_000, b"\\" * 20_000, b"<" * 20_000, b"\xff\xfe\x00\xd8" * 99]


def _hidden(text: str) -> str:
    shown = text.replace("&", "&amp;").replace("<", "&lt;")
    return "".join(one if one.isprintable() else f"&#x{ord(one):x};" for one in shown)


class RandomUser:
    """Somebody who presses whatever there is."""

    def __init__(self, window: Window, random: Random, captures: list[bytes]) -> None:
        self._window = window
        self._random = random
        self._captures = captures
        self.longest = 0.0
        """Seconds of this process that the longest action took."""
        self._doings = (
            *((self._paste,) * 2),
            *((self._resize,) * 3),
            *((self._click,) * 6),
            *((self._key,) * 6),
            *((self._command,) * 3),
            *(self._type, self._drop, self._hover, self._edit, self._style),
        )

    def act(self) -> str:
        """Do one thing, let the window answer, and return what it was."""
        start = time.process_time()
        doing = self._random.choice(self._doings)
        doing()
        QTest.qWait(self._random.choice((0, 0, 1, 20)))
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and self._random.random() < 0.5:
                dialog.reject()
        _close_popup()
        self.longest = max(self.longest, time.process_time() - start)
        return doing.__name__

    def _capture(self) -> bytes:
        chosen = self._random.choice(self._captures)
        return chosen if self._random.random() < 0.8 else chosen * self._random.randint(2, 9)

    def _mime(self) -> QMimeData:
        mime = QMimeData()
        kind = self._random.choice(("text/plain;charset=utf-8", "text/plain", "text/html", "x/y"))
        mime.setData(kind, self._capture())
        if self._random.random() < 0.2:
            mime.setUrls([QUrl("file:///none/such"), QUrl("http://127.0.0.1:9/"), QUrl("x:y")])
        return mime

    def _paste(self) -> None:
        self._window.panes.capture.editor.insertFromMimeData(self._mime())

    def _drop(self) -> None:
        place = QPointF(self._window.rect().center())
        mime, keys = self._mime(), Qt.KeyboardModifier.NoModifier
        action = Qt.DropAction.CopyAction
        self._window.dropEvent(QDropEvent(place, action, mime, Qt.MouseButton.LeftButton, keys))

    def _resize(self) -> None:
        least = self._window.minimumSizeHint()
        width = self._random.choice((0, least.width(), 500, 900, 1600))
        height = self._random.choice((0, least.height(), 300, 700, 1200))
        self._window.resize(width + self._random.randint(0, 60), height)

    def _widget(self) -> QWidget:
        seen = [one for one in self._window.findChildren(QWidget) if one.isVisible()]
        return self._random.choice(seen or [self._window])

    def _place(self, widget: QWidget) -> QPoint:
        wide, high = max(1, widget.width()), max(1, widget.height())
        return QPoint(self._random.randrange(wide), self._random.randrange(high))

    def _click(self) -> None:
        widget = self._widget()
        if isinstance(widget, QAbstractItemView):
            widget = widget.viewport()
        press = self._random.choice((QTest.mouseClick, QTest.mouseDClick))
        modifiers = Qt.KeyboardModifier.NoModifier
        press(widget, Qt.MouseButton.LeftButton, modifiers, self._place(widget))

    def _key(self) -> None:
        held = self._random.choice(
            (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        )
        widget = QApplication.focusWidget() or self._window
        QTest.keyClick(widget, self._random.choice(KEYS), held)

    def _type(self) -> None:
        name = self._random.choice(("catalogueSearch", "historySearch"))
        field = self._window.findChild(QWidget, name)
        text = "".join(self._random.choices(TYPED, k=self._random.randint(0, 5)))
        field.setText(text)  # type: ignore[union-attr]

    def _edit(self) -> None:
        editor = self._window.panes.capture.editor
        cursor = editor.textCursor()
        cursor.setPosition(self._random.randint(0, editor.length()))
        editor.setTextCursor(cursor)
        editor.insertPlainText(self._random.choice(TYPED))

    def _command(self) -> None:
        names = sorted(set(self._window.commands) - NOT_TRIGGERED)
        self._window.commands[self._random.choice(names)].trigger()

    def _hover(self) -> None:
        """Rest the mouse on something, as long as its tip takes to come."""
        widget = self._widget()
        place = self._place(widget)
        QApplication.sendEvent(
            widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
        )
        self._window.grab()

    def _style(self) -> None:
        kind = self._random.choice((QEvent.Type.PaletteChange, QEvent.Type.StyleChange))
        QApplication.sendEvent(self._widget(), QEvent(kind))


def use(window: Window, actions: int, seed: int, paths: tuple[str, ...] = ()) -> RandomUser:
    """Use a window at random, and return who did."""
    whole = [
        path.read_bytes()
        for path in sorted(CAPTURES.iterdir())
        if path.is_file() and path.suffix != ".py"
    ]
    closing = QTimer(window)
    closing.timeout.connect(_close_popup)
    closing.start(50)
    user = RandomUser(window, Random(seed), whole + hostile_captures(paths or ("/dev/zero",)))
    for number in range(actions):
        done = user.act()
        if number % 500 == 499:
            _say(f"{number + 1:,} actions, longest {user.longest:.2f} s, last {done}")
    return user


def _close_popup() -> None:
    """Close a menu that is open: some wait for that in an event loop of their own."""
    if (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def _say(line: str) -> None:
    if __name__ == "__main__":
        print(line, flush=True)


def main(words: list[str]) -> int:
    """Build a window and use it; return 1 where something reached the net, or took too long."""
    actions, seed = int(words[0]) if words else 2_000, int(words[1]) if words[1:] else 0
    found: list[str] = []
    usual = sys.excepthook

    def caught(kind, raised, trace) -> None:
        found.append(f"{kind.__name__}: {raised}")
        usual(kind, raised, trace)

    sys.excepthook = caught
    with tempfile.TemporaryDirectory() as folder:
        window = app.build(Path(folder))
        window.show()
        user = use(window, actions, seed, tuple(words[2:]))
        window.close()
    print(f"{actions:,} actions, {len(found)} reached the net, longest {user.longest:.2f} s")
    return int(bool(found) or user.longest > LONGEST_TURN)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
