"""What a record names beside an error is its own: ids and codes, and a message only with these."""

from __future__ import annotations

from obsdiag.client_report.found import PLAIN, Report
from obsdiag.client_report.named_beside import with_named
from tests.rows import each


def named(text):
    line = text.encode()
    return with_named(line, Report(0, 1, PLAIN, {"status": "403"}), 0, len(line)).values


@each(
    "text, values",
    [
        ("RequestId: 7QWN2KFE5Y8DRTX1", {"RequestId": "7QWN2KFE5Y8DRTX1"}),
        ('message: "the mover is tired"', {}),
        ("Code: TapeIsLent, Message: 'Not yours'", {"Code": "TapeIsLent", "Message": "Not yours"}),
        ("Code: 403, requestId: (null)", {}),
        ('qiniu.com {"error":"no such bucket"}', {"Message": "no such bucket"}),
        ('{"error":"no such bucket"}', {}),
    ],
)
def test_only_what_is_the_stores_is_taken(text, values):
    assert named(text) == {"status": "403", **values}
