"""The main window: lays the panes out, binds the commands, and takes what is dropped on it."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QThreadPool, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QToolButton, QVBoxLayout, QWidget

from obsdiag.ui import look
from obsdiag.ui.actions import COMMANDS, install
from obsdiag.ui.capture_pane import CapturePane
from obsdiag.ui.catalogue_pane import CataloguePane
from obsdiag.ui.commands import Commands
from obsdiag.ui.divided import Divided
from obsdiag.ui.drop_overlay import DropOverlay
from obsdiag.ui.history_pane import HistoryPane
from obsdiag.ui.icons import tinted
from obsdiag.ui.intake import Intake
from obsdiag.ui.message_strip import MessageStrip
from obsdiag.ui.mime import Files, Remote, offered
from obsdiag.ui.presenter import Panes, Presenter
from obsdiag.ui.status_line import StatusLine
from obsdiag.ui.verdict.view import VerdictView
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QPaintEvent,
    )

    from obsdiag.catalogue import Catalogue
    from obsdiag.settings import Settings
    from obsdiag.ui.mime import Offer
    from obsdiag.ui.shelf import Shelf

WIDTH, HEIGHT = 1280, 800
SIDE_WIDTH, VERDICT_HEIGHT = 280, 420
SHOWN_AS_BUTTONS = ("paste", "open", "copyReport")
FIRST_STEPS = ("paste", "open", "sample")


class Window(QMainWindow):
    """Catalogue, verdict and capture, and history side by side."""

    scheme_chosen = Signal(str)
    """Signal(str): `system`, `light` or `dark`."""
    begun = Signal()
    """The window is on screen, and what could wait is under way."""
    leaving = Signal(object)
    """Signal(Settings): the window closes; these are to be remembered."""

    def __init__(
        self, catalogue: Catalogue, shelf: Shelf, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("obsdiag")
        self.setAcceptDrops(True)
        self._settings = settings
        self._shelf = shelf
        self._begun = False
        self._pool = QThreadPool(self)
        self._intake = Intake(catalogue, shelf, self._pool, self)
        self.panes = self._made_panes(catalogue)
        self.presenter = Presenter(self._intake, shelf, self._pool, self.panes, self)
        self._commands = Commands(
            self, self.presenter, self.panes, catalogue.about, settings.last_folder
        )
        self._actions = install(self, self._commands.handlers())
        self._lay_out()
        self._connect()
        self._show_icons()
        self._restore()
        self.panes.capture.editor.setFocus()

    @Slot()
    def begin(self) -> None:
        """Do what can wait until the window is on screen: open the history, load the readers."""
        if not self._begun:
            self._begun = True
            self.panes.history.reload()
            self._intake.warm_up()
            self.begun.emit()

    @Slot()
    def begin_unseen(self) -> None:
        """Begin even if the window is never shown; one that is shown begins once it is painted."""
        if not self.isVisible():
            self.begin()

    @Slot(str)
    def tell_crash(self, what: str) -> None:
        """Say that there is a defect; the window goes on."""
        told = self.tr("Something went wrong in obsdiag itself, and is in its log: {what}")
        self.panes.messages.add(told.format(what=one_line(what)))

    @Slot(object)
    def take_files(self, files: Iterable[Path]) -> None:
        """Take these files and folders in, as if they had been dropped."""
        if paths := tuple(files):
            self.presenter.take(Files(paths))

    @cached_property
    def _overlay(self) -> DropOverlay:
        return DropOverlay(self)

    def _made_panes(self, catalogue: Catalogue) -> Panes:
        return Panes(
            catalogue=CataloguePane(catalogue),
            verdict=VerdictView(catalogue.about),
            capture=CapturePane(),
            history=HistoryPane(self._shelf, self._pool),
            messages=MessageStrip(),
            status=StatusLine(),
        )

    def _lay_out(self) -> None:
        panes = self.panes
        self._middle = Divided(Qt.Orientation.Vertical, panes.verdict, panes.capture)
        self._middle.setStretchFactor(1, 1)
        self._middle.setSizes([VERDICT_HEIGHT, HEIGHT - VERDICT_HEIGHT])
        self._columns = Divided(
            Qt.Orientation.Horizontal, panes.catalogue, self._middle, panes.history
        )
        self._columns.setStretchFactor(1, 1)
        self._columns.setSizes([SIDE_WIDTH, WIDTH - 2 * SIDE_WIDTH, SIDE_WIDTH])
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(panes.messages)
        layout.addWidget(self._columns, 1)
        self.setCentralWidget(body)
        self.setStatusBar(panes.status)
        self.menuBar().setCornerWidget(self._made_buttons())
        panes.verdict.start.show_steps([self._actions[name] for name in FIRST_STEPS])

    def _made_buttons(self) -> QWidget:
        """Return the commands that are always in sight, at the end of the menu bar."""
        row = QWidget(self.menuBar())
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, look.GRID, 0)
        layout.setSpacing(look.GRID // 2)
        for name in SHOWN_AS_BUTTONS:
            button = QToolButton()
            button.setDefaultAction(self._actions[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAutoRaise(True)
            button.setFixedHeight(self.menuBar().sizeHint().height())
            layout.addWidget(button)
        return row

    def _connect(self) -> None:
        self.panes.capture.editor.pasted.connect(self._on_pasted)
        self.panes.history.failed.connect(self._on_history_failed)
        self.panes.status.stopped.connect(self.presenter.cancel)
        self._commands.scheme_chosen.connect(self._on_scheme)

    def _show_icons(self) -> None:
        ink = self.palette().buttonText().color()
        for command in COMMANDS:
            if command.icon:
                self._actions[command.name].setIcon(tinted(command.icon, ink))

    def _restore(self) -> None:
        settings = self._settings
        names = {"system": "schemeSystem", "light": "schemeLight", "dark": "schemeDark"}
        self._actions[names[settings.colour_scheme]].setChecked(True)
        if not (settings.geometry and self.restoreGeometry(_unpacked(settings.geometry))):
            self.resize(WIDTH, HEIGHT)
        states = settings.splitter.split()
        for splitter, state in zip(self._splitters(), states, strict=False):
            splitter.restoreState(_unpacked(state))

    def _splitters(self) -> tuple[Divided, ...]:
        return self._columns, self._middle

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_icons()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once on screen, begin."""
        super().paintEvent(event)
        if not self._begun:
            QTimer.singleShot(0, self.begin)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way, let go of the history, and say what is to be remembered."""
        self._begun = True
        self._intake.forget()
        self.panes.history.stop()
        self._pool.clear()
        self._pool.waitForDone()
        self._shelf.close()
        self._settings = replace(
            self._settings,
            geometry=_packed(self.saveGeometry()),
            splitter=" ".join(_packed(splitter.saveState()) for splitter in self._splitters()),
            last_folder=self._commands.folder,
        )
        self.leaving.emit(self._settings)
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what a drop would do, if anything."""
        offer = offered(event.mimeData())
        if offer is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._overlay.show_sentence(self._what_a_drop_does(offer))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Uncover the window."""
        self._overlay.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what is dropped; it stays where it came from."""
        self._overlay.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.presenter.take(offered(event.mimeData()))

    def _what_a_drop_does(self, offer: Offer) -> str:
        match offer:
            case Files((path,)):
                return self.tr("Drop to diagnose “{name}”").format(name=path.name)
            case Files(paths):
                return self.tr("Drop to diagnose {count} files").format(count=len(paths))
            case Remote():
                return self.tr("An address is not fetched: save the response and drop the file")
            case _:
                return self.tr("Drop to diagnose this text")

    @Slot(object)
    def _on_pasted(self, mime: QMimeData) -> None:
        self.presenter.take(offered(mime))

    @Slot(str)
    def _on_history_failed(self, why: str) -> None:
        told = self.tr("There is no history: {why} Findings are shown, and not saved.")
        self.panes.messages.add(told.format(why=why))

    @Slot(str)
    def _on_scheme(self, name: str) -> None:
        self._settings = replace(self._settings, colour_scheme=name)
        self.scheme_chosen.emit(name)


def _packed(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _unpacked(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
