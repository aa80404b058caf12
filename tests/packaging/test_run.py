"""packaging/run: obsdiag with nothing of its own in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from obsdiag.cli import COMMANDS

if TYPE_CHECKING:
    from .checkout import Checkout

WINDOWLESS = [
    *("decode", "groups", "explain", "catalogue", "history", "redact", "report", "case", "ask"),
]


def test_arguments_are_handed_on_as_they_are(ready: Checkout) -> None:
    words = ["decode", "two words", "", "*", "-"]
    assert ready.run("run", *words).stdout.splitlines()[1:] == words


def test_files_are_relative_to_the_folder_of_the_caller(ready: Checkout) -> None:
    assert ready.run("run", "decode").stdout.splitlines()[0] == str(ready.programs)


def test_standard_input_and_exit_status_pass_through(ready: Checkout) -> None:
    done = ready.run("run", "decode", "-", stdin="HTTP/1.1 403\n", STATUS="7")
    assert (done.stdout.splitlines()[-1], done.returncode) == ("HTTP/1.1 403", 7)


def test_setting_up_leaves_both_streams_to_obsdiag(checkout: Checkout) -> None:
    done = checkout.run("run", "decode", stdin="HTTP/1.1 403\n")
    assert done.stdout.splitlines() == [str(checkout.programs), "decode", "HTTP/1.1 403"]
    assert "making .venv with Python 3.11.2" in done.stderr


def test_every_command_is_known_to_open_no_window() -> None:
    assert {command.name.split()[0] for command in COMMANDS} <= set(WINDOWLESS)


@pytest.mark.parametrize("word", [*WINDOWLESS, "--version", "-V", "--help", "-h"])
def test_a_command_without_a_window_asks_for_no_library(checkout: Checkout, word: str) -> None:
    checkout.lack("libEGL.so.1")
    done = checkout.run("run", "--data-dir", "somewhere", word, DISPLAY=":0")
    assert done.returncode == 0
    assert checkout.calls("ldd", "apt-get") == []


def test_without_a_display_obsdiag_itself_says_so(checkout: Checkout) -> None:
    checkout.lack("libEGL.so.1")
    assert checkout.run("run", "capture.txt").returncode == 0
    assert checkout.calls("ldd", "apt-get") == []


@pytest.mark.parametrize(
    ("environment", "plugin"),
    [
        ({"DISPLAY": ":0"}, "libqxcb*.so"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "libqwayland*.so"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen:size=1x1"}, "libqoffscreen*.so"),
        ({"QT_QPA_PLATFORM": "wayland-egl;xcb"}, "libqwayland*.so"),
    ],
)
def test_a_window_asks_for_what_its_platform_links_to(
    ready: Checkout, environment: dict[str, str], plugin: str
) -> None:
    assert ready.run("run", "capture.txt", **environment).returncode == 0
    assert ready.calls("ldd") == [f"ldd {plugin}"]


def test_missing_libraries_are_installed_once(ready: Checkout) -> None:
    ready.lack("libEGL.so.1", "libxcb-cursor.so.0")
    assert ready.run("run", DISPLAY=":0").returncode == 0
    assert ready.run("run", DISPLAY=":0").returncode == 0
    installs = ready.calls("apt-get install")
    assert [line.split()[-2:] for line in installs] == [["libegl1", "libxcb-cursor0"]]
