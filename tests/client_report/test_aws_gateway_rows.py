"""What AWS Storage Gateway logs of a refused file is an error, its code a type."""

from __future__ import annotations

import json

from tests.answer import finding, findings
from tests.rows import each

LOGGED = {
    "severity": "ERROR",
    "bucket": "films-archive",
    "key": "a/b.mkv",
    "source": "share-0F1E2D3C",
    "type": "S3AccessDenied",
    "operation": "S3Upload",
    "gateway": "sgw-0F1E2D3C",
}


@each(
    "text",
    [
        json.dumps(LOGGED),
        json.dumps(LOGGED, indent=2),
        json.dumps({"message": json.dumps(LOGGED), "logStream": "7"}),
    ],
)
def test_the_type_is_the_code(text):
    found = finding(f"the log:\n\n{text}\n".encode())
    said = found.error.code, found.error.message, found.error.bucket, found.error.key
    assert said == ("S3AccessDenied", None, "films-archive", "a/b.mkv")
    assert found.capture.status is None


def test_a_type_of_another_product_is_none():
    shown = json.dumps({"type": "ObjectMissing", "operation": "draw", "scene": 7})
    assert findings(f"{shown}\n".encode()) == []
