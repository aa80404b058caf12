"""Secrets in tables: a row of names tells which column holds them."""

from __future__ import annotations

import pytest

from obsdiag.redact.secret_column import columns_below

SECRET = b"aB3dE5gH7jK9mN1pQ3sT5vW7yZ9aB1cD3eF5gH7j"


def cells(text: bytes, name: bytes) -> list[bytes]:
    spans, _ = columns_below(text, text.index(name))
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize("delimiter", [b",", b";", b"\t", b" | "])
def test_each_row_below_the_names_has_its_secret_in_the_same_column(delimiter):
    rows = [
        [b"User Name", b"Secret Access Key", b"Region"],
        [b"anna", SECRET, b"eu-de"],
        [b"bert", SECRET[::-1], b"eu-nl"],
    ]
    text = b"\r\n".join(delimiter.join(row) for row in rows) + b"\r\n"
    assert cells(text, b"Secret") == [SECRET, SECRET[::-1]]


def test_columns_may_be_parted_by_blanks():
    text = b"NAME    SECRET_KEY\nanna    " + SECRET + b"\n"
    assert cells(text, b"SECRET") == [SECRET]


def test_a_quoted_cell_may_have_delimiters_in_it():
    text = b'name,password\n"a, b","c,d123456"\n'
    assert cells(text, b"password") == [b"c,d123456"]


def test_a_rule_below_the_names_is_no_row():
    text = b"| name | password |\n|------|----------|\n| anna | hunter2222 |\n"
    assert cells(text, b"password") == [b"hunter2222"]


def test_the_table_ends_where_a_row_has_other_cells():
    text = b"name,password\nanna,hunter2222\nthat was all\nbert,hunter3333\n"
    assert cells(text, b"password") == [b"hunter2222"]


def test_placeholders_and_empty_cells_stay():
    assert cells(b"name,password\nanna,****\nbert,\n", b"password") == []


def test_a_sentence_is_no_row_of_names():
    assert cells(b"the password, which he wrote, is lost\na,b\n", b"password") == []
