"""Secrets leave in the clear only when that is confirmed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from obsdiag.redact.kept import Keepable
from obsdiag.ui.reply.secret_switches import SecretSwitches


@pytest.fixture
def sheet(qtbot):
    shown = SecretSwitches()
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_all_secrets_are_masked_at_first(sheet):
    assert all(switch.isChecked() for switch in sheet.switches.values())
    assert sheet.in_clear() == frozenset()
    assert not sheet.warning.isVisible()


def test_a_switch_alone_lets_nothing_out_and_says_what_would_leave(qtbot, sheet):
    told = []
    sheet.changed.connect(lambda: told.append(1))
    sheet.switches[Keepable.TOKENS].setChecked(False)
    assert sheet.in_clear() == frozenset()
    assert "will leave this machine in the clear" in sheet.warning.text()
    assert "Tokens" in sheet.warning.text()
    assert told == []
    qtbot.mouseClick(sheet.confirm, Qt.MouseButton.LeftButton)
    assert sheet.in_clear() == {Keepable.TOKENS}
    assert told == [1]
    assert sheet.warning.isVisible()
    assert not sheet.confirm.isVisible()


def test_each_further_kind_is_confirmed_anew_and_one_switched_on_again_is_masked(qtbot, sheet):
    sheet.switches[Keepable.TOKENS].setChecked(False)
    qtbot.mouseClick(sheet.confirm, Qt.MouseButton.LeftButton)
    sheet.switches[Keepable.COOKIES].setChecked(False)
    assert sheet.in_clear() == {Keepable.TOKENS}
    assert sheet.confirm.isVisible()
    sheet.switches[Keepable.TOKENS].setChecked(True)
    assert sheet.in_clear() == frozenset()
    sheet.switches[Keepable.COOKIES].setChecked(True)
    assert not sheet.warning.isVisible()


def test_nothing_of_it_is_remembered(qtbot, sheet):
    sheet.switches[Keepable.KEYS].setChecked(False)
    qtbot.mouseClick(sheet.confirm, Qt.MouseButton.LeftButton)
    another = SecretSwitches()
    qtbot.addWidget(another)
    assert another.in_clear() == frozenset()
