"""What is told in a shape of its own fills what the readers of forms leave empty, and no more."""

from __future__ import annotations

from obsdiag.client_report.found import PLAIN, UNHEARD, Report
from obsdiag.client_report.in_any_shape import in_any_shape
from tests.answer import finding

URL = b"https://reels.obs.eu-de.otc.t-systems.com/ab/00-7"
LINE = b"[409] " + URL + b"\n"


def test_it_is_read_where_nothing_else_tells_of_an_error():
    (report,) = in_any_shape(LINE, 0, len(LINE), [], [], is_told=False)
    assert (report.client, report.values) == (PLAIN, {"status": "409"})


def test_an_id_that_stands_alone_is_that_of_the_one_error():
    alone = Report(0, 1, UNHEARD, {"RequestId": "7QWN2KFE5Y8DRTX1", "Code": "17"})
    (report,) = in_any_shape(LINE, 0, len(LINE), [alone], [alone], is_told=False)
    assert report.values == {"RequestId": "7QWN2KFE5Y8DRTX1", "status": "409"}


def test_what_others_tell_stays_as_it_is():
    told = Report(0, 1, UNHEARD, {"Code": "TapeIsLent", "status": "403"})
    assert in_any_shape(LINE, 0, len(LINE), [told], [told], is_told=True) == [told]
    both = [told, told]
    assert in_any_shape(LINE, 0, len(LINE), both, both, is_told=True) == both


def test_a_status_alone_takes_the_code_beside_it_on_its_line():
    line = b"PUT " + URL + b": 403 TapeIsLent\n"
    told = Report(line.find(b"403"), line.find(b"403") + 3, PLAIN, {"status": "403"})
    (report,) = in_any_shape(line, 0, len(line), [told], [told], is_told=True)
    assert report.values == {"status": "403", "Code": "TapeIsLent"}


def test_the_id_of_an_answer_of_success_above_is_not_lent():
    text = (
        "DEBUG: Response:\n{'headers': {'x-amz-request-id': 'TL68Z8XM0XYLT2R4', "
        "'content-length': '41'}, 'reason': 'OK', 'status': 200}\n"
        "com.obs.services.exception.ObsException: Tape torn. -- ResponseCode: 409\n"
        "\tat com.obs.A.b(A.java:1)\n"
    )
    found = finding(text.encode())
    assert (found.capture.status, found.error.request_id) == (409, None)
