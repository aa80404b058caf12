"""Ctrl+C at any moment ends a process, and is never answered by a traceback."""

from __future__ import annotations

import signal
import subprocess
import sys
from threading import Thread

import pytest

from obsdiag import interrupt
from tests.answer import response

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

# What is raised while a module is loaded is raised wherever that one is asked for.
ON_LOADING = """
import os, runpy, signal, sys

moment, *words = sys.argv[1:]

class Key:
    def find_spec(self, name, *_):
        if name == moment:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Key())
sys.argv[1:] = words
runpy.run_module("obsdiag", run_name="__main__", alter_sys=True)
"""
MOMENTS = {
    "before there are commands": ("obsdiag.cli", -signal.SIGINT),
    "as arguments are read": ("argparse", -signal.SIGINT),
    "before a command is there": ("obsdiag.cli.decode_command", -signal.SIGINT),
}


@pytest.mark.parametrize(("module", "status"), MOMENTS.values(), ids=MOMENTS)
def test_a_key_ends_a_command_that_is_still_loaded_without_a_word(tmp_path, module, status):
    (tmp_path / "answer.http").write_bytes(response())
    words = [sys.executable, "-c", ON_LOADING, module, "decode", str(tmp_path / "answer.http")]
    done = subprocess.run(words, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (status, b"")


@pytest.fixture
def as_before():
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("as_before")
def test_a_command_that_is_at_work_hears_of_it():
    signal.signal(signal.SIGINT, signal.default_int_handler)
    interrupt.end_at_once()
    with pytest.raises(KeyboardInterrupt), interrupt.heard():
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL


@pytest.mark.usefixtures("as_before")
def test_what_does_not_end_by_it_from_the_start_stays_so():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    interrupt.end_at_once()
    with interrupt.heard():
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


@pytest.mark.usefixtures("as_before")
def test_a_process_that_is_started_meanwhile_never_hears_of_it():
    with interrupt.held_back():
        signal.raise_signal(signal.SIGINT)
        interrupt.leave_to_others()  # as it does first of all
    signal.raise_signal(signal.SIGINT)


def test_another_thread_leaves_it_as_it_is():
    before = signal.getsignal(signal.SIGINT)
    there = Thread(target=interrupt.leave_to_others)
    there.start()
    there.join()
    assert signal.getsignal(signal.SIGINT) is before
