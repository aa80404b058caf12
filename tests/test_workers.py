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
from functools import partial
from obsdiag import workers
from obsdiag.workers import Task, Workers
def square(number, send):
    return os.getpid(), number * number
def main():
    workers.METHOD = sys.argv[1]
    team = Workers(square, 2)
    tasks = [
        Task(partial(lambda one: [square(one, None)], number), number, lambda done: [done])
        for number in range(200)
    ]
    done = list(team.run(tasks))
    team.close()
    assert [number for _, number in done] == [one * one for one in range(200)]
    print(len({process for process, _ in done if process != os.getpid()}))
if __name__ == "__main__":
    main()
"""

DEADLY = """
import os, signal, sys
from pathlib import Path
from obsdiag import workers
from obsdiag.workers import Task, Workers
def work(number, send):
    once = Path(__file__).with_name("once")
    if number == 6:
        send("some of it")
    if number in (2, 6) or (number == 4 and not once.exists()):
        if number == 4:
            once.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "again" if number == 4 else number
def main():
    workers.METHOD = sys.argv[1]
    team = Workers(work, 2)
    tasks = [
        Task(lambda: [0], number, lambda done: [done], lambda: ["lost"]) for number in range(8)
    ]
    print(*team.run(tasks))
    team.close()
if __name__ == "__main__":
    main()
"""


@pytest.fixture
def begun(monkeypatch):
    """Return what is begun by processes that are none."""
    begun = []
    monkeypatch.setattr(workers, "start", lambda do, _: AtOnce(do, begun))
    return begun


def task(work):
    return Task(lambda: [f"{work} here"], work, lambda done: [done])


def as_text(work, _send):
    return str(work)


def test_results_come_in_the_order_of_the_tasks(begun):
    done = list(Workers(as_text, 3).run(map(task, range(50))))
    assert done == ["0 here", *map(str, range(1, 50))]
    assert begun == list(range(1, 50)), "the first one is done here"


def test_a_task_that_only_this_process_can_do_is_done_in_its_place(begun):
    tasks = [task("a"), task("b"), Task(lambda: ["only here"]), task("c")]
    assert list(Workers(as_text, 2).run(tasks)) == ["a here", "b", "only here", "c"]


def test_what_only_this_process_can_do_is_done_before_the_next_task_is_asked_for(begun):
    log = []

    def tasks():
        for number in range(3):
            yield Task(lambda: [log.append("done")])
            log.append(f"after {number}")

    list(Workers(as_text, 2).run(tasks()))
    assert log == ["done", "after 0", "done", "after 1", "done", "after 2"]


def test_others_work_while_the_first_task_goes_on_here(begun):
    first = Task(lambda: iter(range(1000)), 0, lambda done: [done])
    events = Workers(as_text, 2).run([first, task(1), task(2), task(3)])
    assert [next(events) for _ in range(workers.FIRST_EVENTS)] == list(range(workers.FIRST_EVENTS))
    assert begun == [], "what they need is loaded first"
    assert next(events) == workers.FIRST_EVENTS
    assert begun == [1, 2]
    *_, before_last, last = events
    assert (before_last, last) == ("2", "3")


def test_results_of_one_task_come_as_they_are_sent(begun):
    def count(work, send):
        for number in range(work):
            send(number)
        return "end"

    assert list(Workers(count, 2).run(map(task, (0, 2, 1)))) == ["0 here", 0, 1, "end", 0, "end"]


def test_no_more_is_begun_than_is_soon_followed_up(begun):
    done = Workers(as_text, 2).run(map(task, range(1000)))
    assert [next(done) for _ in range(3)] == ["0 here", "1", "2"]
    assert len(begun) <= 5


def test_an_error_of_a_task_is_raised_in_its_place(begun):
    def divide(number, _send):
        return 1 // number

    done = Workers(divide, 2).run(map(task, (1, 2, 0, 4)))
    assert [next(done), next(done)] == ["1 here", 0]
    with pytest.raises(ZeroDivisionError):
        next(done)


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
    done = run(tmp_path, DEADLY, method)
    assert done.split("\n")[0] == "0 1 lost 3 again 5 some of it lost 7"
