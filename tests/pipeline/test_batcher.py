"""Events go out in batches; how far a reading has come is reported now and then."""

from __future__ import annotations

import pytest

from obsdiag.input.sources import Problem
from obsdiag.pipeline.batcher import Batcher, Progress, ProgressMeter
from obsdiag.pipeline.limits import BATCH_EVENTS, BATCH_SECONDS, PROGRESS_SECONDS
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


def sent(events, step, **how):
    """Return the batches in which `events` go out."""
    batches = []
    batcher = Batcher(batches.append, Clock(step), **how)
    for event in events:
        batcher.put(event)
    batcher.send()
    return batches


def test_the_first_event_and_the_first_finding_go_out_at_once():
    batches = sent([OTHER, OTHER, FINDING, OTHER, FINDING], 0.0001)
    assert [len(batch) for batch in batches] == [1, 2, 2]


def test_where_nobody_waits_even_the_first_event_does():
    batches = sent([OTHER, OTHER, FINDING, OTHER, FINDING], 0.0001, eager=False)
    assert [len(batch) for batch in batches] == [5]


def test_what_is_gathered_can_be_taken_in_place_of_being_sent():
    batches = []
    batcher = Batcher(batches.append, Clock(0), eager=False)
    batcher.put(OTHER)
    assert batcher.take() == [OTHER]
    batcher.send()
    assert batches == []


def test_what_comes_within_a_moment_goes_out_together():
    steps = 10
    batches = sent([OTHER] * 100, BATCH_SECONDS / steps)
    assert 1 < len(batches) <= 100 / (steps - 2) + 2
    assert sum(map(len, batches)) == 100


def test_a_batch_has_a_limit_however_quick_it_comes():
    batches = sent([OTHER] * 10_000, 0)
    assert max(map(len, batches)) <= BATCH_EVENTS
    assert sum(map(len, batches)) == 10_000


def test_what_has_waited_goes_out_though_nothing_follows():
    batches, clock = [], Clock(0)
    batcher = Batcher(batches.append, clock)
    batcher.put(OTHER)
    batcher.put(OTHER)
    batcher.tick()
    assert batches == [[OTHER]]
    clock.now += BATCH_SECONDS
    batcher.tick()
    assert batches == [[OTHER], [OTHER]]
    batcher.send()
    assert len(batches) == 2, "nothing is sent where there is nothing"


@pytest.mark.parametrize("total", [1000, None])
def test_progress_is_reported_now_and_then(total):
    reported = []
    meter = ProgressMeter(total, reported.append, Clock(PROGRESS_SECONDS / 4))
    for _ in range(100):
        meter.passed(10)
    assert meter.done == 1000
    assert 20 <= len(reported) <= 26
    assert all(type(one) is Progress and one.total == total for one in reported)
    assert [one.done for one in reported] == sorted(one.done for one in reported)
