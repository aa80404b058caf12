"""A repaired line knows where it stood."""

from __future__ import annotations

from obsdiag.text.repaired_line import RepairedLine


def test_a_line_takes_one_row_unless_it_was_broken():
    assert RepairedLine(3, b"x").rows == 1
    assert RepairedLine(3, b"x", 2)._replace(text=b"y") == (3, b"y", 2)
