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
