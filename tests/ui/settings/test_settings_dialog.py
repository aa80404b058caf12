"""The settings, changed in the window: they hold at once and at the next start."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from obsdiag.config.settings import Settings, load
from obsdiag.ui import app, theme, window_language
from obsdiag.ui.history.retention_dialog import RetentionDialog
from obsdiag.ui.models import entry_text
from obsdiag.ui.settings.settings_dialog import SettingsDialog
from tests.answer import response


@pytest.fixture(autouse=True)
def as_before(qapp, monkeypatch):
    font, locale = qapp.font(), QLocale()
    monkeypatch.delenv(window_language.VARIABLE, raising=False)
    monkeypatch.setattr(QLocale, "system", QLocale.c)
    yield
    monkeypatch.setenv(window_language.VARIABLE, "en")
    app._apply(qapp, Settings(colour_scheme="light"))
    qapp.setFont(font)
    QLocale.setDefault(locale)


@pytest.fixture
def sheet(driver) -> SettingsDialog:
    driver.trigger("settings")
    found = driver.window.findChild(SettingsDialog)
    assert found is not None
    return found


def choose(sheet: SettingsDialog, name: str, value: str) -> None:
    box = sheet.findChild(QComboBox, name)
    index = box.findData(value)
    assert index >= 0
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_another_language_holds_at_once_and_the_sheet_follows(sheet, driver, data_dir):
    choose(sheet, "settingLanguage", "de")
    driver.wait(lambda: driver.window.commands["paste"].text() == "&Einfügen")
    assert sheet.windowTitle() == "Einstellungen"
    box = sheet.findChild(QComboBox, "settingLanguage")
    assert box.itemText(0) == "wie das System"
    assert box.currentText() == "Deutsch"
    assert load(data_dir / "settings.json").language == "de"
    choose(sheet, "settingLanguage", "")
    driver.wait(lambda: driver.window.commands["paste"].text() == "&Paste")


def test_languages_are_called_by_their_own_names(sheet):
    box = sheet.findChild(QComboBox, "settingLanguage")
    names = {box.itemText(row) for row in range(box.count())}
    assert {"Deutsch", "简体中文"} <= names


def test_a_language_of_the_environment_cannot_be_changed(driver, monkeypatch):
    monkeypatch.setenv(window_language.VARIABLE, "en")
    driver.trigger("settings")
    sheet = driver.window.findChild(SettingsDialog)
    box = sheet.findChild(QComboBox, "settingLanguage")
    assert not box.isEnabled()
    assert window_language.VARIABLE in box.toolTip()


def test_a_scheme_is_marked_in_the_menu_too(sheet, driver):
    choose(sheet, "settingScheme", "dark")
    assert theme.is_dark(QApplication.instance().palette())
    assert driver.window.commands["schemeDark"].isChecked()


def test_texts_are_shown_larger_and_as_before(sheet, driver, qapp):
    before = qapp.font().pointSizeF()
    choose(sheet, "settingTextSize", "150")
    assert qapp.font().pointSizeF() == pytest.approx(1.5 * before)
    choose(sheet, "settingTextSize", "")
    assert qapp.font().pointSizeF() == pytest.approx(before)


@pytest.mark.parametrize("percent", ["", "0", "-5", "9999999", "large", "49", "301"])
def test_a_size_of_no_use_is_the_systems(qapp, percent):
    before = qapp.font()
    theme.apply_text_size(qapp, percent)
    assert qapp.font().pointSizeF() == before.pointSizeF()


def test_times_are_shown_in_utc(sheet, driver, monkeypatch):
    utc = "2026-03-14T09:28:30+00:00"
    choose(sheet, "settingTimeZone", "utc")
    assert entry_text.moment(utc).isoformat() == utc
    choose(sheet, "settingTimeZone", "")
    assert entry_text.moment(utc).tzinfo is not None


def test_what_is_found_is_still_shown(driver):
    driver.paste(response())
    driver.trigger("settings")
    choose(driver.window.findChild(SettingsDialog), "settingTimeZone", "utc")
    assert driver.findings() == ["404 NoSuchKey"]
    assert "NoSuchKey" in driver.verdict()


def test_retention_has_its_own_sheet(sheet, driver):
    (button,) = (b for b in sheet.findChildren(QPushButton) if "kept" in b.text())
    button.click()
    driver.wait(lambda: driver.window.findChild(RetentionDialog) is not None)
    driver.window.findChild(RetentionDialog).reject()


def test_the_data_folder_is_opened_and_nothing_else(sheet, driver, data_dir, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    (button,) = (b for b in sheet.findChildren(QPushButton) if "folder" in b.text())
    button.click()
    assert [url.toLocalFile() for url in opened] == [str(data_dir)]


def test_each_setting_is_named_for_a_screen_reader(sheet):
    for box in sheet.findChildren(QComboBox):
        assert box.accessibleName()
    assert sheet.findChild(QComboBox, "settingScheme").focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_broken_file_costs_nothing(qtbot, data_dir):
    data_dir.mkdir()
    (data_dir / "settings.json").write_text("{broken")
    window = app.build(data_dir)
    qtbot.addWidget(window)
    assert "back to their defaults" in window.messages.text()
    window.close()
    assert json.loads((data_dir / "settings.json").read_text())["colour_scheme"] == "system"


def test_values_of_no_use_in_the_file_are_defaults(qtbot, data_dir):
    data_dir.mkdir()
    broken = {"language": "xx", "text_size": "huge", "time_zone": "moon", "colour_scheme": "blue"}
    (data_dir / "settings.json").write_text(json.dumps(broken))
    window = app.build(data_dir)
    qtbot.addWidget(window)
    assert window.commands["paste"].text() == "&Paste"
    window.close()
