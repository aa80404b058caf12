"""The request that a program names as its own on a line beside an error is not the store's."""

from __future__ import annotations

from obsdiag.client_report.labels import labels
from tests.answer import REQUEST_ID, finding
from tests.rows import each

OWN = "7d0f6a52-91c4-4be0-8d5e-0a1b2c3d4e5f"


@each(
    "line",
    [f"user=kim action=export requestId={OWN} took 12.5 ms at all", "[web] GET /a request_id=91bc"],
)
@each(
    "told",
    [
        "reel-7: AccessDenied: Access Denied",
        "Code: SlowDown\nMessage: Please reduce your request rate.",
        "HTTP Error 503: Slow Down for https://films-7.s3.eu-west-1.amazonaws.com/a",
    ],
)
def test_a_line_beside_what_is_told_lends_it_no_id(line, told):
    for text in (f"up\n{line}\n{told}\nbye\n", f"up\n{told}\n{line}\nbye\n"):
        assert finding(text.encode()).error.request_id is None


@each(
    "line",
    [
        f"upload failed, request_id={OWN}",
        f"x-amz-request-id={OWN}",
        f"the id of it is requestId={REQUEST_ID}",
        f"code=AccessDenied took=1 request_id={OWN}",
        f"x-amz-request-id: {OWN}",
    ],
)
def test_a_line_that_may_tell_of_an_error_keeps_its_id(line):
    assert "RequestId" in {label.name for label in labels(line.encode())}
