"""Which reports tell of an error, and what they say of it."""

from __future__ import annotations

import pytest

from obsdiag.client_report.found import PLAIN, UNHEARD, Report
from obsdiag.client_report.telling import telling_of, values_of

CODE = {"Code": "SlowDown"}


@pytest.mark.parametrize(
    ("client", "values", "tells"),
    [
        (UNHEARD, {**CODE, "status": "503"}, True),
        (PLAIN, CODE, True),
        (UNHEARD, {"RequestId": "0000019CEBAD03AD42BEEF0042BEEF00"}, True),
        (UNHEARD, {"Key": "a/b"}, False),
    ],
)
def test_a_report_tells_of_an_error_by_its_code_its_message_or_its_id(client, values, tells):
    report = Report(0, 9, client, values)
    assert telling_of([report]) == ([report] if tells else [])


def test_what_is_said_is_a_dictionary_of_ones_own():
    report = Report(0, 9, PLAIN, {"Code": "SlowDown"})
    said = values_of(report)
    assert said == CODE
    said.clear()
    assert values_of(report) == CODE


def test_a_reason_phrase_beside_a_status_is_no_message():
    report = Report(0, 9, PLAIN, {"status": "404", "Message": "Not Found"})
    assert values_of(report) == {"status": "404"}
