"""What many readings leave behind stays little: threads share few heaps, and spare room goes."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest
from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtGui import QPixmapCache

from obsdiag.ui import memory
from obsdiag.ui.memory import ARENAS, PICTURES_KB, SpareMemory

HEAPS = """
import ctypes, sys, threading
from obsdiag.ui.memory import keep_few_arenas
keep_few_arenas()
libc, together = ctypes.CDLL(None), threading.Barrier(12)
libc.malloc.restype = libc.fopen.restype = ctypes.c_void_p
def reserve():
    together.wait()
    libc.malloc(20_000)
    together.wait()
threads = [threading.Thread(target=reserve) for _ in range(12)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
file = ctypes.c_void_p(libc.fopen(b"/dev/stdout", b"w"))
libc.malloc_info(0, file)
libc.fclose(file)
"""


LEFT = """
import ctypes
from pathlib import Path
from obsdiag.ui.memory import give_back
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
pieces = [libc.malloc(20_000) for _ in range(2500)]
for piece in pieces:
    ctypes.memset(piece, 1, 20_000)
for piece in pieces[:-1]:
    libc.free(ctypes.c_void_p(piece))
def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
before = held()
give_back()
print(before - held())
"""
LARGE_PIECES = """
import ctypes
from obsdiag.ui.memory import LARGE, keep_few_arenas
keep_few_arenas()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.free(ctypes.c_void_p(libc.malloc(20_000_000)))
pieces = [libc.malloc(2 * LARGE) for _ in range(100)]  # more than there is room for already
with open("/proc/self/maps") as maps:
    heap = next(line for line in maps if "[heap]" in line).split()[0]
start, end = (int(part, 16) for part in heap.split("-"))
print(start <= pieces[-1] < end)
"""
with_glibc = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="needs glibc")


@with_glibc
def test_what_is_free_below_something_small_that_stays_is_given_back():
    asked = [sys.executable, "-c", LEFT]
    told = subprocess.run(asked, capture_output=True, check=True).stdout
    assert int(told) > 40_000_000


@with_glibc
def test_a_large_piece_has_pages_of_its_own_even_after_a_larger_one():
    asked = [sys.executable, "-c", LARGE_PIECES]
    assert subprocess.run(asked, capture_output=True, check=True).stdout == b"False\n"


def test_it_is_given_back_once_in_a_while_however_many_readings_end(qtbot, monkeypatch):
    given: list[int] = []
    monkeypatch.setattr(memory, "give_back", lambda: given.append(1))
    monkeypatch.setattr(memory, "REST_MS", 20)
    parent, pool = QObject(), QThreadPool()
    spare = SpareMemory(pool, parent)
    for _ in range(50):
        spare.soon()
    qtbot.waitUntil(lambda: bool(given))
    spare.soon()
    spare.stop()
    qtbot.wait(60)
    pool.waitForDone()
    assert given == [1]


@with_glibc
def test_many_threads_share_few_heaps():
    asked = [sys.executable, "-c", HEAPS]
    told = subprocess.run(asked, capture_output=True, check=True).stdout
    assert 1 <= told.count(b"<heap nr=") <= ARENAS


def test_what_sheets_are_painted_with_is_not_held_for_all_that_ever_were(driver):
    assert QPixmapCache.cacheLimit() == PICTURES_KB < 10 * 1024


@pytest.mark.parametrize("do", [memory.keep_few_arenas, memory.give_back])
def test_another_system_is_left_alone(monkeypatch, do):
    monkeypatch.setattr("obsdiag.ui.memory.sys.platform", "win32")
    monkeypatch.setitem(sys.modules, "ctypes", None)  # would raise ImportError
    do()
