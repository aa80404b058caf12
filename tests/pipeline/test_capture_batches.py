"""Captures in small batches, none of which keeps anybody waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from obsdiag.pipeline import limits
from obsdiag.pipeline.capture_batches import in_batches
from tests.answer import capture, error, response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.model import Capture

ONE = capture(response(body=error(), head=("Server: OBS",)))


def never() -> bool:
    return False


def sizes(count: int, most: int) -> list[int]:
    return [len(batch) for batch in in_batches([ONE] * count, most, never)]


def test_the_first_batches_are_short_and_the_last_has_what_is_left():
    assert sizes(20, 8) == [1, 2, 4, 8, 5]


def test_one_at_a_time_is_given_where_that_is_asked_for():
    assert sizes(3, 1) == [1, 1, 1]


def test_large_captures_do_not_wait_for_each_other(monkeypatch):
    monkeypatch.setattr(limits, "TOGETHER_BYTES", 1)
    assert sizes(3, 8) == [1, 1, 1]


def test_captures_that_are_long_in_coming_do_not_wait_for_each_other(monkeypatch):
    monkeypatch.setattr(limits, "TOGETHER_SECONDS", 0.0)
    assert sizes(3, 8) == [1, 1, 1]


def test_what_comes_before_an_error_is_given_before_it_is_raised():
    def coming() -> Iterator[Capture]:
        yield from [ONE] * 5
        raise OSError

    batches = in_batches(coming(), 64, never)
    assert [len(next(batches)) for _ in range(3)] == [1, 2, 2]
    with pytest.raises(OSError, match=r"^$"):
        next(batches)
