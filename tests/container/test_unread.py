"""Containers that are told only to say that they are not read."""

from __future__ import annotations

import pytest

from obsdiag.container.unread import UNREAD, why_not
from tests.command import run


@pytest.mark.parametrize("row", UNREAD, ids=lambda row: repr(row.mark))
def test_each_says_what_it_is_and_what_would_help(row, tmp_path):
    assert why_not(row.mark + b"\0" * 100) == row.reason
    path = tmp_path / "sent"
    path.write_bytes(row.mark + b"\0" * 400)
    done = run("decode", path)
    assert row.reason in done.err


def test_no_mark_hides_another():
    marks = [row.mark for row in UNREAD]
    assert not any(one.startswith(other) for one in marks for other in marks if one is not other)
