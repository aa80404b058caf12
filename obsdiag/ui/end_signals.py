"""Ctrl+C in the terminal, a logout, `kill`: the window is closed, which keeps what is being typed.

A signal wakes Qt through a socket: Python's handlers run between its own steps, and none comes
while Qt waits for events.
"""

from __future__ import annotations

import signal
from contextlib import suppress
from socket import socketpair

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
"""What asks a process to end; Windows has no SIGHUP."""
_BY_SIGNAL = 128
"""Added to a signal's number in the exit status, as shells do."""


class EndSignals(QObject):
    """Hears of them while it lasts; a second one has its usual effect, and ends the process."""

    came = Signal()
    """The window is to be closed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.number = 0
        """The signal that came, 0 for none."""
        self._read, self._write = socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._heard = []
        for name in _NAMES:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # not of `nohup`
                signal.signal(number, self._note)
                self._heard.append(number)
        self._before = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)

    def _note(self, number: int, _frame: object) -> None:
        self.number = number
        self._let_go()

    def _let_go(self) -> None:
        for number in self._heard:
            signal.signal(number, signal.SIG_DFL)

    @Slot()
    def _on_woken(self) -> None:
        with suppress(BlockingIOError):
            self._read.recv(64)
        if self.number:
            self.came.emit()

    def end(self) -> int:
        """Hear of them no more, and return what is added to the exit status of the window."""
        self._notifier.setEnabled(False)
        self._let_go()
        signal.set_wakeup_fd(self._before)
        for end in (self._read, self._write):
            end.close()
        return _BY_SIGNAL + self.number if self.number else 0
