"""The last net."""

from __future__ import annotations

import sys

import pytest

from obsdiag.ui.crash import CrashNet


def caught(error: BaseException):
    return type(error), error, None


@pytest.mark.may_log
def test_an_exception_becomes_a_line(qtbot):
    net = CrashNet()
    with qtbot.waitSignal(net.caught, timeout=0) as heard:
        net.catch(*caught(ValueError("odd")))
    assert heard.args == ["ValueError: odd"]


@pytest.mark.may_log
def test_an_exception_while_telling_does_not_tell_again(qtbot):
    net = CrashNet()
    told = []

    def tell(line):
        told.append(line)
        net.catch(*caught(KeyError("again")))

    net.caught.connect(tell)
    net.catch(*caught(ValueError("odd")))
    assert told == ["ValueError: odd"]


@pytest.mark.may_log
def test_the_next_exception_is_told_again(qtbot):
    net = CrashNet()
    told = []
    net.caught.connect(told.append)
    net.catch(*caught(ValueError("one")))
    net.catch(*caught(ValueError("two")))
    assert told == ["ValueError: one", "ValueError: two"]


def test_an_interrupt_goes_its_usual_way(qtbot, monkeypatch):
    usual = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *told: usual.append(told[0]))
    net = CrashNet()
    with qtbot.assertNotEmitted(net.caught):
        net.catch(*caught(KeyboardInterrupt()))
    assert usual == [KeyboardInterrupt]


def test_installed_it_is_the_hook(qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    net = CrashNet()
    net.install()
    assert sys.excepthook == net.catch
