"""A display that goes away under the window: what was saved is there, and nothing hangs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from obsdiag.errors import HistoryError
from obsdiag.history import History
from obsdiag.ui import display
from tests.answer import error, response

ROOT = Path(__file__).parents[2]
XVFB = shutil.which("Xvfb")
SECONDS = 60


@pytest.fixture
def server(tmp_path):
    """Start an X server, with the name of its display."""
    if XVFB is None:
        pytest.skip("needs Xvfb")
    given, told = os.pipe()
    words = [XVFB, "-displayfd", str(told), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    quiet = subprocess.DEVNULL
    started = subprocess.Popen(words, pass_fds=[told], stdout=quiet, stderr=quiet, cwd=tmp_path)
    os.close(told)
    with os.fdopen(given, "rb") as answer:
        name = f":{answer.readline().decode().strip()}"
    yield started, name
    started.kill()
    started.wait()


def saved(data: Path) -> int:
    """Return how many findings the history has."""
    if not (data / "history.sqlite3").exists():
        return 0
    with suppress(HistoryError), History(data / "history.sqlite3") as history:
        return len(history.search("", limit=99))
    return 0


def test_what_was_saved_outlives_the_display(tmp_path, server, monkeypatch):
    running, name = server
    data, capture = tmp_path / "data", tmp_path / "capture"
    capture.write_bytes(response("403 Forbidden", error("AccessDenied")))
    environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    if (missing := display.missing()) is not None:
        pytest.skip(missing)
    words = [sys.executable, "-m", "obsdiag", "--data-dir", str(data), str(capture)]
    with (tmp_path / "told").open("wb") as told:
        window = subprocess.Popen(words, cwd=ROOT, env=environment, stdout=told, stderr=told)
    end = time.monotonic() + SECONDS
    while saved(data) == 0 and window.poll() is None and time.monotonic() < end:
        time.sleep(0.2)
    running.kill()
    try:
        status = window.wait(SECONDS)
    finally:
        window.kill()
    assert status == 2
    assert saved(data) == 1
    assert b"Traceback" not in (tmp_path / "told").read_bytes()
