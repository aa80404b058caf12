"""The commands that have a meaning now, as a list: what they do, where they are, their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from obsdiag.ui.actions import COMMANDS, plain
from obsdiag.ui.guard import NO_ANSWER, guarded
from obsdiag.ui.models.item_row import NOWHERE, ROW_ROLE, VALUE_ROLE, Index, ItemRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QAction


class ListedCommand(NamedTuple):
    """A command in words."""

    action: QAction
    text: str
    menu: str
    keys: str


def listed(commands: Mapping[str, QAction]) -> Iterator[ListedCommand]:
    """Yield the commands that are enabled, in the order of the table."""
    for command in COMMANDS:
        action = commands[command.name]
        if action.isEnabled():
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            yield ListedCommand(action, plain(command.text), plain(command.menu), keys)


class CommandModel(QAbstractListModel):
    """Answers VALUE_ROLE with the QAction."""

    def __init__(self, commands: Mapping[str, QAction], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = list(listed(commands))
        self._shown = self._all

    def filter(self, words: str) -> None:
        """Leave those that have all these words; what starts with the first of them goes first."""
        sought = words.casefold().split()
        self.beginResetModel()
        found = [
            command
            for command in self._all
            if all(word in f"{command.text} {command.menu}".casefold() for word in sought)
        ]
        first = sought[0] if sought else ""
        self._shown = sorted(found, key=lambda one: not one.text.casefold().startswith(first))
        self.endResetModel()

    @guarded(0)
    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of commands that are left."""
        return 0 if parent.isValid() else len(self._shown)

    @guarded(NO_ANSWER)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer Display, AccessibleText, VALUE_ROLE and ROW_ROLE."""
        if not index.isValid():
            return None
        command = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return command.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{command.text}, {command.menu}, {command.keys}"
        if role == ROW_ROLE:
            return ItemRow(command.text, aside=command.menu, tail=command.keys)
        return command.action if role == VALUE_ROLE else None
