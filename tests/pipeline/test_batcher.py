"""News go out in portions; how far a reading has come is said now and then."""

from __future__ import annotations

import pytest

from obsdiag.input.sources import Problem
from obsdiag.pipeline.batcher import (
    PORTION_MOST,
    PORTION_SECONDS,
    PROGRESS_SECONDS,
    Batcher,
    Progress,
    ProgressMeter,
)
from tests.answer import finding, response

FINDING = finding(response())
OTHER = Problem("a", "b")


class Clock:
    """Goes on by a fixed step whenever it is looked at."""

    def __init__(self, step):
        self.step, self.now = step, 0.0

    def __call__(self):
        self.now += self.step
        return self.now


def sent(news, step):
    """Return the portions in which `news` go out."""
    portions = []
    outbox = Batcher(portions.append, Clock(step))
    for piece in news:
        outbox.put(piece)
    outbox.send()
    return portions


def test_the_first_piece_and_the_first_finding_go_out_at_once():
    told = sent([OTHER, OTHER, FINDING, OTHER, FINDING], 0.0001)
    assert [len(portion) for portion in told] == [1, 2, 2]


def test_what_comes_within_a_moment_goes_out_together():
    steps = 10
    told = sent([OTHER] * 100, PORTION_SECONDS / steps)
    assert 1 < len(told) <= 100 / (steps - 2) + 2
    assert sum(map(len, told)) == 100


def test_a_portion_has_a_limit_however_quick_it_comes():
    told = sent([OTHER] * 10_000, 0)
    assert max(map(len, told)) <= PORTION_MOST
    assert sum(map(len, told)) == 10_000


def test_what_has_waited_goes_out_though_nothing_follows():
    portions, clock = [], Clock(0)
    outbox = Batcher(portions.append, clock)
    outbox.put(OTHER)
    outbox.put(OTHER)
    outbox.tick()
    assert portions == [[OTHER]]
    clock.now += PORTION_SECONDS
    outbox.tick()
    assert portions == [[OTHER], [OTHER]]
    outbox.send()
    assert len(portions) == 2, "nothing is sent where there is nothing"


@pytest.mark.parametrize("total", [1000, None])
def test_progress_is_said_now_and_then(total):
    said = []
    meter = ProgressMeter(total, said.append, Clock(PROGRESS_SECONDS / 4))
    for _ in range(100):
        meter.passed(10)
    assert meter.done == 1000
    assert 20 <= len(said) <= 26
    assert all(type(one) is Progress and one.total == total for one in said)
    assert [one.done for one in said] == sorted(one.done for one in said)
