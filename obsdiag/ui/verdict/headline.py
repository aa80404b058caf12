"""What is read in two seconds: status, code, the published text, and how it was matched."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obsdiag.ui import look
from obsdiag.ui.verdict.plate import StatusPlate
from obsdiag.ui.verdict.text import Label, Line


class Headline(QWidget):
    """Status plate, title, how it was matched, and a text below."""

    def __init__(self) -> None:
        super().__init__()
        self._plate = StatusPlate()
        self._title = Line(scale=1.8, weight=QFont.Weight.Bold)
        self._aside = Label(second=True)
        self._aside.setWordWrap(False)
        self._text = Label(scale=1.15)
        self._move = Label(weight=QFont.Weight.DemiBold)
        title = QHBoxLayout()
        title.addWidget(self._title, 1)
        title.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignBaseline)
        words = QVBoxLayout()
        words.setSpacing(look.GRID // 2)
        words.addLayout(title)
        words.addWidget(self._text)
        words.addWidget(self._move)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * look.GRID)
        layout.addWidget(self._plate, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def show_words(
        self, status: int | None, title: str, aside: str, text: str, move: str = ""
    ) -> None:
        """Show these; `text` is shown to the letter, `move` says who has to act."""
        self._plate.show_status(status)
        self._title.setText(title)
        self._aside.setText(aside)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._move.setText(move)
        self._move.setVisible(bool(move))
