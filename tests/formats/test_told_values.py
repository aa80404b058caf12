"""The values that a sentence, a form or a dump names, and no words of a sentence in their place."""

from __future__ import annotations

from obsdiag.formats.form_field import BUCKET, CODE, KEY, REQUEST_ID, STATUS
from obsdiag.formats.told_values import told_values
from tests.rows import each

ID = "0000018F2A3B4C5D90ABCDEF12345678"


@each(
    "text, values",
    (
        (
            f"got HTTP 403 from bucket logs-7, code SlowDown, request id {ID}",
            {STATUS: "403", BUCKET: "logs-7", CODE: "SlowDown", REQUEST_ID: ID},
        ),
        ("Bucket: logs-7\nHTTP status: 502\n", {BUCKET: "logs-7", STATUS: "502"}),
        (
            "[Bucket] => logs-7\n[Key] => a b/c d.txt\n[StatusCode] => 404\n",
            {BUCKET: "logs-7", KEY: "a b/c d.txt", STATUS: "404"},
        ),
        ("the bucket is empty and has 403 objects", {}),
        ("code: SlowDown\ncode: NoSuchKey\n", {}),
    ),
)
def test_each_value_is_told_by_its_name(text: str, values: dict[str, str]):
    assert {one.name: one.value for one in told_values(text)} == values
