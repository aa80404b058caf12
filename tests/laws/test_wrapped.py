"""A capture shows what it shows alone, whatever was put before its lines, or around it."""

from __future__ import annotations

import pytest

from obsdiag.input.stream import HEAD
from tests.laws.captures import TEXTS, capture
from tests.laws.fillers import Filler, bytes_of
from tests.laws.profile import LARGE
from tests.laws.shown import differences, values
from tests.laws.wrapped import IN_A_STRING, LINE_BY_LINE
from tests.rows import each

SOME = list(TEXTS)[:: 1 if LARGE else 3]


@each("way", LINE_BY_LINE)
@each("name", SOME)
def test_what_has_a_prefix_on_each_line_shows_what_it_shows_alone(name: str, way: str):
    alone = capture(name)
    assert differences(values(LINE_BY_LINE[way](alone.text)), alone.alone) == ""


@each("way", IN_A_STRING)
@each("name", SOME)
def test_what_stands_in_a_string_of_a_log_shows_what_it_shows_alone(name: str, way: str):
    alone = capture(name)
    found = values(IN_A_STRING[way](alone.text))
    assert differences(found, [one._replace(line=1) for one in alone.alone]) == ""


@pytest.mark.parametrize("way", ["cri", "docker", "pods"])
@pytest.mark.parametrize("mix", ["sdk", "botocore", "java"])
def test_a_long_log_that_a_collector_has_prefixed_shows_what_it_shows_itself(mix: str, way: str):
    parts = [
        part
        for number, name in enumerate(log_forms())
        for part in (Filler(mix, number * 40, 60).text, capture(name).renamed(number).text)
    ]
    log = "".join(parts)
    log += bytes_of(mix, max(0, 300_000 - len(log)))
    assert len(log) > HEAD
    assert differences(values(LINE_BY_LINE[way](log)), values(log)) == ""


def log_forms() -> list[str]:
    """Return the captures that have the form of a log's own records."""
    return [name for name in TEXTS if name.startswith("log-")]
