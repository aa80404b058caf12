"""The lines of one call in botocore's debug log, where lines of other threads stand among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.records.client_calls import (
    CLIENTS,
    begins_answer,
    call_end,
    ends_answer,
    is_of_other_call,
    thread_of,
)
from obsdiag.records.line_start import starts_record
from obsdiag.records.lines import line_at, line_below
from obsdiag.records.prefixed_run import Run, RunLine

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_LINES = 80
"""Lines from the status of an answer to its body, those of other threads with them."""


def thread_run(text: bytes, line: int) -> Run | None:
    """Return the lines of the answer whose status stands on the line at `line`, or None.

    Each names its thread, and no other line of that thread stands between them. None, too, where
    they stand right below each other.
    """
    if not begins_answer(text, line):
        return None
    thread = thread_of(text, line)
    if not thread or call_end(text, line) is not None:
        return None
    starts = list(_of_thread(text, line, thread))
    if not starts:
        return None
    lines = [RunLine(at, line_at(text, at), goes_on=False) for at in (line, *starts)]
    return Run(lines, line_below(text, starts[-1]), interleaved=True)


def _of_thread(text: bytes, line: int, thread: bytes) -> Iterator[int]:
    """Yield the lines of a thread below one, up to the body of the answer; none if it has none."""
    found: list[int] = []
    is_own = is_last = False
    at = line
    for _ in range(MOST_LINES):
        at = line_below(text, at)
        if at >= len(text):
            break
        if starts_record(text, at):
            if is_last:
                break
            is_own = thread_of(text, at) == thread
            if is_own and (not CLIENTS[0].own.match(text, at) or is_of_other_call(text, at)):
                return
            is_last = is_own and ends_answer(text, at)
        if is_own:
            found.append(at)
    if is_last:
        yield from found
