"""A value in an object of another thing is not of the error that stands near it."""

from __future__ import annotations

import json

from obsdiag.client_report.found import PLAIN, UNHEARD, Report
from obsdiag.client_report.two_errors import are_of_two
from tests.answer import HOST_ID, REQUEST_ID, finding


def test_a_trackers_own_status_and_what_went_before_are_not_of_the_error():
    event = """\
{
 "tags": {"http_status": "500", "page": "/reels"},
 "exception": {"values": [{"type": "InvalidAccessKeyId",
   "value": "The AWS Access Key Id you provided does not exist in our records."}]},
 "extra": {"amzRequestid": "ID", "amzId2": "HOST", "resource": "/films-7/reels/a.mkv"},
 "breadcrumbs": [{"category": "http", "data": {"method": "GET", "status_code": 200}}]
}
"""
    event = json.dumps(json.loads(event), indent=2)
    found = finding(event.replace('ID"', f'{REQUEST_ID}"').replace("HOST", HOST_ID).encode())
    assert (found.capture.status, found.error.code) == (None, "InvalidAccessKeyId")
    assert (found.error.request_id, found.error.host_id) == (REQUEST_ID, HOST_ID)
    assert found.error.bucket == "films-7"


def test_what_is_said_in_plain_words_of_another_paragraph_is_of_another_error():
    named, said = "Code: SlowDown", "please reduce your request rate"
    for gap, is_other in (("\n", False), ("\n\n", True)):
        text = f"{named}{gap}{said}".encode()
        first = Report(0, len(named), UNHEARD, {"Code": "SlowDown"})
        second = Report(len(text) - len(said), len(text), PLAIN, {"Message": said})
        assert are_of_two(text, first, second) is is_other
