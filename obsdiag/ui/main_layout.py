"""What is on screen first: menus, how to begin, and room for what follows.

The panes, and the libraries that they need, come as soon as this much has been painted.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from obsdiag.named_tuple import NamedTuple
from obsdiag.ui import theme
from obsdiag.ui.actions import install, name_commands
from obsdiag.ui.guard import guarded
from obsdiag.ui.shared_room import SharedRoom
from obsdiag.ui.status_line import StatusLine
from obsdiag.ui.text_size import room
from obsdiag.ui.verdict.verdict_view import VerdictView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from obsdiag.config.settings import Settings
    from obsdiag.ui.message_bar import MessageBar
    from obsdiag.ui.offer_bar import OfferBar
    from obsdiag.ui.recent_files import RecentMenu
    from obsdiag.ui.strip_stack import StripStack

WIDTH, HEIGHT = 1280, 800
LEAST_WIDTH, LEAST_HEIGHT = 640, 420
"""Pixels of the smallest window in which a verdict can be read."""
NARROW = 1_000
"""Pixels of a window below which its side panes are drawers."""
_ICON_SHARE = 0.8
"""Of the height of the menus in the size of an icon beside them, at most."""
LEAST_CAPTURE = 110
"""Pixels of the capture where texts are so large that the verdict needs the rest."""
LINE = 1
"""Pixels between two panes."""
SHOWN_AS_BUTTONS = ("paste", "open", "prepareReply", "copyReport")
DRAWER_BUTTONS = ("showCatalogue", "showHistory")
"""Where the side panes are drawers, these open them."""
FIRST_STEPS = ("paste", "open", "sample")
_SCHEMES = {"system": "schemeSystem", "light": "schemeLight", "dark": "schemeDark"}


class Shares(NamedTuple):
    """How the panes share the window, in pixels."""

    catalogue: int = 280
    middle: int = 720
    history: int = 280
    verdict: int = 450
    capture: int = 350

    @classmethod
    def told(cls, text: str) -> Shares:
        """Return what `text` tells, or the shares of a new window where it is of no use."""
        words = text.split()
        if len(words) != len(cls._fields) or not all(map(str.isdecimal, words)):
            return cls()
        return cls(*map(int, words))


class MainLayout(QMainWindow):
    """Lays out what there is at first, where it was the last time."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle("obsdiag")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.verdict = VerdictView()
        self.status = StatusLine()
        self.commands = install(self)
        self.menuBar().setAccessibleName(self.tr("Menus"))
        self._shares = Shares.told(settings.splitter)
        self._room = self._placeholder()
        self._lay_out()
        self._restore(settings)

    def fill(self, catalogue: QWidget, capture: QWidget, history: QWidget) -> None:
        """Put these panes beside the verdict, where room was left for them."""
        from PySide6.QtCore import Qt

        from obsdiag.ui.pane_splitter import PaneSplitter
        from obsdiag.ui.side_drawers import SideDrawers

        shares = self._shares
        self._middle = PaneSplitter(
            Qt.Orientation.Vertical,
            (self.verdict, capture),
            sizes=(shares.verdict, shares.capture),
            spare=1,
        )
        self._columns = PaneSplitter(
            Qt.Orientation.Horizontal,
            (catalogue, self._middle, history),
            sizes=(shares.catalogue, shares.middle, shares.history),
            spare=1,
        )
        self._body.replaceWidget(self._room, self._columns)
        self._room.hide()
        self._room.deleteLater()
        self._columns.show()
        self.drawers = SideDrawers(self._columns, catalogue, self._middle, history, NARROW)
        self._add_buttons()
        self._middle.share(self._room_of_verdict())

    def _room_of_verdict(self) -> SharedRoom:
        """Return how high the verdict is above the capture.

        In a new window, large texts have more of it, and leave a few lines of the capture.
        """
        own, needed = self._shares.verdict, self._shares.verdict + self._shares.capture
        if self._shares == Shares() and (large := room(own)) > own:
            return SharedRoom(large, large + needed, room(LEAST_CAPTURE))
        return SharedRoom(own, needed)

    @cached_property
    def recent(self) -> RecentMenu:
        """The menu of the files that were opened last; made with all of the window."""
        from obsdiag.ui.recent_files import RecentMenu

        menu = RecentMenu(self)
        for each in self.commands["forgetRecent"].associatedObjects():
            if isinstance(each, QMenu):
                each.insertMenu(self.commands["forgetRecent"], menu)
        return menu

    @cached_property
    def messages(self) -> MessageBar:
        """Over the foot; made when there is something to tell, or all of the window."""
        from obsdiag.ui.message_bar import MessageBar

        strip = MessageBar()
        self._strips.add(strip)
        return strip

    @cached_property
    def offers(self) -> OfferBar:
        """Below the messages; made when there is a history that it may be about."""
        from obsdiag.ui.offer_bar import OfferBar

        strip = OfferBar("windowOffer", self.tr("What can be done"))
        self._strips.add(strip)
        return strip

    @cached_property
    def _strips(self) -> StripStack:
        from obsdiag.ui.strip_stack import StripStack

        return StripStack(self._central)

    def retranslate(self) -> None:
        """Say the commands in another language."""
        name_commands(self.commands)
        if hasattr(self, "_buttons"):
            self._fit_buttons()

    def saved_geometry(self) -> tuple[str, str]:
        """Return place and size of the window, and how the panes share it, as settings have it."""
        sizes = (*self.drawers.sizes(), *self._middle.sizes())
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        return geometry, " ".join(map(str, sizes))

    def _placeholder(self) -> QWidget:
        """Return the verdict where it stands between the panes that follow."""
        between, middle, place = QWidget(), QWidget(), QWidget()
        middle.setAutoFillBackground(True)
        middle.setBackgroundRole(QPalette.ColorRole.Base)
        self._room_verdict = place
        columns = QHBoxLayout(between)
        columns.addSpacing(self._shares.catalogue + LINE)
        columns.addWidget(middle, 1)
        columns.addSpacing(self._shares.history + LINE)
        self._room_columns = columns
        rows, inside = QVBoxLayout(middle), QVBoxLayout(place)
        rows.addWidget(place)
        rows.addStretch(1)
        inside.addWidget(self.verdict)
        for layout in (columns, rows, inside):
            layout.setContentsMargins(0, 0, 0, 0)
        return between

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave no room for side panes that will be drawers."""
        super().resizeEvent(event)
        if hasattr(self, "_buttons") and self._have_words != self._has_room_for_words():
            self._fit_buttons()
        if "drawers" not in self.__dict__:
            whole = self._central.height() or self.height() - LINE
            self._room_verdict.setFixedHeight(self._room_of_verdict().wanted(whole - LINE))
            wide = self.width() >= room(NARROW)
            shares = (self._shares.catalogue, self._shares.history)
            for number, width in zip((0, 2), shares, strict=True):
                spacer = self._room_columns.itemAt(number)
                if spacer is not None and (gap := spacer.spacerItem()) is not None:
                    gap.changeSize(width + LINE if wide else 0, 0)
            self._room_columns.invalidate()

    def _lay_out(self) -> None:
        body = self._central = QWidget()
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self._room, 1)
        self.setCentralWidget(body)
        self.setStatusBar(self.status)
        self.verdict.start.show_steps([self.commands[name] for name in FIRST_STEPS])

    def _add_buttons(self) -> None:
        """Have the commands that are always in sight at the end of the menu bar."""
        from PySide6.QtWidgets import QToolButton

        from obsdiag.ui.menu_bar_style import MenuBarStyle

        self.menuBar().setStyle(MenuBarStyle(self.menuBar()))
        row = self._buttons = QWidget(self.menuBar())
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, theme.GRID, 0)
        layout.setSpacing(theme.GRID // 2)
        for name in (*DRAWER_BUTTONS, *SHOWN_AS_BUTTONS):
            button = QToolButton()
            button.setDefaultAction(self.commands[name])
            button.setAutoRaise(True)
            layout.addWidget(button)
            if name in DRAWER_BUTTONS:
                button.setVisible(self.drawers.is_narrow)
                self.drawers.narrowed.connect(button.setVisible)
        self.drawers.narrowed.connect(self._fit_buttons)
        self.fit_text()
        row.show()

    def fit_text(self) -> None:
        """Have room for all of the buttons."""
        self._fit_buttons()
        self.drawers.fit()

    def check_scheme(self, name: str) -> None:
        """Mark the scheme that is on in the menu."""
        self.commands[_SCHEMES[name]].setChecked(True)

    @Slot()
    def _fit_buttons(self) -> None:
        """Give the row of buttons the room that those of them need that are shown now."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QToolButton

        from obsdiag.ui.icons import icon_size
        from obsdiag.ui.menu_bar_style import row_height

        style = Qt.ToolButtonStyle
        height = row_height(self.menuBar().fontMetrics())
        buttons = self._buttons.findChildren(QToolButton)
        for button in buttons:
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon)
            button.setFixedHeight(height)
            button.setMinimumWidth(theme.TARGET)
            button.setIconSize(icon_size().boundedTo(QSize(height, height) * _ICON_SHARE))
        self.menuBar().setCornerWidget(self._buttons)
        self._room_for_words = self.menuBar().sizeHint().width()
        self._have_words = self._has_room_for_words()
        if not self._have_words:
            for button in buttons:
                if not button.icon().isNull():
                    button.setToolButtonStyle(style.ToolButtonIconOnly)
            self.menuBar().setCornerWidget(self._buttons)

    def _has_room_for_words(self) -> bool:
        """Tell whether the buttons can have words without a menu having to go."""
        return self.width() >= self._room_for_words

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Make room for texts of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and "drawers" in self.__dict__:
            self._fit_buttons()
            self.drawers.fit()

    def _restore(self, settings: Settings) -> None:
        self.check_scheme(settings.colour_scheme)
        for name in ("groupByStatus", "wrapLines"):
            self.commands[name].setChecked(True)
        geometry = QByteArray.fromBase64(settings.geometry.encode("ascii", "ignore"))
        if not (settings.geometry and self.restoreGeometry(geometry)):
            self.resize(WIDTH, HEIGHT)
