"""No connection, ever, and no file opened because a capture names it: seen by a tracer.

Window and commands run where there is no network but the loopback (a network namespace of Linux),
with captures that name a file and addresses in every place.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.ui.random_use import hostile_captures

if TYPE_CHECKING:
    from pathlib import Path

ALONE = ["unshare", "--map-root-user", "--net"]
TRACED = ["strace", "-f", "-qq", "-s", "4096", "-e", "trace=%network,%file"]
ACTIONS = 150


def can_be_traced() -> bool:
    if not all(map(shutil.which, ("unshare", "strace"))):
        return False
    command = [*ALONE, *TRACED, "-o", "/dev/null", "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not can_be_traced(), reason="needs unshare and strace of Linux")


@pytest.fixture
def canary(tmp_path) -> Path:
    """A file that only captures name."""
    file = tmp_path / "canary-of-the-test.png"
    file.write_bytes(b"\x89PNG")
    return file


@pytest.fixture
def captures(tmp_path, canary) -> Path:
    """A folder of captures that name the file, and of a page and a report that would fetch it."""
    folder = tmp_path / "captures"
    folder.mkdir()
    markup = (
        f"<html><head><link rel='stylesheet' href='file://{canary}'><style>@import"
        f" url('file://{canary}')</style></head><img src='file://{canary}'><Error><Code>A</Code>"
    )
    entity = f"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file://{canary}'>]>"
    include = "<Error xmlns:xi='http://www.w3.org/2001/XInclude'>"
    texts = [
        markup.encode(),
        f"{entity}<Error><Code>&x;</Code></Error>".encode(),
        f"{include}<xi:include href='file://{canary}'/><Code>A</Code></Error>".encode(),
        *hostile_captures((str(canary),)),
    ]
    for number, text in enumerate(texts):
        (folder / f"{number:02}").write_bytes(text)
    return folder


def traced(tmp_path: Path, *command: object) -> list[str]:
    """Run a command alone and traced, and return the calls that it made."""
    told = tmp_path / "trace"
    words = [*ALONE, *TRACED, "-o", str(told), sys.executable, *map(str, command)]
    done = subprocess.run(words, capture_output=True, check=False, timeout=600)
    assert done.returncode in {0, 1}, done.stderr.decode()[-2000:]
    assert b"Traceback" not in done.stderr
    return told.read_text("utf-8", "replace").splitlines()


FOREIGN = re.compile(r"\b(?:socket\(AF_INET6?|sa_family=AF_INET|AF_NETLINK)")
RESOLVER = re.compile(r'"/etc/(?:resolv\.conf|hosts|nsswitch\.conf|gai\.conf)"|nscd')


def check(calls: list[str], canary: Path) -> None:
    """Fail where a call is for the network, for a name on it, or for the file that was named."""
    assert calls
    assert [call for call in calls if FOREIGN.search(call)] == []
    assert [call for call in calls if RESOLVER.search(call)] == []
    assert [call for call in calls if canary.name in call and "execve" not in call] == []


@pytest.mark.parametrize(
    "words",
    [
        ["decode", "--save", "--format", "json"],
        ["decode"],
        ["groups"],
        ["history"],
        ["redact", "--report"],
        ["history", "import"],
    ],
    ids=" ".join,
)
def test_no_command_connects_or_opens_what_a_capture_names(tmp_path, captures, canary, words):
    given = [captures] if words[0] in {"decode", "groups"} else []
    if words[0] == "redact" or "import" in words:
        line = {"schema": 1, "code": f"<img src='file://{canary}'>", "url": f"file://{canary}"}
        (captures / "line").write_text(json.dumps(line), "utf-8")
        given = [captures / "line"]
    run = ["-m", "obsdiag", "--data-dir", tmp_path / "data", *words, *given]
    check(traced(tmp_path, *run), canary)


def test_the_window_connects_nowhere_and_opens_nothing_that_a_capture_names(
    tmp_path, canary, monkeypatch
):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    calls = traced(tmp_path, "-m", "tests.ui.random_use", ACTIONS, 3, canary)
    check(calls, canary)
    assert [call for call in calls if re.search(r"\blisten\(", call)] == []


PASTED = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from obsdiag.ui.mime import offered
application = QApplication([])
mime = QMimeData()
mime.setHtml(sys.argv[1])
print(offered(mime))
"""


def test_a_page_on_the_clipboard_fetches_nothing(tmp_path, canary):
    page = (
        f"<html><head><link rel='stylesheet' href='file://{canary}'><style>@import"
        f" url('file://{canary}'); p {{ background: url(file://{canary}) }}</style></head>"
        f"<body background='file://{canary}'><p><img src='file://{canary}'>text</body></html>"
    )
    check(traced(tmp_path, "-c", PASTED, page), canary)


def test_the_tracer_sees_what_is_opened_and_asked_for(tmp_path, canary):
    code = (
        "import socket, sys; open(sys.argv[1]); s = socket.socket(); s.settimeout(1);"
        "s.connect_ex(('127.0.0.1', 9))"
    )
    calls = traced(tmp_path, "-c", code, canary)
    assert [call for call in calls if canary.name in call and "open" in call]
    assert [call for call in calls if FOREIGN.search(call)]
