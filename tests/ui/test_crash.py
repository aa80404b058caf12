"""The last net."""

from __future__ import annotations

import re
import sys

import pytest
from PySide6.QtWidgets import QMainWindow

from obsdiag.ui.actions import install
from obsdiag.ui.crash import MOST_COMMANDS, CrashNet, crash_report

SECRETS = {
    "Authorization": "OBS HPUAINVENTEDEXAMPLE0:aW52ZW50ZWQtc2lnbmF0dXJl",
    "x-obs-security-token": "gQpldXJvcGVhbmNsb3VkAbCdEf0123456789",
}


def caught(error: BaseException):
    return type(error), error, None


@pytest.mark.may_log
def test_an_exception_becomes_a_line(qtbot):
    net = CrashNet()
    with qtbot.waitSignal(net.caught, timeout=0) as heard:
        net.catch(*caught(ValueError("odd")))
    assert heard.args[0] == "ValueError: odd"


@pytest.mark.may_log
@pytest.mark.parametrize("name", SECRETS)
def test_the_line_has_no_secret_of_a_capture_in_it(qtbot, name):
    net, secret = CrashNet(), SECRETS[name]
    with qtbot.waitSignal(net.caught, timeout=0) as heard:
        net.catch(*caught(ValueError(f"odd: {name}: {secret} at the end")))
    assert secret not in heard.args[0]
    assert heard.args[0].startswith(f"ValueError: odd: {name}: ")


@pytest.mark.may_log
def test_an_exception_while_telling_does_not_tell_again(qtbot):
    net = CrashNet()
    told = []

    def tell(line, _report):
        told.append(line)
        net.catch(*caught(KeyError("again")))

    net.caught.connect(tell)
    net.catch(*caught(ValueError("odd")))
    assert told == ["ValueError: odd"]


@pytest.mark.may_log
def test_the_next_exception_is_told_again(qtbot):
    net = CrashNet()
    told = []
    net.caught.connect(lambda line, _report: told.append(line))
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


def raised(message: str) -> ValueError:
    with pytest.raises(ValueError, match=re.escape(message)) as told:
        fail(message)
    return told.value


def fail(message: str) -> None:
    raise ValueError(message)


def test_a_report_has_versions_the_traceback_and_the_last_commands():
    error = raised("odd")
    report = crash_report(error, error.__traceback__, ["paste", "copyReport"])
    for part in ("obsdiag ", "Python ", "Qt ", "paste, copyReport", "in fail", "ValueError: odd"):
        assert part in report


def test_secrets_in_a_report_are_masked():
    secret = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY12"
    error = raised(f"cannot read secret_access_key={secret} in Authorization: OBS AK:{secret}")
    assert secret not in crash_report(error, error.__traceback__, [])


@pytest.mark.may_log
def test_the_net_remembers_the_names_of_the_last_commands(qtbot):
    window, net, told = QMainWindow(), CrashNet(), []
    qtbot.addWidget(window)
    commands = install(window)
    net.watch(commands)
    net.caught.connect(lambda _line, report: told.append(report))
    for _ in range(MOST_COMMANDS + 5):
        commands["paste"].trigger()
    commands["clear"].trigger()
    net.catch(*caught(ValueError("odd")))
    (report,) = told
    line = next(line for line in report.splitlines() if line.startswith("Commands before"))
    assert line.count("paste") == MOST_COMMANDS - 1
    assert line.endswith("paste, clear")
