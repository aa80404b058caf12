"""A status that a code never has is a document's only where the line above leads up to it."""

from __future__ import annotations

from obsdiag.client_report.leads_up import leads_up_to
from tests.rows import each

DOCUMENT = b"<Error><Code>NoSuchKey</Code></Error>"


@each(
    "above, leads",
    [
        (b"HTTP 500\n", True),
        (b"Status Code: 500\nDate: today\nx-obs-id-2: 7\n\n", True),
        (b"resulted in a `500 Internal Server Error` response:\n", True),
        (b"it got status: 500 with ", True),
        (b"HTTP response code 500 for https://shelf.example/a\n", False),
        (b"status: 500\nerrorCode: InternalError\n\n", False),
        (b"HTTP 500\nanother line\n", False),
        (b"S3ResponseError: 500 Internal Server Error\n", False),
    ],
)
def test_what_stands_above_a_document_leads_up_to_it_or_not(above, leads):
    text = above + DOCUMENT
    start = len(above)
    assert leads_up_to(text, above.index(b"500"), start, len(text)) is leads


def test_what_stands_below_it_is_of_another_line():
    text = DOCUMENT + b"\nHTTP 500\n"
    assert not leads_up_to(text, text.index(b"500"), 0, len(DOCUMENT))
