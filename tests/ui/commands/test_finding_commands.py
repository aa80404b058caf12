"""The commands of the menus Finding and Entry, by key and by name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from obsdiag.ui.verdict.field_row import FieldRow
from tests.answer import HEAD, REQUEST_ID, error, response

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))


def test_a_field_is_copied_whole(driver):
    driver.paste(DENIED)
    rows = driver.window.panes.verdict.diagnosis.findChildren(FieldRow)
    row = next(row for row in rows if row._field.label == "Request id")
    row._copy.click()
    assert QApplication.clipboard().text() == REQUEST_ID
    assert driver.status() == "Request id copied"


def test_the_report_is_copied_with_its_secrets_masked(driver):
    url = "/b/k?AWSAccessKeyId=AKIDEXAMPLE12345&Signature=c2VjcmV0LXNpZ25hdHVyZQ%3D%3D"
    driver.paste(f"GET {url} HTTP/1.1\r\nHost: obs.example.com\r\n\r\n".encode() + DENIED)
    driver.trigger("copyReport")
    assert "AccessDenied" in QApplication.clipboard().text()
    assert "c2VjcmV0" not in QApplication.clipboard().text()


def test_the_request_id_is_copied_by_its_key(driver):
    driver.paste(DENIED)
    driver.press(Qt.Key.Key_R, CTRL, SHIFT)
    assert QApplication.clipboard().text() == REQUEST_ID


def test_findings_are_walked_by_keys(driver):
    driver.paste(DENIED + b"\r\n\r\n" + response(head=HEAD[:2]))
    driver.press(Qt.Key.Key_Down, ALT)
    assert "NoSuchKey" in driver.verdict()
    driver.press(Qt.Key.Key_Up, ALT)
    assert "AccessDenied" in driver.verdict()
