"""Errors that are copied elsewhere, where the clipboard is watched."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from obsdiag.published import load_catalogue
from obsdiag.ui.mime import Text
from obsdiag.ui.watching.clipboard_watch import ClipboardWatch
from tests.answer import response


@pytest.fixture
def watch(qtbot, pool, qapp, monkeypatch):
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _self: False)  # another program's
    made = ClipboardWatch(load_catalogue, pool, qapp)
    yield made
    made.end()
    QGuiApplication.clipboard().clear()


def copy(data: bytes, kind: str = "") -> None:
    mime = QMimeData()
    mime.setData("text/plain;charset=utf-8", data)
    if kind:
        mime.setData(kind, b"secret")
    QGuiApplication.clipboard().setMimeData(mime)


def test_an_error_is_told_once(watch, qtbot):
    with qtbot.waitSignal(watch.found) as told:
        copy(response())
    assert told.args == [Text(response())]
    with qtbot.assertNotEmitted(watch.found, wait=300):
        copy(response())


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"a shopping list: milk, bread", ""),
        (b"NoSuchKey", ""),
        (response(), "x-kde-passwordManagerHint"),
    ],
)
def test_what_is_no_error_or_is_to_be_looked_away_from_is_not_told(watch, qtbot, data, kind):
    with qtbot.assertNotEmitted(watch.found, wait=300):
        copy(data, kind)


def test_what_obsdiag_copied_itself_is_not_read(watch, qtbot, monkeypatch):
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _self: True)
    with qtbot.assertNotEmitted(watch.found, wait=300):
        copy(response())
