"""A status that a program tells once more below a document is no error of its own."""

from __future__ import annotations

from tests.answer import error, findings
from tests.rows import each

DOCUMENT = error().decode()


def statuses(text: str) -> list[int | None]:
    return [one.capture.status for one in findings(text.encode())]


@each(
    "text",
    [
        f"code: HTTP/1.1 404 Not Found\nbody: {DOCUMENT}\nServer OBS\nfetch failed: 404\n",
        f"S3: {DOCUMENT}\nS3: size of https://obs.example.com/b/k: 0, status code: 404\n",
    ],
)
def test_a_status_that_is_told_below_a_document_is_its_own(text):
    assert statuses(text) == [404]


@each(
    "below",
    [
        "fetch of s3://reels/8 failed: 403\n",
        "\n\nin the evening s3://reels/8 failed with HTTP 404\n",
        "PUT https://obs.example.com/b/other failed: 404 Not Found\n",
    ],
)
def test_another_status_or_address_is_of_another_error(below):
    assert len(statuses(f"HTTP response code: 404\n{DOCUMENT}\n{below}")) == 2
