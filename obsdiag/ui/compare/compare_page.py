"""The page on which two captures are compared, in the verdict's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableView,
)

from obsdiag.comparison import compared
from obsdiag.ui import theme
from obsdiag.ui.compare.compare_delegate import CompareDelegate
from obsdiag.ui.compare.compare_model import CompareModel
from obsdiag.ui.compare.row_heights import RowHeights
from obsdiag.ui.focus_frame import FocusFrame
from obsdiag.ui.local_text import number, shown_line
from obsdiag.ui.scroll_bar import slim
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.scroll_page import ScrollPage
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.comparison import Comparison, Side
    from obsdiag.ui.compare.compared_capture import ComparedCapture

MAX_NAME = 60
NAMES_ASKED = 100
"""Rows whose names say how wide their column is."""


class ComparePage(ScrollPage):
    """What differs between a message on the left and one on the right, the telling first."""

    left = Signal()
    """The reader wants back to the finding."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ComparePage", "Comparison"))
        self._sides: tuple[Sequence[Side], Sequence[Side]] = ((), ())
        self._back = Link(self.tr("‹ Back to the finding (Esc)"))
        self._back.clicked.connect(self.left)
        self._title = TextLabel(scale=1.4, weight=QFont.Weight.Bold)
        self._told = TextLabel(second=True)
        self._choices = (QComboBox(), QComboBox())
        row = QHBoxLayout()
        for choice, name in zip(
            self._choices, (self.tr("On the left"), self.tr("On the right")), strict=True
        ):
            choice.setAccessibleName(name)
            choice.currentIndexChanged.connect(self._on_chosen)
            choice.setMinimumContentsLength(12)
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            row.addWidget(choice, 1)
        self._model = CompareModel(self)
        self.view = self._table()
        for widget in (self._back, self._title, self._told):
            self.rows.addWidget(widget)
        self.rows.addLayout(row)
        self.rows.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def _table(self) -> QTableView:
        view = QTableView()
        view.setObjectName("compareView")
        view.setAccessibleName(self.tr("What differs"))
        view.setModel(self._model)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setShowGrid(False)
        view.setWordWrap(True)
        view.setTabKeyNavigation(False)
        view.setMinimumHeight(10 * theme.GRID)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setItemDelegate(CompareDelegate(view))
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setHighlightSections(False)
        header.setMinimumHeight(3 * theme.GRID)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(NAMES_ASKED)
        self.heights = RowHeights(view)
        slim(view)
        self._view_frame = FocusFrame(view)
        return view

    def show_captures(self, first: ComparedCapture, second: ComparedCapture) -> None:
        """Show what differs between two captures."""
        self._sides = first.sides, second.sides
        for choice, capture in zip(self._choices, (first, second), strict=True):
            with QSignalBlocker(choice):
                choice.clear()
                choice.addItems([self._named(capture.name, side) for side in capture.sides])
                choice.setCurrentIndex(capture.chosen)
            choice.setEnabled(len(capture.sides) > 1)
        self._on_chosen()

    def text(self) -> str:
        """Return all that the page says, line by line."""
        model, rows = self._model, range(self._model.rowCount())
        cells = ([model.index(row, column).data() for column in range(4)] for row in rows)
        return "\n".join((self._title.text(), self._told.text(), *map(" · ".join, cells)))

    @Slot()
    def _on_chosen(self) -> None:
        places = [choice.currentIndex() for choice in self._choices]
        one, other = (sides[at] for sides, at in zip(self._sides, places, strict=True))
        found = compared(one, other)
        names = self._names(one, other)
        self._title.setText(self._heading(found))
        self.name_after(self._title.text())
        self._told.setText(self._aside(found))
        self._model.show(found.differences, *names)
        self.view.setCurrentIndex(self._model.index(0, 0))

    def _names(self, *sides: Side) -> tuple[str, str]:
        """Return what the columns of the values are called: by what tells the messages apart."""
        left, right = map(_words, sides)
        return (left, right) if left != right else (self.tr("On the left"), self.tr("On the right"))

    def _named(self, name: str, side: Side) -> str:
        told = self.tr("{answer} · {capture}, line {line}")
        shown = shown_line(name, MAX_NAME)
        return told.format(answer=_words(side), capture=shown, line=number(side.line))

    def _heading(self, found: Comparison) -> str:
        count = len(found.differences)
        if not count:
            return self.tr("Nothing differs but ids, dates and signatures")
        return self.tr("%Ln differences", None, count)

    def _aside(self, found: Comparison) -> str:
        parts = [self.tr("%Ln alike", None, found.same)]
        if found.aside:
            names = shown_line(", ".join(found.aside), 200)
            parts.append(self.tr("set aside: {names}").format(names=names))
        return " · ".join(parts)


def _words(side: Side) -> str:
    """Return what a message is, in few words."""
    told = " ".join(str(part) for part in (side.status, side.code or side.reason) if part)
    return shown_line(told or f"{side.method} {side.path}", MAX_NAME)
