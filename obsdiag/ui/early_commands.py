"""Commands that are asked for before there is anything that does them: none of them is lost."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction


class EarlyCommands:
    """Remembers what was asked for in the first moments of a window, by keys, menus or buttons."""

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        self._actions = actions
        self._asked: dict[str, None] = {}
        """In this order; each once: who saw nothing happen has pressed the keys again."""
        self._connections = [
            action.triggered.connect(partial(self._on_asked, name))
            for name, action in actions.items()
        ]

    def hand_on(self) -> None:
        """Have done what was asked for, as far as it can be done, and remember nothing more."""
        for action, connection in zip(self._actions.values(), self._connections, strict=False):
            action.triggered.disconnect(connection)
        asked, self._asked, self._connections = self._asked, {}, []
        for action in map(self._actions.__getitem__, asked):
            if action.isEnabled():
                if action.isCheckable() and action.actionGroup() is None:
                    action.toggle()  # it has been switched already, and is to stay so
                action.trigger()

    def _on_asked(self, name: str, *_: object) -> None:
        self._asked[name] = None
