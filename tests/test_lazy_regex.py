"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import pickle
import re

import pytest

from obsdiag.lazy_regex import compiled, lazy_regex


def test_it_finds_what_the_compiled_pattern_finds() -> None:
    lazy, eager = (
        lazy_regex(rb"a(?P<n>b+)", re.IGNORECASE),
        re.compile(rb"a(?P<n>b+)", re.IGNORECASE),
    )
    for text in (b"xABBy", b"", b"ab ab"):
        assert [found.span() for found in lazy.finditer(text)] == [
            found.span() for found in eager.finditer(text)
        ]
        assert lazy.sub(b"-", text) == eager.sub(b"-", text)
    assert (lazy.pattern, lazy.flags, lazy.groups) == (eager.pattern, eager.flags, eager.groups)
    assert dict(lazy.groupindex) == {"n": 1}


def test_a_wrong_pattern_is_told_when_it_is_used() -> None:
    wrong = lazy_regex("(")
    with pytest.raises(re.error, match="unterminated"):
        wrong.search("")


def test_another_process_gets_the_same() -> None:
    again = pickle.loads(pickle.dumps(lazy_regex("a+", re.IGNORECASE)))
    assert again.findall("xAA a") == ["AA", "a"]


def test_a_pattern_of_a_table_is_compiled_once():
    assert compiled(rb"a+", re.IGNORECASE) is compiled(rb"a+", re.IGNORECASE)
    assert compiled(rb"a+").fullmatch(b"AA") is None
