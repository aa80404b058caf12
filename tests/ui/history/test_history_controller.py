"""What is done to entries of the history in the window, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from obsdiag.history import History
from obsdiag.ui.actions import OF_ENTRY
from obsdiag.ui.models.item_row import ROW_ROLE
from tests.answer import error, response
from tests.ui.storm import request_id

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def denied(number: int) -> bytes:
    body = error(f"Denied{number}", "Access Denied", request_id(number))
    return response("403 Forbidden", body, ())


@pytest.fixture
def three(driver):
    """A window with three entries in its history, the list with the focus."""
    for number in range(3):
        driver.paste(denied(number))
    driver.wait(lambda: len(driver.history()) == 3)
    driver.trigger("clear")
    driver.view = driver.window.panes.history.view
    driver.view.setFocus()
    return driver


def select(driver, *rows: int) -> None:
    model, selection = driver.view.model(), driver.view.selectionModel()
    selection.clear()
    for row in rows:
        selection.setCurrentIndex(model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)


def kept(driver) -> list:
    return driver.window._history_provider.history().search()


def row(driver, number: int):
    return driver.view.model().index(number, 0).data(ROW_ROLE)


def test_an_entry_is_pinned_and_the_pin_is_taken_off_by_the_same_key(three):
    select(three, 1)
    three.press(Qt.Key.Key_P, CTRL)
    three.wait(lambda: row(three, 1).tail.startswith("★"))
    assert [entry.pinned for entry in kept(three)] == [False, True, False]
    assert three.status() == "Pinned: 403 Denied1"
    three.press(Qt.Key.Key_P, CTRL)
    three.wait(lambda: not row(three, 1).tail.startswith("★"))
    assert not any(entry.pinned for entry in kept(three))


def test_the_ticket_number_is_edited_in_its_place(three):
    select(three, 0)
    three.press(Qt.Key.Key_T, CTRL)
    field = three.find(QLineEdit, "entryTicket")
    assert field.hasFocus()
    three.qtbot.keyClicks(field, "T-4711")
    three.press(Qt.Key.Key_Return)
    three.wait(lambda: row(three, 0).signs == "T-4711")
    assert kept(three)[0].ticket == "T-4711"
    assert three.status().startswith("Saved: 403 Denied2")
    assert three.view.hasFocus()


def test_tags_are_parted_by_commas(three):
    select(three, 0, 2)
    three.press(Qt.Key.Key_T, CTRL, SHIFT)
    three.qtbot.keyClicks(three.find(QLineEdit, "entryTags"), " proxy, big  file,,proxy")
    three.press(Qt.Key.Key_Escape)
    three.wait(lambda: three.status().startswith("Saved: 2 entries"))
    assert [entry.tags for entry in kept(three)] == [
        ("proxy", "big file"),
        (),
        ("proxy", "big file"),
    ]


def test_a_note_is_written_and_left_by_esc_and_the_window_stays(three):
    select(three, 2)
    three.press(Qt.Key.Key_N, CTRL)
    editor = three.find(QPlainTextEdit, "entryNote")
    three.qtbot.keyClicks(editor, "Told them to set the clock.")
    three.press(Qt.Key.Key_Escape)
    three.wait(lambda: row(three, 2).signs == "✎")
    assert kept(three)[2].note == "Told them to set the clock."
    assert not three.widget("entryCard").isVisible()


def test_tab_goes_from_field_to_field_and_leaves_nothing(three):
    select(three, 2)
    three.press(Qt.Key.Key_N, CTRL)
    three.press(Qt.Key.Key_Tab, SHIFT)
    assert three.widget("entryCard").isVisible()


def test_what_is_being_edited_is_meant_by_the_other_keys_too(three):
    three.paste(denied(1))
    three.rest()  # what came in again goes to the top of the list, a moment later
    three.view.setFocus()
    select(three, three.history().index("403 Denied2"))
    three.press(Qt.Key.Key_N, CTRL)
    three.qtbot.keyClicks(three.find(QPlainTextEdit, "entryNote"), "Noted.")
    three.press(Qt.Key.Key_T, CTRL)
    three.qtbot.keyClicks(three.find(QLineEdit, "entryTicket"), "9")
    three.press(Qt.Key.Key_P, CTRL)
    three.wait(lambda: three.status() == "Pinned: 403 Denied2")
    assert three.view.hasFocus()
    newest = kept(three)[0]
    assert (newest.note, newest.ticket, newest.pinned) == ("Noted.", "9", True)


def test_going_elsewhere_saves_too(three):
    select(three, 0)
    three.press(Qt.Key.Key_T, CTRL)
    three.qtbot.keyClicks(three.find(QLineEdit, "entryTicket"), "9")
    three.widget("captureEditor").setFocus()
    three.wait(lambda: kept(three)[0].ticket == "9")


def test_what_is_being_edited_is_saved_on_closing(three, data_dir):
    select(three, 0)
    three.press(Qt.Key.Key_T, CTRL)
    three.qtbot.keyClicks(three.find(QLineEdit, "entryTicket"), "9")
    three.window.close()
    with History(data_dir / "history.sqlite3") as history:
        assert history.search()[0].ticket == "9"


def test_nothing_edited_is_nothing_written(three):
    select(three, 0)
    version = three.window._history_provider.history().version()
    three.press(Qt.Key.Key_T, CTRL)
    three.press(Qt.Key.Key_Escape)
    three.window.history_controller._queue.finish()
    assert three.window._history_provider.history().version() == version


def test_an_edit_is_taken_back_by_ctrl_z(three):
    select(three, 0)
    three.press(Qt.Key.Key_P, CTRL)
    three.press(Qt.Key.Key_Z, CTRL)
    three.wait(lambda: three.status() == "As it was before: 403 Denied2")
    assert not kept(three)[0].pinned


def test_deleted_entries_leave_the_list_and_come_back_by_ctrl_z(three):
    select(three, 0, 1)
    three.press(Qt.Key.Key_Delete)
    three.wait(lambda: three.history() == ["403 Denied0"])
    assert three.window.panes.history.offer.text() == "2 entries deleted"
    assert len(kept(three)) == 1
    three.press(Qt.Key.Key_Z, CTRL)
    three.wait(lambda: len(three.history()) == 3)
    assert not three.window.panes.history.offer.isVisible()


def test_undo_waits_for_what_is_under_way(three):
    select(three, 0)
    three.press(Qt.Key.Key_Delete)
    three.press(Qt.Key.Key_Z, CTRL)
    three.wait(lambda: three.status().startswith("Taken back: 1 entry"))
    assert len(kept(three)) == 3


def test_the_strip_undoes_by_a_click_and_esc_puts_it_away(three):
    select(three, 0)
    three.press(Qt.Key.Key_Delete)
    offer = three.window.panes.history.offer
    three.wait(offer.isVisible)
    offer._step.click()
    three.wait(lambda: len(three.history()) == 3)
    three.press(Qt.Key.Key_Delete)
    three.wait(offer.isVisible)
    three.press(Qt.Key.Key_Escape)
    assert not offer.isVisible()


def test_the_delete_key_deletes_only_in_the_list(three):
    select(three, 0)
    three.widget("catalogueView").setFocus()
    three.press(Qt.Key.Key_Delete)
    three.window.history_controller._queue.finish()
    assert len(kept(three)) == 3


def test_there_is_nothing_to_undo_at_first(three):
    three.press(Qt.Key.Key_Z, CTRL)
    three.wait(lambda: three.status() == "There is nothing to undo")


def test_without_a_chosen_entry_it_is_told(three):
    three.view.selectionModel().clear()
    three.press(Qt.Key.Key_P, CTRL)
    assert three.status() == "Choose an entry of the history first"


def test_outside_the_list_the_finding_at_hand_is_meant(three):
    three.paste(denied(1))
    three.widget("captureEditor").setFocus()
    three.trigger("pin")
    three.wait(lambda: [entry.pinned for entry in kept(three)] == [False, True, False])


def test_too_many_at_once_are_refused(three, monkeypatch):
    monkeypatch.setattr("obsdiag.ui.history.history_pane.MOST_CHOSEN", 2)
    three.view.selectAll()
    three.press(Qt.Key.Key_Delete)
    assert three.status().startswith("These are too many at once")


def test_an_entry_is_opened_again_as_if_dropped(three):
    select(three, 2)
    three.settle(lambda: three.press(Qt.Key.Key_Return, CTRL))
    assert three.findings() == ["403 Denied0"]


def test_the_menu_of_a_row_is_made_of_the_same_actions(three):
    names = [f"action.{name}" for name in OF_ENTRY]
    assert [action.objectName() for action in three.view.actions()] == names
    for name in names:
        assert three.find(QAction, name) in three.view.actions()


def test_a_history_that_cannot_be_written_is_told_and_nothing_is_said_to_be_saved(three):
    select(three, 0)
    three.window._history_provider.history().close()
    three.press(Qt.Key.Key_P, CTRL)
    three.wait(lambda: "it is closed" in three.messages())
    assert "Pinned" not in three.status()
    assert QApplication.focusWidget() is three.view
