"""What every rule notes, word for word, with all that is noted beside it."""

from __future__ import annotations

from obsdiag.diagnosis import RULES
from tests.diagnosis.golden_notes import GOLDEN, inputs, told
from tests.rows import each

TEXTS = GOLDEN.read_text("utf-8").removeprefix("== ").rstrip("\n").split("\n\n== ")
SECTIONS = {name: tuple(lines) for name, *lines in (text.split("\n") for text in TEXTS)}
INPUTS = inputs()


def test_every_rule_has_a_section():
    assert set(SECTIONS) == {rule.id for rule in RULES} == set(INPUTS)


@each("name", sorted(SECTIONS))
def test_the_notes_are_those_that_were_read(name):
    assert tuple(told(INPUTS[name])) == SECTIONS[name]
    assert any(f" {name}: " in line for line in SECTIONS[name])
