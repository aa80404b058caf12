"""What is read in two seconds: status, code, the published text, whose move it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.flow_layout import FlowLayout
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.plate import Plate
from obsdiag.ui.verdict.status_badge import StatusBadge
from obsdiag.ui.verdict.text_label import OneLineLabel, TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_PLATES = 4


class PlateWords(NamedTuple):
    """What stands on a plate: what is strong, the rest, and what is said where the mouse rests."""

    strong: str
    rest: str = ""
    tip: str = ""


class Headline(QWidget):
    """Status badge and title, a text below, where that text is from, and plates."""

    aside_followed = Signal()
    """The reader wants to see what the words beside the title are about."""
    told = Signal(str)
    """Signal(str): what is read first, in one line."""

    def __init__(self) -> None:
        super().__init__()
        self._badge = StatusBadge()
        self._title = OneLineLabel(scale=1.8, weight=QFont.Weight.Bold)
        self._aside = Link()
        self._aside.clicked.connect(self.aside_followed)
        self._aside.hide()
        self._text = TextLabel(scale=1.15)
        self._origin = TextLabel(second=True)
        self._plates = [Plate() for _ in range(MOST_PLATES)]
        plates = QWidget()
        flow = FlowLayout(plates)
        for plate in self._plates:
            flow.addWidget(plate)
        title = QHBoxLayout()
        title.addWidget(self._title, 1)
        title.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(theme.GRID // 2)
        words.addLayout(title)
        for widget in (self._text, self._origin, plates):
            words.addWidget(widget)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * theme.GRID)
        layout.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def show_words(
        self,
        status: int | None,
        title: str,
        text: str,
        origin: str,
        plates: Sequence[PlateWords] = (),
    ) -> None:
        """Show these; `text` is shown to the letter, `origin` says whose words it is."""
        self._badge.show_status(status)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._origin.setText(origin)
        self._origin.setVisible(bool(origin))
        for number, plate in enumerate(self._plates):
            plate.show_words(*(plates[number] if number < len(plates) else PlateWords("")))
        first = " ".join(filter(None, ("" if status is None else str(status), title)))
        shown = (each.text() for each in self._plates[: len(plates)])
        self.told.emit(". ".join(filter(None, (first, *shown, text.removesuffix(".")))))

    def show_aside(self, words: str) -> None:
        """Show `words` beside the title, where there is room for them already; '' for none."""
        self._aside.setText(words)
        self._aside.setVisible(bool(words))
