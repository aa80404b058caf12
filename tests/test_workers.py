"""Other processes work ahead, and what they return comes in order."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from obsdiag import workers
from obsdiag.workers import Task, Workers, processes
from tests.at_once import AtOnce

SQUARES = """
import os, sys
from obsdiag import workers
from obsdiag.workers import Task, Workers
def square(number):
    return os.getpid(), number * number
def main():
    workers.METHOD = sys.argv[1]
    team = Workers(square)
    tasks = [Task(number, lambda done: [done]) for number in range(200)]
    told = list(team.run(tasks))
    team.close()
    assert [number for _, number in told] == [one * one for one in range(200)]
    print(len({process for process, _ in told if process != os.getpid()}))
if __name__ == "__main__":
    main()
"""

DEADLY = """
import os, signal, sys
from pathlib import Path
from obsdiag import workers
from obsdiag.workers import Task, Workers
def work(number):
    once = Path(__file__).with_name("once")
    if number == 2 or (number == 4 and not once.exists()):
        if number == 4:
            once.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "again" if number == 4 else number
def main():
    workers.METHOD = sys.argv[1]
    team = Workers(work)
    tasks = [Task(number, lambda done: [done], lambda: ["lost"]) for number in range(8)]
    print(*team.run(tasks))
    team.close()
if __name__ == "__main__":
    main()
"""


@pytest.fixture
def begun(monkeypatch):
    """Return what is begun by processes that are none."""
    begun = []
    monkeypatch.setattr(workers, "started", lambda do, _: AtOnce(do, begun))
    return begun


def tell(done):
    return [done]


def test_results_come_in_the_order_of_the_tasks(begun):
    tasks = [Task(number, tell) for number in range(50)]
    assert list(Workers(str).run(tasks)) == [str(number) for number in range(50)]
    assert begun == list(range(1, 50)), "the first one is done here"


def test_a_task_without_work_is_told_in_its_place(begun):
    tasks = [Task("a", tell), Task("b", tell), Task(None, lambda _: ["here"]), Task("c", tell)]
    assert list(Workers(str.upper).run(tasks)) == ["A", "B", "here", "C"]


def test_no_more_is_begun_than_is_soon_followed_up(begun, monkeypatch):
    monkeypatch.setattr(workers, "processes", lambda: 2)
    told = Workers(str).run(Task(number, tell) for number in range(1000))
    assert [next(told) for _ in range(3)] == ["0", "1", "2"]
    assert len(begun) <= 5


def test_an_error_of_a_task_is_raised_in_its_place(begun):
    told = Workers(lambda number: 1 // number).run(Task(number, tell) for number in (1, 2, 0, 4))
    assert [next(told), next(told)] == [1, 0]
    with pytest.raises(ZeroDivisionError):
        next(told)


def test_there_is_at_least_one_process_and_never_a_crowd():
    assert 1 <= processes() <= min(workers.MOST, os.cpu_count() or 1)


METHODS = [
    pytest.param("fork", marks=pytest.mark.skipif(sys.platform == "win32", reason="no fork there")),
    "spawn",
]


def run(tmp_path, program, method) -> str:
    script = tmp_path / "program.py"
    script.write_text(program, encoding="utf-8")
    command = [sys.executable, "-W", "error", str(script), method]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize("method", METHODS)
def test_real_processes_share_the_work(tmp_path, method):
    assert int(run(tmp_path, SQUARES, method)) >= 1


@pytest.mark.parametrize("method", METHODS)
def test_a_killed_process_is_replaced_and_work_that_kills_is_given_up(tmp_path, method):
    told = run(tmp_path, DEADLY, method).split()
    assert told == ["0", "1", "lost", "3", "again", "5", "6", "7"]
