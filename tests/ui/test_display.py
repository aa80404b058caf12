"""Whether a window can be opened at all, told in words instead of ending the process."""

from __future__ import annotations

import socket

import pytest

from obsdiag.ui import display


@pytest.fixture(autouse=True)
def bare(monkeypatch):
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(display.sys, "platform", "linux")


def test_no_display_is_told():
    assert display.missing() == "There is no display to open a window on."


def test_a_display_that_does_not_answer_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(display, "_SOCKET", str(tmp_path / "X{number}"))
    monkeypatch.setenv("DISPLAY", ":77.0")
    assert display.missing() == "The display :77.0 does not answer."


def test_a_display_that_answers_is_taken(monkeypatch, tmp_path):
    monkeypatch.setattr(display, "_SOCKET", str(tmp_path / "X{number}"))
    monkeypatch.setattr(display, "_missing_library", lambda: None)
    monkeypatch.setenv("DISPLAY", ":7")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "X7"))
        server.listen()
        assert display.missing() is None


@pytest.mark.parametrize("name", ["QT_QPA_PLATFORM", "WAYLAND_DISPLAY"])
def test_another_platform_needs_no_x_server(monkeypatch, name):
    monkeypatch.setenv(name, "offscreen")
    assert display.missing() is None


def test_a_display_elsewhere_is_left_for_qt_to_try(monkeypatch):
    monkeypatch.setattr(display, "_missing_library", lambda: None)
    monkeypatch.setenv("DISPLAY", "ssh.example:10.0")
    assert display.missing() is None


def test_a_library_that_is_not_there_is_named(monkeypatch):
    def fail(path):
        raise OSError("libxcb-cursor.so.0: cannot open shared object file")

    monkeypatch.setattr("ctypes.CDLL", fail)
    monkeypatch.setattr(display, "_missing_display", lambda: None)
    assert "libxcb-cursor.so.0" in display.missing()
