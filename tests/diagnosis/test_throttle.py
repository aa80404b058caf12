"""Requests that were too many."""

from __future__ import annotations

from obsdiag.diagnosis import throttle
from tests.answer import HEAD, response
from tests.diagnosis.exchange import covers, is_silent, refused, speaks_up
from tests.rows import each

BUSY = "503 Service Unavailable"


def busy(*fields: str, code: str = "SlowDown", status: str = BUSY) -> bytes:
    return refused(code, "Please reduce your request rate.", status=status, head=(*HEAD, *fields))


def boto(tries: str) -> bytes:
    return (
        f"An error occurred (SlowDown) when calling the PutObject operation{tries}: Please reduce"
        " your request rate.\n"
    ).encode()


FIRES = [
    ("throttle-indicator", busy("x-reserved-indicator: 601"), "(indicator 601,", "601"),
    ("throttle-limit", busy(code="GetQosTokenException"), "“GetQosTokenException” is", "GetQos"),
    (
        "throttle-limit",
        busy(code="TooManyRequests", status="429 Too Many Requests"),
        "“TooManyRequests”",
        "TooManyRequests",
    ),
    (
        "slow-down-message",
        busy(code="ServiceUnavailable"),
        "asks for a lower rate of requests",
        "reduce your request rate",
    ),
    ("slow-down-message", b"HTTP/1.1 503 Slow Down\r\n\r\n", "asks for a lower rate", "Slow Down"),
    ("retry-after", busy("Retry-After: 90"), "wait 1 min 30 s", "retry-after: 90"),
    (
        "retry-after",
        busy("Retry-After: Sat, 14 Mar 2026 09:38:30 GMT"),
        "wait 10 min",
        "09:38:30",
    ),
    (
        "retries-used-up",
        boto(" (reached max retries: 4)"),
        "its tries is 4",
        "reached max retries: 4",
    ),
    (
        "retries-used-up",
        (
            b"Slow Down (Service: S3, Status Code: 503, Request ID: 4442587FB7D0A2F9,"
            b" Extended Request ID: abc) (SDK Attempt Count: 3)"
        ),
        "its tries is 3",
        "SDK Attempt Count: 3",
    ),
]
SILENT = [
    ("throttle-indicator", busy("x-reserved-indicator: 372")),
    ("throttle-indicator", refused(head=(*HEAD, "x-reserved-indicator: 601"))),
    ("throttle-limit", busy()),
    ("throttle-indicator", response(BUSY, b"", ("Server: x", "x-reserved-indicator: 601"))),
    ("slow-down-message", busy()),
    ("slow-down-message", b"HTTP/1.1 503 Service Unavailable\r\n\r\n"),
    (
        "slow-down-message",
        refused(
            "SlowDownRead", "Resource requested is unreadable, please reduce your request rate"
        ),
    ),
    ("slow-down-message", refused("ServiceUnavailable", "Try again.", status=BUSY)),
    ("retry-after", busy()),
    ("retry-after", busy("Retry-After: later")),
    ("retry-after", busy("Retry-After: Sat, 14 Mar 2026 09:00:00 GMT")),
    ("retry-after", response(head=(*HEAD, "Retry-After: 90"))),
    ("retries-used-up", boto("")),
    ("retries-used-up", boto(" (reached max retries: 1)")),
    ("retries-used-up", refused(message="reached max retries: 4")),
]


@each("case", FIRES)
def test_too_many_requests_are_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_other_answers_are_left_alone(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(throttle, FIRES, SILENT)
