"""Where the statements of the rules come from."""

from __future__ import annotations

from obsdiag.diagnosis.rule_sources import SOURCES
from obsdiag.diagnosis.rules import RULES


def test_every_source_is_that_of_a_rule_and_says_something():
    assert {name for name, source in SOURCES.items() if not source.strip()} == set()
    assert {rule.id for rule in RULES} == set(SOURCES)
