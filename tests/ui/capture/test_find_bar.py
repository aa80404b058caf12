"""Find in the capture."""

from __future__ import annotations

import gzip

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.answer import error, response

TOKEN = b"MadeUpTokenOfNobody0123456789"
DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))


@pytest.fixture
def bar(driver):
    driver.paste(DENIED + b"\r\nx-obs-security-token: " + TOKEN)
    return driver.window.panes.capture.find_bar


def look_for(driver, words):
    driver.trigger("findInCapture")
    field = driver.find(QLineEdit, "findBar")
    assert field.hasFocus()
    field.setText(words)
    driver.window.panes.capture.find_bar._on_pause()
    return field


def test_hits_are_counted_and_gone_through_by_keys(driver, bar):
    look_for(driver, "access")
    count = int(bar.count().rpartition(" ")[2])
    assert count > 1
    assert bar.count() == f"1 of {count}"
    driver.press(Qt.Key.Key_Return)
    assert bar.count() == f"2 of {count}"
    driver.trigger("findPrevious")
    driver.trigger("findPrevious")
    assert bar.count() == f"{count} of {count}"
    driver.trigger("findNext")
    assert bar.count() == f"1 of {count}"


def test_the_current_hit_is_where_the_caret_is(driver, bar):
    look_for(driver, "AccessDenied")
    editor = driver.window.panes.capture.editor
    place = editor.textCursor().position()
    assert editor.toPlainText()[place:].startswith("AccessDenied")


def test_what_is_not_there_is_said_not_to_be(driver, bar):
    look_for(driver, "nothing of it")
    assert bar.count() == "not found"
    look_for(driver, "")
    assert bar.count() == ""


def test_esc_leads_back_to_the_capture(driver, bar):
    look_for(driver, "access")
    driver.press(Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert driver.window.panes.capture.editor.hasFocus()
    driver.trigger("findNext")
    assert not bar.isHidden()
    assert bar.count().startswith("1 of")


def test_the_same_words_are_looked_for_in_the_next_capture(driver, bar):
    look_for(driver, "NoSuchKey")
    assert bar.count() == "not found"
    driver.paste(response())
    assert not bar.isVisible()
    driver.trigger("findNext")
    assert bar.count() == "1 of 1"


def test_a_line_is_gone_to(driver, bar):
    driver.trigger("goToLine")
    assert bar.field.text() == ":"
    bar.field.setText(":3")
    bar._on_pause()
    assert driver.window.panes.capture.editor.textCursor().blockNumber() == 2


def test_long_lines_are_broken_or_not(driver, bar):
    editor = driver.window.panes.capture.editor
    assert driver.window.commands["wrapLines"].isChecked()
    driver.trigger("wrapLines")
    assert editor.lineWrapMode() == editor.LineWrapMode.NoWrap
    driver.trigger("wrapLines")
    assert editor.lineWrapMode() == editor.LineWrapMode.WidgetWidth


def test_secrets_are_masked_on_screen_by_one_switch(driver, bar):
    editor = driver.window.panes.capture.editor
    before = editor.toPlainText()
    assert TOKEN.decode() in before
    driver.trigger("maskSecrets")
    assert TOKEN.decode() not in editor.toPlainText()
    assert len(editor.toPlainText()) == len(before)
    assert editor.isReadOnly()
    driver.paste(DENIED + b"\r\nx-obs-security-token: " + TOKEN)
    assert TOKEN.decode() not in editor.toPlainText()
    driver.trigger("maskSecrets")
    assert editor.toPlainText() == before


def long_log(folder, pack=bytes):
    """Return a log that is too long to be shown whole, with three hits far apart."""
    line = b"2026-03-14T09:28:30Z INFO nothing to be seen here at all\n"
    path = folder / "app.log"
    path.write_bytes(pack(DENIED + b"\n" + (line * 9_000 + b"FAR away\n") * 3))
    return path


def test_hits_are_found_in_all_of_a_long_source_and_their_lines_shown(driver, tmp_path):
    path = long_log(tmp_path)
    driver.settle(lambda: driver.window.take_files([path]))
    look_for(driver, "far away")
    bar, editor = driver.window.panes.capture.find_bar, driver.window.panes.capture.editor
    driver.wait(lambda: bar.count() == "1 of 3")
    lines = path.read_bytes().split(b"\n")

    def shown():
        cursor = editor.textCursor()
        row = cursor.blockNumber()
        text = cursor.block().text()
        return text == "FAR away" and lines[editor.number(row) - 1] == b"FAR away"

    driver.wait(shown)
    first = editor.number(editor.textCursor().blockNumber())
    driver.trigger("findNext")
    assert bar.count() == "2 of 3"
    driver.wait(lambda: editor.number(editor.textCursor().blockNumber()) == first + 9_001)
    driver.wait(shown)
    driver.trigger("findNext")
    driver.trigger("findNext")
    assert bar.count() == "1 of 3"


def test_a_finding_is_shown_again_after_another_part_was(driver, tmp_path):
    driver.settle(lambda: driver.window.take_files([long_log(tmp_path)]))
    look_for(driver, "far away")
    editor = driver.window.panes.capture.editor
    driver.wait(lambda: "FAR away" in editor.toPlainText())
    driver.window.presenter._findings.show_chosen(driver.window.panes.capture.current())
    assert "AccessDenied" in editor.toPlainText()


def test_all_of_a_long_paste_is_looked_through(driver, tmp_path):
    driver.paste(long_log(tmp_path).read_bytes())
    look_for(driver, "far away")
    bar, editor = driver.window.panes.capture.find_bar, driver.window.panes.capture.editor
    driver.wait(lambda: bar.count() == "1 of 3")
    driver.wait(lambda: editor.textCursor().block().text() == "FAR away")


def test_all_of_a_packed_source_is_looked_through(driver, tmp_path):
    driver.settle(lambda: driver.window.take_files([long_log(tmp_path, gzip.compress)]))
    look_for(driver, "far away")
    bar, editor = driver.window.panes.capture.find_bar, driver.window.panes.capture.editor
    driver.wait(lambda: bar.count() == "1 of 3")
    driver.wait(lambda: editor.textCursor().block().text() == "FAR away")
