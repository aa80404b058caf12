"""The numbers that decide how work is shared fit each other."""

from __future__ import annotations

from obsdiag.pipeline import limits


def test_what_is_handed_out_together_is_smaller_than_what_is_handed_out_alone_many_times():
    assert limits.LARGE < limits.BYTES_TOGETHER <= limits.FILES_TOGETHER * limits.LARGE
    assert limits.LARGE_PACKED < limits.LARGE


def test_a_window_takes_in_less_at_a_time_than_a_command_prints():
    assert limits.BATCH_EVENTS < limits.PRINTED_EVENTS < limits.RESULT_EVENTS
    assert limits.BATCH_SECONDS < limits.PROGRESS_SECONDS < limits.RESULT_SECONDS
