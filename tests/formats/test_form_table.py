"""Rows of a sheet that tell of errors are told line by line."""

from __future__ import annotations

from obsdiag.formats.form_table import table_errors
from tests.rows import each


def told(*rows: str) -> list[bytes] | None:
    found = table_errors([row.encode() for row in rows], rows)
    return None if found is None else [line.text for line in found if line.text]


@each("separator", ["\t", ";", ",", "|"])
def test_a_row_is_told_by_the_names_above_its_columns(separator):
    head, row = ("Bucket", "Status", "Code"), ("logs-7", "503", "SlowDown")
    expected = [b"Bucket name: logs-7", b"HTTP status: 503", b"Error code: SlowDown"]
    assert told(separator.join(head), separator.join(row)) == expected


def test_a_cell_in_quotes_may_have_the_separator_in_it():
    found = told("Bucket,Code,Message", 'logs-7,SlowDown,"Slow, please"')
    assert found is not None
    assert found[-1] == b"Error message: Slow, please"


def test_rows_that_went_well_and_tables_of_manuals_are_left():
    assert told("Bucket;Status;Code", "logs-7;200;") is None
    assert told("Code;Status;Message", "SlowDown;503;Slow down") is None


def test_a_carriage_return_within_a_line_makes_no_table():
    rows = ["Bucket,HTTP status,Error code", "a\rb,404,NoSuchKey", "a,\r,b,c"]
    assert table_errors([row.encode() for row in rows], rows) is None
