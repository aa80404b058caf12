"""The main window: opens what the layout has left room for, and closes it again."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QThreadPool, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete, isValid

from obsdiag.ui.drop_target import DropTarget
from obsdiag.ui.early_commands import EarlyCommands
from obsdiag.ui.guard import guarded
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.memory import SpareMemory, keep_little
from obsdiag.ui.settings.settings_controller import SettingsController
from obsdiag.ui.task_queue import SerialTaskQueue
from obsdiag.ui.tasks import LatestTask
from obsdiag.ui.verdict.prose import masked
from obsdiag.ui.window_language import shown_language
from obsdiag.ui.working import set_working

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from obsdiag.config.settings import Settings
    from obsdiag.ui.catalogue.catalogue_files import CatalogueFiles
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.watching.watching import Watching


MAX_NAME = 80
"""Characters of a capture's name in the title."""


class Window(DropTarget):
    """Catalogue, verdict and capture, and history side by side."""

    begun = Signal()
    """All of the window is there, and what takes time is under way."""
    rested = Signal()
    """The panes have been painted: what nobody waits for can begin."""
    leaving = Signal(object)
    """Signal(Settings): the window closes; these are to be remembered."""
    _begun = _completed = False  # events come as soon as there is a window
    _show_icons: Callable[[], object] | None = None

    def __init__(
        self,
        catalogue_files: CatalogueFiles,
        history_provider: HistoryProvider,
        settings: Settings,
        settings_file: Path,
    ) -> None:
        super().__init__(settings)
        self._catalogue_files = catalogue_files
        self._history_provider = history_provider
        self.settings = SettingsController(settings, history_provider.path.parent, self)
        self._settings_file = settings_file
        self._language = shown_language()
        self._time_zone = settings.time_zone
        self._pool = QThreadPool(self)
        self._pool.setObjectName("background")  # which its threads are called, too
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._load_the_rest)
        self._spare_memory = SpareMemory(self._pool, self)
        self._early = EarlyCommands(self.commands)
        self.dropped.connect(self._on_dropped)

    @Slot()
    def begin(self) -> None:
        """Make the rest of the window, open the history and load the readers.

        Raises CatalogueError where the catalogue that obsdiag brings along is damaged.
        """
        if self._begun:
            return
        from PySide6.QtCore import QLocale  # not before the first paint, as all of Qt that can wait

        self._begun = True
        if QLocale().name() == "C":  # no language is chosen here, and its dates read `22 11 2026`
            QLocale.setDefault(QLocale("en_GB"))
        self._make_parts()
        self.panes.capture.editor.setFocus()
        self.begun.emit()
        self._rest.start()  # once the panes have been painted

    def complete(self) -> None:
        """Have the commands do what they are for, once the panes are there."""
        if self._completed:
            return
        from obsdiag.ui.window_commands import make_commands, show_icons

        self._completed = True
        made = make_commands(self, self._given, self._parts, self.settings)
        self.maintenance = made.maintenance
        self._ticket = made.ticket
        self._action_handlers = made.handlers
        self.leaving.connect(made.files.stop)
        made.files.working.connect(self.show_working)
        self._connect_settings()
        self._show_icons = partial(show_icons, self)
        self._show_icons()
        self.maintenance.wait()

    @Slot()
    def _load_the_rest(self) -> None:
        """Bind the commands; load history, readers and guidance in the background."""
        self.complete()
        keep_little()
        self.panes.history.reload()
        self._read_controller.warm_up()
        self.catalogue_controller.begin()
        self.rested.emit()
        self._early.hand_on()

    @Slot(object)
    def take_files(self, files: Iterable[Path]) -> None:
        """Take these files and folders in, as if they had been dropped."""
        from obsdiag.ui.mime import from_arguments  # brings along the catalogue

        if offer := from_arguments(tuple(files)):
            self.presenter.take(offer)

    @Slot(object)
    def come_up(self, files: Iterable[Path]) -> None:
        """Take in what another start was asked to open, and come to the front."""
        self.take_files(files)
        self.raise_()
        self.activateWindow()

    @Slot(str, str)
    def report_crash(self, what: str, report: str) -> None:
        """Say that there is a defect, and have its report ready; the window goes on."""
        from obsdiag.ui.crash_dialog import CrashDialog  # seldom needed

        told = self.tr("Something went wrong in obsdiag itself, and is in its log: {what}")
        self.messages.add(told.format(what=shown_line(what)))
        if self.findChild(CrashDialog) is None:  # the first is the cause of what follows
            CrashDialog(self).show_report(report)

    @Slot(str)
    def report_unreachable(self, why: str) -> None:
        """Say that a second start will open a window of its own."""
        told = self.tr("Another start of obsdiag cannot hand its files to this window: {why}")
        self.messages.add(told.format(why=shown_line(why)))

    def _make_parts(self) -> None:
        # Brings along all of Qt that the panes need, which is not wanted before the first paint.
        from obsdiag.ui.window_parts import Given, make_parts

        self._given = Given(
            self._catalogue_files,
            self._history_provider,
            self._settings_file,
            self.settings.held.last_folder,
            self._pool,
        )
        parts = self._parts = make_parts(self, self._given)
        self.panes = parts.panes
        self.presenter = parts.presenter
        self.presenter.named.connect(self.show_name)
        self.presenter.working.connect(self.show_working)
        self.catalogue_controller = parts.catalogue_controller
        self.history_controller = parts.history_controller
        self._read_controller = parts.read_controller
        self._read_controller.ended.connect(self._spare_memory.soon)
        self.panes.capture.editor.pasted.connect(self._on_pasted)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.settings.follow_system)
        self.presenter.intake.files_taken.connect(self.settings.remember_files)

    def _connect_settings(self) -> None:
        settings, handlers = self.settings, self._action_handlers
        handlers.view.scheme_chosen.connect(settings.choose_scheme)
        handlers.view.settings_wanted.connect(settings.ask)
        handlers.capture.recent_forgotten.connect(settings.forget_files)
        settings.retention_wanted.connect(self.maintenance.ask_what_is_kept)
        settings.recent_forgotten.connect(self._on_recent_forgotten)
        settings.changed.connect(self._on_settings)
        if settings.held.is_watching():
            self._watching.follow(settings.held)
        settings.show_recent_in(self.recent)
        self.recent.chosen.connect(self.take_files)

    @cached_property
    def _watching(self) -> Watching:
        from obsdiag.ui.watching.watching import Watching  # off unless somebody asks for it

        watching = Watching(lambda: self.panes.verdict.catalogue, self._pool, self)
        watching.found.connect(self.presenter.take)
        watching.failed.connect(self.presenter.complain)
        return watching

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in another palette, and say everything in another language."""
        super().changeEvent(event)
        if self._show_icons and event.type() == QEvent.Type.PaletteChange:
            self._show_icons()
        elif event.type() == QEvent.Type.LanguageChange and shown_language() != self._language:
            from obsdiag.ui.retranslation import retranslate  # seldom needed

            before, self._language = self._language, shown_language()
            retranslate(self, before, self._language)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Once on screen, begin."""
        super().paintEvent(event)
        if not self._begun:
            QTimer.singleShot(0, self.begin)

    def __del__(self) -> None:
        """Have Qt delete all of the window before Python lets go of its parts one by one.

        Where a layout goes before the window does, PySide gives the layout's items to Python, and
        both delete them.
        """
        if isValid(self):
            delete(self)

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way, let go of the history, and say what is to be remembered."""
        self._rest.stop()
        self._spare_memory.stop()
        begun, self._begun = self._begun, True
        if begun:
            self.complete()
            self._read_controller.end()
            self.panes.capture.finder.stop()
            self.panes.verdict.leave_note()
            self.history_controller.close()
            self._ticket.close()
            self.maintenance.stop()
            self.panes.history.stop()
            held = self.settings.held._replace(last_folder=self._action_handlers.capture.folder)
            if self.isVisible():  # one that was never on screen has no places yet
                geometry, shares = self.saved_geometry()
                held = held._replace(geometry=geometry, splitter=shares)
            self.leaving.emit(held)
        for asking in self.findChildren(LatestTask):
            asking.end()  # an answer that comes now, or a key, would ask for more
        self._pool.clear()
        self._pool.waitForDone()
        for queue in self.findChildren(SerialTaskQueue):
            if queue.parent() is not self.maintenance:  # which ends without the history
                queue.finish()
        if begun:
            self.catalogue_controller.close()
        self._history_provider.close()
        if begun:
            self.maintenance.finish()
        super().closeEvent(event)

    @Slot(object)
    def _on_pasted(self, mime: QMimeData) -> None:
        from obsdiag.ui.mime import offered

        self.presenter.take(offered(mime))

    @Slot(object)
    def _on_dropped(self, mime: QMimeData) -> None:
        from obsdiag.ui.mime import dropped

        self.begin()  # something can be dropped as soon as there is a window
        self.presenter.take(dropped(mime))

    @Slot(str)
    def show_name(self, name: str) -> None:
        """Have the title name the capture that is shown; '' for none."""
        told = f"{shown_line(masked(name), MAX_NAME)} – " if name else ""
        self.setWindowTitle(f"{told}obsdiag")

    @Slot(bool)
    def show_working(self, working: bool) -> None:
        """Have whoever asks know that something is read that Esc stops."""
        set_working(self, working=working)

    @Slot()
    def _on_recent_forgotten(self) -> None:
        self.status.remark(self.tr("No file is remembered any more"))

    @Slot(object)
    def _on_settings(self, settings: Settings) -> None:
        """Show times and texts by changed settings."""
        self.check_scheme(settings.colour_scheme)
        if settings.is_watching() or "_watching" in self.__dict__:
            self._watching.follow(settings)
        if settings.time_zone != self._time_zone:
            from obsdiag.ui.retranslation import retell  # seldom needed

            self._time_zone = settings.time_zone
            retell(self)
