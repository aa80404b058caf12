"""Reports that stand together are one where they complete each other, and two where they differ."""

from __future__ import annotations

import pytest

from obsdiag.client_report.found import PLAIN, UNHEARD, Report
from obsdiag.client_report.merged import merged

TEXT = b"put of a.bin failed: SlowDown (status 503, id 7)" + b"." * 200
CODE = Report(21, 29, PLAIN, {"Code": "SlowDown"})


@pytest.mark.parametrize(
    ("below", "number"),
    [
        (Report(31, 47, UNHEARD, {"status": "503", "RequestId": "7"}), 1),
        (Report(31, 47, UNHEARD, {"Code": "NoSuchKey", "status": "404"}), 2),
        (Report(200, 240, UNHEARD, {"status": "503", "RequestId": "7"}), 2),
        (Report(31, 47, UNHEARD, {}, document=b"<Error/>"), 2),
    ],
    ids=["completes", "contradicts", "is far", "is a document"],
)
def test_two_reports_are_one_where_the_second_completes_the_first(below: Report, number: int):
    told = list(merged(TEXT, [CODE, below]))
    assert len(told) == number
    if number == 1:
        assert told[0].values == {"Code": "SlowDown", "status": "503", "RequestId": "7"}
        assert (told[0].start, told[0].end) == (21, 47)
