"""What only some readers want to see: a name to click on, and what it unfolds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.after_paint import AfterPaint
from obsdiag.ui.guard import guarded
from obsdiag.ui.verdict.column import Column, Value
from obsdiag.ui.verdict.link import Link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from obsdiag.ui.verdict.column import ValueRow


PART = 3
"""Rows that are made in one frame: some dozens of them would hold up the window."""


class Fold(QWidget):
    """A link with a name; it shows and hides the widget below it."""

    unfolded = Signal()
    """The reader has asked to see what it holds."""

    def __init__(self, content: QWidget, name: str = "") -> None:
        super().__init__()
        self._name = name
        self._content = content
        self._later = AfterPaint(self)
        self._rest: Iterator[object] = iter(())
        self._link = Link()
        self._link.setMinimumHeight(theme.TARGET)
        self._link.clicked.connect(self._on_clicked)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.GRID, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self._link)
        layout.addWidget(content)
        self._apart = False
        self._told: tuple[bool, str] | None = None
        self.fold(folded=True)

    def take_link(self) -> Link:
        """Return the link, to stand elsewhere; folded, there is nothing left here to be seen."""
        self._apart = True
        self._told = None
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.fold(folded=True)
        return self._link

    @guarded(None)
    def setVisible(self, visible: bool) -> None:
        """Show or hide it, wherever its link stands."""
        self._link.setVisible(visible)
        super().setVisible(visible and not (self._apart and self._content.isHidden()))

    def fold(self, *, folded: bool) -> None:
        """Hide the content, or show it; where it is so already there is nothing to do."""
        told = (folded, self._name)
        if told == self._told:
            return
        self._told = told
        self._content.setVisible(not folded)
        if self._apart:
            super().setVisible(not folded)
        self._link.setText(f"{'▸' if folded else '▾'} {self._name}")
        says = self.tr("Show: {name}") if folded else self.tr("Hide: {name}")
        self._link.setAccessibleName(says.format(name=self._name))

    def unfold_by(self, steps: Iterator[object]) -> None:
        """Fill the content: by the first of `steps` now, by each of the others in a frame."""
        next(steps, None)
        self._rest = steps
        self._later.take(steps)

    @Slot()
    def _on_clicked(self) -> None:
        self.fold(folded=not self._content.isHidden())
        if not self._content.isHidden():
            self._later.take(self._to_the_end())

    def _to_the_end(self) -> Iterator[object]:
        """Fill the content, and say that it is unfolded once its whole height is known."""
        yield from self._rest
        self.unfolded.emit()


class FoldedPart(Fold):
    """A part that is filled when it is unfolded: most readers never look at it."""

    def __init__(self, content: QWidget, name: str) -> None:
        self._fill: Callable[[], Iterator[object]] | None = None
        super().__init__(content, name)

    def hold(self, fill: Callable[[], Iterator[object]]) -> None:
        """Fold it; `fill` fills the part, step by step, once it is to be seen."""
        self._fill = fill
        self.fold(folded=True)

    def fold(self, *, folded: bool) -> None:
        """Hide the part, or fill and show it."""
        if not folded and self._fill is not None:
            self.unfold_by(self._fill())
            self._fill = None
        super().fold(folded=folded)


class FoldedRows(Fold, Generic[Value]):
    """Rows of one kind, which are made when they are unfolded; hidden when there are none."""

    def __init__(self, make: Callable[[], ValueRow[Value]]) -> None:
        self._values: Sequence[Value] = ()
        self._column: Column[Value] = Column("", make)
        super().__init__(self._column)

    def show_values(self, values: Sequence[Value], name: str, *, folded: bool = True) -> None:
        """Hold a row for each of `values` below `name`."""
        self._later.forget()
        self._values = values
        self._name = name
        self.fold(folded=folded)
        self.setVisible(bool(values))

    def fold(self, *, folded: bool) -> None:
        """Hide the rows, or make and show them."""
        if not folded:
            self.unfold_by(self._column.show_in_parts(self._values, PART))
        super().fold(folded=folded)
