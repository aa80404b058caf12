"""The commands that have a meaning now, as a list: what they do, where they are, their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt

from obsdiag.ui.actions import COMMANDS, plain
from obsdiag.ui.models.item_row import ROW_ROLE, VALUE_ROLE, ItemRow
from obsdiag.ui.models.value_model import ValueModel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

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


class CommandModel(ValueModel[ListedCommand]):
    """Answers VALUE_ROLE with the QAction."""

    def __init__(self, commands: Mapping[str, QAction], parent: QObject | None = None) -> None:
        answers: dict[int, Callable[[ListedCommand], object]] = {
            VALUE_ROLE: lambda one: one.action,
            ROW_ROLE: lambda one: ItemRow(one.text, aside=one.menu, tail=one.keys),
            Qt.ItemDataRole.DisplayRole: lambda one: one.text,
            Qt.ItemDataRole.AccessibleTextRole: lambda one: f"{one.text}, {one.menu}, {one.keys}",
        }
        super().__init__(answers, parent)
        self._all = list(listed(commands))
        self.hold(self._all)

    def filter(self, words: str) -> None:
        """Leave those that have all these words; what starts with the first of them goes first."""
        sought = words.casefold().split()
        found = [
            command
            for command in self._all
            if all(word in f"{command.text} {command.menu}".casefold() for word in sought)
        ]
        first = sought[0] if sought else ""
        self.hold(sorted(found, key=lambda one: not one.text.casefold().startswith(first)))
