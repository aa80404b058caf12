"""What is read in two seconds: status, code, the published text, and how it was matched."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.verdict.status_badge import StatusBadge
from obsdiag.ui.verdict.text_label import OneLineLabel, TextLabel


class Headline(QWidget):
    """Status badge, title, how it was matched, and a text below."""

    def __init__(self) -> None:
        super().__init__()
        self._badge = StatusBadge()
        self._title = OneLineLabel(scale=1.8, weight=QFont.Weight.Bold)
        self._aside = TextLabel(second=True)
        self._aside.setWordWrap(False)
        self._text = TextLabel(scale=1.15)
        self._move = TextLabel(weight=QFont.Weight.DemiBold)
        title = QHBoxLayout()
        title.addWidget(self._title, 1)
        title.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignBaseline)
        words = QVBoxLayout()
        words.setSpacing(theme.GRID // 2)
        words.addLayout(title)
        words.addWidget(self._text)
        words.addWidget(self._move)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * theme.GRID)
        layout.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def show_words(
        self, status: int | None, title: str, aside: str, text: str, move: str = ""
    ) -> None:
        """Show these; `text` is shown to the letter, `move` says who has to act."""
        self._badge.show_status(status)
        self._title.setText(title)
        self._aside.setText(aside)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._move.setText(move)
        self._move.setVisible(bool(move))
