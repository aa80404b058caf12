"""Lines for a terminal, in which Chinese characters take two columns."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.wrapping import columns, padded, wrapped

CHINESE = "对象不存在，请检查对象名的大小写。" * 6
MIXED = "在对象名前加上 `prefix/` 后重试，参见 `obsutil ls obs://bucket/key`。" * 4


def test_a_chinese_character_takes_two_columns():
    assert columns("对象 key") == 8
    assert padded("对象", 6) == "对象  "
    assert padded("longer", 3) == "longer"


@pytest.mark.parametrize("text", [CHINESE, MIXED])
def test_no_line_is_longer_than_it_may_be_and_nothing_is_lost(text):
    lines = wrapped(text, 40, "  - ", "    ")
    assert max(map(columns, lines)) <= 42  # a sign that begins no line may stand out
    assert "".join(lines).replace(" ", "").removeprefix("-") == text.replace(" ", "")
    assert all(line.strip()[0] not in "，。" for line in lines)


@given(st.text(alphabet="ab -,.", max_size=200))
def test_other_text_is_wrapped_as_ever(text):
    as_ever = textwrap.wrap(
        text,
        30,
        initial_indent="  ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    assert wrapped(text, 30, "  ", "    ") == as_ever


@given(st.text(max_size=200))
def test_any_text_can_be_wrapped(text):
    wrapped(text, 30, "", "")
