"""The language of the window: which one it is, and what Qt makes of its file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from obsdiag.ui import app, language_files, window_language


@pytest.fixture(autouse=True)
def english_again(monkeypatch):
    """Have a system without a language, and what was before afterwards."""
    locale, variable = QLocale(), window_language.VARIABLE
    monkeypatch.setattr(QLocale, "system", QLocale.c)
    monkeypatch.delenv(variable, raising=False)
    yield
    monkeypatch.setenv(variable, "en")
    window_language.use_language(QApplication.instance(), "")
    QLocale.setDefault(locale)


def speak(monkeypatch, name: str) -> None:
    monkeypatch.setenv(window_language.VARIABLE, name)
    window_language.use_language(QApplication.instance(), "")


@pytest.mark.parametrize(
    ("variable", "setting", "chosen"),
    [
        ("", "", "en"),
        ("de", "", "de"),
        ("de_AT.UTF-8", "", "de"),
        ("de-CH", "", "de"),
        ("zh_CN", "", "zh_CN"),
        ("zh_CN.UTF-8", "", "zh_CN"),
        ("zh", "", "zh_CN"),
        ("zh-Hans-SG", "", "zh_CN"),
        ("zh_TW", "", "en"),  # written in other characters
        ("", "de", "de"),
        ("en", "de", "en"),
        ("xx", "de", "de"),
        ("xx", "", "en"),
        ("../../etc", "", "en"),
    ],
)
def test_the_environment_goes_before_the_setting(qapp, monkeypatch, variable, setting, chosen):
    monkeypatch.setenv(window_language.VARIABLE, variable)
    assert window_language.chosen_language(setting) == chosen


@pytest.mark.parametrize(
    ("system", "chosen"),
    [("de_AT", "de"), ("zh_CN", "zh_CN"), ("zh_TW", "en"), ("fr_FR", "en"), ("en_US", "en")],
)
def test_without_either_the_system_decides(qapp, monkeypatch, system, chosen):
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    assert window_language.chosen_language("") == chosen


def test_dates_are_the_systems_where_it_speaks_the_language(qapp, monkeypatch):
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("de_AT"))
    speak(monkeypatch, "de")
    assert QLocale().name() == "de_AT"
    speak(monkeypatch, "zh_CN")
    assert QLocale().name() == "zh_CN"
    speak(monkeypatch, "en")
    assert QLocale().name() == "en_GB"


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [
        ("en", "1 finding", "3,000 findings"),
        ("de", "1 Befund", "3.000 Befunde"),
        ("zh_CN", "1 个发现项", "3,000 个发现项"),
    ],
)
def test_one_is_told_from_several(qapp, monkeypatch, language, one, several):
    speak(monkeypatch, language)
    told = [QCoreApplication.translate("Reading", "%Ln findings", None, n) for n in (1, 3000)]
    assert told == [one, several]


def test_the_buttons_of_qts_own_dialogs_are_translated(qtbot, monkeypatch):
    speak(monkeypatch, "de")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Abbrechen"


def test_the_window_speaks_the_chosen_language_and_names_stay(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv(window_language.VARIABLE, "de")
    window = app.build(tmp_path)
    qtbot.addWidget(window)
    assert window.commands["paste"].text() == "&Einfügen"
    assert window.commands["paste"].objectName() == "action.paste"
    window.close()


@pytest.mark.may_log
def test_a_language_that_cannot_be_compiled_leaves_the_window_in_english(qapp, monkeypatch, caplog):
    monkeypatch.setattr(language_files, "compiled", lambda name: None)
    monkeypatch.setattr(window_language, "compiled", lambda name: None)
    speak(monkeypatch, "de")
    assert window_language.shown_language() == "en"
    assert QCoreApplication.translate("Sheet", "Keys") == "Keys"
