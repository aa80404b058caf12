"""A capture shows amid ordinary lines what it shows alone."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.benchmarks.log_mixes import MIXES
from tests.laws.captures import TEXTS, capture
from tests.laws.fillers import Filler, bytes_of, fillers
from tests.laws.profile import LARGE, tried
from tests.laws.shown import differences, values

MOST = 500 if LARGE else 20
"""Records above a capture, and below it."""
SIZE = 2_000_000 if LARGE else 300_000
"""Bytes of ordinary lines; more than is read at once."""


@pytest.mark.parametrize("mix", MIXES)
def test_ordinary_lines_show_no_error(mix):
    assert values(bytes_of(mix, SIZE)) == []


@pytest.mark.parametrize("name", TEXTS)
@tried(2, large=60)
@given(above=fillers(MOST), below=fillers(MOST))
def test_a_capture_shows_between_ordinary_lines_what_it_shows_alone(
    name: str, above: Filler, below: Filler
):
    alone, lines = capture(name), above.text.count("\n")
    expected = [
        *above.shown,
        *(one.below(lines) for one in alone.alone),
        *(one.below(lines + alone.lines) for one in below.shown),
    ]
    found = values(above.text + alone.text + below.text)
    assert differences(found, expected) == ""


@pytest.mark.parametrize("mix", MIXES)
def test_captures_far_apart_in_a_long_log_each_show_what_they_show_alone(mix):
    records = 40 if mix == "botocore" else 150 if LARGE else 100
    text, expected, line = "", [], 0
    for number, name in enumerate(list(TEXTS)[:: 1 if LARGE else 12]):
        named, filler = capture(name).renamed(number), Filler(mix, number * records, records)
        for part, found in ((filler.text, filler.shown), (named.text, named.alone)):
            text += part
            expected += [one.below(line) for one in found]
            line += part.count("\n")
    assert differences(values(text), expected) == ""
