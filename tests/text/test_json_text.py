"""JSON that was cut off or badly written shows what can be made out."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.text.json_text import mended_value, value_at
from tests.rows import each

VALUE = {"status": 404, "ok": [True, None, -1.5e3], "text": 'a\\b"c\u00e9\n', "in": {"b": []}}


def test_a_value_is_read_with_where_it_ends():
    assert value_at('x {"a": 1} y', 2) == ({"a": 1}, 10)


@pytest.mark.parametrize("text", ["", "{", "nope", "[" * 100_000])
def test_what_is_no_value_is_an_error(text):
    with pytest.raises(ValueError, match=r".+"):
        value_at(text, 0)


@each(
    "text, value",
    [
        ('{"a": 1,}', {"a": 1}),
        ('{"a": [1, 2, ], }', {"a": [1, 2]}),
        ('{"a": 1]}', {"a": 1}),
        (r'{"a": "\x3cb\'"}', {"a": r"\x3cb\'"}),
        ('{"a": "tab\there\nand"}', {"a": "tab\there\nand"}),
        ('{"a": 1} and more', {"a": 1}),
        (r'{"a": "b\u12', {"a": "b"}),
        ('{"a": "b\\', {"a": "b"}),
        ('{"a": "b\\"', {"a": 'b"'}),
        ('{"a": "b\\\\', {"a": "b\\"}),
        ('{"a": tru', {"a": None}),
        ('{"a": 40', {"a": 40}),
        ('{"a": ', {"a": None}),
        ('{"a"', {"a": None}),
        ('[{"a": 1}, {', [{"a": 1}, {}]),
    ],
)
def test_text_is_mended(text, value):
    assert mended_value(text) == value


@each("text", ["", "nope", '{"a" 1}', "]", "[" * 100_000, "{{{{"])
def test_what_cannot_be_mended_is_nothing(text):
    assert mended_value(text) is None


@given(st.integers(1, len(json.dumps(VALUE))))
def test_wherever_it_is_cut_it_is_the_beginning_of_the_value(end):
    cut = mended_value(json.dumps(VALUE)[:end])
    assert isinstance(cut, dict)
    assert list(cut)[:-1] == list(VALUE)[: max(0, len(cut) - 1)]
    for name in list(cut)[:-1]:
        assert cut[name] == VALUE[name]


@given(st.text(alphabet='{}[]":,\\u12 a\n', max_size=40))
def test_any_text_gives_a_value_or_nothing(text):
    value = mended_value(text)
    assert value is None or json.dumps(value)
