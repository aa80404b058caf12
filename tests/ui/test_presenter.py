"""What is taken in, one after the other, and what the window says of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QPushButton

from obsdiag.ui.mime import Files, Text
from tests.answer import REQUEST_ID, error, response

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
SLOW = response("503 Service Unavailable", error("SlowDown", "slow", REQUEST_ID[::-1]))
PLAIN = response("200 OK", b"")


def texts_read(driver):
    return sorted(driver.history())


def test_what_comes_while_something_is_read_waits_its_turn(driver):
    presenter = driver.window.presenter
    for text in (DENIED, SLOW, response()):
        presenter.take(Text(text))
    driver.wait(lambda: not presenter._queue and not driver.window._read_controller.working)
    driver.wait(lambda: len(driver.history()) == 3)
    assert driver.findings() == ["404 NoSuchKey"]


def test_how_many_wait_is_said(driver):
    presenter = driver.window.presenter
    presenter.take(Text(DENIED))
    presenter.take(Text(SLOW))
    assert driver.status() == "Reading · 1 waiting"
    driver.wait(lambda: not driver.window._read_controller.working)


def test_clearing_the_window_forgets_what_waits(driver):
    presenter = driver.window.presenter
    presenter.take(Text(DENIED))
    presenter.take(Text(SLOW))
    driver.trigger("clear")
    assert not presenter._queue
    assert not driver.window._read_controller.working


def test_the_title_names_what_is_shown(driver, tmp_path):
    path = tmp_path / "denied.http"
    path.write_bytes(DENIED)
    driver.settle(lambda: driver.window.take_files([path]))
    assert driver.window.windowTitle() == "denied.http – obsdiag"
    driver.paste(SLOW)
    assert driver.window.windowTitle() == "clipboard – obsdiag"
    driver.trigger("clear")
    assert driver.window.windowTitle() == "obsdiag"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "captures"
    made.mkdir()
    (made / "denied.http").write_bytes(DENIED)
    (made / "notes.txt").write_bytes(b"call them back")
    return made


def test_files_without_an_error_are_no_alarm_and_named_on_request(driver, folder):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    driver.settle(lambda: driver.drop(mime))
    assert driver.messages() == ""
    assert "1 of 2 files holds an error" in driver.status()
    step = next(
        button
        for button in driver.window.status.findChildren(QPushButton)
        if button.text().startswith("Show the other")
    )
    step.click()
    assert "notes.txt" in driver.messages()


def test_a_folder_without_an_error_says_so(driver, folder):
    (folder / "denied.http").write_bytes(b"nothing of it")
    driver.settle(lambda: driver.window.presenter.take(Files((folder,))))
    assert driver.verdict().startswith("None of these 2 files shows an error of OBS")


def test_a_transcript_is_taken_in_while_a_search_field_has_the_focus(driver):
    driver.trigger("find")
    driver.paste(DENIED)
    assert driver.findings() == ["403 AccessDenied"]
    assert driver.window.panes.history.search.text() == ""


def test_saving_what_is_in_the_history_already_is_told(driver):
    driver.paste(DENIED)
    driver.wait(lambda: len(driver.history()) == 1)
    driver.trigger("save")
    assert driver.status() == "All of it is in the history already"
    assert len(driver.history()) == 1
