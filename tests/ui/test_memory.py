"""A window's threads share few heaps, so that what many readings leave behind stays little."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

from obsdiag.ui.memory import ARENAS

HEAPS = """
import ctypes, sys, threading
from obsdiag.ui.memory import keep_few_arenas
keep_few_arenas()
libc, together = ctypes.CDLL(None), threading.Barrier(12)
libc.malloc.restype = libc.fopen.restype = ctypes.c_void_p
def reserve():
    together.wait()
    libc.malloc(50_000)
    together.wait()
threads = [threading.Thread(target=reserve) for _ in range(12)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
file = ctypes.c_void_p(libc.fopen(b"/dev/stdout", b"w"))
libc.malloc_info(0, file)
libc.fclose(file)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="needs glibc")
def test_many_threads_share_few_heaps():
    asked = [sys.executable, "-c", HEAPS]
    told = subprocess.run(asked, capture_output=True, check=True).stdout
    assert 1 <= told.count(b"<heap nr=") <= ARENAS


def test_another_system_is_left_alone(monkeypatch):
    monkeypatch.setattr("obsdiag.ui.memory.sys.platform", "win32")
    monkeypatch.setitem(sys.modules, "ctypes", None)  # would raise ImportError
    from obsdiag.ui.memory import keep_few_arenas

    keep_few_arenas()
