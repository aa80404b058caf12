"""A body in a box with a left side only, broken where the box was full, is put together again."""

from __future__ import annotations

from obsdiag.text.boxed import without_boxes
from tests.answer import REQUEST_ID, error, finding

BODY = error("BucketNotEmpty", "The bucket is still in use.").decode()


def boxed(text: str, width: int = 50) -> str:
    rows = [text[at : at + width] for at in range(0, len(text), width)]
    return "\n".join(["  ┌", *(f"  │ {row}" for row in rows), "  └", ""])


def test_no_value_runs_over_the_side_of_a_box():
    shown = f"→ drop\n  DELETE https://obs.example.com/b [409 Conflict, 600B]\n{boxed(BODY)}"
    only = finding(shown.encode())
    assert (only.error.message, only.error.request_id) == (
        "The bucket is still in use.",
        REQUEST_ID,
    )
    assert only.capture.status == 409
    assert only.place.line == 4


def test_a_table_with_two_sides_is_no_such_box():
    table = [f"│ {cell:<40} │".encode() for cell in ("<Error", "requests>", "failed")]
    assert without_boxes(table) is None


def test_rows_of_any_width_were_not_broken():
    rows = [b"  \xe2\x94\x82 " + row for row in (b"<Error>", b"  <Code>X</Code>", b"</Error>")]
    assert without_boxes(rows) is None
