"""What two reports that stand near each other have between them that makes each one's its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.error_head import head_between
from obsdiag.lazy_regex import lazy_regex
from obsdiag.words.store_ids import OF_A_STORE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.client_report.found import Report

_CLOSED = lazy_regex(rb"\n[})]\r?\n")
"""The last line of an object that is printed a field a line."""


def stand_apart(text: bytes, first: Report, second: Report) -> bool:
    """Return whether the second of two reports begins what the first is no part of.

    It stands below the object that the first ends in, or it is an error with its frames below a
    line of the program's own.
    """
    return is_behind_object(text, first.end, second.start) or is_of_a_line_above(
        text, first.values, first.end, second.start + 1
    )


def is_behind_object(text: bytes, end: int, start: int) -> bool:
    """Return whether an object of several lines that goes on at `end` is closed above `start`."""
    line = text.rfind(b"\n", end, start + 1) + 1
    return line > 0 and _CLOSED.search(text, end, line) is not None


def is_of_a_line_above(text: bytes, values: Mapping[str, str], end: int, start: int) -> bool:
    """Return whether values that end above an error's head name the program's own request.

    A line of a log above a head may tell of the same error; one that names a request id as no
    store gives them, and no code, tells of what the program was asked for.
    """
    if (
        "Code" in values
        or "RequestId" not in values
        or OF_A_STORE.fullmatch(values["RequestId"].encode())
    ):
        return False
    return head_between(text, end, start) is not None
