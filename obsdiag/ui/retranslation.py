"""Shows a window that is there in another language, without making it anew.

A text that was set once is a property of a widget or of a command. Each is looked up in the texts
of the language that the window has been in, in the contexts of the classes that the widget is part
of, and set to what it is in the new one. What is put together as it is shown (a page, a count) has
no such text: whoever shows it has a method `retranslate`, which is called afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu

from obsdiag.ui.language_files import texts
from obsdiag.ui.window_language import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtWidgets import QWidget

_PROPERTIES = (
    "text",
    "toolTip",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "windowTitle",
    "title",
    "suffix",
    "specialValueText",
)
_OF_COMMANDS = "Command"
"""The context of the table of commands, which belongs to no class."""


def retranslate(window: QWidget, before: str, now: str) -> None:
    """Show all of `window`, which has been in the language `before`, in `now`: Qt knows it."""
    if before == now:
        return
    known = _sources(before if before != ENGLISH else now, from_english=before == ENGLISH)
    parts = [window, *window.findChildren(QObject)]
    for part in parts:
        for name in _PROPERTIES:
            _replace(part, name, known)
    retell(window)


def retell(window: QWidget) -> None:
    """Have all of `window` say anew what it puts together as it is shown: a count, a time."""
    for part in [window, *window.findChildren(QObject)]:
        if (told := getattr(part, "retranslate", None)) is not None:
            told()


def _replace(part: QObject, name: str, known: Mapping[str, Mapping[str, str]]) -> None:
    read, write = getattr(part, name, None), getattr(part, f"set{name[0].upper()}{name[1:]}", None)
    if read is None or write is None or (name == "text" and isinstance(part, QLineEdit)):
        return  # a line that is edited holds the user's own words
    if not (shown := read()):
        return
    for context in _contexts(part):
        if (source := known.get(context, {}).get(shown)) is not None:
            write(QCoreApplication.translate(context, source))
            return


def _contexts(part: QObject) -> Iterator[str]:
    """Yield the contexts that a text of `part` may be from, the nearest first."""
    if isinstance(part, QAction | QMenu):
        yield _OF_COMMANDS
    at: QObject | None = part
    while at is not None:
        yield from _names(type(at))
        at = at.parent()


def _names(kind: type) -> tuple[str, ...]:
    return tuple(each.__name__ for each in kind.__mro__ if each.__module__.startswith("obsdiag."))


def _sources(language: str, *, from_english: bool) -> Mapping[str, Mapping[str, str]]:
    """Return the English texts by context, and by what they are in the language that is left."""
    return {
        context: {source if from_english else shown: source for source, shown in pairs.items()}
        for context, pairs in texts(language).items()
    }
