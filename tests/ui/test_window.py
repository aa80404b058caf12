"""Pasting, editing and finding one's way about, as a user's hands do it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from obsdiag.ui import app
from obsdiag.ui.capture.excerpt import MAX_LINE, MAX_TEXT
from obsdiag.ui.local_text import moment, time_text
from tests.answer import error, response
from tests.ui.conftest import put_on_clipboard

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))


def test_nothing_that_is_typed_in_has_the_focus_at_first(driver):
    assert not isinstance(QApplication.focusWidget(), QLineEdit)


@pytest.mark.parametrize(
    "name", ["catalogueView", "historyView", "captureEditor", "findingsView", "diagnosisView"]
)
def test_ctrl_v_takes_a_capture_in_wherever_the_focus_is(driver, name):
    widget = driver.window.panes.verdict.page() if name == "diagnosisView" else driver.widget(name)
    widget.setFocus()
    driver.paste(DENIED)
    assert driver.findings() == ["403 AccessDenied"]


def test_shift_insert_pastes_too(driver):
    put_on_clipboard(DENIED)
    driver.settle(lambda: driver.press(Qt.Key.Key_Insert, SHIFT))
    assert driver.findings() == ["403 AccessDenied"]


def test_ctrl_v_in_a_search_field_pastes_into_the_field(driver):
    field = driver.find(QLineEdit, "historySearch")
    field.setFocus()
    put_on_clipboard(b"NoSuchKey")
    driver.press(Qt.Key.Key_V, CTRL)
    assert field.text() == "NoSuchKey"
    assert driver.findings() == []


def test_a_paste_into_the_editor_replaces_the_capture(driver):
    driver.paste(DENIED)
    driver.widget("captureEditor").setFocus()
    driver.paste(response())
    assert "AccessDenied" not in driver.find(QPlainTextEdit, "captureEditor").toPlainText()


def test_an_empty_clipboard_is_told(driver):
    QApplication.clipboard().clear()
    driver.trigger("paste")
    assert "nothing on the clipboard" in driver.messages()


def test_an_edited_text_is_read_again_and_kept_only_on_demand(driver):
    driver.paste(DENIED)
    driver.wait(lambda: len(driver.history()) == 1)
    editor = driver.find(QPlainTextEdit, "captureEditor")
    cursor = editor.document().find("AccessDenied")
    driver.settle(lambda: cursor.insertText("AccountProblem"))
    assert driver.findings() == ["403 AccountProblem"]
    assert driver.status().endswith("not saved")
    driver.trigger("save")
    driver.wait(lambda: driver.history() == ["403 AccountProblem", "403 AccessDenied"])


def test_reading_an_edited_text_again_leaves_the_caret_alone(driver):
    driver.paste(DENIED)
    editor = driver.find(QPlainTextEdit, "captureEditor")
    cursor = editor.document().find("Access Denied")
    editor.setTextCursor(cursor)
    start = cursor.selectionStart()
    driver.settle(lambda: editor.insertPlainText("No"))
    assert editor.textCursor().position() == start + 2


def test_a_text_put_in_as_a_whole_is_a_capture_of_its_own_and_kept(driver):
    editor = driver.find(QPlainTextEdit, "captureEditor")
    driver.settle(lambda: editor.setPlainText(DENIED.decode()))
    assert driver.findings() == ["403 AccessDenied"]
    driver.wait(lambda: driver.history() == ["403 AccessDenied"])


def test_a_source_that_is_not_shown_whole_is_not_edited(driver):
    driver.paste(response(body=error("NoSuchKey", "m" * (2 * MAX_LINE))))
    assert driver.find(QPlainTextEdit, "captureEditor").isReadOnly()


def test_megabytes_on_one_line_are_cropped_and_read_elsewhere(driver):
    ticks = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(0)
    driver.paste(response(body=error("NoSuchKey", "m" * 2_000_000)))
    timer.stop()
    assert ticks
    assert driver.findings() == ["404 NoSuchKey"]
    editor = driver.find(QPlainTextEdit, "captureEditor")
    assert "B more of this line" in editor.toPlainText()
    assert editor.document().characterCount() < MAX_TEXT + MAX_LINE
    assert max(map(len, driver.verdict().splitlines())) < 1_000


def test_hidden_characters_are_written_out(driver):
    driver.paste(response(body=error("NoSuchKey", "gone \u202etxt.exe\x1b[31m")))
    assert "gone \\u202etxt.exe" in driver.find(QPlainTextEdit, "captureEditor").toPlainText()
    assert "\u202e" not in driver.verdict()


def test_an_entry_chosen_by_hand_stands_in_the_verdicts_place_until_esc(driver):
    driver.paste(DENIED)
    driver.qtbot.keyClicks(driver.find(QLineEdit, "catalogueSearch"), "slowdown")
    driver.widget("catalogueSearch").setFocus()
    driver.press(Qt.Key.Key_Return)
    assert "SlowDown#1" in driver.verdict()
    driver.press(Qt.Key.Key_Escape)
    assert driver.find(QLineEdit, "catalogueSearch").text() == ""
    assert "SlowDown#1" in driver.verdict()
    driver.press(Qt.Key.Key_Escape)
    assert "SlowDown#1" not in driver.verdict()
    assert driver.window.panes.catalogue.view.currentIndex().data() == "AccessDenied"


@pytest.mark.parametrize("pane", ["catalogue", "history"])
def test_down_leads_from_a_search_to_its_first_hit_and_selects_it(driver, pane):
    driver.paste(DENIED)
    driver.wait(lambda: len(driver.history()) == 1)
    widget = getattr(driver.window.panes, pane)
    widget.search.setFocus()
    driver.qtbot.keyClicks(widget.search, "denied")
    driver.wait(lambda: widget.view.model().index(0, 0).data().endswith("AccessDenied"))
    driver.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is widget.view
    assert [index.row() for index in widget.view.selectedIndexes()] == [0]


def test_esc_stops_a_long_reading(driver, tmp_path):
    for number in range(2_000):
        (tmp_path / f"{number:04}.http").write_bytes(DENIED)
    with driver.qtbot.waitSignal(driver.window._read_controller.reported, timeout=10_000):
        driver.window.take_files([tmp_path])
    driver.settle(lambda: driver.press(Qt.Key.Key_Escape))
    assert driver.status().startswith("Stopped “")
    assert len(driver.findings()) < 2_000


def test_a_crash_is_told_in_the_window(driver):
    driver.window.report_crash("ValueError: \x1b[31mboom", "report")
    assert "ValueError: \\x1b[31mboom" in driver.messages()


def test_every_part_has_an_accessible_name(driver):
    names = (
        "catalogueView",
        "catalogueSearch",
        "historyView",
        "historySearch",
        "captureEditor",
        "findingsView",
        "diagnosisView",
        "messageStrip",
    )
    assert all(driver.widget(name).accessibleName() for name in names)


def test_a_window_that_was_closed_asks_for_nothing_more(qtbot, tmp_path):
    window = app.build(tmp_path)
    qtbot.addWidget(window)
    window.close()
    QCoreApplication.sendPostedEvents()  # the answers to what was asked at the start
    assert window._pool.activeThreadCount() == 0


def test_where_no_language_is_chosen_dates_are_british(qtbot, tmp_path):
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    window = app.build(tmp_path)
    qtbot.addWidget(window)
    assert time_text(moment("2026-03-12T10:00:00Z")).startswith("12/03/2026")
    window.close()
    QLocale.setDefault(before)
