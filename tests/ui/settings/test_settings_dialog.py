"""The settings, changed in the window: they hold at once and at the next start."""

from __future__ import annotations

import json
import re

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from obsdiag.config.settings import Settings, load
from obsdiag.ui import app, local_text, theme, window_language
from obsdiag.ui.history.retention_dialog import RetentionDialog
from obsdiag.ui.settings.folder_row import FolderRow
from obsdiag.ui.settings.settings_dialog import SettingsDialog
from obsdiag.ui.text_size import apply_text_size
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
    return opened(driver)


def opened(driver) -> SettingsDialog:
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
    choose(sheet, "setting.language", "de")
    driver.wait(lambda: driver.window.commands["paste"].text() == "&Einfügen")
    assert sheet.windowTitle() == "Einstellungen"
    box = sheet.findChild(QComboBox, "setting.language")
    assert box.itemText(0) == "wie das System"
    assert box.currentText() == "Deutsch"
    assert load(data_dir / "settings.json").language == "de"
    choose(sheet, "setting.language", "")
    driver.wait(lambda: driver.window.commands["paste"].text() == "&Paste")


def said(sheet: SettingsDialog) -> set[str]:
    """Return what of the sheet is to be read, by eye or ear; but for names that stay."""
    found = {sheet.windowTitle()}
    for part in sheet.findChildren(QWidget):
        found |= {part.accessibleName(), part.accessibleDescription(), part.toolTip()}
        if isinstance(part, QLabel | QAbstractButton):
            found.add(part.text())
        elif isinstance(part, QLineEdit):
            found.add(part.placeholderText())
        elif isinstance(part, QComboBox) and part.objectName() not in NAMED_ALIKE:
            found |= {part.itemText(row) for row in range(part.count())}
    return {text for text in found if re.search("[a-z]{3}", text) and not text.startswith("/")}


NAMED_ALIKE = {"setting.language", "setting.fixed_font"}


@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_nothing_of_the_sheet_stays_in_the_language_before(sheet, driver, language):
    before = said(sheet)
    assert len(before) > 30
    choose(sheet, "setting.language", language)
    driver.wait(lambda: not said(sheet) & before)


def test_languages_are_called_by_their_own_names(sheet):
    box = sheet.findChild(QComboBox, "setting.language")
    names = {box.itemText(row) for row in range(box.count())}
    assert names >= {"Deutsch", "English", "简体中文"}


def test_a_language_of_the_environment_cannot_be_changed(driver, monkeypatch):
    monkeypatch.setenv(window_language.VARIABLE, "en")
    driver.trigger("settings")
    sheet = driver.window.findChild(SettingsDialog)
    box = sheet.findChild(QComboBox, "setting.language")
    assert not box.isEnabled()
    assert window_language.VARIABLE in box.toolTip()


def test_a_scheme_is_marked_in_the_menu_too(sheet, driver):
    choose(sheet, "setting.colour_scheme", "dark")
    assert theme.is_dark(QApplication.instance().palette())
    assert driver.window.commands["schemeDark"].isChecked()


def test_texts_are_shown_larger_and_as_before(sheet, driver, qapp):
    before = qapp.font().pointSizeF()
    choose(sheet, "setting.text_size", "150")
    assert qapp.font().pointSizeF() == pytest.approx(1.5 * before)
    choose(sheet, "setting.text_size", "")
    assert qapp.font().pointSizeF() == pytest.approx(before)


@pytest.mark.parametrize("percent", ["", "0", "-5", "9999999", "large", "49", "301"])
def test_a_size_of_no_use_is_the_systems(qapp, percent):
    before = qapp.font()
    apply_text_size(qapp, percent)
    assert qapp.font().pointSizeF() == before.pointSizeF()


def test_times_are_shown_in_utc(sheet, driver, monkeypatch):
    utc = "2026-03-14T09:28:30+00:00"
    choose(sheet, "setting.time_zone", "utc")
    assert local_text.moment(utc).isoformat() == utc
    choose(sheet, "setting.time_zone", "")
    assert local_text.moment(utc).tzinfo is not None


def test_what_is_found_is_still_shown(driver):
    driver.paste(response())
    driver.trigger("settings")
    choose(driver.window.findChild(SettingsDialog), "setting.time_zone", "utc")
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
    (button,) = (b for b in sheet.findChildren(QPushButton) if b.text() == "Open the &folder")
    button.click()
    assert [url.toLocalFile() for url in opened] == [str(data_dir)]


def test_each_setting_is_named_for_a_screen_reader(sheet):
    for box in sheet.findChildren(QComboBox):
        assert box.accessibleName()
    assert (
        sheet.findChild(QComboBox, "setting.colour_scheme").focusPolicy() & Qt.FocusPolicy.TabFocus
    )


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


def test_a_sender_signs_the_text_to_a_customer(driver, data_dir):
    driver.paste(response())
    sheet = opened(driver)
    line = sheet.findChild(QLineEdit, "setting.sender")
    line.setText("  Cloud support,\tteam north ")
    line.editingFinished.emit()
    assert load(data_dir / "settings.json").sender == "Cloud support, team north"
    draft = customer_draft(driver)
    assert draft.text.rstrip().endswith("Cloud support, team north")


def customer_draft(driver):
    from obsdiag.reply.purpose import Purpose
    from obsdiag.reply.reply_renderer import Wanted
    from obsdiag.ui.reply.reply_draft import DraftMaker, DraftRequest

    settings = driver.window.settings
    maker = DraftMaker(
        driver.window.panes.verdict.catalogue, settings.templates(), settings.held.sender
    )
    findings = driver.window.panes.capture.model.findings()
    return maker.draft(DraftRequest(findings, Wanted(Purpose.CUSTOMER)))


def test_what_is_replaced_at_first_is_chosen_once(driver, data_dir):
    driver.paste(response())
    sheet = opened(driver)
    sheet.findChild(QCheckBox, "setting.masked.bucket").setChecked(True)
    sheet.findChild(QCheckBox, "setting.masked.account").setChecked(True)
    assert load(data_dir / "settings.json").masked == "bucket account"
    sheet.reject()
    driver.trigger("prepareReply")
    assert driver.find(QCheckBox, "replyMask.bucket").isChecked()
    assert not driver.find(QCheckBox, "replyMask.key").isChecked()


def test_templates_are_taken_from_the_folder_that_was_chosen(driver, tmp_path):
    driver.paste(response())
    opened(driver)
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "customer.j2").write_text("Our own words.")
    driver.find(FolderRow, "setting.templates").chosen.emit(str(tmp_path / "ours"))
    assert customer_draft(driver).text == "Our own words.\n"


def test_captures_are_shown_in_another_font_at_once(sheet, driver, monkeypatch):
    box = sheet.findChild(QComboBox, "setting.fixed_font")
    assert box.count() > 1
    before = driver.window.panes.capture.editor.font().family()
    other = next(name for row in range(1, box.count()) if (name := box.itemData(row)) != before)
    choose(sheet, "setting.fixed_font", other)
    assert driver.window.panes.capture.editor.font().family() == other
    choose(sheet, "setting.fixed_font", "")
    assert driver.window.panes.capture.editor.font().family() == before


def test_nothing_is_watched_unless_it_is_asked_for(driver, sheet):
    assert "_watching" not in vars(driver.window)
    assert not sheet.findChild(QCheckBox, "setting.watch_clipboard").isChecked()


def test_a_watched_folder_shows_the_errors_that_come_into_it(sheet, driver, tmp_path):
    (tmp_path / "in").mkdir()
    driver.find(FolderRow, "setting.watch_folder").chosen.emit(str(tmp_path / "in"))
    driver.wait(lambda: driver.window._watching._folder._known is not None)
    (tmp_path / "in" / "new.http").write_bytes(response())
    driver.wait(lambda: driver.findings() == ["404 NoSuchKey"])
    driver.find(FolderRow, "setting.watch_folder").chosen.emit("")
    assert not driver.window.settings.held.is_watching()
