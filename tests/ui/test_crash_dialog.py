"""The report of a defect, ready to be copied."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from obsdiag.ui.crash_dialog import CrashDialog
from tests.answer import response


def test_a_defect_is_told_with_its_report_and_the_window_goes_on(driver):
    driver.window.report_crash("ValueError: odd", "obsdiag 1\nTraceback")
    dialog = driver.window.findChild(CrashDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert "ValueError: odd" in driver.messages()
    driver.window.activateWindow()
    driver.paste(response())
    assert driver.findings() == ["404 NoSuchKey"]


def test_the_report_is_copied(driver):
    driver.window.report_crash("ValueError: odd", "obsdiag 1\nTraceback")
    dialog = driver.window.findChild(CrashDialog)
    (copy,) = (each for each in dialog.findChildren(QPushButton) if "Copy" in each.text())
    copy.click()
    assert QApplication.clipboard().text() == "obsdiag 1\nTraceback"


def test_the_first_of_several_defects_is_shown(driver):
    for number in range(3):
        driver.window.report_crash(f"ValueError: {number}", f"report {number}")
    (dialog,) = driver.window.findChildren(CrashDialog)
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "report 0"
