"""What Milvus says of a store's answer is one error, its message without what was asked for."""

from __future__ import annotations

from tests.answer import finding
from tests.rows import each


@each(
    "exception, message",
    [
        ("NoSuchBucket", "The specified bucket does not exist"),
        ("AccessDenied", "Not for you, reader."),
        ("", "No response body."),
    ],
)
def test_status_code_and_message_are_read(exception, message):
    text = (
        f"E: Error in ReadReel[errcode:404, exception:{exception}, errmessage:{message}, "
        "params:bucket=films-7, object=reels/a]\n"
    )
    found = finding(text.encode())
    said = None if message.startswith("No ") else message
    assert (found.capture.status, found.error.code) == (404, exception or None)
    assert found.error.message == said
    assert (found.error.bucket, found.error.key) == ("films-7", "reels/a")
