"""Files and links that macOS hands to a running application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent

from obsdiag.ui.mime import CodeLink, Files, from_arguments
from obsdiag.ui.open_events import OpenEvents

if TYPE_CHECKING:
    from pathlib import Path


def handed(qapp, event: QEvent) -> list[tuple[Path, ...]]:
    """Return what is to be opened after the application was sent an event."""
    events, asked = OpenEvents(), []
    events.asked.connect(asked.append)
    qapp.installEventFilter(events)
    QCoreApplication.sendEvent(qapp, event)
    assert asked == []  # the window cannot open anything yet
    events.begin()
    qapp.removeEventFilter(events)
    return asked


def test_a_file_is_handed_on_as_a_start_would_be_given_it(qapp, tmp_path):
    (paths,) = handed(qapp, QFileOpenEvent(str(tmp_path / "a.har")))
    assert from_arguments(paths) == Files((tmp_path / "a.har",))


def test_a_link_is_handed_on_as_a_link(qapp):
    (paths,) = handed(qapp, QFileOpenEvent(QUrl("obsdiag://code/NoSuchKey")))
    assert from_arguments(paths) == CodeLink("NoSuchKey")


def test_other_events_are_left_to_the_application(qapp):
    assert handed(qapp, QEvent(QEvent.Type.User)) == []


def test_what_comes_later_is_told_at_once(qapp, tmp_path):
    events, asked = OpenEvents(), []
    events.asked.connect(asked.append)
    events.begin()
    qapp.installEventFilter(events)
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(str(tmp_path / "a.har")))
    qapp.removeEventFilter(events)
    assert asked == [(tmp_path / "a.har",)]
