"""The files and folders that were opened last, as a menu."""

from __future__ import annotations

from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu

from obsdiag.ui.local_text import shown_line
from obsdiag.ui.verdict.prose import masked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

MOST = 10
"""Files that are remembered."""
_MOST_SHOWN = 80
"""Characters of a path in the menu."""


def remembered(text: str) -> list[Path]:
    """Return the files that the settings have, the last one first."""
    return [Path(line) for line in text.split("\n") if line][:MOST]


def with_opened(text: str, opened: Iterable[Path]) -> str:
    """Return what the settings are to have once these were opened.

    A name on two lines is none, and one that has a secret in it is not kept.
    """
    names = dict.fromkeys(str(path) for path in (*opened, *remembered(text)))
    kept = (name for name in names if "\n" not in name and masked(name) == name)
    return "\n".join([*islice(kept, MOST)])


class RecentMenu(QMenu):
    """A row a file; disabled while there is none."""

    chosen = Signal(object)
    """Signal(tuple[Path]): the user wants this one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("recentFiles")
        self.retranslate()
        self.show_files(())

    def retranslate(self) -> None:
        """Say what it is in another language."""
        self.setTitle(QCoreApplication.translate("RecentMenu", "Open &recent"))

    def show_files(self, files: Sequence[Path]) -> None:
        """Offer these."""
        self.clear()
        for path in files:
            self.addAction(_shown(path).replace("&", "&&")).triggered.connect(
                partial(self._on_chosen, path)
            )
        self.setEnabled(bool(files))

    def _on_chosen(self, path: Path, _checked: bool = False) -> None:
        self.chosen.emit((path,))


def _shown(path: Path) -> str:
    """Return a path that can be told from others: of a long one, its end."""
    shown = shown_line(str(path), len(str(path)))
    return shown if len(shown) <= _MOST_SHOWN else f"…{shown[1 - _MOST_SHOWN :]}"
