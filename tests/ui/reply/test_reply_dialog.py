"""The preview of a text before it leaves."""

from __future__ import annotations

import stat
import sys

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QPushButton, QWidget
from shiboken6 import isValid

from obsdiag.published import load_catalogue
from obsdiag.ui.reply.reply_dialog import ReplyDialog
from obsdiag.ui.reply.reply_draft import DraftMaker
from tests.answer import error, findings, response

NAMED = response(body=error(more="<Resource>/media-4711x/a.txt</Resource>"))
DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied", "0" * 32))


@pytest.fixture
def sheet(qtbot, tmp_path, pool: QThreadPool):
    parent = QWidget()
    qtbot.addWidget(parent)
    found = findings(NAMED, DENIED)
    maker = DraftMaker(load_catalogue(), tmp_path / "templates")
    dialog = ReplyDialog(tuple(found), found[0], maker, pool, parent)
    dialog.open()
    shows(qtbot, dialog, "404 NoSuchKey")
    yield dialog
    pool.waitForDone()
    if isValid(dialog):
        dialog.close()


def shows(qtbot, dialog: ReplyDialog, text: str) -> None:
    qtbot.waitUntil(lambda: text in dialog.preview.toPlainText(), timeout=30_000)


def choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))


def test_every_part_has_an_accessible_name(sheet):
    for box in (sheet.choices.purpose, sheet.choices.language, sheet.choices.scope, sheet.preview):
        assert box.accessibleName()
        assert box.objectName().startswith("reply")
    for button in sheet.findChildren(QAbstractButton):
        assert button.text() or button.accessibleName() or not button.isVisibleTo(sheet)


def test_text_and_language_are_chosen(qtbot, sheet):
    choose(sheet.choices.purpose, "customer")
    shows(qtbot, sheet, "Dear customer")
    choose(sheet.choices.language, "zh")
    shows(qtbot, sheet, "尊敬的客户")
    choose(sheet.choices.purpose, "service")
    shows(qtbot, sheet, "请求ID")


def test_it_is_about_the_chosen_finding_or_about_all(qtbot, sheet):
    assert "AccessDenied" not in sheet.preview.toPlainText()
    choose(sheet.choices.scope, True)
    shows(qtbot, sheet, "403 AccessDenied")


def test_a_switch_replaces_names_of_its_kind_and_marks_them(qtbot, sheet):
    assert "media-4711x" in sheet.preview.toPlainText()
    assert "media-4711x" in sheet.choices.told.text()
    sheet.choices.kinds["bucket"].setChecked(True)
    qtbot.waitUntil(lambda: "media" not in sheet.preview.toPlainText(), timeout=30_000)
    assert "Names replaced: 1" in sheet.choices.told.text()
    marked = [one.cursor.selectedText() for one in sheet.preview.extraSelections()]
    assert "a.txt" in marked  # what is still shown is marked too
    assert any(len(word) == 5 and set(word) <= set("qxzjkvw") for word in marked)


def test_a_secret_is_in_the_text_only_after_it_was_confirmed(qtbot, tmp_path, pool: QThreadPool):
    parent = QWidget()
    qtbot.addWidget(parent)
    more = "<AWSAccessKeyId>AKIA2E3XQZLMW2VT8SQP</AWSAccessKeyId>"
    found = findings(response("403 Forbidden", error("SignatureDoesNotMatch", "x", more=more)))
    maker = DraftMaker(load_catalogue(), tmp_path / "templates")
    dialog = ReplyDialog(tuple(found), found[0], maker, pool, parent)
    dialog.open()
    shows(qtbot, dialog, "AKIA...QP")
    secrets = dialog.choices.secrets
    secrets.switches["keys"].setChecked(False)
    assert "AKIA2E3XQZLMW2VT8SQP" not in dialog.preview.toPlainText()
    qtbot.mouseClick(secrets.confirm, Qt.MouseButton.LeftButton)
    shows(qtbot, dialog, "AKIA2E3XQZLMW2VT8SQP")
    secrets.switches["keys"].setChecked(True)
    shows(qtbot, dialog, "AKIA...QP")
    pool.waitForDone()
    dialog.close()


def test_of_a_capture_that_came_in_masked_it_is_said(qtbot, tmp_path, pool: QThreadPool):
    parent = QWidget()
    qtbot.addWidget(parent)
    found = findings(
        response("403 Forbidden", error(more="<AWSAccessKeyId>AKIA...QP</AWSAccessKeyId>"))
    )
    maker = DraftMaker(load_catalogue(), tmp_path / "templates")
    dialog = ReplyDialog(tuple(found), found[0], maker, pool, parent)
    dialog.open()
    shows(qtbot, dialog, "AKIA...QP")
    dialog.choices.secrets.switches["keys"].setChecked(False)
    dialog.choices.secrets.confirm.click()
    told = dialog.choices.told
    qtbot.waitUntil(lambda: "the original is not there" in told.text(), timeout=30_000)
    pool.waitForDone()
    dialog.close()


def test_it_is_copied_plain_and_rich(sheet):
    sheet.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert "<h1>404 NoSuchKey</h1>" in mime.html()
    assert mime.text().startswith("404 NoSuchKey\n====")
    sheet.copy_markdown()
    assert QGuiApplication.clipboard().text().startswith("## 404 NoSuchKey")
    QGuiApplication.clipboard().clear()


def test_what_was_changed_by_hand_is_copied_and_stays_until_it_is_discarded(qtbot, sheet):
    cursor = sheet.preview.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.insertText("Please call back. ")
    assert not sheet.choices.purpose.isEnabled()
    assert not sheet.choices.kinds["key"].isEnabled()
    sheet.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert "Please call back." in mime.html()
    assert "Please call back." in mime.text()
    qtbot.mouseClick(sheet.choices.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "call back" not in sheet.preview.toPlainText(), timeout=30_000)
    assert sheet.choices.purpose.isEnabled()
    QGuiApplication.clipboard().clear()


def test_a_text_changed_by_hand_is_lost_by_the_second_closing_alone(sheet):
    for text in ("Please call back.", "Or write."):
        QTextCursor(sheet.preview.document()).insertText(text)
        sheet.reject()
        assert sheet.isVisible()
        assert "Close it once more" in sheet.choices.told.text()
    sheet.reject()
    assert not sheet.isVisible()


def test_a_text_changed_by_hand_that_was_copied_is_closed_at_once(sheet):
    QTextCursor(sheet.preview.document()).insertText("Please call back.")
    sheet.copy()
    sheet.reject()
    assert not sheet.isVisible()
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize(
    ("suffix", "start"), [("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF-"), ("obscase", b"PK")]
)
def test_it_is_saved_for_nobody_elses_eyes(qtbot, sheet, tmp_path, suffix, start):
    file = tmp_path / f"reply.{suffix}"
    with qtbot.waitSignal(sheet.copied, timeout=30_000):
        sheet.save(suffix, str(file))
    assert file.read_bytes().startswith(start)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(("name", "suffix"), [("replySaveHtml", "html"), ("replySavePdf", "pdf")])
def test_where_it_is_saved_is_asked_with_the_ending_of_its_form(sheet, tmp_path, name, suffix):
    sheet.findChild(QPushButton, name).click()
    asked = sheet.findChild(QFileDialog)
    assert asked.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert asked.selectedFiles()[0].endswith(f"NoSuchKey.{suffix}")
    assert asked.defaultSuffix() == suffix
    asked.reject()
    assert sheet.isVisible()


def test_its_pages_are_shown_before_they_are_printed(qtbot, sheet):
    sheet.findChild(QPushButton, "replyPrint").click()
    pages = sheet.findChild(QWidget, "printSheet")
    qtbot.waitUntil(lambda: pages.view.pageCount() > 1)
    pages.reject()


def test_where_qt_cannot_print_it_is_said(sheet, monkeypatch):
    monkeypatch.setitem(sys.modules, "obsdiag.ui.reply.print_dialog", None)
    sheet.print_pages()
    assert "print support is missing" in sheet.choices.told.text()


def test_what_cannot_be_saved_is_said(qtbot, sheet, tmp_path):
    sheet.save("html", str(tmp_path / "nothing" / "a.html"))
    qtbot.waitUntil(lambda: "a.html cannot be written" in sheet.choices.told.text(), timeout=30_000)


def test_nothing_of_a_capture_acts_in_the_preview(qtbot, tmp_path, pool):
    parent = QWidget()
    qtbot.addWidget(parent)
    attack = '&lt;img src="file:///a.png"&gt; &lt;a href="http://e.example"&gt;x&lt;/a&gt;'
    found = findings(response("403 Forbidden", error("AccessDenied", attack)))
    maker = DraftMaker(load_catalogue(), tmp_path)
    dialog = ReplyDialog(tuple(found), found[0], maker, pool, parent)
    dialog.open()
    shows(qtbot, dialog, "<img src=")
    assert "<a href" not in dialog.preview.toHtml()
    assert "<img" not in dialog.preview.toHtml()
    pool.waitForDone()
    dialog.close()


def test_the_window_brings_it_up_for_the_finding_at_hand(driver):
    assert not driver.window.commands["prepareReply"].isEnabled()
    driver.paste(NAMED)
    driver.trigger("prepareReply")
    sheet = driver.window.findChild(ReplyDialog, "replySheet")
    shows(driver.qtbot, sheet, "404 NoSuchKey")
    assert sheet.findChild(QPushButton, "replyCopy").text()
    sheet.close()


def test_a_choice_keeps_the_focus_while_its_draft_is_made(qtbot, sheet):
    with qtbot.waitActive(sheet):
        sheet.show()
    sheet.choices.language.setFocus()
    choose(sheet.choices.language, "de")
    shows(qtbot, sheet, "Am Zug ist")
    assert sheet.choices.language.isEnabled()
    assert sheet.focusWidget() is sheet.choices.language


def test_tab_leaves_the_text(qtbot, sheet):
    with qtbot.waitActive(sheet):
        sheet.show()
    sheet.preview.setFocus()
    before = sheet.preview.toPlainText()
    qtbot.keyClick(sheet.preview, Qt.Key.Key_Tab)
    assert sheet.preview.toPlainText() == before
    assert not sheet.preview.hasFocus()


def test_there_is_nothing_to_copy_or_save_until_there_is_a_text(qtbot, tmp_path, pool: QThreadPool):
    parent = QWidget()
    qtbot.addWidget(parent)
    found = findings(NAMED)
    dialog = ReplyDialog(
        tuple(found), found[0], DraftMaker(load_catalogue(), tmp_path / "templates"), pool, parent
    )
    buttons = [dialog.findChild(QPushButton, name) for name in ("replyCopy", "replySavePdf")]
    assert not any(button.isEnabled() for button in buttons)
    shows(qtbot, dialog, "404 NoSuchKey")
    assert all(button.isEnabled() for button in buttons)
    pool.waitForDone()
    dialog.close()


def test_all_buttons_can_be_reached_where_the_screen_is_narrow(sheet, qtbot):
    sheet.resize(700, 500)
    qtbot.waitUntil(lambda: sheet.width() == 700)
    for button in sheet.findChildren(QPushButton):
        if button.isVisible():
            corner = button.mapTo(sheet, button.rect().bottomRight())
            assert sheet.rect().contains(corner), button.text()
