"""What is dropped on the window, as a user's hands do it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from tests.answer import HEAD, error, response

MOVE = Qt.DropAction.MoveAction
DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))


def test_dropped_files_are_read_in_order(driver, tmp_path):
    paths = [tmp_path / "b.http", tmp_path / "a.http"]
    paths[0].write_bytes(DENIED)
    paths[1].write_bytes(response(head=HEAD[:2]))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    driver.settle(lambda: driver.drop(mime))
    assert driver.findings() == ["403 AccessDenied", "404 NoSuchKey"]


def test_a_dropped_folder_is_read_with_all_that_is_below_it(driver, tmp_path):
    below = tmp_path / "ticket" / "deeper"
    below.mkdir(parents=True)
    (below / "denied.http").write_bytes(DENIED)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "ticket"))])
    driver.settle(lambda: driver.drop(mime))
    assert driver.findings() == ["403 AccessDenied"]


def test_dropped_text_is_read_and_not_moved_away_from_its_place(driver):
    mime = QMimeData()
    mime.setText(DENIED.decode())
    events = []
    driver.settle(lambda: events.append(driver.drop(mime)))
    assert driver.findings() == ["403 AccessDenied"]
    assert events[0].dropAction() == Qt.DropAction.CopyAction


def test_a_dropped_address_is_not_fetched_and_the_window_says_so(driver):
    mime = QMimeData()
    mime.setUrls([QUrl("https://bucket.obs.example.com/key")])
    driver.drop(mime)
    assert "Not fetched: https://bucket.obs.example.com/key" in driver.messages()


def test_no_child_takes_drops_away_from_the_window(driver):
    for child in ("captureEditor", "catalogueSearch", "historySearch", "catalogueView"):
        assert not driver.widget(child).acceptDrops()


def test_while_dragging_the_window_says_what_a_drop_does(driver):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tickets/a.http")])
    overlay = driver.window._overlay
    driver.settle(lambda: driver.drop(mime))
    assert overlay.accessibleName() == "Drop to diagnose “a.http”"
    assert not overlay.isVisible()


def test_what_can_not_be_read_is_refused_while_it_is_dragged(driver):
    mime = QMimeData()
    mime.setData("application/x-colour", b"red")
    window = driver.window
    event = driver.drag(mime)
    assert not event.isAccepted()
    assert "_overlay" not in vars(window)


def test_what_is_dropped_though_it_can_only_be_moved_is_told_not_to_move(driver):
    mime = QMimeData()
    mime.setText(DENIED.decode())
    place = QPointF(driver.window.rect().center())
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(place, Qt.DropAction.MoveAction, mime, buttons, keys)
    driver.settle(lambda: driver.window.dropEvent(event))
    assert driver.findings() == ["403 AccessDenied"]
    assert event.dropAction() == Qt.DropAction.IgnoreAction


@pytest.mark.parametrize(
    ("offered", "answered", "told"),
    [
        (MOVE, Qt.DropAction.IgnoreAction, "take this away"),
        (MOVE | Qt.DropAction.LinkAction, Qt.DropAction.LinkAction, "Drop to diagnose this text"),
        (MOVE | Qt.DropAction.CopyAction, Qt.DropAction.CopyAction, "Drop to diagnose this text"),
    ],
)
def test_another_program_is_never_told_that_its_text_moves(driver, offered, answered, told):
    mime = QMimeData()
    mime.setText(DENIED.decode())
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(driver.window.rect().center(), offered, mime, buttons, keys)
    driver.window.dragEnterEvent(event)
    assert event.dropAction() == answered
    assert told in driver.window._overlay.accessibleName()


def test_an_attachment_that_is_no_file_yet_is_to_be_saved_first(driver):
    mime = QMimeData()
    mime.setUrls([QUrl("imap://a@mail/INBOX;UID=3/;SECTION=2?filename=err.log")])
    driver.drop(mime)
    assert driver.window._overlay.accessibleName().startswith("An attachment is no file yet")
    assert "as an attachment is" in driver.messages()
