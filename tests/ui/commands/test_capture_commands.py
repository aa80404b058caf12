"""The commands of the menu Capture."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

from tests.answer import error, response

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))


def test_the_sample_is_decoded_and_not_kept(driver):
    driver.settle(lambda: driver.trigger("sample"))
    assert driver.findings() == ["403 SignatureDoesNotMatch"]
    assert driver.status().endswith("not saved")
    assert driver.history() == []


def test_clearing_shows_how_to_begin(driver):
    driver.paste(DENIED)
    driver.trigger("clear")
    assert "Paste, drop or open a response" in driver.verdict()
    assert driver.findings() == []
    assert driver.find(QPlainTextEdit, "captureEditor").toPlainText() == ""


def test_files_are_opened_by_a_dialog_that_does_not_block(driver, tmp_path):
    path = tmp_path / "denied.http"
    path.write_bytes(DENIED)
    driver.trigger("open")
    dialog = driver.window.findChild(QFileDialog)
    driver.settle(lambda: dialog.filesSelected.emit([str(path)]))
    assert driver.findings() == ["403 AccessDenied"]
    dialog.close()
