"""What a newer copy of the published table would change, before it is taken into use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton

from obsdiag.catalogue.renewal import changes_text
from obsdiag.ui import theme
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.scroll_page import ScrollPage
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from obsdiag.catalogue.renewal import Changes


class RenewalPage(ScrollPage):
    """The changes row by row, and the button that takes them."""

    taken = Signal()
    """The newer table is to be used from now on."""
    left = Signal()
    """The catalogue is to stay as it is."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("RenewalPage", "Newer catalogue"))
        self.changes: Changes | None = None
        """What the page shows."""
        self._heading = TextLabel(
            self.tr("A newer copy of the published table"), scale=1.5, weight=QFont.Weight.Bold
        )
        self._counts = TextLabel()
        self._take = QPushButton(self.tr("&Use it from now on"))
        self._take.clicked.connect(self.taken)
        self._leave = Link(self.tr("Leave the catalogue as it is (Esc)"))
        self._leave.clicked.connect(self.left)
        self._changes = TextLabel()
        theme.set_font(self._changes, is_fixed=True)
        self.rows.addWidget(self._heading)
        self.rows.addWidget(self._counts)
        self.rows.addWidget(self._take, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addWidget(self._changes)
        self.rows.addStretch(1)

    def show_changes(self, changes: Changes) -> None:
        """Show these changes."""
        self.changes = changes
        told = self.tr("{added} rows added, {removed} removed, {changed} changed")
        self._counts.setText(
            told.format(
                added=len(changes.added),
                removed=len(changes.removed),
                changed=len(changes.changed),
            )
        )
        self._changes.setText(changes_text(changes))
        self.verticalScrollBar().setValue(0)
