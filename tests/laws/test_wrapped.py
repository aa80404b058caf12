"""A capture shows what it shows alone, whatever was put before its lines, or around it."""

from __future__ import annotations

import pytest

from tests.laws.captures import TEXTS, capture
from tests.laws.profile import LARGE
from tests.laws.shown import differences, values
from tests.laws.wrapped import IN_A_STRING, LINE_BY_LINE

SOME = list(TEXTS)[:: 1 if LARGE else 3]


@pytest.mark.parametrize("way", LINE_BY_LINE)
@pytest.mark.parametrize("name", SOME)
def test_what_has_a_prefix_on_each_line_shows_what_it_shows_alone(name: str, way: str):
    alone = capture(name)
    assert differences(values(LINE_BY_LINE[way](alone.text)), alone.alone) == ""


@pytest.mark.parametrize("way", IN_A_STRING)
@pytest.mark.parametrize("name", SOME)
def test_what_stands_in_a_string_of_a_log_shows_what_it_shows_alone(name: str, way: str):
    alone = capture(name)
    found = values(IN_A_STRING[way](alone.text))
    assert differences(found, [one._replace(line=1) for one in alone.alone]) == ""
