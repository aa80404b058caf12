"""The history kept in order: tidied, forgotten, limited, and saved when it is damaged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from obsdiag.config.settings import Retention, load_retention, save_retention
from obsdiag.history import History
from obsdiag.ui import app
from obsdiag.ui.history.forget_dialog import ForgetDialog
from obsdiag.ui.history.retention_dialog import RetentionDialog
from tests.answer import error, response
from tests.ui.conftest import Driver
from tests.ui.storm import request_id


def denied(number: int) -> bytes:
    return response("403 Forbidden", error(f"Denied{number}", "No", request_id(number)), ())


@pytest.fixture
def filled(driver):
    for number in range(3):
        driver.paste(denied(number))
    driver.wait(lambda: len(driver.history()) == 3)
    return driver


def sheet_of(driver, kind):
    driver.wait(lambda: driver.window.findChild(kind) is not None)
    return driver.window.findChild(kind)


def test_everything_of_a_ticket_is_forgotten_once_its_number_is_confirmed(filled, data_dir):
    history = filled.window._history_provider.history()
    for entry in history.search()[:2]:
        history.annotate(entry.id, ticket="T-4711")
    filled.window.panes.history.restart()
    view = filled.window.panes.history.view
    filled.wait(lambda: "T-4711" in (view.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)))
    view.setFocus()
    view.selectRow(0)
    filled.trigger("forget")
    sheet = sheet_of(filled, ForgetDialog)
    (button,) = (b for b in sheet.findChildren(QRadioButton) if "ticket T-4711" in b.text())
    button.click()
    filled.wait(lambda: sheet._forget.text() == "Forget 2 entries")
    sheet._forget.click()
    filled.wait(lambda: filled.history() == ["403 Denied0"])
    filled.wait(lambda: filled.status().startswith("2 entries forgotten"))
    filled.window.close()
    assert b"T-4711" not in (data_dir / "history.sqlite3").read_bytes()


def test_a_sheet_that_is_closed_forgets_nothing(filled):
    filled.trigger("forget")
    sheet = sheet_of(filled, ForgetDialog)
    filled.wait(sheet._forget.isEnabled)
    sheet.reject()
    assert filled.window._history_provider.history().count() == 3


def test_nothing_can_be_forgotten_before_it_is_counted(filled):
    filled.trigger("forget")
    sheet = sheet_of(filled, ForgetDialog)
    sheet._on_chosen(0)
    assert not sheet._forget.isEnabled()
    sheet.reject()


def test_with_nothing_chosen_it_is_said_what_to_do(driver):
    driver.trigger("forget")
    driver.wait(lambda: driver.status().startswith("Choose an entry, or search"))


def test_the_limits_are_shown_and_remembered(driver, data_dir):
    save_retention(data_dir / "settings.json", Retention(30, None, 5_000_000))
    driver.trigger("retention")
    sheet = sheet_of(driver, RetentionDialog)
    assert [box.text() for box in (sheet._days, sheet._entries, sheet._size)] == [
        "30 days",
        "no limit",
        "5 MB",
    ]
    sheet._entries.setValue(1_000)
    sheet._on_accepted()
    driver.wait(lambda: "quiet moment" in driver.status())
    assert load_retention(data_dir / "settings.json") == Retention(30, 1_000, 5_000_000)


def test_at_a_quiet_moment_what_is_over_the_limits_goes(filled, data_dir):
    save_retention(data_dir / "settings.json", Retention(entries=1))
    filled.window.maintenance.maintain()
    filled.wait(lambda: filled.history() == ["403 Denied2"])


def test_use_ends_the_quiet(filled):
    filled.window.maintenance.maintain()
    filled.window.maintenance.wait()
    assert not filled.window.maintenance._is_quiet
    assert filled.window.maintenance._quiet.isActive()


def test_a_damaged_history_is_recovered_by_a_click_and_used_again(qtbot, data_dir):
    with History(data_dir / "history.sqlite3") as history:
        history.add({"code": "NoSuchKey", "status": 404}, b"x", taken_at="2026-03-12T10:00:00Z")
    path = data_dir / "history.sqlite3"
    path.write_bytes(b"not a database" + path.read_bytes()[14:])
    window = app.build(data_dir)
    qtbot.addWidget(window)
    window.show()
    driver = Driver(window, qtbot)
    driver.wait(lambda: "damaged" in window.offers.text())
    driver.paste(denied(1))
    assert "not saved" in driver.status()
    window.offers._step.click()
    driver.wait(lambda: "The history is in use again" in driver.messages())
    assert "The damaged file is kept as" in driver.messages()
    driver.trigger("save")
    driver.wait(lambda: "403 Denied1" in driver.history())
    window.close()
