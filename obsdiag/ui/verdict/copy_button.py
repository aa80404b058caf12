"""A button that copies what stands beside it, and says for a moment that it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import QToolButton

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.icons import icon_size, tinted
from obsdiag.ui.text_size import room
from obsdiag.ui.tip import set_tip

if TYPE_CHECKING:
    from obsdiag.ui.verdict.text_label import TextLabel

COPIED_MS = 1_200
"""How long the button says that it has copied."""


def stand_beside(*labels: TextLabel) -> None:
    """Have the first line of each of `labels` as high as the sign of a button beside it."""
    for label in labels:
        over = room(theme.TARGET) - label.fontMetrics().height()
        label.setContentsMargins(0, max(0, over // 2), 0, 0)


class CopyButton(QToolButton):
    """Is pressed by mouse, or by Tab and Space."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoRaise(True)
        self.fit_text()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._on_clicked)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(COPIED_MS)
        self._rest.timeout.connect(self.draw)
        self.draw()

    def fit_text(self) -> None:
        """Make room for texts in the size that they have."""
        self.setFixedSize(room(theme.TARGET), room(theme.TARGET))
        self.setIconSize(icon_size())

    def keep_room(self) -> None:
        """Be seen only when it is revealed; its place stays free for it."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.reveal(revealed=False)

    def reveal(self, *, revealed: bool) -> None:
        """Show it, or put it away until it is pointed at again."""
        self.setVisible(revealed)

    def show_name(self, name: str) -> None:
        """Say that `name` is what it copies."""
        told = self.tr("Copy {name}").format(name=name)
        self.setAccessibleName(told)
        set_tip(self, told)
        if self._rest.isActive():
            self._rest.stop()
            self.draw()

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Draw the button again in another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.draw()

    @Slot()
    def draw(self) -> None:
        """Show that it copies."""
        self.setIcon(tinted("copy", theme.muted(self.palette())))

    @Slot()
    def _on_clicked(self) -> None:
        self.setIcon(tinted("done", theme.muted(self.palette())))
        self._rest.start()
