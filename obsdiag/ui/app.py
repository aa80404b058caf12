"""Makes every object of the window once and hands it on; nothing is a singleton."""

from __future__ import annotations

import gc
import logging
import sys
import weakref
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from obsdiag.config import settings
from obsdiag.config.log_file import write_log
from obsdiag.config.paths import AppPaths
from obsdiag.config.settings import Settings
from obsdiag.errors import SettingsError
from obsdiag.ui import theme
from obsdiag.ui.catalogue.catalogue_files import CatalogueFiles
from obsdiag.ui.core_texts import core_text
from obsdiag.ui.crash import CrashNet
from obsdiag.ui.end_signals import EndSignals
from obsdiag.ui.history.history_provider import HistoryProvider
from obsdiag.ui.local_text import show_times_in
from obsdiag.ui.screen import fit_screen
from obsdiag.ui.text_size import apply_text_size
from obsdiag.ui.window import Window
from obsdiag.ui.window_language import use_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow

logger = logging.getLogger(__name__)

_built: list[Window] = []
"""Windows that only this thread may let go of, see `_release_closed`."""
START_MS = 4_000
"""After so long the window is there, and the readers are loaded."""
SWITCH_SECONDS = 0.0005
"""How long a thread may keep Python's lock from the window; the default is ten times that."""


def build(data_dir: Path) -> QMainWindow:
    """Return the whole window, its history below `data_dir`; not shown, no event loop started.

    Closing it releases everything, and another one can be built then. Raises
    CatalogueError where the catalogue that obsdiag brings along is damaged.
    """
    _release_closed()
    window = _build(_application(), AppPaths.below(data_dir))
    _built.append(window)
    window.begin()
    window.complete()
    return window


def run(files: Sequence[str], data_dir: Path | None) -> int:
    """Open the window with `files` diagnosed in it, and return the exit status when it is closed.

    Where a window with the same data is open already, `files` go there.
    """
    from obsdiag.ui.single_instance import SingleInstance

    paths = AppPaths.for_user(data_dir)
    app = _application()
    given = tuple(Path(name).absolute() for name in files)
    with suppress(OSError):  # told in the window
        paths.create()
    instance = SingleInstance(paths.data)
    if not instance.is_first() and instance.hand_over(given):
        return 0
    sys.setswitchinterval(SWITCH_SECONDS)
    window = _build(app, paths)
    _catch_crashes(window, paths.log)
    instance.files_handed.connect(window.come_up)
    instance.unreachable.connect(window.report_unreachable)
    window.rested.connect(instance.listen)
    QTimer.singleShot(START_MS, collect_again)
    window.begun.connect(partial(window.take_files, given))
    window.begun.connect(partial(_end_by_signal, window))
    if sys.platform == "darwin":
        _take_open_events(app, window)
    fit_screen(window)
    window.show()
    status = app.exec()
    if window.isVisible():  # the display went away; what is under way would wait for the window
        window.close()
        status = 2  # as where there is none at the start
    signals = window.findChild(EndSignals)
    instance.close()
    return status if signals is None else signals.end() or status


def _end_by_signal(window: Window) -> None:
    signals = EndSignals(window)
    signals.came.connect(window.close)


def collect_again() -> None:
    """Look for unused reference cycles from now on.

    What is made at the start is modules, classes and widgets, which all stay: to look through them
    again and again is a tenth of the work of a start.
    """
    gc.enable()


def _take_open_events(app: QApplication, window: Window) -> None:
    """Open what macOS hands to the application, once the window can."""
    from obsdiag.ui.open_events import OpenEvents  # needed on one system alone

    events = OpenEvents(app)
    events.asked.connect(window.come_up)
    app.installEventFilter(events)
    window.begun.connect(events.begin)


def _release_closed() -> None:
    """Let go of the windows that were closed and that nobody holds any more.

    A window is held by reference cycles. Were it left to garbage collection, that could run in
    any thread, and Qt's widgets must not be deleted in another thread than their own.
    """
    closed = [window for window in _built if isValid(window)]
    _built[:] = [window for window in closed if window.isVisible()]
    waiting = [weakref.ref(window) for window in closed if not window.isVisible()]
    closed.clear()
    if waiting:
        gc.collect()
        _built.extend(filter(None, (window() for window in waiting)))


def _application() -> QApplication:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    app = QApplication([sys.argv[0] or "obsdiag"])
    app.setApplicationName("obsdiag")
    app.setDesktopFileName("obsdiag")
    return app


def _build(app: QApplication, paths: AppPaths) -> Window:
    remembered, trouble = _settings(paths)
    theme.apply_colours(app, remembered.colour_scheme)
    use_language(app, remembered.language)
    theme.use_fixed_font(app, remembered.fixed_font)
    apply_text_size(app, remembered.text_size)
    show_times_in(remembered.time_zone)
    catalogue_files = CatalogueFiles(paths.catalogue, paths.notes)
    window = Window(catalogue_files, HistoryProvider(paths.history), remembered, paths.settings)
    if trouble:
        window.messages.add_lasting(*map(core_text, trouble))
    window.settings.scheme_changed.connect(partial(theme.apply_scheme, app))
    window.settings.changed.connect(partial(_apply, app))
    window.settings.changed.connect(partial(_remember, paths.settings))
    window.leaving.connect(partial(_remember, paths.settings))
    return window


def _apply(app: QApplication, chosen: Settings) -> None:
    """Have settings hold that were changed in the window."""
    theme.apply_scheme(app, chosen.colour_scheme)
    theme.use_fixed_font(app, chosen.fixed_font)
    apply_text_size(app, chosen.text_size)
    show_times_in(chosen.time_zone)
    use_language(app, chosen.language)


def _settings(paths: AppPaths) -> tuple[Settings, list[str]]:
    """Return what is remembered, and what to say where it is lost."""
    try:
        paths.create()
        return settings.load(paths.settings), []
    except SettingsError as error:
        return Settings(), [str(error)]
    except OSError as error:
        return Settings(), [f"{paths.data}: {error.strerror}"]


def _remember(path: Path, remembered: Settings) -> None:
    try:
        settings.save(path, remembered)
    except SettingsError as error:
        logger.warning("%s", error)


def _catch_crashes(window: Window, log: Path) -> None:
    """Write a log, and tell in the window what nobody caught."""
    with suppress(OSError):
        write_log(log)
    net = CrashNet(window)
    net.caught.connect(window.report_crash)
    net.watch(window.commands)
    net.install()
