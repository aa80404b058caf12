"""A string that YAML has folded is read as it was, and still stands where it stood."""

from __future__ import annotations

from obsdiag.text.yaml_folds import may_be_folded, unfolded
from tests.answer import finding
from tests.rows import each

RID, HID = "7B0C5DD1E2A94F36", "s0M3/h0sT+" * 7 + "Ab12c="
SAID = "That bucket is not yours to use."


def told(text: str) -> tuple[object, ...]:
    only = finding(text.encode())
    error = only.error
    return only.capture.status, error.code, error.message, error.request_id, error.host_id


@each(
    "shown",
    [
        f"""\
  - message: "cannot sync: BucketNotYours:
      That bucket is not yours to use.\\n\\tstatus
      code: 403, request id: {RID}, host id: {HID}"
    type: Ready
""",
        f"""\
conditions:
- message: "put failed: BucketNotYours: That bucket is not yours to
    use.\\n\\tstatus code: 403, request id:
    {RID}, host id: {HID}"
""",
        f"""\
> failureReason: 'put failed: BucketNotYours: That bucket is
>   not yours to use.
>
>   status code: 403, request id: {RID}, host id: {HID}'
> phase: Failed
""",
        f"""\
    message: "put failed: operation error S3: PutObject, https response error StatusCode:\\
      \\ 403, RequestID: {RID}, HostID: {HID}, api error BucketNotYours:\\
      \\ That bucket is not yours to use."
""",
    ],
)
def test_a_folded_string_is_read_whole(shown):
    assert told(shown) == (403, "BucketNotYours", SAID, RID, HID)


def test_the_rows_of_a_folded_string_are_known():
    lines = [b"a: 1", b'b: "one', b"  two", b"", b'  three"', b"c: 2"]
    found = unfolded(lines)
    assert found is not None
    assert [(line.row, line.text, line.rows) for line in found] == [
        (0, b"a: 1", 1),
        (1, b'b: "one two\\nthree"', 4),
        (5, b"c: 2", 1),
    ]


@each(
    "lines",
    [
        [b'b: "one', b'two"'],
        [b'b: "one', b'  two" and more', b'  three"'],
        [b'  "b": "one', b'    two"'],
        [b'b: "one"', b"  two"],
        [b'b: "one', b"  two"],
    ],
)
def test_nothing_else_is_put_together(lines):
    assert unfolded(lines) is None


def test_a_text_without_a_string_that_goes_on_is_not_looked_through():
    assert not may_be_folded(b'a: "one line of it, and no more"\nb: 2\n')
