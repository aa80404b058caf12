"""Labels for text that may come out of a capture: never rich, and never wider than their room."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QStaticText,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QWidget

from obsdiag.recent import Recent
from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.tip import set_tip

if TYPE_CHECKING:
    from collections.abc import Callable

_LEAST = 6 * theme.GRID
_LINE_SEPARATOR = "\u2028"
"""What ends a line in a layout of Qt, which knows no line feed (QTextLayout)."""
_MOST_SIZES, _MOST_LETTERS, _MOST_OWN = 4_000, 4_000, 8
_sizes: Recent[QSize] = Recent(_MOST_SIZES)
"""What texts need, by the text and all that it depends on."""


class TextLabel(QLabel):
    """Plain text that wraps; `second` gives it the colour of what is read second.

    Layouts ask each label some ten times whenever a page changes, and Qt breaks the text into
    lines each time: so the answers are kept, for all labels.
    """

    selectable = True
    _own: Recent[QSize] | None = None
    """What it was asked last, until anything changes that the answer depends on."""
    _font_key = ""
    """Of its font, which Qt writes anew each time it is asked: most texts change without it."""

    def __init__(
        self,
        text: str = "",
        *,
        scale: float = 1,
        weight: QFont.Weight = QFont.Weight.Normal,
        second: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)  # before there is any text
        self.setText(text)
        self.setWordWrap(True)
        self.setFont(theme.scaled(self.font(), scale, weight))
        if second:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    @guarded(None)
    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the text be selected from now on.

        Qt makes a document of it for that: done for all labels, it takes two thirds of the time
        of showing a page.
        """
        if self.selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        super().enterEvent(event)

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        self._own = None
        self._font_key = ""
        super().changeEvent(event)

    def setText(self, text: str) -> None:
        """Show `text`."""
        if text != self.text():
            self._own = None
            super().setText(text)

    def setPixmap(self, picture: QPixmap | QImage) -> None:
        """Show a picture in place of a text."""
        self._own = None
        super().setPixmap(picture)

    def setWordWrap(self, on: bool) -> None:
        """Break the text into lines, or not."""
        self._own = None
        super().setWordWrap(on)

    def setContentsMargins(self, left: int, top: int, right: int, bottom: int, /) -> None:  # type: ignore[override]
        """Leave so many pixels free around the text."""
        self._own = None
        super().setContentsMargins(left, top, right, bottom)

    def setMinimumWidth(self, width: int) -> None:
        """Never be narrower than this."""
        self._own = None
        super().setMinimumWidth(width)

    def setFixedWidth(self, width: int) -> None:
        """Be as wide as this."""
        self._own = None
        super().setFixedWidth(width)

    @guarded(0)
    def heightForWidth(self, width: int) -> int:
        """Return how high the text is in a room of this width."""
        return self._measured(width, self._height).height()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size in which the text is read well."""
        return self._measured("usual", self._usual)

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Let a word that is wider than the room be cut instead of widening the page."""
        return self._measured("least", self._narrowest)

    def _height(self, width: object) -> QSize:
        assert isinstance(width, int)
        return QSize(width, super().heightForWidth(width))

    def _usual(self, _asked: object) -> QSize:
        return super().sizeHint()

    def _narrowest(self, _asked: object) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _LEAST), hint.height())

    def _measured(self, asked: int | str, measure: Callable[[object], QSize]) -> QSize:
        """Return what is `asked`, as it was measured before for this label or for an equal one."""
        if self._own is None:
            self.ensurePolished()  # which may bring another font
            self._own = Recent(_MOST_OWN)
        mine = (asked, self.logicalDpiY())
        size = self._own.get(mine, None)
        if size is None:
            size = self._of_all(asked, measure)
            if self.text():  # without one it may show a picture
                self._own.keep(mine, size)
        return QSize(size)

    def _of_all(self, asked: int | str, measure: Callable[[object], QSize]) -> QSize:
        """Return what is `asked` as it was measured for an equal label before, if it was."""
        text = self.text()
        if not text or len(text) > _MOST_LETTERS:
            return measure(asked)
        margins = self.contentsMargins()
        sides = (margins.left(), margins.top(), margins.right(), margins.bottom())
        self._font_key = self._font_key or self.font().key()
        look = (type(self), self._font_key, self.wordWrap(), self.logicalDpiY())
        limits = self.minimumWidth(), self.maximumWidth()
        made_of = (asked, text, look, sides, limits)
        size = _sizes.get(made_of, None)
        if size is None:
            size = measure(asked)
            _sizes.keep(made_of, size)
        return size


class OneLineLabel(TextLabel):
    """One line of text, cut in the middle where there is no room for all of it, or at its end."""

    selectable = False

    def __init__(
        self,
        *,
        scale: float = 1,
        weight: QFont.Weight = QFont.Weight.Normal,
        second: bool = False,
        mono: bool = False,
        is_prose: bool = False,
    ) -> None:
        """`is_prose`: its start tells the most, so that it is cut at its end."""
        super().__init__(scale=scale, weight=weight, second=second)
        self._elide = Qt.TextElideMode.ElideRight if is_prose else Qt.TextElideMode.ElideMiddle
        self.setWordWrap(False)
        if mono:
            self.setFont(theme.fixed(self.font()))

    def setText(self, text: str) -> None:
        """Show `text`; the tool tip has all of it."""
        if text != self.text():
            super().setText(text)
            set_tip(self, text)

    def is_cut(self, spare: int = 0) -> bool:
        """Tell whether there is no room for all of the text, with `spare` pixels more of it."""
        width = self.fontMetrics().horizontalAdvance(self.text())
        return width > self.contentsRect().width() + spare

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much of the text as there is room for."""
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), self._elide, room.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class CodeLabel(TextLabel):
    """Text in fixed pitch that breaks inside a word where it must; its own lines stay."""

    selectable = False
    _laid_out: tuple[tuple[str, int, str], QStaticText] | None = None
    """What it was painted as last: to break a text into lines takes longer than to paint it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(theme.fixed(self.font()))

    def _height(self, width: object) -> QSize:
        assert isinstance(width, int)
        around = self.contentsMargins()
        broken = self._broken(width - around.left() - around.right())
        return QSize(width, ceil(broken.size().height()) + around.top() + around.bottom())

    def _usual(self, _asked: object) -> QSize:
        """Return the size of the text where there is room for its longest line."""
        return self.fontMetrics().size(0, self.text()).grownBy(self.contentsMargins())

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.contentsRect()
        painter.drawStaticText(room.topLeft(), self._broken(room.width()))

    def _broken(self, width: int) -> QStaticText:
        self._font_key = self._font_key or self.font().key()
        made_of = (self.text(), width, self._font_key)
        if self._laid_out is None or self._laid_out[0] != made_of:
            self._laid_out = (made_of, broken_text(self.text(), self.font(), width))
        return self._laid_out[1]


def broken_text(text: str, font: QFont, width: int) -> QStaticText:
    """Return `text` as it is painted in a room of this width: broken inside a word if it must."""
    made = QStaticText(text.replace("\n", _LINE_SEPARATOR))
    made.setTextFormat(Qt.TextFormat.PlainText)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTextOption(option)
    made.setTextWidth(max(width, 1))
    made.prepare(font=font)
    return made
