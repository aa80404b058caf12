"""The switches of secrets: on at first, and off only when it is confirmed; nothing remembers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from obsdiag.redact.kept import Keepable
from obsdiag.ui import theme
from obsdiag.ui.tick_box import TickBox
from obsdiag.ui.translation import noop
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAMES = (
    (Keepable.KEYS, noop("SecretSwitches", "Access keys and secret ke&ys")),
    (Keepable.TOKENS, noop("SecretSwitches", "Tok&ens and signatures")),
    (Keepable.COOKIES, noop("SecretSwitches", "Sessio&n cookies")),
)


class SecretSwitches(QWidget):
    """Says what of the secrets is masked, and lets what is not leave only when it is confirmed."""

    changed = Signal()
    """Signal(): something else is in the clear."""

    def __init__(self) -> None:
        super().__init__()
        self._confirmed: frozenset[Keepable] = frozenset()
        self.switches = {one: TickBox(self.tr(name)) for one, name in _NAMES}
        self.warning = TextLabel()
        self.warning.setObjectName("replyInClear")
        self.confirm = QPushButton(self.tr("Lea&ve them in the clear"))
        self.confirm.setObjectName("replyConfirmClear")
        self.confirm.clicked.connect(self._on_confirmed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        for one, switch in self.switches.items():
            switch.setObjectName(f"replyMask.{one}")
            switch.setChecked(True)
            switch.toggled.connect(self._on_toggled)
            column.addWidget(switch)
        column.addWidget(self.warning)
        column.addWidget(self.confirm)
        self._show_state()

    def in_clear(self) -> frozenset[Keepable]:
        """Return what of the secrets is not masked: what was switched off and confirmed."""
        return self._confirmed

    @Slot()
    def _on_toggled(self) -> None:
        before = self._confirmed
        self._confirmed &= self._off()
        self._show_state()
        if self._confirmed != before:
            self.changed.emit()

    @Slot()
    def _on_confirmed(self) -> None:
        self._confirmed = self._off()
        self._show_state()
        self.changed.emit()

    def _off(self) -> frozenset[Keepable]:
        return frozenset(one for one, switch in self.switches.items() if not switch.isChecked())

    def _show_state(self) -> None:
        off = self._off()
        self.warning.setVisible(bool(off))
        self.confirm.setVisible(off != self._confirmed)
        told = self.tr("These will leave this machine in the clear: {names}.")
        self.warning.setText(told.format(names=", ".join(self._names(off))))

    def _names(self, keeps: Iterable[Keepable]) -> list[str]:
        return [self.tr(name).replace("&", "") for one, name in _NAMES if one in keeps]
