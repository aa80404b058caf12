"""What the caller's functions raise is the caller's, whatever was being read."""

from __future__ import annotations

import pytest

from obsdiag.input.sources import paste
from obsdiag.pipeline.events import Finished
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from tests.answer import catalogue, finding, response


def gone(*_):
    raise BrokenPipeError


@pytest.mark.parametrize("name", ["passed", "before_block"])
def test_a_receiver_that_went_away_is_no_problem_of_the_file(name):
    with pytest.raises(BrokenPipeError):
        list(read([paste(response())], catalogue(), ReadOptions(**{name: gone})))


def test_before_each_block_the_caller_is_called():
    called = []
    options = ReadOptions(before_block=lambda: called.append("before"), passed=called.append)
    *_, end = read([paste(response())], catalogue(), options)
    assert isinstance(end, Finished)
    assert called[:2] == ["before", len(response())]


def test_findings_are_rendered_only_for_those_who_ask():
    one = finding(response())
    assert ReadOptions().rendered(one) is one
    assert ReadOptions(lambda it: it.error.code).rendered(one).value == "NoSuchKey"
