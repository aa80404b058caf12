"""Ctrl+C: a command that is at work hears of it; before and after, it ends the process at once.

Python raises KeyboardInterrupt wherever it happens to be. While modules are loaded, in a slot that
Qt has called, or as the interpreter ends, nobody catches it: it is printed with a traceback, and a
window goes on.
"""

from __future__ import annotations

import signal
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def end_at_once() -> None:
    """Have Ctrl+C end this process as SIGTERM does, without a word, where it ends it at all.

    `__main__` does the same before it loads even this.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else `nohup` and its kin
        _have(signal.SIG_DFL)


def leave_to_others() -> None:
    """Have nothing come of Ctrl+C here: a terminal sends it to whoever started this process too."""
    _have(signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):  # see `held_back`
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


@contextmanager
def heard() -> Iterator[None]:
    """Have Ctrl+C raise KeyboardInterrupt while this lasts, for what has something to undo."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.SIG_DFL:
        _have(signal.default_int_handler)
    try:
        yield
    finally:
        _have(before)


@contextmanager
def held_back() -> Iterator[None]:
    """Have Ctrl+C wait while this lasts, also in a process that is started meanwhile.

    That one is to call `leave_to_others` before it does anything else.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _have(handler: signal._HANDLER) -> None:
    with suppress(ValueError):  # another thread than the main one, which is somebody else's
        signal.signal(signal.SIGINT, handler)
