"""Keys that end an editing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from obsdiag.ui.end_keys import EndKeys

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def line(qtbot):
    made = QLineEdit()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(("key", "with_"), [(Qt.Key.Key_Escape, NONE), (Qt.Key.Key_S, CONTROL)])
def test_its_keys_leave_an_editor(qtbot, line, key, with_):
    keys = EndKeys(line, (Qt.Key.Key_Escape,))
    with qtbot.waitSignal(keys.pressed):
        qtbot.keyClick(line, key, with_)


def test_its_keys_are_kept_from_the_window(line):
    EndKeys(line, (Qt.Key.Key_Escape,))
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_S, CONTROL)
    asked.ignore()
    QCoreApplication.sendEvent(line, asked)
    assert asked.isAccepted()


def test_other_keys_are_typed(qtbot, line):
    keys = EndKeys(line, (Qt.Key.Key_Escape,))
    with qtbot.assertNotEmitted(keys.pressed):
        qtbot.keyClicks(line, "s")
    assert line.text() == "s"
