"""Twice the input is about twice the work, counted in calls: no clock is read."""

from __future__ import annotations

import gc
import sys
from functools import _lru_cache_wrapper
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

import pytest

from obsdiag.formats import anchors
from obsdiag.pipeline import decoding
from obsdiag.pipeline.alike import Remembered
from obsdiag.words.word_scan import WordScan
from obsdiag.words.words_in import WordsIn
from tests.answer import findings
from tests.benchmarks.log_error_lines import FORMS
from tests.benchmarks.log_mixes import MIXES
from tests.benchmarks.logs import records
from tests.laws.captures import TEXTS, capture, other_ids
from tests.laws.profile import LARGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Made = TypeVar("Made")
ABOUT_TWICE = 2.5
"""Quadratic work is four times as much."""
SIZE = 400_000 if LARGE else 40_000
TIMES = 200 if LARGE else 8
RATE = 0.02
LEAST_ERRORS = 3
"""In a log: where there is none nothing is read, and nothing measured."""


def forget() -> None:
    """Have nothing be known of what was read before: all of a text is to be read."""
    decoding._decoded = Remembered()
    decoding._judged = decoding._Judged()
    for memo in memos():
        memo.cache_clear()


def memos() -> Iterator[_lru_cache_wrapper[object]]:
    """Yield what holds the last answers of a function; not what is made once and stays."""
    for value in made(_lru_cache_wrapper):
        if value.cache_info().maxsize is not None:
            yield value


def made(kind: type[Made]) -> Iterator[Made]:
    """Yield what the modules that are loaded have of a kind."""
    modules = [module for name, module in sys.modules.items() if name.startswith("obsdiag.")]
    for value in chain.from_iterable(vars(module).values() for module in modules):
        if isinstance(value, kind):
            yield value


def calls(text: str) -> int:
    """Return how many functions are called, in Python and in C, while a text is read."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    data = text.encode()
    anchors.prepare()  # else it is found by one engine in the first texts, and by another later
    for words in made(WordsIn):  # so are words
        words._left = 0
        words.numbers(b"any")
    for scan in made(WordScan):
        scan._left = 0
        scan.look(b"any")
    findings(data[:2000])  # what is made once is made
    forget()
    before = sys.getprofile()
    gc.collect()
    gc.disable()  # what others left behind may call something as it goes
    sys.setprofile(counted)
    try:
        findings(data)
    finally:
        sys.setprofile(before)
        gc.enable()
    return count


def log_of(mix: str, size: int) -> str:
    """Return the beginning of a log, of so many bytes or more, with some errors in it."""
    text, total, errors = [], 0, 0
    for record, truth in records(mix, 3, RATE):
        text.append(record)
        total += len(record)
        errors += truth is not None
        if total > size and errors >= LEAST_ERRORS:
            break
    return "".join(text)


def repeated(name: str, times: int) -> str:
    """Return a capture so many times, each time of another event."""
    return "".join(capture(name).renamed(number).text for number in range(times))


class Cycle:
    """Calls much as it goes, which is when garbage is collected."""

    def __init__(self) -> None:
        self.own = self

    def __del__(self) -> None:
        for number in range(10_000):
            abs(number)


def test_what_others_left_behind_is_not_counted(monkeypatch):
    log = log_of("botocore", SIZE)
    calls(log)
    alone = calls(log)
    really = forget

    def forget_and_leave_something_behind() -> None:
        really()
        left = [Cycle() for _ in range(50)]
        del left

    monkeypatch.setitem(globals(), "forget", forget_and_leave_something_behind)
    before = gc.get_threshold()
    gc.set_threshold(50)  # so that it is collected while the text is read, wherever it is
    try:
        assert calls(log) == alone
    finally:
        gc.set_threshold(*before)


def test_what_was_read_before_is_not_known():
    log = log_of("botocore", SIZE)
    calls(other_ids(log, 1))  # what is made once is made
    first = calls(log)
    assert calls(log) == first


@pytest.mark.parametrize("mix", MIXES)
def test_twice_the_log_is_about_twice_the_work(mix):
    log = log_of(mix, SIZE)
    calls(log)
    assert calls(log + other_ids(log, 1)) < ABOUT_TWICE * calls(log)


@pytest.mark.parametrize(
    "line",
    [
        "2026-01-02T03:04:05Z ERROR (HTTP 404 Not Found)\n",
        "2026-01-02 03:04:05 [ERROR] [Code: QuotaFull] [Remote IP: 10.0.0.7]\n",
    ],
)
def test_twice_as_many_lines_that_are_all_prefix_are_about_twice_the_work(line):
    times = 500
    calls(line * times)
    assert calls(line * 2 * times) < ABOUT_TWICE * calls(line * times)


def some(names: Iterable[str]) -> list[str]:
    """Return all the names if much is asked for, or those of the logs' forms."""
    return list(names) if LARGE else [f"log-{form}" for form in FORMS]


@pytest.mark.parametrize("name", some(TEXTS))
def test_twice_as_many_events_are_about_twice_the_work(name):
    calls(repeated(name, TIMES))
    assert calls(repeated(name, 2 * TIMES)) < ABOUT_TWICE * calls(repeated(name, TIMES))
