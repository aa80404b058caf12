"""Findings as a table for programs that count and join."""

from __future__ import annotations

import pytest

from obsdiag import finding_table
from obsdiag.errors import ObsdiagError
from obsdiag.finding_table import COLUMNS, RECORD, schema


def test_without_pyarrow_it_is_said_how_to_get_it(monkeypatch):
    def nowhere(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(finding_table, "import_module", nowhere)
    with pytest.raises(ObsdiagError, match=r"pip install 'obsdiag\[parquet\]'"):
        schema()


def test_the_columns_come_in_their_order_with_their_types():
    pa = pytest.importorskip("pyarrow")
    fields = {field.name: field.type for field in schema()}
    assert tuple(fields) == (*COLUMNS, RECORD)
    assert (fields["status"], fields["occurrences"]) == (pa.int32(), pa.int64())
    assert (fields["tags"], fields["code"]) == (pa.list_(pa.string()), pa.string())
