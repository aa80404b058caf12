"""A strip that says one thing and offers one step, such as "1 entry deleted · Undo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from obsdiag.ui import theme
from obsdiag.ui.focus_frame import FocusFrame
from obsdiag.ui.guard import guarded
from obsdiag.ui.tip import set_tip
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable


class OfferBar(QFrame):
    """Stands until the step is taken, the strip is put away, or the next offer takes its place."""

    taken = Signal()
    """The user wants the step."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._before: QWidget | None = None
        self._then: Callable[[], object] = self.taken.emit
        self._text = TextLabel()
        self._step = QPushButton()
        self._step.setFlat(True)
        self._step.clicked.connect(self._on_clicked)
        self._frame = FocusFrame(self._step)  # a flat button shows it by a dotted line, or not
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setMinimumSize(theme.TARGET, theme.TARGET)
        self._close.setAccessibleName(self.tr("Dismiss"))
        set_tip(self._close, self.tr("Dismiss (Esc)"))
        self._close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * theme.GRID, theme.GRID // 2, theme.GRID // 2, theme.GRID // 2)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._step)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def offer(
        self, text: str, step: str, key: str = "", *, then: Callable[[], object] | None = None
    ) -> None:
        """Say `text` and offer `step`; `key` gives it as well.

        Once it is taken, `then` is called; without it, `taken` tells.
        """
        self._then = then or self.taken.emit
        self._text.setText(text)
        self._step.setText(step)
        set_tip(self._step, f"{step} ({key})" if key else step)
        self._step.setAccessibleDescription(text)
        self._draw_cross()
        self.show()

    def take_focus(self) -> None:
        """Have Return take the step: somebody has just asked for what it is about."""
        if (before := QApplication.focusWidget()) is not self._step:
            self._before = before
        self._step.setFocus()

    def text(self) -> str:
        """Return what is said."""
        return self._text.text()

    @Slot()
    def dismiss(self) -> None:
        """Put the strip away, and give the focus back where it was taken."""
        before, self._before = self._before, None
        is_here = self._step.hasFocus() or self._close.hasFocus()
        if is_here and before is not None and isValid(before):
            before.setFocus()
        self.hide()

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._draw_cross()

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a ground in the accent's hue, with a bar at its start."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tint(self.palette(), 0.10))
        painter.fillRect(0, 0, 3, self.height(), self.palette().accent())

    def _draw_cross(self) -> None:
        from obsdiag.ui.icons import icon_size, tinted

        self._close.setIconSize(icon_size())
        self._close.setIcon(tinted("close", self.palette().buttonText().color()))

    @Slot()
    def _on_clicked(self) -> None:
        self.dismiss()
        self._then()
