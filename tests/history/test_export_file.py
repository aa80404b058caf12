"""Files of exports: how they are called, and what is in them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from obsdiag.history.export_file import form_of, is_export, write_export
from obsdiag.history.saved_search import SavedSearch
from tests.history.finding import TAKEN_AT, record


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.json", "json"),
        ("a.CSV", "csv"),
        ("a.html", "html"),
        ("a.parquet", "parquet"),
        ("a.jsonl", "json"),
        ("html", "json"),
    ],
)
def test_the_form_is_told_by_the_end_of_the_name(name, form):
    assert form_of(Path(name)) == form


@pytest.mark.parametrize(
    ("form", "starts", "can_be_imported"),
    [("json", b'{"schema"', True), ("csv", b"", False), ("html", b"<!DOCTYPE", False)],
)
def test_it_is_written_in_its_form_and_known_again_if_it_can_be_imported(
    history, form, starts, can_be_imported
):
    history.add(record(), b"text", taken_at=TAKEN_AT)
    out = io.BytesIO()
    write_export(history.each(), out, form, [SavedSearch("denied", "status:403")])
    assert out.getvalue().startswith(starts)
    assert is_export(out.getvalue()) == can_be_imported
    if can_be_imported:
        assert json.loads(out.getvalue())["history"]["searches"]
