"""The command palette: type a few letters of what is to be done, and press Return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.help.help_key import offer_help
from obsdiag.ui.models.item_row import VALUE_ROLE
from obsdiag.ui.palette.command_model import CommandModel
from obsdiag.ui.row_list import RowList
from obsdiag.ui.search_field import SearchField, lay_out_below
from obsdiag.ui.text_size import room

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

_WIDTH, _HEIGHT = 60 * theme.GRID, 48 * theme.GRID


class _CommandSearch(SearchField):
    """Leaves Esc to the palette: a word that found nothing is not worth a key of its own."""

    def takes_escape(self) -> bool:
        """Take nothing."""
        return False


class CommandPalette(QDialog):
    """Closes itself, then does what was chosen."""

    def __init__(self, parent: QWidget, commands: Mapping[str, QAction]) -> None:
        super().__init__(parent)
        self.setObjectName("commandPalette")
        self.setWindowTitle(self.tr("Commands"))
        self.setAccessibleName(self.tr("Commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offer_help(self, "keys")
        self._model = CommandModel(commands, self)
        self.search = _CommandSearch("commandSearch", self.tr("What is to be done?"))
        self.view = RowList("commandView", self.tr("Commands"), self._model)
        self.view.show_hint(self.tr("No command is called that. F1 shows all of them."))
        lay_out_below(self, self.search, self.view)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setContentsMargins(0, theme.GRID, 0, theme.GRID)
        whole = parent.size()
        self.resize(min(room(_WIDTH), whole.width()), min(room(_HEIGHT), whole.height()))
        self.search.textChanged.connect(self._on_typed)
        self.view.activated.connect(self._on_chosen)
        self.view.clicked.connect(self._on_chosen)
        self._on_typed("")

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        self._model.filter(words)
        self.view.setCurrentIndex(self._model.index(0, 0))

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        action: QAction | None = index.data(VALUE_ROLE)
        self.close()
        if (
            action is not None
        ):  # once the window has the focus again: some commands look where it is
            QTimer.singleShot(0, action, action.trigger)


def open_palette(parent: QWidget, commands: Mapping[str, QAction]) -> CommandPalette:
    """Open the palette over `parent`, ready to be typed in."""
    made = CommandPalette(parent, commands)
    made.open()
    made.search.setFocus()
    return made
