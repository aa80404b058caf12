"""A window that is asked to end from outside is closed, and keeps what is being typed."""

from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from obsdiag.ui.end_signals import EndSignals

ENDS = [signal.SIGINT, signal.SIGTERM]


@pytest.fixture
def usual():
    """Have these signals do what they do to a process that says nothing of them."""
    before = {number: signal.getsignal(number) for number in ENDS}
    for number in ENDS:
        signal.signal(number, signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.skipif(os.name == "nt", reason="there, os.kill ends the process")
@pytest.mark.parametrize("number", ENDS)
def test_a_signal_is_told_and_is_in_the_exit_status(qtbot, qapp, usual, number):
    signals = EndSignals(qapp)
    with qtbot.waitSignal(signals.came):
        os.kill(os.getpid(), number)
    assert signal.getsignal(number) is signal.SIG_DFL  # a second one ends it
    assert signals.end() == 128 + number


def test_what_is_ignored_stays_ignored(qapp, usual):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signals = EndSignals(qapp)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN
    assert signals.end() == 0


@pytest.mark.skipif(os.name == "nt", reason="there, os.kill ends the process")
def test_a_note_that_is_being_typed_is_kept(driver, usual, data_dir):
    window = driver.window
    driver.rest()
    window.catalogue_controller.show_code("NoSuchKey")
    driver.trigger("editNote")
    QTest.keyClicks(QApplication.focusWidget(), "asked Anna")
    signals = EndSignals(window)
    signals.came.connect(window.close)
    os.kill(os.getpid(), signal.SIGINT)
    driver.wait(lambda: not window.isVisible())
    assert "asked Anna" in (data_dir / "notes.md").read_text(encoding="utf-8")
    signals.end()
