"""A layout that puts widgets side by side, and goes on in the next line where there is no room."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded

_NONE: QLayoutItem | None = None
_Lines: TypeAlias = list[list[tuple[QLayoutItem, QSize]]]


class FlowLayout(QLayout):
    """Lays widgets out like words; hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = theme.GRID) -> None:
        """`gap`: pixels between two widgets of a line; between two lines it is half of that."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._known: dict[int, _Lines] = {}
        """By the width of the room: they are asked for again and again while a page is laid out."""
        self.setContentsMargins(0, 0, 0, 0)

    @guarded(None)
    def addItem(self, item: QLayoutItem) -> None:
        """Add one at the end; see QLayout."""
        self._items.append(item)
        self.invalidate()

    @guarded(0)
    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    @guarded(_NONE)
    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    @guarded(_NONE)
    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one of them out."""
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @guarded(Qt.Orientation(0))
    def expandingDirections(self) -> Qt.Orientation:
        """Say that it needs no more room than its lines."""
        return Qt.Orientation(0)

    @guarded(False)
    def hasHeightForWidth(self) -> bool:
        """Say that a narrow room has more lines."""
        return True

    @guarded(0)
    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are in a room of this width."""
        return self._place(QRect(0, 0, width, 0), moves=False)

    @guarded(None)
    def invalidate(self) -> None:
        """Forget what was known: a widget has come, gone, or has another size."""
        self._known = {}
        super().invalidate()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of a single line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() + self._gap for size in shown)
        return QSize(max(0, width - self._gap), max((size.height() for size in shown), default=0))

    @guarded(QSize())
    def minimumSize(self) -> QSize:
        """Return the size of the largest one."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    @guarded(None)
    def setGeometry(self, rect: QRect) -> None:
        """Place all of them."""
        super().setGeometry(rect)
        self._place(rect, moves=True)

    def _place(self, rect: QRect, *, moves: bool) -> int:
        """Return the height that the lines take; `moves`: put the widgets where they belong."""
        y = rect.top()
        for line in self._lines(rect.width()):
            x, height = rect.left(), max(size.height() for _, size in line)
            for item, size in line:
                if moves:  # those of a line have their middles at one height
                    place = QPoint(x, y + (height - size.height()) // 2)
                    item.setGeometry(QRect(place, size))
                x += size.width() + self._gap
            y += height + self._gap // 2
        return max(0, y - self._gap // 2 - rect.top())

    def _lines(self, width: int) -> _Lines:
        """Return what stands on each line of a room of this width, with its size."""
        if (known := self._known.get(width)) is not None:
            return known
        lines = self._known[width] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            size = hint.boundedTo(QSize(width, hint.height()))
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self._gap
        return lines
