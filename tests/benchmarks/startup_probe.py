"""What is run as a process of its own by bench_startup: a window that reports how far it is.

    python -m tests.benchmarks.startup_probe bare
    python -m tests.benchmarks.startup_probe obsdiag FOLDER

Each line is `what seconds busy megabytes`: the time on the system's monotonic clock, the seconds
that the process has used the processor, and the most memory that it has had so far. Imports stand
where they are needed: what only the probe needs must not burden the bare window, nor obsdiag.
"""

from __future__ import annotations

import os
import resource
import sys
from time import monotonic, process_time

if sys.argv[1:2] == ["obsdiag"]:  # as it starts itself: before Qt, which looks at what comes later
    from obsdiag.cli import main as run

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

CAPTURE = (
    b"HTTP/1.1 404 Not Found\r\nServer: OBS\r\nx-obs-request-id: 0000019F04256072892AA452F35E42A7"
    b"\r\nContent-Type: application/xml\r\n\r\n<Error><Code>NoSuchKey</Code><Message>The specified "
    b"key does not exist.</Message></Error>"
)
SHOWN = "NoSuchKey"


def report(what: str) -> None:
    """Print that it has come so far."""
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(what, monotonic(), process_time(), f"{memory:.1f}", flush=True)


class Probe(QObject):
    """Waits for one thing after the other, as a person at the screen would see it."""

    def __init__(self, app: QApplication, *, is_bare: bool) -> None:
        super().__init__(app)
        self._app = app
        self._is_bare = is_bare
        self._steps = [self._panes, self._accepted, self._rows, self._verdict]
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the window to be painted."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            self._app.removeEventFilter(self)
            self._window = watched
            QTimer.singleShot(0, self._painted)
        return False

    def timerEvent(self, _event: object) -> None:
        """Look whether the next thing is there."""
        while self._steps and self._steps[0]():
            report(self._steps.pop(0).__name__.strip("_"))
        if not self._steps:
            from PySide6.QtGui import QGuiApplication

            QGuiApplication.clipboard().clear()  # what Python put there must not outlive Python
            self._window.close()

    def _painted(self) -> None:
        report("painted")
        if self._is_bare:
            self._app.quit()
        else:
            self.startTimer(1)

    def _panes(self) -> bool:
        from PySide6.QtWidgets import QPlainTextEdit

        editor = self._window.findChild(QPlainTextEdit, "captureEditor")
        return editor is not None and editor.isVisible()

    def _accepted(self) -> bool:
        """Paste at the first moment at which the editor is there; see that it is taken in."""
        from PySide6.QtCore import QMimeData, Qt
        from PySide6.QtGui import QGuiApplication, QKeyEvent

        mime = QMimeData()
        mime.setData("text/plain;charset=utf-8", CAPTURE)
        QGuiApplication.clipboard().setMimeData(mime)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
            target = self._app.focusWidget() or self._window.findChild(QObject, "captureEditor")
            QApplication.sendEvent(target, key)
        return True

    def _rows(self) -> bool:
        from PySide6.QtWidgets import QAbstractItemView

        view = self._window.findChild(QAbstractItemView, "historyView")
        return view is not None and view.model().rowCount() > 0

    def _verdict(self) -> bool:
        from PySide6.QtWidgets import QPlainTextEdit

        editor = self._window.findChild(QPlainTextEdit, "captureEditor")
        if SHOWN not in editor.toPlainText():
            return False
        labels = self._window.findChildren(QLabel)
        return any(SHOWN in label.text() and label.isVisible() for label in labels)


def main() -> int:
    """Open the window that is asked for; everything else is the program's own."""
    app = QApplication(sys.argv[:1])
    probe = Probe(app, is_bare=sys.argv[1] == "bare")
    assert probe.parent() is app
    if sys.argv[1] == "bare":
        window = QMainWindow()
        window.setCentralWidget(QLabel("bare"))
        window.resize(1280, 800)
        window.show()
        return app.exec()
    os.environ["OBSDIAG_DATA_DIR"] = sys.argv[2]
    return run([])


if __name__ == "__main__":
    sys.exit(main())
