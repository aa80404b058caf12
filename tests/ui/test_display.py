"""Whether a window can be opened at all, told in words instead of ending the process."""

from __future__ import annotations

import pytest

from obsdiag.ui import display


@pytest.fixture(autouse=True)
def bare(monkeypatch):
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(display.sys, "platform", "linux")


def test_no_display_is_told():
    assert display.missing() == "There is no display to open a window on."


@pytest.fixture
def sockets(monkeypatch, tmp_path):
    monkeypatch.setattr(display, "_SOCKETS", tmp_path)
    monkeypatch.setattr(display, "_ABSTRACT", tmp_path / "unix")
    monkeypatch.setattr(display, "_missing_library", lambda: None)
    (tmp_path / "unix").write_text("Num RefCount Protocol Path\n")
    return tmp_path


def test_a_display_that_is_not_there_is_named(monkeypatch, sockets):
    monkeypatch.setenv("DISPLAY", ":77.0")
    assert display.missing() == "There is no display :77.0."


def test_a_display_with_a_socket_is_taken(monkeypatch, sockets):
    monkeypatch.setenv("DISPLAY", ":7")
    (sockets / "X7").touch()
    assert display.missing() is None


def test_a_display_with_an_abstract_socket_is_taken(monkeypatch, sockets):
    monkeypatch.setenv("DISPLAY", ":7")
    (sockets / "unix").write_text(f"0: 1 @{sockets}/X7\n")
    assert display.missing() is None


@pytest.mark.parametrize("name", ["QT_QPA_PLATFORM", "WAYLAND_DISPLAY"])
def test_another_platform_needs_no_x_server(monkeypatch, name):
    monkeypatch.setenv(name, "offscreen")
    assert display.missing() is None


def test_a_display_elsewhere_is_left_for_qt_to_try(monkeypatch):
    monkeypatch.setattr(display, "_missing_library", lambda: None)
    monkeypatch.setenv("DISPLAY", "ssh.example:10.0")
    assert display.missing() is None


def test_a_library_that_is_not_there_is_named(tmp_path):
    plugin = tmp_path / "libqxcb.so"
    plugin.write_bytes(b"no library")
    assert "libqxcb.so" in display._missing_of(str(plugin))


def test_the_plugin_is_only_looked_at_where_it_would_be_used(monkeypatch):
    asked = []
    monkeypatch.setattr(display, "_missing_of", asked.append)
    monkeypatch.setattr(display, "_missing_display", lambda: None)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert display.missing() is None
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert display.missing() is None
    assert len(asked) == 1
