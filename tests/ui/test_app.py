"""The window from end to end: what was taken in is decoded, shown, kept, and found again."""

from __future__ import annotations

import gc
import sqlite3
import weakref
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTreeView
from shiboken6 import delete, isValid

from obsdiag.ui import app
from obsdiag.ui.models.item_row import ROW_ROLE, MatchMark
from tests.answer import HEAD, REQUEST_ID, error, response
from tests.ui.conftest import Driver

if TYPE_CHECKING:
    from pathlib import Path

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))


def test_a_paste_is_decoded_and_its_entry_is_current_on_screen_and_marked(driver):
    driver.paste(DENIED)
    tree = driver.find(QTreeView, "catalogueView")
    index = tree.currentIndex()
    assert index.data(Qt.ItemDataRole.UserRole).id == "AccessDenied#1"
    assert tree.isExpanded(index.parent())
    assert tree.viewport().rect().intersects(tree.visualRect(index))
    assert index.data(ROW_ROLE).mark is MatchMark.MATCH
    assert index.parent().data(Qt.ItemDataRole.UserRole) is None


def test_a_paste_shows_the_published_text_to_the_letter(driver):
    driver.paste(DENIED)
    assert "Access denied." in driver.verdict().splitlines()
    assert REQUEST_ID in driver.verdict().splitlines()


def test_a_paste_is_saved_before_it_is_said_to_be(driver):
    driver.paste(DENIED)
    assert driver.status().endswith("saved")
    driver.wait(lambda: driver.history() == ["403 AccessDenied"])


def test_the_row_among_equal_codes_is_chosen_by_the_message(driver):
    message = "The object you specified is immutable."
    driver.paste(response("403 Forbidden", error("AccessDenied", message)))
    tree = driver.find(QTreeView, "catalogueView")
    assert tree.currentIndex().data(Qt.ItemDataRole.UserRole).id == "AccessDenied#2"


def test_the_lines_that_the_verdict_rests_on_are_marked(driver):
    driver.paste(DENIED)
    editor = driver.window.panes.capture.editor
    assert editor.marked_lines() == (1, 5, 8)
    assert editor.extraSelections()


def test_what_was_taken_in_is_there_after_a_restart(driver, qtbot, data_dir):
    driver.paste(DENIED)
    driver.window.close()
    again = app.build(data_dir)
    qtbot.addWidget(again)
    second = Driver(again, qtbot)
    second.wait(lambda: second.history() == ["403 AccessDenied"])
    again.close()


def test_an_old_capture_is_opened_from_the_history_and_not_saved_again(driver):
    driver.paste(DENIED)
    driver.paste(response())
    driver.wait(lambda: len(driver.history()) == 2)
    view = driver.window.panes.history.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    driver.settle(lambda: driver.press(Qt.Key.Key_Return))
    assert driver.findings() == ["403 AccessDenied"]
    assert driver.status().endswith("from the history")
    assert len(driver.history()) == 2


def test_of_many_errors_in_one_answer_the_one_that_was_opened_is_shown(driver):
    errors = "".join(
        f"<Error><Key>{key}</Key><Code>AccessDenied</Code><Message>no</Message></Error>"
        for key in ("a.txt", "b.txt", "c.txt")
    )
    driver.paste(response("200 OK", f"<DeleteResult>{errors}</DeleteResult>".encode()))
    driver.wait(lambda: len(driver.history()) == 1)  # one capture
    view = driver.window.panes.history.view
    driver.unfold(0, 4)
    driver.settle(lambda: view.activated.emit(view.model().index(3, 0)))
    assert "c.txt" in driver.verdict()


def test_the_history_is_searched_while_typing(driver):
    driver.paste(DENIED)
    driver.paste(response())
    driver.wait(lambda: len(driver.history()) == 2)
    driver.qtbot.keyClicks(driver.find(QLineEdit, "historySearch"), "nosuchk")
    driver.wait(lambda: driver.history() == ["404 NoSuchKey"])


def test_what_another_window_keeps_appears(driver, qtbot, data_dir):
    driver.wait(lambda: driver.window.panes.history._history_query._shown is not None)
    other = app.build(data_dir)
    qtbot.addWidget(other)
    Driver(other, qtbot).settle(lambda: other.take_files([_saved(data_dir)]))
    other.close()
    driver.window.panes.history._history_query._on_poll()
    driver.wait(lambda: driver.history() == ["403 AccessDenied"])


def test_several_responses_are_several_findings(driver):
    driver.paste(DENIED + b"\r\n\r\n" + response(head=(*HEAD[:3], "x-obs-request-id: B7")))
    assert driver.findings() == ["403 AccessDenied", "404 NoSuchKey"]
    assert driver.widget("findingsView").isVisible()
    driver.trigger("nextFinding")
    assert "NoSuchKey" in driver.verdict()


def test_a_single_finding_needs_no_list(driver):
    driver.paste(DENIED)
    assert not driver.widget("findingsView").isVisible()


def test_a_second_capture_takes_the_place_of_the_first(driver):
    driver.paste(DENIED)
    driver.paste(response())
    assert driver.findings() == ["404 NoSuchKey"]
    assert "NoSuchKey" in driver.find(QPlainTextEdit, "captureEditor").toPlainText()


def test_the_panes_stay_where_they_are_when_another_capture_arrives(driver):
    def places():
        panes = driver.window.panes
        return [pane.geometry() for pane in (panes.catalogue, panes.verdict, panes.capture)]

    driver.paste(DENIED)
    before = places()
    driver.paste(response())
    assert places() == before


def test_an_unknown_code_gets_suggestions_and_no_entry(driver):
    driver.paste(response(body=error("NoSuchBuckett", "?")))
    assert not driver.find(QTreeView, "catalogueView").currentIndex().isValid()
    assert "NoSuchBucket" in driver.verdict()
    assert "not in the published table" in driver.verdict()


def test_a_status_alone_gets_what_it_can_mean(driver):
    driver.paste(response("404 Not Found", b"", HEAD[:2]))
    tree = driver.find(QTreeView, "catalogueView")
    assert not tree.currentIndex().isValid()
    assert "NoSuchBucket" in driver.verdict()
    assert _marks(tree)[MatchMark.POSSIBLE] > 1


def test_text_that_is_no_response_is_told_in_the_window(driver):
    driver.paste(b"a shopping list: bread, butter, salt")
    assert "No response and no client's error was recognised here" in driver.verdict()
    assert driver.findings() == []


def test_the_next_capture_clears_old_messages_away(driver):
    driver.paste(b"a shopping list: bread, butter, salt")
    driver.paste(DENIED)
    assert not driver.widget("messageStrip").isVisible()


def test_files_that_cannot_be_read_are_told_together(driver, tmp_path):
    names = [tmp_path / "gone-1.http", tmp_path / "gone-2.http"]
    driver.settle(lambda: driver.window.take_files(names))
    assert "gone-1.http" in driver.messages()
    assert "gone-2.http" in driver.messages()
    assert not driver.window.findChildren(QDialog)


def test_a_success_shows_no_error(driver):
    driver.paste(response("200 OK", b"", HEAD[:2]))
    driver.wait(lambda: "No error" in driver.verdict())
    assert driver.verdict().splitlines()[:2] == ["200", "200 OK"]
    assert driver.messages() == ""


def test_a_damaged_history_is_told_and_kept_and_the_rest_goes_on(qtbot, data_dir):
    data_dir.mkdir()
    path = data_dir / "history.sqlite3"
    path.write_bytes(b"not a database" * 100)
    window = app.build(data_dir)
    qtbot.addWidget(window)
    window.show()
    driver = Driver(window, qtbot)
    driver.wait(lambda: "The history is damaged" in window.offers.text())
    driver.paste(DENIED)
    assert driver.findings() == ["403 AccessDenied"]
    assert "not saved" in driver.status()
    assert path.read_bytes().startswith(b"not a database")
    window.close()


def test_closing_while_a_reading_is_under_way_leaves_no_thread_behind(driver, tmp_path):
    for number in range(200):
        (tmp_path / f"{number}.http").write_bytes(DENIED)
    driver.window.take_files([tmp_path])
    driver.window.close()
    assert driver.window._pool.activeThreadCount() == 0


def test_the_history_is_let_go_of_on_closing(driver, data_dir):
    driver.paste(DENIED)
    driver.window.close()
    with sqlite3.connect(data_dir / "history.sqlite3") as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
    connection.close()


def test_what_is_remembered_comes_back(driver, qtbot, data_dir):
    driver.trigger("schemeDark")
    driver.window.resize(driver.window.width(), 655)
    driver.window.close()
    again = app.build(data_dir)
    qtbot.addWidget(again)
    assert again.commands["schemeDark"].isChecked()
    assert again.height() == 655
    again.close()


@pytest.mark.parametrize("damage", [b"{", b"[]", b"\xff"])
def test_damaged_settings_are_told_and_the_defaults_taken(qtbot, data_dir, damage):
    data_dir.mkdir()
    (data_dir / "settings.json").write_bytes(damage)
    window = app.build(data_dir)
    qtbot.addWidget(window)
    assert "settings" in window.panes.messages.text()
    window.take_files([_saved(data_dir / "first")])  # as a start with a file does
    qtbot.waitUntil(lambda: window.panes.capture.model.rowCount() > 0, timeout=30_000)
    assert "settings" in window.panes.messages.text()
    window.close()


def _saved(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "denied.http"
    path.write_bytes(DENIED)
    return path


def _marks(tree: QTreeView) -> dict[MatchMark, int]:
    model, counts = tree.model(), dict.fromkeys(MatchMark, 0)
    for group in range(model.rowCount()):
        parent = model.index(group, 0, QModelIndex())
        for row in range(model.rowCount(parent)):
            counts[model.index(row, 0, parent).data(ROW_ROLE).mark] += 1
    return counts


def test_everything_is_seen_at_1280_by_800(driver):
    driver.window.resize(1280, 800)
    driver.paste(DENIED)
    QApplication.sendPostedEvents()
    for name in ("catalogueView", "diagnosisView", "captureEditor", "historyView"):
        widget = driver.widget(name)
        assert widget.isVisible()
        corner = widget.mapTo(driver.window, widget.rect().bottomRight())
        assert driver.window.rect().contains(corner), name


def test_a_closed_window_is_deleted_in_its_own_thread_only(qapp, tmp_path):
    window = app.build(tmp_path / "one")
    window.close()
    gone = weakref.ref(window)
    del window
    collecting = Thread(target=gc.collect)
    collecting.start()
    collecting.join()
    assert gone() is not None
    window = app.build(tmp_path / "two")
    assert gone() is None
    window.close()


def test_qt_deletes_a_closed_window_before_python_lets_go_of_its_parts(qapp, tmp_path, monkeypatch):
    whole: list[bool] = []

    def deleting(window: QObject) -> None:
        whole.append(all(isValid(part) for part in window.findChildren(QObject)))
        delete(window)

    monkeypatch.setattr("obsdiag.ui.window.delete", deleting)
    app.build(tmp_path / "one").close()
    second = app.build(tmp_path / "two")
    assert whole
    assert all(whole)
    second.close()


def test_unused_cycles_are_looked_for_again_once_the_window_is_there():
    try:
        gc.disable()
        app.collect_again()
        assert gc.isenabled()
    finally:
        gc.enable()


def test_a_window_that_was_never_on_screen_leaves_the_places_as_they_were(qapp, data_dir):
    def left():
        window = app.build(data_dir)
        told = []
        window.leaving.connect(told.append)
        window.close()
        return told[0]

    settings = left()
    assert (settings.geometry, settings.splitter) == ("", "")
