"""Values in Markdown."""

from __future__ import annotations

import pytest

from obsdiag.markdown_text import code_span, prose


@pytest.mark.parametrize(
    ("value", "span"), [("a", "`a`"), ("a`b", "`` a`b ``"), ("``", "``` `` ```"), ("a\nb", "`a b`")]
)
def test_a_value_is_one_span_of_code_whatever_backticks_it_has(value, span):
    assert code_span(value) == span


def test_no_sign_of_markup_is_left_to_act():
    assert prose("*a* [b](c) <d>") == r"\*a\* \[b\](c) \<d\>"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ask @team, now", "ask `@team`, now"),
        ("“@a@b”不在表中。", "“`@a@b`”不在表中。"),
        ("see org/repo#1, #2 or GH-3.", "see `org/repo#1`, `#2` or `GH-3`."),
        ("(http://a.example/x_y)", "(`http://a.example/x_y`)"),
        ("who@a.example: no", "`who@a.example`: no"),
        ("data: 7", "data: 7"),
        ("AccessDenied#1", r"AccessDenied\#1"),
        ("`@a`", r"\``@a`\`"),
    ],
)
def test_a_word_that_names_somebody_or_leads_somewhere_is_code(text, written):
    assert prose(text) == written
