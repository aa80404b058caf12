"""Says how a reading goes: on the status line, among the messages, and to a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.ui.announcement import announce
from obsdiag.ui.reading_words import ending, progress_words, why_nothing

if TYPE_CHECKING:
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.read_controller import Ended
    from obsdiag.ui.read_state import ReadState


class ReadingReport:
    """Has the panes say what is known of a reading."""

    def __init__(self, panes: Panes) -> None:
        self._panes = panes
        self._ended: Ended | None = None

    def forget(self) -> None:
        """Say nothing more of what has ended."""
        self._ended = None

    def say_progress(self, reading: ReadState, waiting: int) -> None:
        """Say how far a reading is, and how many wait for its end."""
        self._panes.status.say(progress_words(reading, waiting))
        if reading.progress is not None:
            self._panes.status.show_share(reading.progress.done, reading.progress.total)

    def say_problems(self, problems: list[str]) -> None:
        """Say what else has gone wrong."""
        self._panes.messages.add(*problems)
        if problems:
            announce(self._panes.status, self._panes.messages.text())

    def say_end(self, reading: ReadState, ended: Ended) -> None:
        """Say what a reading has come to, on the status line alone."""
        self._ended = ended
        self._panes.status.say(ending(reading, ended.seconds))

    def announce_end(self, reading: ReadState) -> None:
        """Have a screen reader say what was found, or why nothing was."""
        status, found = self._panes.status, self._panes.capture.chosen_words()
        announce(status, " · ".join(filter(None, (found, why_nothing(reading), status.text()))))

    def retranslate(self, reading: ReadState) -> None:
        """Say again in another language what a reading has come to."""
        if self._ended is not None:
            self.say_end(reading, self._ended)

    def tell(self, message: str) -> None:
        """Say what is no trouble, in place of what was said before."""
        self._panes.messages.tell(message)
        announce(self._panes.status, message)

    def complain(self, message: str) -> None:
        """Say what went wrong, in place of what was said before."""
        self._panes.messages.make_way()
        self._panes.messages.add(message)
        announce(self._panes.status, message)
