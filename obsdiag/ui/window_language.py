"""The language of the window: which one is wanted, and how Qt is given it.

What a capture says, the published catalogue and the names of the window's parts are the same in
every language. The texts are in resources/i18n, see `obsdiag.ui.language_files`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from obsdiag.ui.language_files import compiled, languages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

VARIABLE = "OBSDIAG_LANGUAGE"
ENGLISH = "en"
_BRITISH = "en_GB"
_SIMPLIFIED = ("zh-Hans", "zh-CN", "zh-SG")
"""Chinese written as zh_CN is; what begins otherwise is written in other characters."""

_installed: list[QTranslator] = []
_shown: list[str] = [ENGLISH]
_held: list[bytes] = []
"""What Qt reads from, which does not copy it."""


def chosen_language(setting: str) -> str:
    """Return the language that the environment names, else `setting`, else the system's.

    `zh_CN.UTF-8` is `zh_CN`; of `de_AT` the language, `de`, will do. English if there is none.
    """
    system = (tag for tag in QLocale.system().uiLanguages() if tag != "zh")  # of either script
    wanted = (os.environ.get(VARIABLE, ""), setting, *system)
    return next(filter(None, map(_known, wanted)), ENGLISH)


def shown_language() -> str:
    """Return the language that the window was last given."""
    return _shown[0]


def is_in_use(name: str) -> bool:
    """Tell whether this language was given to Qt."""
    return bool(_installed) and _shown[0] == name


def use_language(app: QApplication, setting: str) -> None:
    """Show the window in the chosen language; what is shown is told by a LanguageChange event."""
    name = chosen_language(setting)
    while _installed:
        app.removeTranslator(_installed.pop())
    _shown[0] = name if _install(app, name) else ENGLISH
    QLocale.setDefault(_locale(_shown[0]))


def _install(app: QApplication, name: str) -> bool:
    """Have Qt translate; English too has a file, which knows one entry from several."""
    content = compiled(name)
    if content is None:
        return False
    ours = QTranslator(app)
    _held[:] = [content]
    ours.load(content)
    _installed.append(ours)
    if name != ENGLISH:  # the buttons of Qt's own dialogs
        of_qt = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if of_qt.load(f"qtbase_{name}", folder):
            _installed.insert(0, of_qt)
    for translator in _installed:
        app.installTranslator(translator)
    return True


def _locale(name: str) -> QLocale:
    """Return how dates and numbers are written: as the system does, where it speaks `name`."""
    system = QLocale.system()
    if _known(system.name()) == name:
        return system
    return QLocale(_BRITISH if name == ENGLISH else name)


def _known(wanted: str) -> str | None:
    """Return the language that there is for a wanted one."""
    tag = wanted.partition(".")[0].replace("_", "-")
    if tag.startswith(_SIMPLIFIED) or tag == "zh":
        tag = "zh-CN"
    names = (tag.replace("-", "_"), tag.partition("-")[0])
    return next((known for known in languages() if known in names), None) if tag else None
