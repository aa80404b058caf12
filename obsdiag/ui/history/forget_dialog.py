"""The sheet that asks what is to be forgotten for good, and says how much that is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QDialog, QDialogButtonBox, QVBoxLayout

from obsdiag.ui import theme
from obsdiag.ui.crash import sentence_of
from obsdiag.ui.help.help_key import offer_help
from obsdiag.ui.history.forget_scope import ForgetExtent, extent
from obsdiag.ui.tasks import LatestTask
from obsdiag.ui.tick_box import ChoiceButton
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from obsdiag.ui.history.forget_scope import ForgetScope
    from obsdiag.ui.history.history_provider import HistoryProvider


class ForgetDialog(QDialog):
    """Nothing is forgotten before it has been counted, and the number been confirmed."""

    confirmed = Signal(object)
    """Signal(ForgetExtent): this is to be forgotten."""

    def __init__(
        self,
        scopes: Sequence[ForgetScope],
        history_provider: HistoryProvider,
        pool: QThreadPool,
        parent: QWidget,
    ) -> None:
        """Offer these; there is at least one."""
        super().__init__(parent)
        self.setObjectName("forgetSheet")
        self.setWindowTitle(self.tr("Forget for good"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offer_help(self, "history")
        self._scopes = scopes
        self._history_provider = history_provider
        self._extent: ForgetExtent | None = None
        self._counting = LatestTask(pool, self)
        self._choice = QButtonGroup(self)
        self._told = TextLabel(second=True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._forget = self._buttons.addButton("", QDialogButtonBox.ButtonRole.DestructiveRole)
        cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setDefault(True)
        cancel.setIcon(QIcon())
        self._lay_out()
        self._forget.clicked.connect(self._on_confirmed)
        self._buttons.rejected.connect(self.reject)
        self._choice.idClicked.connect(self._on_chosen)
        self._counting.done.connect(self._on_counted)
        self._counting.failed.connect(self._on_failed)
        self._choice.button(0).setChecked(True)
        self._on_chosen(0)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[3 * theme.GRID] * 4)
        layout.setSpacing(theme.GRID)
        for number, scope in enumerate(self._scopes):
            button = ChoiceButton(scope.told.replace("&", "&&"))
            self._choice.addButton(button, number)
            layout.addWidget(button)
        warning = self.tr(
            "What is forgotten cannot be taken back: nothing of it is left in the history's file, "
            "nor in the copies beside it. What was deleted before goes with it."
        )
        layout.addWidget(TextLabel(warning))
        layout.addWidget(self._told)
        layout.addWidget(self._buttons)

    def _show_extent(self, extent: ForgetExtent | None, told: str) -> None:
        self._extent = extent
        count = 0 if extent is None else extent.total
        self._forget.setText(self.tr("Forget %Ln entries", None, count))
        self._forget.setEnabled(count > 0)
        self._told.setText(told)

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        self._show_extent(None, self.tr("Counting…"))
        self._counting.ask(partial(extent, self._history_provider, self._scopes[number]))

    @Slot(object)
    def _on_counted(self, counted: ForgetExtent) -> None:
        self._show_extent(counted, "" if counted.total else self.tr("There is nothing of it."))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._show_extent(None, sentence_of(error))

    @Slot()
    def _on_confirmed(self) -> None:
        if self._extent is not None:
            self.confirmed.emit(self._extent)
        self.accept()
