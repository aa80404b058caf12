"""The commands that have a meaning now, as a list: what they do, where they are, their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt

from obsdiag.ui.actions import COMMANDS, plain
from obsdiag.ui.models.item_row import ROW_ROLE, VALUE_ROLE, ItemRow
from obsdiag.ui.models.value_model import ValueModel
from obsdiag.ui.palette.command_words import other_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from PySide6.QtGui import QAction


class ListedCommand(NamedTuple):
    """A command in words."""

    action: QAction
    text: str
    menu: str
    keys: str
    words: str = ""
    """Other words by which it is found."""


def listed(commands: Mapping[str, QAction]) -> Iterator[ListedCommand]:
    """Yield the commands that are enabled, in the order of the table."""
    for command in COMMANDS:
        action = commands[command.name]
        if action.isEnabled():
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            text, menu = plain(command.text), plain(command.menu)
            yield ListedCommand(action, text, menu, keys, other_words(command.name))


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
        """Leave those that have all these words, in what they are called or else in other words.

        What starts with the first of them goes first, what is only called so otherwise last.
        """
        sought = words.casefold().split()
        first = sought[0] if sought else ""

        def place(one: ListedCommand) -> tuple[bool, bool]:
            is_called_so = _has(f"{one.text} {one.menu}", sought)
            return not is_called_so, not one.text.casefold().startswith(first)

        found = [one for one in self._all if _has(f"{one.text} {one.menu} {one.words}", sought)]
        self.hold(sorted(found, key=place))


def _has(text: str, sought: Iterable[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in sought)
