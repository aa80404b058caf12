"""What is named on the line of a form of words is that form's, and no other error's."""

from __future__ import annotations

from obsdiag.client_report.forms import Forms
from obsdiag.client_report.found import Report
from tests.rows import each

TEXT = b"Code: SlowDown\nRequestID: 7, api error AccessDenied: No\nstatus: 503\n"
ABOVE, ID, FORM, BELOW = (TEXT.index(word) for word in (b"Code", b"Req", b"api", b"status"))


def forms(code: str) -> Forms:
    values = {"Code": code} if code else {"Message": "No"}
    return Forms(TEXT, [Report(FORM, TEXT.index(b"\nstatus"), "aws-sdk-go-v2", values)])


@each(
    "form, where, values, code, apart",
    [
        ("AccessDenied", (ABOVE, ID), {"Code": "SlowDown"}, None, True),
        ("AccessDenied", (ABOVE, ID), {"Code": "AccessDenied"}, None, False),
        ("AccessDenied", (ABOVE, ID), {"status": "403"}, None, False),
        ("", (ABOVE, ID), {"Code": "SlowDown"}, None, True),
        ("AccessDenied", (ID, BELOW), {"status": "403"}, "SlowDown", True),
        ("AccessDenied", (ID, BELOW), {"status": "403"}, None, False),
        ("AccessDenied", (ID, FORM), {"RequestId": "7"}, "SlowDown", False),
    ],
)
def test_a_name_is_parted_from_those_of_another_code(form, where, values, code, apart):
    assert forms(form).part(where[0], where[1], values, code) is apart


def test_a_form_whose_last_name_is_an_id_ends_with_its_line():
    assert forms("AccessDenied").part(ID, BELOW, {}, None, is_id=True)
    assert not forms("AccessDenied").part(ID, FORM, {}, None, is_id=True)
