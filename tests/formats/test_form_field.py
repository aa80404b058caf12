"""A line of a form tells a value, however the form is dressed."""

from __future__ import annotations

from obsdiag.formats.form_field import (
    BUCKET,
    CODE,
    KEY,
    MESSAGE,
    REQUEST_ID,
    STATUS,
    field_name,
    field_of,
)
from tests.rows import each


@each(
    "line, name, value",
    [
        ("4) Error code? -> SlowDown", CODE, "SlowDown"),
        ("2. What is the bucket name? logs-7", BUCKET, "logs-7"),
        ("- **Status code:** `503`", STATUS, "503"),
        ("| Request ID | `0000018F` |", REQUEST_ID, "0000018F"),
        ("桶名：logs-7", BUCKET, "logs-7"),
        ("Objektname: a/b c.txt", KEY, "a/b c.txt"),
        ("http.status_code\t404", STATUS, "404"),
        ("error message The part (no: 3) is gone", MESSAGE, "The part (no: 3) is gone"),
    ],
)
def test_dressed_values_are_told(line: str, name: str, value: str):
    field = field_of(line)
    assert field is not None
    assert (field.name, field.value, field.is_plain) == (name, value, False)


def test_a_line_as_clients_write_it_is_plain():
    field = field_of("Error code: SlowDown")
    assert field is not None
    assert field.is_plain


@each("line", ["status pending", "Code: see below", "Bucket: Not Sure", "Priority: 3", "code", ""])
def test_what_looks_like_no_such_value_is_none(line: str):
    assert field_of(line) is None


def test_labels_are_known_whatever_parts_their_words():
    assert field_name("x-obs-request-id") == field_name("Request_ID (if known)") == REQUEST_ID
    assert field_name("bucket owner") is None
