"""Secrets that are known without a name: the table of their shapes."""

from __future__ import annotations

from obsdiag.lazy_regex import compiled
from obsdiag.redact.name import Kind
from obsdiag.redact.shape import SHAPES
from tests.rows import each

RANDOM = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9aB1cD3eF5gH7j"
TOKENS = [
    (f"ghp_{RANDOM}", Kind.TOKEN),
    (f"Bearer {RANDOM}", Kind.TOKEN),
    ("Basic YW5uYTpodW50ZXIy", Kind.AUTHORIZATION),
    (f"$2y$10${RANDOM}", Kind.PASSWORD),
    (f"https://hooks.slack.com/services/T000/B000/{RANDOM}", Kind.TOKEN),
    (f"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.{RANDOM}", Kind.SIGNATURE),
]


def found(text: bytes) -> set[Kind]:
    """Return the kinds of the shapes that are in a text."""
    lower = text.lower()
    places = ((row, lower.find(row.literal)) for row in SHAPES)
    matches = (
        (row, compiled(row.pattern, row.flags).match(text, at)) for row, at in places if at >= 0
    )
    return {row.kind for row, match in matches if match and (not row.holds or row.holds(match[1]))}


@each("text, kind", TOKENS)
def test_each_shape_is_found_with_its_kind(text, kind):
    assert kind in found(text.encode())


@each(
    "text", ["Bearer token is missing", "Basic auth failed", "ghp_short", "hooks.slack.com", "sk-1"]
)
def test_words_that_only_begin_so_are_none(text):
    assert found(text.encode()) == set()


def test_literals_are_written_as_they_are_looked_for():
    assert all(row.literal == row.literal.lower() for row in SHAPES)


def test_the_first_group_of_each_pattern_is_the_secret():
    assert all(compiled(row.pattern, row.flags).groups == 1 for row in SHAPES)
