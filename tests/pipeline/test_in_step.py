"""Many short inputs are read in step, and told in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.input.sources import File, Problem
from obsdiag.model import Finding
from obsdiag.pipeline import limits
from obsdiag.pipeline.events import Finished, Started
from obsdiag.pipeline.in_step import Step, in_step
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.source import read_source
from obsdiag.pipeline.source_batch import SourceBatch
from obsdiag.record_line import line_of
from tests.answer import catalogue, response
from tests.rows import each

if TYPE_CHECKING:
    from collections.abc import Iterator


def steps_of(name: str, done: list[str], size: int = 1) -> Iterator[str | Step]:
    for step in ("read", "judged"):
        done.append(f"{name} {step}")
        yield Step(size)
    done.append(f"{name} told")
    yield name


def test_each_step_is_done_of_all_inputs_of_a_group_before_the_next_one():
    done: list[str] = []
    assert list(in_step(steps_of(name, done) for name in "abc")) == ["a", "b", "c"]
    assert done[3:] == ["b read", "c read", "b judged", "c judged", "b told", "c told"]


def test_the_first_input_is_told_before_another_one_is_read():
    done: list[str] = []
    assert next(in_step(steps_of(name, done) for name in "abc")) == "a"
    assert done == ["a read", "a judged", "a told"]


def test_inputs_that_hold_much_are_not_held_together(monkeypatch):
    monkeypatch.setattr(limits, "TOGETHER_BYTES", 10)
    done: list[str] = []
    list(in_step(steps_of(name, done, 10) for name in "abc"))
    assert done[3:5] == ["b read", "b judged"]


def test_an_input_without_events_costs_the_others_none():
    inputs: list[Iterator[str | Step]] = [iter(["a"]), iter([Step()]), iter([]), iter(["d", "e"])]
    assert list(in_step(inputs)) == ["a", "d", "e"]


def shown(event):
    return line_of(event) if isinstance(event, Finding) else event


@each("heads", (True, False))
def test_files_in_step_show_what_each_shows_alone(tmp_path, heads):
    for number in range(9):
        (tmp_path / f"{number}.txt").write_bytes(response() * (number % 3) + b"plain\n")
    sources = [File(tmp_path / f"{number}.txt", str(number)) for number in range(10)]
    options = ReadOptions(heads=heads)
    alone = [event for one in sources for event in read_source(one, catalogue(), options)]
    in_step_with_others = SourceBatch(tuple(sources)).here(catalogue(), options)
    assert list(map(shown, in_step_with_others)) == list(map(shown, alone))
    assert {type(one) for one in alone} == {Finding, Finished, Problem, *([Started] * heads)}
