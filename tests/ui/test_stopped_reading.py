"""A reading that was stopped goes on, or is read once more."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from obsdiag.ui.mime import Files, Text
from tests.answer import error, response

MANY = 400


def stopped(driver, tmp_path, meanwhile=lambda: None):
    """Stop the reading of a long log after its first findings."""
    path = tmp_path / "app.log"
    answers = (response("403 Forbidden", error(request_id=f"{n:032}")) for n in range(MANY))
    path.write_bytes(b"\n".join(answers))
    presenter = driver.window.presenter
    presenter.take(Files((path,)))
    driver.wait(lambda: bool(driver.findings()))
    meanwhile()
    driver.settle(presenter.cancel)


def test_a_reading_that_was_stopped_is_marked_and_goes_on_where_it_stopped(driver, tmp_path):
    stopped(driver, tmp_path)
    capture = driver.window.panes.capture
    some, shown = capture.model.findings(), capture.current()
    assert 0 < len(some) < MANY
    assert driver.status().startswith("Stopped “app.log”")
    assert f"{len(some):,} finding" in driver.status()
    assert "was read" in capture.head.count.text()
    driver.settle(driver.window.status.take_step)
    found = capture.model.findings()
    assert not driver.window._read_controller.working
    assert capture.current() is shown
    assert found[: len(some)] == some
    assert len({finding.error.request_id for finding in found}) == len(found) == MANY
    assert f"{MANY} findings · saved" in driver.status()
    assert "was read" not in capture.head.count.text()
    history = driver.window._history_provider.history()
    assert history.count() == MANY
    assert {entry.occurrences for entry in history.search("", limit=MANY)} == {1}


def test_what_was_stopped_can_go_on_once_what_waited_has_been_read(driver, tmp_path):
    later = response("404 Not Found", error("NoSuchKey", "none", "7" * 32))
    stopped(driver, tmp_path, lambda: driver.window.presenter.take(Text(later)))
    driver.wait(lambda: driver.findings() == ["404 NoSuchKey"])
    driver.wait(lambda: not driver.window._read_controller.working)
    driver.settle(driver.window.status.take_step)
    assert len(driver.window.panes.capture.model.findings()) == MANY


def test_what_could_not_be_kept_is_read_again_from_the_start(driver, tmp_path):
    stopped(driver, tmp_path)
    driver.window.presenter._reading.kept.clear()
    driver.window.presenter._stopped.offer_next(driver.window.presenter._reading)
    driver.settle(driver.window.status.take_step)
    assert len(driver.window.panes.capture.model.findings()) == MANY


@pytest.mark.parametrize(
    "take", [lambda driver: driver.window.status.take_step(), lambda driver: driver.trigger("save")]
)
def test_what_was_typed_can_be_kept_by_a_click_or_a_key(driver, take):
    editor = driver.find(QPlainTextEdit, "captureEditor")
    editor.setFocus()
    driver.settle(lambda: driver.qtbot.keyClicks(editor, "NoSuchKey"))
    driver.wait(lambda: driver.status().endswith("shown only, not saved"))
    assert driver.history() == []
    assert driver.window.status._step.text() == "Save in the history"
    take(driver)
    driver.wait(lambda: driver.history() == ["NoSuchKey"])
    assert not driver.window.status._step.isVisible()


def test_what_is_pasted_next_takes_the_offer_to_keep_away(driver):
    editor = driver.find(QPlainTextEdit, "captureEditor")
    driver.settle(lambda: driver.qtbot.keyClicks(editor, "NoSuchKey"))
    driver.wait(driver.window.status._step.isVisible)
    driver.paste(response())
    assert not driver.window.status._step.isVisible()
