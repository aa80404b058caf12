"""Refusals that are about who asks, or when, and not about permissions."""

from __future__ import annotations

from obsdiag.diagnosis import unsigned
from tests.diagnosis.exchange import (
    DATE,
    HEADER_SIGNED,
    asked,
    covers,
    is_silent,
    refused,
    speaks_up,
)
from tests.rows import each

FORM = "Content-Type: multipart/form-data; boundary=made-up"
NO_DATE = "AWS authentication requires a valid Date or x-amz-date header"
IMPLICIT = (
    "User: iam::0123456789abcdef:user:fedcba9876543210 is not authorized to perform:"
    " obs:object:GetObject on resource: obs:::object:media/a.txt"
    " because no identity-based policy allows the obs:object:GetObject action."
)


def logged(requester: str) -> bytes:
    """Return a line of an access log; a requester of `-` is nobody."""
    return (
        f"0123456789abcdef0123456789abcdef media [14/Mar/2026:09:28:30 +0000] 192.0.2.7 {requester}"
        ' 0000019CEBAD023051118394DE4171DA REST.GET.OBJECT a.txt "GET /a.txt HTTP/1.1" 403'
        ' AccessDenied 303 - 7 7 "https://shop.example/p?u=1" "made-up/1.0" - - - - -\n'
    ).encode()


def denied(message: str) -> bytes:
    return refused("AccessDenied", message)


FIRES = [
    ("date-missing", denied(NO_DATE), "capture's Date: not shown", "a valid Date"),
    (
        "date-missing",
        denied(" authentication requires a valid Date or x--date header"),
        "not about permissions",
        None,
    ),
    (
        "date-missing",
        asked("GET /a", "Date: Sam, 14 M\u00e4rz 2026 09:28:30", answer=denied(NO_DATE)),
        "which is none",
        "date: Sam, 14 M\u00e4rz",
    ),
    ("date-missing", asked("GET /a", DATE, answer=denied(NO_DATE)), "“Sat, 14 Mar 2026", NO_DATE),
    (
        "form-upload",
        asked("POST /", FORM, answer=refused()),
        "fields of the form",
        "content-type: multipart/form-data",
    ),
    ("anonymous", asked("GET /a", DATE, answer=refused()), "is not signed", "GET /a"),
    ("anonymous", logged("-"), "is not signed", "GET /a"),
]
SILENT = [
    ("anonymous", logged("fedcba9876543210fedcba9876543210")),
    ("date-missing", denied("Access Denied")),
    ("date-missing", denied("The Date is a valid one")),
    ("form-upload", asked("POST /", "Content-Type: text/plain", answer=refused())),
    ("form-upload", asked("POST /", FORM, answer=denied(IMPLICIT))),
    ("anonymous", asked("POST /", FORM, answer=refused())),
    ("anonymous", asked("GET /a?Expires=1893456000", answer=refused())),
    ("anonymous", refused()),
    ("anonymous", asked("GET /a", HEADER_SIGNED, answer=refused())),
    ("anonymous", asked("GET /a?AccessKeyId=A&Signature=b", answer=refused())),
    ("anonymous", asked("GET /a", answer=denied(IMPLICIT))),
    ("anonymous", asked("OPTIONS /a", answer=refused())),
    ("anonymous", asked("GET /a")),
]


@each("case", FIRES)
def test_a_refusal_of_nobody_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_a_caller_who_is_known_is_not_called_anonymous(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(unsigned, FIRES, SILENT)
