"""A text that is unfolded by a link, for what only some readers want to see."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.text_label import TextLabel


class CollapsibleText(QWidget):
    """A name to click on, and below it, once unfolded, a text in fixed pitch."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._link = Link()
        self._link.clicked.connect(self._on_clicked)
        self._text = TextLabel()
        self._text.setFont(theme.fixed(self._text.font()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.GRID, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self._link)
        layout.addWidget(self._text)
        self._fold(folded=True)

    def show_text(self, text: str) -> None:
        """Hold this text, folded; show nothing at all for the empty one."""
        self._text.setText(text)
        self._fold(folded=True)
        self.setVisible(bool(text))

    def _fold(self, *, folded: bool) -> None:
        self._text.setVisible(not folded)
        self._link.setText(f"{'▸' if folded else '▾'} {self._name}")
        told = self.tr("Show: {name}") if folded else self.tr("Hide: {name}")
        self._link.setAccessibleName(told.format(name=self._name))

    @Slot()
    def _on_clicked(self) -> None:
        self._fold(folded=not self._text.isHidden())
