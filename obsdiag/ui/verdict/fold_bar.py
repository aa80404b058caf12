"""The folds of a page side by side: what each of them holds is unfolded below all of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.flow_layout import FlowLayout

if TYPE_CHECKING:
    from obsdiag.ui.verdict.fold import Fold


class FoldBar(QWidget):
    """One line of links where there is room for it, and the unfolded ones below each other."""

    unfolded = Signal(object)
    """Signal(Fold): the reader has asked to see what it holds."""

    def __init__(self, *folds: Fold) -> None:
        super().__init__()
        links = QWidget()
        flow = FlowLayout(links, gap=3 * theme.GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.GRID, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(links)
        for fold in folds:
            flow.addWidget(fold.take_link())
            layout.addWidget(fold)
            fold.unfolded.connect(partial(self.unfolded.emit, fold))
