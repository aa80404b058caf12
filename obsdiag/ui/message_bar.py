"""Where the window says what went wrong: in words, over its foot, never in a dialog."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.tip import set_tip
from obsdiag.ui.verdict.text_label import TextLabel

MAX_LINES = 4
"""Messages shown at once; further ones are counted."""


class MessageBar(QFrame):
    """A strip of up to a few messages that the user puts away; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageStrip")
        self.setAccessibleName(self.tr("Messages"))
        self._messages: dict[str, None] = {}
        self._lasting: dict[str, None] = {}
        self._is_trouble = True
        self._text = TextLabel()
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setMinimumSize(theme.TARGET, theme.TARGET)
        self._close.setAccessibleName(self.tr("Dismiss the messages"))
        set_tip(self._close, self.tr("Dismiss (Esc)"))
        self._close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * theme.GRID, theme.GRID // 2, theme.GRID // 2, theme.GRID // 2)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def add(self, *messages: str) -> None:
        """Show `messages` below the others; one that is shown already is not repeated."""
        self._messages.update(dict.fromkeys(messages))
        lines = list(islice(self._messages, MAX_LINES))
        if more := len(self._messages) - len(lines):
            lines.append(self.tr("… and %Ln more", None, more))
        self._text.setText("\n".join(lines))
        if lines:
            self._tint()
        self.setVisible(bool(lines))

    def add_lasting(self, *messages: str) -> None:
        """Show `messages` until the user puts them away, whatever is read meanwhile."""
        self._lasting.update(dict.fromkeys(messages))
        self.add(*messages)

    def make_way(self) -> None:
        """Put messages away for those of what comes now, but for those that last."""
        lasting = tuple(self._lasting)
        self.dismiss()
        self.add_lasting(*lasting)

    def tell(self, message: str) -> None:
        """Show what is no trouble, in place of the messages that there are."""
        self.dismiss()
        self._is_trouble = False
        self.add(message)

    def text(self) -> str:
        """Return what is shown."""
        return self._text.text()

    @Slot()
    def dismiss(self) -> None:
        """Put all messages away."""
        self._messages.clear()
        self._lasting.clear()
        self._is_trouble = True
        self._text.clear()
        self.hide()

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._messages:
            self._tint()

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a ground in the hue of errors, or in none of trouble, with a bar at its start."""
        painter = QPainter(self)
        hue = theme.hue(500 if self._is_trouble else None, self.palette())
        base = self.palette().base().color()
        painter.fillRect(self.rect(), theme.blend(base, hue, 0.10))
        painter.fillRect(0, 0, 3, self.height(), QColor(hue))

    def _tint(self) -> None:
        from obsdiag.ui.icons import icon_size, tinted

        self._close.setIconSize(icon_size())
        self._close.setIcon(tinted("close", self.palette().buttonText().color()))
