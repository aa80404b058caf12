"""What is said of a cause."""

from __future__ import annotations

from string import Formatter

from obsdiag.catalogue.guidance import BLANKS, Cause
from tests.rows import each

CAUSE = Cause(
    "Chance.", "A seven.", "Try again.", "The die.", "Odd#1/chance", test="x {bucket}/{key} -n"
)


def test_a_cause_has_a_name_of_its_own_in_its_entry():
    assert CAUSE.name == "chance"


def test_a_command_has_capitals_where_the_values_of_a_capture_go():
    assert CAUSE.blank_test == "x BUCKET/KEY -n"


@each("blank", BLANKS.values())
def test_what_is_to_be_filled_in_by_hand_is_in_capitals_and_holds_no_brace(blank):
    assert blank == blank.upper()
    assert not [name for _, name, *_ in Formatter().parse(blank) if name]
