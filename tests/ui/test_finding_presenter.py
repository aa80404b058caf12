"""What is shown of a reading, and what of it can be followed."""

from __future__ import annotations

import gzip

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from obsdiag.ui.read_state import ReadState
from obsdiag.ui.verdict.entry_row import EntryRow
from obsdiag.ui.verdict.link import Link
from tests.answer import error, response
from tests.ui.conftest import put_on_clipboard

PLAIN = response("200 OK", b"")
DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))


def log():
    """Return a log with five errors of two kinds, one a minute."""
    codes = ("SlowDown", "AccessDenied", "SlowDown", "AccessDenied", "SlowDown")
    return b"\n".join(
        f"2026-03-14T08:0{number}:00Z ERROR status={503 if code == 'SlowDown' else 403} "
        f"<Error><Code>{code}</Code><Message>m</Message>"
        f"<RequestId>{MORNING + 60_000 * number:016X}{number:016X}</RequestId></Error>".encode()
        for number, code in enumerate(codes)
    )


MORNING = 1_773_475_200_000
"""2026-03-14 08:00 UTC, in milliseconds: request ids begin with it."""


def holds_focus(pane):
    focused = QApplication.focusWidget()
    return focused is pane or pane.isAncestorOf(focused)


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


def test_evidence_of_an_unknown_code_leads_to_the_line_where_it_stands(driver):
    driver.paste(b"PUT /a HTTP/1.1\r\nHost: b\r\n\r\n" + response(body=error("NoSuchKye", "?")))
    links = driver.window.panes.verdict.diagnosis.findChildren(Link)
    next(link for link in links if link.isVisible() and link.text().startswith("line ")).click()
    editor = driver.window.panes.capture.editor
    assert "<Code>NoSuchKye</Code>" in editor.textCursor().block().text()
    assert editor.textCursor().blockNumber() > 0


def test_one_can_look_around_in_a_success_and_come_back(driver):
    driver.paste(PLAIN)
    driver.wait(lambda: "No error" in driver.verdict())
    driver.window.panes.verdict.code_followed.emit("SlowDown")
    assert "SlowDown" in driver.verdict()
    driver.press(Qt.Key.Key_Escape)
    assert driver.verdict().startswith("200")


def test_after_a_paste_the_keys_go_to_the_verdict(driver):
    driver.window.panes.capture.editor.setFocus()
    driver.paste(DENIED)
    assert holds_focus(driver.window.panes.verdict)


def test_return_opens_the_first_kind_right_after_a_log_was_pasted(driver):
    driver.window.panes.capture.editor.setFocus()
    driver.paste(log())
    driver.wait(lambda: "kinds" in driver.verdict())
    driver.press(Qt.Key.Key_Return)
    assert "SlowDown" in driver.verdict().splitlines()
    assert driver.findings() == ["503 SlowDown"] * 3
    driver.press(Qt.Key.Key_Escape)
    assert "kinds" in driver.verdict()


def test_what_is_typed_elsewhere_meanwhile_keeps_the_keys(driver):
    put_on_clipboard(DENIED)
    driver.settle(lambda: (driver.trigger("paste"), driver.trigger("find")))
    assert QApplication.focusWidget() is driver.widget("historySearch")


def test_going_through_a_list_of_findings_keeps_the_keys_there(driver):
    driver.paste(log())
    driver.wait(lambda: "kinds" in driver.verdict())
    findings = driver.widget("findingsView")
    findings.setFocus()
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Down)
    assert findings.hasFocus()


def test_nothing_of_the_finding_before_stands_beside_the_answer_until_all_is_there(driver):
    driver.paste(log())
    panes, view = driver.window.panes, driver.window.panes.catalogue.view
    panes.capture.show_all()
    panes.capture.step(1)
    driver.wait(lambda: view.currentIndex().data() == "AccessDenied")
    panes.capture.step(1)
    assert "SlowDown" in driver.verdict()
    assert panes.capture.current().error.request_id in driver.verdict()
    line = panes.capture.current().place.line
    assert not panes.capture.editor.marked_lines()
    later = driver.window.presenter._findings._later
    later._timer.stop()  # a frame comes when it is asked for
    next(later._steps)
    assert min(panes.capture.editor.marked_lines()) >= line
    assert not view.currentIndex().isValid()
    next(later._steps)
    assert view.currentIndex().data() == "SlowDown"


def test_a_text_that_is_edited_keeps_the_keys(driver):
    driver.paste(DENIED)
    editor = driver.window.panes.capture.editor
    editor.setFocus()
    driver.settle(lambda: driver.press(Qt.Key.Key_X))
    assert editor.hasFocus()


def test_a_text_that_is_edited_says_as_what_it_is_read_now(driver):
    driver.paste(DENIED)
    capture = driver.window.panes.capture
    assert capture.head.where.text() == "clipboard · http"
    capture.editor.selectAll()
    driver.settle(lambda: capture.editor.insertPlainText("NoSuchBucket"))
    assert capture.head.where.text() == "clipboard · words"


def test_a_text_that_is_emptied_has_no_marks_and_is_no_other_one_when_it_is_brought_back(driver):
    driver.paste(DENIED)
    capture = driver.window.panes.capture
    capture.editor.setFocus()
    capture.editor.selectAll()
    driver.settle(lambda: driver.press(Qt.Key.Key_Delete))
    assert (capture.editor.marked_lines(), capture.head.where.text()) == ((), "clipboard")
    driver.settle(capture.editor.undo)
    assert capture.editor.marked_lines()
    assert not driver.window.presenter._reading.keeps  # it would have been met twice


def test_there_is_a_way_up_to_the_overview_whenever_it_is_known(driver):
    put_on_clipboard(log())
    details = driver.window.presenter._findings.details
    with driver.qtbot.waitSignal(details.overviewed):
        driver.settle(lambda: driver.trigger("paste"))
        driver.trigger("nextFinding")  # before anybody knows what kinds there are
    assert "kinds" not in driver.verdict()
    driver.press(Qt.Key.Key_Escape)
    assert "kinds" in driver.verdict()


def test_esc_gives_a_part_of_the_time_line_up_first(driver):
    driver.paste(log())
    driver.wait(lambda: "kinds" in driver.verdict())
    page = driver.window.panes.verdict.overview
    page.timeline.view.choose(0, 0)
    driver.press(Qt.Key.Key_Escape)
    assert page.view.model().rowCount() == 2
    assert driver.window.panes.verdict.page() is page


def test_an_old_verdict_does_not_stand_over_what_is_read_now(driver, tmp_path):
    driver.paste(DENIED)
    path = tmp_path / "quiet.log"
    path.write_bytes(b"2026-03-14T09:28:30Z INFO nothing to be seen here at all\n" * 400_000)
    driver.window.take_files([path])
    driver.wait(lambda: driver.verdict().startswith("Reading “quiet.log”"))
    driver.settle(driver.window.presenter.cancel)
    assert "AccessDenied" not in driver.verdict()


def test_what_is_shown_comes_back_where_nothing_was_to_be_read(driver):
    driver.paste(DENIED)
    findings = driver.window.presenter._findings
    findings._on_long()
    assert "AccessDenied" not in driver.verdict()
    findings.stop_waiting()
    assert "AccessDenied" in driver.verdict()


def test_the_find_bar_goes_with_its_capture(driver):
    driver.paste(DENIED)
    driver.trigger("findInCapture")
    assert driver.widget("findBar").isVisible()
    driver.window.panes.verdict.page().setFocus()
    driver.paste(PLAIN)
    assert not driver.widget("findBar").isVisible()


def test_a_word_alone_that_is_no_code_gets_the_nearest_ones(driver):
    driver.paste(b"NoSuchKye")
    assert "NoSuchKye" in driver.verdict()
    assert "not in the published table" in driver.verdict()
    assert "NoSuchKey" in driver.verdict().splitlines()
    driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Space)
    assert "NoSuchKey#1" in driver.verdict()
    driver.press(Qt.Key.Key_Escape)
    assert "The nearest entries of the published table" in driver.verdict()


def test_a_word_that_is_near_to_nothing_is_not_recognised(driver):
    driver.paste(b"Wednesday")
    assert driver.verdict().startswith("No response and no client's error")


@pytest.mark.parametrize("pack", [bytes, gzip.compress, None], ids=["plain", "packed", "pasted"])
def test_the_lines_around_an_error_in_a_long_log_are_shown(driver, tmp_path, pack):
    quiet = b"".join(b"2026-03-14T08:00:00Z INFO line %d\n" % line for line in range(1, 40_001))
    path, text = tmp_path / "app.log", quiet + log() + b"\n" + quiet
    if pack is None:
        driver.paste(text)
    else:
        path.write_bytes(pack(text))
        driver.settle(lambda: driver.window.take_files([path]))
    editor = driver.window.panes.capture.editor
    driver.wait(lambda: "INFO line 40000" in editor.toPlainText())
    driver.wait(lambda: bool(editor.extraSelections()))
    assert "INFO line 1\n" in editor.toPlainText()  # behind the errors, the numbers start anew
    row = next(row for row in range(editor.blockCount()) if editor.number(row) == 40_001)
    assert "SlowDown" in editor.document().findBlockByNumber(row).text()


def test_an_old_text_is_not_shown_below_a_reading_of_another_one(driver, tmp_path):
    driver.paste(DENIED)
    pane, tree = driver.window.panes.capture, driver.window.panes.catalogue.view
    findings = driver.window.presenter._findings
    findings.wait_for(ReadState("gateway.log"))
    findings._on_long()
    assert pane.editor.toPlainText() == ""
    assert not tree.currentIndex().isValid()
    findings.stop_waiting()
    assert "AccessDenied" in pane.editor.toPlainText()
    assert tree.currentIndex().data() == "AccessDenied"
    driver.settle(lambda: driver.window.take_files([tmp_path / "gone.log"]))
    assert pane.editor.toPlainText() == ""
    assert driver.verdict().startswith("Nothing of it could be read")


def test_once_the_window_is_cleared_nothing_of_the_capture_comes_back(driver):
    driver.paste(log())
    driver.wait(lambda: "kinds" in driver.verdict())
    driver.trigger("clear")
    driver.press(Qt.Key.Key_Escape)
    assert driver.verdict().startswith("Paste, drop")


def test_what_many_findings_are_is_not_told_of_a_window_that_was_cleared_meanwhile(driver):
    put_on_clipboard(log())
    details = driver.window.presenter._findings.details
    driver.settle(lambda: driver.trigger("paste"))
    driver.trigger("clear")
    with driver.qtbot.assertNotEmitted(details.overviewed, wait=200):
        driver.press(Qt.Key.Key_Escape)
    assert driver.verdict().startswith("Paste, drop")


def test_what_differed_in_one_capture_is_not_said_of_the_next(driver):
    findings = driver.window.presenter._findings
    told: list[object] = []
    for task in (findings.details._comparing, findings.details._masking):
        task.done.connect(told.append)
        task.ask(tuple)
    findings.begin(ReadState())
    driver.window._pool.waitForDone()
    driver.qtbot.wait(1)
    assert told == []
