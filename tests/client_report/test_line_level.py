"""A line's level says whether it tells of a failure, or of all that goes on."""

from __future__ import annotations

from obsdiag.client_report.line_level import is_in_passing, is_quiet
from tests.rows import each


@each(
    "line",
    [
        "2026-05-02 07:08:09 INFO moved",
        "level=debug msg=moved",
        '{"level":"info","msg":"moved"}',
        "07:08:09 info moved",
        "[7] [info] moved",
    ],
)
def test_a_quiet_level_is_known_in_any_spelling(line):
    assert is_quiet(line.encode())
    assert is_in_passing(line.encode())
    assert not is_in_passing(f"{line} with an error".encode())


@each("line", ["ERROR moved", "for more info/help see below", "level=error msg=moved"])
def test_others_are_loud(line):
    assert not is_quiet(line.encode())
