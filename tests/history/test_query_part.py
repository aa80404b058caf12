"""A query finds the same alone and as a part of another one."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from obsdiag.history.language import And, Not, Or, Term
from obsdiag.history.query import MAX_TERMS, parse
from obsdiag.history.query_part import as_part


@pytest.mark.parametrize(
    ("query", "part"),
    [
        ("is:pinned", "is:pinned"),
        ("a b", "(a b)"),
        ("a OR b", "(a OR b)"),
        ("-a", "(-a)"),
        ('"a b"', '"a b"'),
        ('"a b', '("a b")'),
        ('note:"a', '(note:"a")'),
        ('x "', '(x "")'),
        ("((a OR b", "(((a OR b)))"),
        ('(a OR "b', '((a OR "b"))'),
        ("curl(7) b", "(curl(7) b)"),
        *((nothing, None) for nothing in ("", "()", "code:", '"')),
        ("a) b", None),
        (" ".join(map(str, range(MAX_TERMS))), None),
    ],
)
def test_it_is_put_into_parentheses_where_it_needs_them(query, part):
    assert as_part(query) == part


@given(st.lists(st.sampled_from(["a", "b", '"', "(", ")", "-", " ", " OR ", "code:", "="])))
@example(list("(a"))
def test_what_is_left_open_reaches_no_other_words(pieces):
    query = "".join(pieces)
    if (part := as_part(query)) is not None:
        parts = parse(query).parts
        whole = parts[0] if len(parts) == 1 else And(parts)
        assert parse(f"x OR {part}") == And((Or((Term("x"), whole)),))
        assert parse(f"-({part} y)") == And((Not(And((whole, Term("y")))),))
