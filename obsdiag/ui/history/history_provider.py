"""The history, opened by whoever needs it first: after the window is there, off its thread."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from obsdiag.errors import HistoryError
from obsdiag.ui.local_text import shown_zone

if TYPE_CHECKING:
    from pathlib import Path

    from obsdiag.history import History, Recovery


class HistoryProvider:
    """Opens one history file when it is first asked for, and closes it; for several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._history: History | None = None
        self._problem: HistoryError | None = None

    @property
    def path(self) -> Path:
        """Where the history is."""
        return self._path

    def history(self) -> History:
        """Return the open history.

        What is searched for goes by the clock that times are shown by now.

        Raises HistoryError where it cannot be opened; asked again it gives the
        same answer, without another try.
        """
        with self._lock:
            if self._problem is not None:
                raise self._problem
            if self._history is None:
                self._history = self._open()
            self._history.search_in(shown_zone())
            return self._history

    def interrupt(self) -> None:
        """End the searches that are under way, if it is open; does not wait for its opening."""
        if (history := self._history) is not None:
            history.interrupt()

    def recover(self) -> Recovery:
        """Save what can be read of a damaged history into a new one, which is open then.

        Raises HistoryError where that fails; it can be tried again.
        """
        from obsdiag.history import recover

        with self._lock:
            if self._history is not None:
                self._history.close()
            self._history = None
            done = recover(self._path)
            self._problem = None
            self._history = self._open()
            return done

    def close(self) -> None:
        """Close the history; from now on there is none."""
        with self._lock:
            if self._history is not None:
                self._history.close()
            self._history = None
            self._problem = HistoryError("The history has been closed.")

    def _open(self) -> History:
        from obsdiag.history import History

        try:
            return History(self._path)
        except HistoryError as error:
            self._problem = error
            raise
