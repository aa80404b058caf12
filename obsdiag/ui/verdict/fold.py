"""What only some readers want to see: a name to click on, and what it unfolds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.verdict.column import Column, Value
from obsdiag.ui.verdict.link import Link

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from obsdiag.ui.verdict.column import ValueRow


class Fold(QWidget):
    """A link with a name; it shows and hides the widget below it."""

    unfolded = Signal()
    """The reader has asked to see what it holds."""

    def __init__(self, content: QWidget, name: str = "") -> None:
        super().__init__()
        self._name = name
        self._content = content
        self._link = Link()
        self._link.clicked.connect(self._on_clicked)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.GRID, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self._link)
        layout.addWidget(content)
        self._apart = False
        self.fold(folded=True)

    def take_link(self) -> Link:
        """Return the link, to stand elsewhere; folded, there is nothing left here to be seen."""
        self._apart = True
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.fold(folded=True)
        return self._link

    @guarded(None)
    def setVisible(self, visible: bool) -> None:
        """Show or hide it, wherever its link stands."""
        self._link.setVisible(visible)
        super().setVisible(visible and not (self._apart and self._content.isHidden()))

    def fold(self, *, folded: bool) -> None:
        """Hide the content, or show it."""
        self._content.setVisible(not folded)
        if self._apart:
            super().setVisible(not folded)
        self._link.setText(f"{'▸' if folded else '▾'} {self._name}")
        told = self.tr("Show: {name}") if folded else self.tr("Hide: {name}")
        self._link.setAccessibleName(told.format(name=self._name))

    @Slot()
    def _on_clicked(self) -> None:
        self.fold(folded=not self._content.isHidden())
        if not self._content.isHidden():
            self.unfolded.emit()


class FoldedPart(Fold):
    """A part that is filled when it is unfolded: most readers never look at it."""

    def __init__(self, content: QWidget, name: str) -> None:
        self._fill: Callable[[], object] | None = None
        super().__init__(content, name)

    def hold(self, fill: Callable[[], object]) -> None:
        """Fold it; `fill` fills the part once it is to be seen."""
        self._fill = fill
        self.fold(folded=True)

    def fold(self, *, folded: bool) -> None:
        """Hide the part, or fill and show it."""
        if not folded and self._fill is not None:
            self._fill()
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
        self._values = values
        self._name = name
        self.fold(folded=folded)
        self.setVisible(bool(values))

    def fold(self, *, folded: bool) -> None:
        """Hide the rows, or make and show them."""
        if not folded:
            self._column.show_values(self._values)
        super().fold(folded=folded)
