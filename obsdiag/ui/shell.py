"""What is on screen first: menus, how to begin, and room for what follows.

The panes, and the libraries that they need, come as soon as this much has been painted.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QToolButton, QVBoxLayout, QWidget

from obsdiag.ui import look
from obsdiag.ui.actions import install
from obsdiag.ui.divided import Divided
from obsdiag.ui.message_strip import MessageStrip
from obsdiag.ui.status_line import StatusLine
from obsdiag.ui.verdict.view import VerdictView

if TYPE_CHECKING:
    from obsdiag.settings import Settings
    from obsdiag.ui.offer_strip import OfferStrip

WIDTH, HEIGHT = 1280, 800
SIDE_WIDTH, VERDICT_HEIGHT = 280, 420
SHOWN_AS_BUTTONS = ("paste", "open", "copyReport")
FIRST_STEPS = ("paste", "open", "sample")
_SCHEMES = {"system": "schemeSystem", "light": "schemeLight", "dark": "schemeDark"}


class Shell(QMainWindow):
    """Lays out what there is at first, where it was the last time."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle("obsdiag")
        self.verdict = VerdictView()
        self.messages = MessageStrip()
        self.status = StatusLine()
        self.commands = install(self)
        below = QWidget()
        below.setAutoFillBackground(True)
        below.setBackgroundRole(QPalette.ColorRole.Base)
        self._middle = Divided(
            Qt.Orientation.Vertical,
            (self.verdict, below),
            sizes=[VERDICT_HEIGHT, HEIGHT - VERDICT_HEIGHT],
            spare=1,
        )
        self._columns = Divided(
            Qt.Orientation.Horizontal,
            (QWidget(), self._middle, QWidget()),
            sizes=[SIDE_WIDTH, WIDTH - 2 * SIDE_WIDTH, SIDE_WIDTH],
            spare=1,
        )
        self._lay_out()
        self._restore(settings)

    def fill(self, catalogue: QWidget, capture: QWidget, history: QWidget) -> None:
        """Put these panes where room was left for them."""
        self._columns.fill(0, catalogue)
        self._middle.fill(1, capture)
        self._columns.fill(2, history)

    @cached_property
    def offers(self) -> OfferStrip:
        """Below the messages; made when there is a history that it may be about."""
        from obsdiag.ui.offer_strip import OfferStrip

        strip = OfferStrip("windowOffer", self.tr("What can be done"))
        self._body.insertWidget(1, strip)
        return strip

    def geometry_told(self) -> tuple[str, str]:
        """Return place and size of the window, and how the panes share it, as settings have it."""
        splitters = (self._columns, self._middle)
        shares = " ".join(_packed(splitter.saveState()) for splitter in splitters)
        return _packed(self.saveGeometry()), shares

    def _lay_out(self) -> None:
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self.messages)
        self._body.addWidget(self._columns, 1)
        self.setCentralWidget(body)
        self.setStatusBar(self.status)
        self.menuBar().setCornerWidget(self._made_buttons())
        self.verdict.start.show_steps([self.commands[name] for name in FIRST_STEPS])

    def _made_buttons(self) -> QWidget:
        """Return the commands that are always in sight, at the end of the menu bar."""
        row = QWidget(self.menuBar())
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, look.GRID, 0)
        layout.setSpacing(look.GRID // 2)
        for name in SHOWN_AS_BUTTONS:
            button = QToolButton()
            button.setDefaultAction(self.commands[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAutoRaise(True)
            button.setFixedHeight(self.menuBar().sizeHint().height())
            layout.addWidget(button)
        return row

    def _restore(self, settings: Settings) -> None:
        self.commands[_SCHEMES[settings.colour_scheme]].setChecked(True)
        self.commands["groupByStatus"].setChecked(True)
        if not (settings.geometry and self.restoreGeometry(_unpacked(settings.geometry))):
            self.resize(WIDTH, HEIGHT)
        states = settings.splitter.split()
        for splitter, state in zip((self._columns, self._middle), states, strict=False):
            splitter.restoreState(_unpacked(state))


def _packed(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _unpacked(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
