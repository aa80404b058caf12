"""One window for each data folder."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from obsdiag.ui import single_instance
from obsdiag.ui.single_instance import SingleInstance

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from obsdiag.ui.single_instance import SingleInstance

application = QCoreApplication([])
folder, *files = map(Path, sys.argv[1:])
sys.exit(0 if SingleInstance(folder).hand_over(files) else 1)
"""


@pytest.fixture(autouse=True)
def session(monkeypatch):
    """Have a folder of the session, as desktops give it; a data folder of tests is too deep."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield


@pytest.fixture
def first(qapp, tmp_path):
    made = SingleInstance(tmp_path)
    assert made.is_first()
    made.listen()
    yield made
    made.close()


def test_a_second_start_knows_that_it_is_not_the_first(first, tmp_path):
    assert not SingleInstance(tmp_path).is_first()


def test_a_start_that_is_not_the_first_does_not_take_the_firsts_place(first, tmp_path):
    second = SingleInstance(tmp_path)
    assert not second.is_first()
    second.listen()
    assert second._server is None


def test_where_there_can_be_no_lock_every_start_is_the_first(qapp, tmp_path):
    lonely = SingleInstance(tmp_path / "not there")
    assert lonely.is_first()
    lonely.listen()
    assert lonely._server is None


def test_the_lock_is_the_users_alone(first, tmp_path):
    assert (tmp_path / "obsdiag.lock").stat().st_mode & 0o777 == 0o600


def test_another_data_folder_has_a_window_of_its_own(first, tmp_path):
    folder = tmp_path / "other"
    folder.mkdir()
    other = SingleInstance(folder)
    assert other.is_first()
    other.close()


def test_a_second_start_hands_its_files_over(first, tmp_path, qtbot):
    files = (Path("/t/grüße.http"), Path("/t/b c.har"))
    start = [sys.executable, "-c", SECOND_START, str(tmp_path), *map(str, files)]
    with qtbot.waitSignal(first.files_handed, timeout=20_000) as heard:
        second = subprocess.Popen(start)
    assert heard.args == [files]
    assert second.wait(20) == 0


def test_a_first_window_that_is_starting_still_is_waited_for(qapp, tmp_path, qtbot):
    starting = SingleInstance(tmp_path)
    assert starting.is_first()
    with qtbot.waitSignal(starting.files_handed, timeout=20_000) as heard:
        second = subprocess.Popen([sys.executable, "-c", SECOND_START, str(tmp_path), "/t/a.http"])
        QTimer.singleShot(500, starting.listen)
    assert heard.args == [(Path("/t/a.http"),)]
    assert second.wait(20) == 0
    starting.close()


def test_a_first_window_that_does_not_answer_is_not_waited_for(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(single_instance, "ANSWER_MS", 100)
    silent = SingleInstance(tmp_path)
    assert silent.is_first()
    assert not SingleInstance(tmp_path).hand_over(())
    silent.close()


def test_the_place_is_free_after_closing(qapp, tmp_path):
    one = SingleInstance(tmp_path)
    assert one.is_first()
    one.close()
    two = SingleInstance(tmp_path)
    assert two.is_first()
    two.close()


def test_what_a_killed_window_left_behind_is_no_hindrance(qapp, tmp_path):
    child = os.fork()
    if not child:  # takes the lock, and is gone without a word
        SingleInstance(tmp_path).is_first()
        os._exit(0)
    os.waitpid(child, 0)
    after = SingleInstance(tmp_path)
    assert after.is_first()
    after.close()


@pytest.fixture
def told(first, monkeypatch):
    heard: list[object] = []
    first.files_handed.connect(heard.append)
    return heard


def say_to(first, message: bytes) -> bytes:
    """Send a message to the first window as another program would, and return its answer."""
    heard: list[bytes] = []

    def send() -> None:
        with socket.socket(socket.AF_UNIX) as other, suppress(OSError):
            other.settimeout(1)
            other.connect(first._address())
            other.sendall(message)
            heard.append(other.recv(100))

    sender = threading.Thread(target=send)
    sender.start()
    while sender.is_alive():
        QTest.qWait(5)
    return b"".join(heard)


@pytest.mark.parametrize(
    "message",
    [b"no json\n", b"{}\n", b"7\n", b"[1]\n", b"[" * 5000 + b"\n", b"\xff\n", b"x" * 2**21],
)
def test_what_is_no_list_of_files_is_not_answered(first, told, message):
    assert say_to(first, message) == b""
    assert told == []


def test_a_process_of_somebody_else_is_not_listened_to(first, told, monkeypatch):
    monkeypatch.setattr(single_instance, "is_user", lambda _: False)
    assert say_to(first, b'["/x"]\n') == b""
    assert told == []


def test_files_are_not_named_to_a_process_of_somebody_else(first, tmp_path, monkeypatch):
    monkeypatch.setattr(single_instance, "is_user", lambda _: False)
    assert not SingleInstance(tmp_path).hand_over([Path("/secret")])


def test_a_window_that_cannot_listen_says_so(qapp, tmp_path, qtbot, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    folder = tmp_path / ("long" * 30)
    folder.mkdir()
    lonely = SingleInstance(folder)
    assert lonely.is_first()
    with qtbot.waitSignal(lonely.unreachable, timeout=0):
        lonely.listen()
    lonely.close()
