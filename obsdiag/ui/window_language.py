"""The language of the window's own texts: a table of each, in resources/languages.

`de.toml` has a table a context, which is the class or the name that `translate` is called with, and
in it the English text and its translation. What it does not have stays English. What a capture
says, the published catalogue and the names of the window's parts are the same in every language.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from obsdiag.config import assets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QTranslator
    from PySide6.QtWidgets import QApplication

_installed: list[QTranslator] = []
VARIABLE = "OBSDIAG_LANGUAGE"
FOLDER = "languages"
ENGLISH = "en"


def languages() -> tuple[str, ...]:
    """Return the languages that there are, English first."""
    found = (name.removesuffix(".toml") for name in assets.names(FOLDER) if name.endswith(".toml"))
    return (ENGLISH, *found)


def chosen_language(setting: str) -> str:
    """Return the language that the environment names, else `setting`; English if there is none.

    `zh_CN.UTF-8` is `zh_CN`; of `de_AT` the language, `de`, will do.
    """
    for wanted in (os.environ.get(VARIABLE, ""), setting):
        name = wanted.partition(".")[0].replace("-", "_")
        for known in languages() if name else ():
            if known in (name, name.partition("_")[0]):
                return known
    return ENGLISH


def use_language(app: QApplication, setting: str) -> None:
    """Show what is made from now on in the chosen language."""
    while _installed:
        app.removeTranslator(_installed.pop())
    if not (os.environ.get(VARIABLE) or setting):
        return  # English, and nothing to be looked for
    name = chosen_language(setting)
    if name == ENGLISH:
        return
    from PySide6.QtCore import QLocale  # not needed before the first paint in English

    from obsdiag.ui.table_translator import TableTranslator

    _installed.append(TableTranslator(_texts(name), app))
    app.installTranslator(_installed[-1])
    QLocale.setDefault(QLocale(name))


@cache
def _texts(name: str) -> Mapping[str, Mapping[str, str]]:
    """Return the texts of a language by context; what is no table of texts is passed over."""
    import tomllib  # only where the window is not English

    table = tomllib.loads(assets.read_bytes(f"{FOLDER}/{name}.toml").decode())
    return {context: texts for context, texts in table.items() if isinstance(texts, dict)}
