"""Findings of record batches on their way into a history."""

from __future__ import annotations

import pytest

from obsdiag import batch
from obsdiag.history import History
from obsdiag.history.importing import import_lines
from tests.answer import response
from tests.batch.captures import SLOW, captures

pytest.importorskip("pyarrow")


def test_what_was_decoded_by_an_engine_is_found_in_the_history(tmp_path):
    found = batch.findings([captures(("a", response()), ("b", SLOW))])
    lines = [line.encode() for line in batch.import_lines(found)]
    with History(tmp_path / "history.sqlite3") as history:
        assert import_lines(history, iter(lines), "2026-03-14T09:28:30.000Z").new == 2
        assert [one.code for one in history.search("status:503")] == ["SlowDown"]


def test_only_the_column_of_the_records_is_needed():
    (one,) = batch.findings([captures(("a", response()))])
    (line,) = batch.import_lines([one.select(["record"])])
    assert line.startswith("{")
    assert line.endswith("}\n")
