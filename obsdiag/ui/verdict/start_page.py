"""What stands in the verdict's place before there is one: how to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from obsdiag.ui import theme
from obsdiag.ui.icons import icon_size
from obsdiag.ui.tip import set_tip
from obsdiag.ui.verdict.scroll_page import ScrollPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction


class StartPage(ScrollPage):
    """Says what to do first, and what is understood."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("StartPage", "How to begin"))
        self._heading = _Words(scale=1.8, weight=QFont.Weight.Bold)
        self._explained = _Words(
            self.tr(
                "obsdiag reads what a request to OBS got back, and says which error of the "
                "published catalogue it is and what in the capture tells so."
            ),
            scale=1.15,
        )
        self._steps: list[QPushButton] = []
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(0, theme.GRID, 0, theme.GRID)
        self._waiting = _Words(self.tr("What is found in it is shown here as soon as it is found."))
        self._waiting.hide()
        self.rows.addStretch(1)
        self.rows.addWidget(self._heading)
        self.rows.addWidget(self._explained)
        self.rows.addWidget(self._waiting)
        self.rows.addLayout(self._buttons)
        self._below = [self._explained]
        for text in self._hints():
            hint = _Words(text)
            hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            self.rows.addWidget(hint)
            self._below.append(hint)
        self.rows.addStretch(2)
        self.show_heading("")

    def show_heading(self, heading: str) -> None:
        """Say this first, or what to do when it is empty."""
        self._heading.setText(heading or self.tr("Paste, drop or open a response"))
        self.name_after(self._heading.text())
        self._show_how(shown=True)

    def retranslate(self) -> None:
        """Call the page by what it says in another language."""
        self._name = QCoreApplication.translate("StartPage", "How to begin")
        self.name_after(self._heading.text())

    def show_waiting(self, name: str) -> None:
        """Say that `name` is being read, and nothing of how to begin."""
        self._heading.setText(self.tr("Reading “{name}”").format(name=name))
        self._show_how(shown=False)

    def is_waiting(self) -> bool:
        """Tell whether something is read of which nothing is known yet."""
        return not self._waiting.isHidden()

    def _show_how(self, *, shown: bool) -> None:
        for widget in (*self._below, *self._steps):
            widget.setVisible(shown)
        self._waiting.setHidden(shown)

    def show_steps(self, actions: Sequence[QAction]) -> None:
        """Offer these commands as buttons."""
        for action in actions:
            self._steps.append(_Step(action))
            self._buttons.addWidget(self._steps[-1])
        self._buttons.addStretch(1)

    def _hints(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Ctrl+V works anywhere in this window, and so does dropping: a text, a file, "
                "several files, a folder."
            ),
            self.tr(
                "It reads responses, what curl and other clients print, logs of any size, captures "
                "of browsers and proxies, archives and mails, and tells them by what is in them."
            ),
            self.tr("Nothing leaves this computer. Secrets are masked before anything is kept."),
        )


class _Words(QLabel):
    """The program's own text, that nobody needs to select: quicker there than a `TextLabel`."""

    def __init__(
        self, text: str = "", *, scale: float = 1, weight: QFont.Weight = QFont.Weight.Normal
    ) -> None:
        super().__init__(text)
        self.setWordWrap(True)
        self.setFont(theme.scaled(self.font(), scale, weight))


class _Step(QPushButton):
    """A button that does and shows what its command does and shows."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self.fit_text()
        self._follow()

    def fit_text(self) -> None:
        """Have an icon as large as the text beside it."""
        self.setIconSize(icon_size())

    @Slot()
    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setIcon(self._action.icon())
        set_tip(self, self._action.toolTip())
