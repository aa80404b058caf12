"""The last net: what nobody caught is logged and told, and the window stays usable."""

from __future__ import annotations

import logging
import sys
from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from obsdiag.errors import ObsdiagError
from obsdiag.ui.core_texts import core_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import TracebackType

    from PySide6.QtGui import QAction

logger = logging.getLogger(__name__)

MOST_COMMANDS = 20
"""Commands that a report names, the last ones that were given."""


def sentence_of(error: Exception) -> str:
    """Return what an error says that was raised on purpose, in the user's language.

    Any other is a defect: for the net.
    """
    if not isinstance(error, ObsdiagError):
        raise error
    return core_text(str(error))


_MOST_KNOWN = 1_000


def _place(trace: TracebackType | None) -> tuple[str, int] | None:
    """Return where an exception was raised."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return None if trace is None else (trace.tb_frame.f_code.co_filename, trace.tb_lineno)


def crash_report(error: BaseException, trace: TracebackType | None, given: Iterable[str]) -> str:
    """Return what is needed to find a defect, in English, with its secrets masked.

    `given` are the names of the commands that came before it. A value of a capture can stand in
    an error's own words, so all of it is masked as a capture is.
    """
    import platform
    import traceback

    from PySide6 import __version__ as pyside
    from PySide6.QtCore import qVersion

    from obsdiag import __version__

    versions = (f"Python {platform.python_version()}", f"PySide {pyside}", f"Qt {qVersion()}")
    lines = (
        " · ".join((f"obsdiag {__version__}", *versions, platform.platform())),
        f"Commands before: {', '.join(given) or 'none'}",
        "",
        "".join(traceback.format_exception(type(error), error, trace)),
    )
    return _masked("\n".join(lines))


def _masked(text: str) -> str:
    from obsdiag.redact import mask_text

    return mask_text(text.encode("utf-8", "backslashreplace")).text.decode("utf-8")


class CrashNet(QObject):
    """Turns an exception that reached the top into a signal.

    Qt hands what a slot raises to `sys.excepthook` and goes on, so that hook is
    the one place to stand in. What happens while a report is being told is
    logged only: a net that catches itself would never end.
    """

    caught = Signal(str, str)
    """Signal(str, str): one line that names the exception, and the report of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._telling = False
        self._known: set[tuple[type[BaseException], tuple[str, int]]] = set()
        self._given: deque[str] = deque(maxlen=MOST_COMMANDS)

    def install(self) -> None:
        """Become the process's `sys.excepthook`."""
        sys.excepthook = self.catch

    def watch(self, commands: Mapping[str, QAction]) -> None:
        """Remember which of these commands are given, by their names alone."""
        for name, command in commands.items():
            command.triggered.connect(partial(self._on_given, name))

    def catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log `error` and tell it; what is no Exception (Ctrl+C) goes the usual way."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        place = _place(trace)
        if (
            place is not None and (kind, place) in self._known
        ):  # what fails at each paint would fill the log
            return
        if place is not None and len(self._known) < _MOST_KNOWN:
            self._known.add((kind, place))
        logger.critical("Uncaught exception", exc_info=(kind, error, trace))
        if self._telling:
            return
        self._telling = True
        try:
            report = crash_report(error, trace, self._given)
            self.caught.emit(_masked(f"{kind.__name__}: {error}"), report)
        finally:
            self._telling = False

    def _on_given(self, name: str, _checked: bool = False) -> None:
        self._given.append(name)
