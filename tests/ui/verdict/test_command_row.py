"""A command to be run elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from obsdiag.ui.verdict.command_row import CommandRow
from obsdiag.ui.verdict.copy_button import CopyButton
from obsdiag.ui.verdict.text_label import CodeLabel


@pytest.fixture
def row(qtbot):
    made = CommandRow("Command")
    qtbot.addWidget(made)
    made.resize(400, 900)
    made.show_value("obsutil ls obs://photos")
    made.show()
    return made


def test_it_is_copied_by_a_key(row, qtbot):
    button = row.findChild(CopyButton)
    assert button.accessibleName() == "Copy obsutil ls obs://photos"
    with qtbot.waitSignal(row.copied, timeout=0) as copied:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert copied.args[0] == ("Command", "obsutil ls obs://photos", False, "")


@pytest.mark.parametrize("command", ["x" * 900, "obsutil ls " * 40])
def test_a_long_one_is_broken_and_not_cut(row, command):
    row.show_value(command)
    label = row.findChild(CodeLabel)
    lines = label.fontMetrics().horizontalAdvance(command) // label.width()
    assert row.heightForWidth(row.width()) >= lines * label.fontMetrics().height()


def test_markup_in_it_is_text(row):
    plain = row.findChild(CodeLabel).heightForWidth(300)
    row.show_value("<br><br><br>")
    assert row.findChild(CodeLabel).heightForWidth(300) == plain
    assert not row.grab().isNull()
