"""Whether a window can be opened at all, told in words instead of ending the process."""

from __future__ import annotations

import builtins
import re
from pathlib import Path
from socket import AF_UNIX, SOCK_STREAM, socket

import pytest

from obsdiag.ui import display
from tests.rows import each


@pytest.fixture(autouse=True)
def bare(monkeypatch):
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(display.sys, "platform", "linux")


def test_no_display_is_told():
    assert display.missing() == "There is no display to open a window on."


SIZES = [  # what says how large a window is, and whether Qt gets it
    ("QT_SCALE_FACTOR", "nan", False),
    ("QT_SCALE_FACTOR", "inf", False),
    ("QT_SCALE_FACTOR", "0", False),
    ("QT_SCALE_FACTOR", "-1.5", False),
    ("QT_SCALE_FACTOR", "1e300", False),
    ("QT_SCALE_FACTOR", "40", False),
    ("QT_SCREEN_SCALE_FACTORS", "1;nan", False),
    ("QT_SCREEN_SCALE_FACTORS", "DP-1=2;HDMI-1=-inf", False),
    ("QT_FONT_DPI", "0", False),
    ("QT_FONT_DPI", "100000", False),
    ("QT_SCALE_FACTOR", "1.75", True),
    ("QT_SCALE_FACTOR", "", True),
    ("QT_SCALE_FACTOR", "large", True),
    ("QT_SCREEN_SCALE_FACTORS", "DP-1=2;HDMI-1=1.25", True),
    ("QT_SCREEN_SCALE_FACTORS", "2;1;", True),
    ("QT_FONT_DPI", "144", True),
]


@each("name, value, is_taken", SIZES)
def test_a_size_that_would_end_qt_is_left_out_and_told(monkeypatch, name, value, is_taken):
    monkeypatch.setenv(name, value)
    told = display.leave_out_sizes()
    assert (name in display.os.environ) == is_taken
    assert [one.startswith(f"{name}={value} is left out:") for one in told] == [True] * (
        not is_taken
    )
    monkeypatch.delenv(name, raising=False)


@pytest.fixture
def sockets(monkeypatch, tmp_path):
    monkeypatch.setattr(display, "_SOCKETS", str(tmp_path))
    monkeypatch.setattr(display, "_missing_library", lambda: None)
    return tmp_path


def test_a_display_that_is_not_there_is_named(monkeypatch, sockets):
    monkeypatch.setenv("DISPLAY", ":77.0")
    assert display.missing() == "There is no display :77.0."


def test_a_display_whose_server_died_is_not_there(monkeypatch, sockets):
    monkeypatch.setenv("DISPLAY", ":7")
    left_behind = socket(AF_UNIX, SOCK_STREAM)
    left_behind.bind(f"{sockets}/X7")
    left_behind.close()
    assert display.missing() == "There is no display :7."


@pytest.mark.parametrize("mark", ["", "\0"], ids=["file", "abstract"])
def test_a_display_that_answers_is_taken(monkeypatch, sockets, mark):
    monkeypatch.setenv("DISPLAY", ":7")
    with socket(AF_UNIX, SOCK_STREAM) as server:
        server.bind(f"{mark}{sockets}/X7")
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


def test_modules_are_loaded_as_python_does_it_where_pyside_has_kept_that(monkeypatch):
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)
    monkeypatch.setattr(builtins, "__orig_import__", own := object(), raising=False)
    display.import_as_python_does()
    assert builtins.__import__ is own


def test_a_version_of_pyside_that_keeps_nothing_is_left_as_it_is(monkeypatch):
    before = builtins.__import__
    monkeypatch.setattr(builtins, "__import__", before)
    monkeypatch.delattr(builtins, "__orig_import__", raising=False)
    display.import_as_python_does()
    assert builtins.__import__ is before


def test_nothing_changes_the_names_of_qts_methods():
    files = Path(display.__file__).parents[1].rglob("*.py")
    assert not [file for file in files if _IMPORT_OF_FEATURES.search(file.read_text("utf-8"))]


_IMPORT_OF_FEATURES = re.compile(r"^\s*(?:from|import) __feature__", re.MULTILINE)
