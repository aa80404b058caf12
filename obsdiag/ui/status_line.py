"""The line at the foot of the window: what was read as what, what was saved, what is going on."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QStatusBar, QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.tip import set_tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.ui.verdict.text_label import OneLineLabel

_PARTS = 1_000
"""Of the bar; a number of bytes can be too large for it."""
PATIENCE_MS = 300
"""Work that is done sooner shows no progress: it would only flicker."""


REMARK_MS = 10_000
"""How long a remark stands: long enough to be read twice."""


class StatusLine(QStatusBar):
    """One sentence; while work goes on for a while, a moving bar and a button to stop it."""

    stopped = Signal()
    """The user wants the work to stop."""
    ticket_wanted = Signal()
    """The user wants to see or change the current ticket."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAccessibleName(self.tr("Status line"))
        self.setSizeGripEnabled(False)
        self._take: Callable[[], object] = bool
        self._lasting = ""
        self._remark = QTimer(self)
        self._remark.setSingleShot(True)
        self._remark.setInterval(REMARK_MS)
        self._remark.timeout.connect(self._on_old)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._on_long)
        self._fit()

    def _fit(self) -> None:
        """Be as high with a button as without one: what is above shall not jump."""
        self.setFixedHeight(self.fontMetrics().height() + 3 * theme.GRID // 2)

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Make room for another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def say(self, sentence: str) -> None:
        """Show `sentence` until the next one."""
        self._remark.stop()
        self._lasting = sentence
        self._line.setText(sentence)

    def remark(self, sentence: str) -> None:
        """Show `sentence` for a while: it is about what was just done, and is old news soon."""
        self._line.setText(sentence)
        self._remark.start()

    @Slot()
    def _on_old(self) -> None:
        self._line.setText(self._lasting)

    def offer(self, step: str, take: Callable[[], object] = bool) -> None:
        """Offer a step beside the sentence until there is another one, and `take` it; '' for none.

        It is taken once.
        """
        self._take = take
        if step or "_step" in self.__dict__:
            self._step.setText(step)
            self._step.setVisible(bool(step))

    def show_ticket(self, ticket: str) -> None:
        """Show which ticket is worked on; '' for none."""
        if ticket or "_ticket" in self.__dict__:
            self._ticket.setText(self.tr("Ticket {ticket}").format(ticket=ticket))
            self._ticket.setVisible(bool(ticket))

    @cached_property
    def _ticket(self) -> QPushButton:
        made = QPushButton()
        made.setFlat(True)
        set_tip(made, self.tr("What is taken in gets this ticket; click to change it"))
        made.clicked.connect(self.ticket_wanted)
        self.addPermanentWidget(made)
        return made

    @Slot()
    def take_step(self) -> None:
        """Do what is offered, if anything is."""
        take = self._take
        self.offer("")
        take()

    def show_share(self, done: int, total: int | None) -> None:
        """Show how far the work has come: of `total`, or only that it goes on."""
        known = total is not None and 0 < done <= total
        self._bar.setRange(0, _PARTS if known else 0)
        if known and total is not None:
            self._bar.setValue(_PARTS * done // total)

    def text(self) -> str:
        """Return the sentence that is shown."""
        return self._line.text()

    def set_working(self, working: bool) -> None:
        """Show, after a while, that work is going on; or that it is over."""
        if working:
            self._patience.start()
            return
        self._patience.stop()
        if "_bar" in self.__dict__:
            self._bar.setRange(0, _PARTS)
            self._bar.setValue(0)
        if "_progress" in self.__dict__:
            self._progress.hide()

    @cached_property
    def _line(self) -> OneLineLabel:
        from obsdiag.ui.verdict.text_label import OneLineLabel

        line = OneLineLabel(second=True)
        line.setContentsMargins(theme.GRID, 0, 0, 0)
        line.setAccessibleName(self.tr("Status"))
        self.insertWidget(0, line, 1)
        line.show()
        return line

    @cached_property
    def _bar(self) -> QProgressBar:
        bar = QProgressBar()
        bar.setRange(0, _PARTS)  # empty until it is known how far the work has come
        bar.setValue(0)
        bar.setTextVisible(False)
        bar.setFixedSize(12 * theme.GRID, theme.GRID)
        bar.setAccessibleName(self.tr("Reading"))
        return bar

    @cached_property
    def _step(self) -> QPushButton:
        step = QPushButton()
        step.setFlat(True)
        step.clicked.connect(self.take_step)
        self.addPermanentWidget(step)
        return step

    @cached_property
    def _progress(self) -> QWidget:
        """The moving bar and the button, made when work takes long for the first time."""
        bar = self._bar
        stop = QPushButton(self.tr("Stop (Esc)"))
        stop.setFlat(True)
        stop.clicked.connect(self.stopped)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, theme.GRID, 0)
        layout.addWidget(bar)
        layout.addWidget(stop)
        self.addPermanentWidget(row)
        return row

    @Slot()
    def _on_long(self) -> None:
        self._progress.show()
