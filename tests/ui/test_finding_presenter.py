"""What is shown of a reading, and what of it can be followed."""

from __future__ import annotations

from PySide6.QtCore import Qt

from obsdiag.ui.verdict.entry_row import EntryRow
from obsdiag.ui.verdict.link import Link
from tests.answer import error, response

PLAIN = response("200 OK", b"")


def test_a_suggestion_leads_to_its_entry(driver):
    driver.paste(response(body=error("NoSuchBuckett", "?")))
    row = next(row for row in driver.window.findChildren(EntryRow) if row.isVisible())
    row.findChild(Link).click()
    assert "NoSuchBucket#1" in driver.verdict()
    assert driver.window.panes.catalogue.view.currentIndex().data() == "NoSuchBucket"


def test_evidence_leads_to_its_line(driver):
    driver.paste(response("400 Bad Request", error("NoSuchKey")))
    links = driver.window.panes.verdict.diagnosis.findChildren(Link)
    link = next(link for link in links if link.isVisible() and link.text() == "line 1")
    link.click()
    editor = driver.window.panes.capture.editor
    assert editor.textCursor().blockNumber() == 0


def test_one_can_look_around_in_a_success_and_come_back(driver):
    driver.paste(PLAIN)
    driver.wait(lambda: "No error" in driver.verdict())
    driver.window.panes.verdict.code_followed.emit("SlowDown")
    assert "SlowDown" in driver.verdict()
    driver.press(Qt.Key.Key_Escape)
    assert driver.verdict().startswith("200")
