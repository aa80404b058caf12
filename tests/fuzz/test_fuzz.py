"""Every target holds for its seeds, and for some changes of them: more with OBSDIAG_FUZZ_RUNS."""

from __future__ import annotations

import os
from random import Random

import pytest

from tests.fuzz.mutation import mutated
from tests.fuzz.oracle import FoundError, check
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS, Target

RUNS = int(os.environ.get("OBSDIAG_FUZZ_RUNS", "25"))
"""Changed inputs of each target; `tests/fuzz/run` does as many as there is time for."""


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_holds_for_its_seeds(name):
    for seed in seeds(name):
        check(TARGETS[name], seed)


@pytest.mark.may_log
@pytest.mark.parametrize("name", TARGETS)
def test_a_target_holds_for_changes_of_its_seeds(name):
    random, given = Random(name), seeds(name)
    for _ in range(RUNS):
        check(TARGETS[name], mutated(random, given))


def test_what_answers_otherwise_the_second_time_is_a_find():
    answers = iter([1, 2])
    with pytest.raises(FoundError, match="second time"):
        check(Target("unsteady", lambda _: next(answers)), b"")


def test_what_takes_too_long_is_a_find(monkeypatch):
    monkeypatch.setattr("tests.fuzz.oracle.SECONDS", -1.0)
    with pytest.raises(FoundError, match=" s for 0 bytes"):
        check(Target("slow", lambda _: None), b"")
