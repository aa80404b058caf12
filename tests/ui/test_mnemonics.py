"""Letters that are pressed with Alt on a sheet: each stands for one thing, in every language."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from shiboken6 import isValid

from obsdiag.ui import window_language
from tests.answer import error, response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

SHEETS = ("settings", "prepareReply", "retention", "forget", "historyTimeline", "about", "help")


@pytest.fixture
def speak(driver, monkeypatch):
    locale = QLocale()

    def use(name: str) -> None:
        monkeypatch.setenv(window_language.VARIABLE, name)
        window_language.use_language(QApplication.instance(), "")

    yield use
    use("en")
    QLocale.setDefault(locale)


def test_no_two_things_on_a_sheet_have_one_letter(driver, speak):
    driver.paste(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    found = {}
    for language in ("en", "de", "zh_CN"):
        speak(language)
        for name in SHEETS:
            driver.trigger(name)
            sheet = driver.shown_dialog()
            found[language, name] = clashes(sheet)
            sheet.close()
            driver.wait(lambda sheet=sheet: not isValid(sheet) or sheet.isHidden())
    assert not any(found.values()), {key: named for key, named in found.items() if named}


def clashes(sheet: QWidget) -> dict[str, list[str]]:
    """Return the texts of a sheet that share a letter: its key would do none of what they say."""
    named = defaultdict(set)
    for text in _texts(sheet):
        if not (keys := QKeySequence.mnemonic(text)).isEmpty():
            named[keys.toString()].add(text)
    return {keys: sorted(texts) for keys, texts in named.items() if len(texts) > 1}


def _texts(sheet: QWidget) -> Iterator[str]:
    """Yield what can have such a letter, also what is hidden now: it comes beside the others."""
    for button in sheet.findChildren(QAbstractButton):
        yield button.text()
    for label in sheet.findChildren(QLabel):
        if label.buddy() is not None:
            yield label.text()
