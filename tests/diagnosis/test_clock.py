"""How far a client's clock is off, which way, and why."""

from __future__ import annotations

from obsdiag.diagnosis import clock
from obsdiag.diagnosis.clock import Kind, Skew
from obsdiag.diagnosis.rule import Evidence
from tests.answer import error, response
from tests.diagnosis.exchange import asked, covers, head, is_silent, notes, refused, speaks_up
from tests.rows import each

SKEWED = "RequestTimeTooSkewed"
BY_POLICY = (
    "User: iam::0123456789abcdef:user:fedcba9876543210 is not authorized to perform:"
    " obs:object:GetObject on resource: obs:::object:photos-2026/a"
)
TOO_LARGE = "The difference between the request time and the current time is too large"


def skewed(request_time: str, server_time: str = "2026-03-14T09:28:30Z", more: str = "") -> bytes:
    elements = f"<RequestTime>{request_time}</RequestTime><ServerTime>{server_time}</ServerTime>"
    return refused(SKEWED, TOO_LARGE, elements + more)


def dated(field: str, code: str = SKEWED) -> bytes:
    return asked("GET /a", field, answer=refused(code, TOO_LARGE))


def told_by(*fields: str, status: str = "403 Forbidden", body: bytes | None = None) -> bytes:
    """Return a request of an hour ago, and an answer whose only clock is its Date."""
    head = (*fields, "Date: Sat, 14 Mar 2026 09:28:30 GMT")
    shown = error(SKEWED, TOO_LARGE, request_id="") if body is None else body
    earlier = "Date: Sat, 14 Mar 2026 08:28:30 GMT"
    return asked("GET /a", earlier, answer=response(status, shown, head))


FIRES = [
    ("clock-zone", told_by("Server: OBS"), "1 hour behind the service's", None),
    (
        "clock-zone",
        skewed("20260314T082828Z"),
        "1 hour 2 s behind the service's",
        "20260314T082828Z",
    ),
    (
        "clock-zone",
        skewed("2026-03-14T14:57:00Z"),
        "5 hours 28 min ahead of the service's",
        "14:57",
    ),
    (
        "clock-zone",
        dated("x-obs-date: Sat, 14 Mar 2026 17:28:31 GMT"),
        "8 hours 1 s ahead",
        "17:28",
    ),
    ("clock-zone", dated("Date: Sat, 14 Mar 2026 08:28:30 GMT", "AccessDenied"), "1 hour", "08:28"),
    ("clock-date", skewed("Fri, 13 Mar 2026 09:28:31 GMT"), "23 hours 59 min behind", "13 Mar"),
    ("clock-date", dated("x-amz-date: 20260317T092900Z"), "3 days 30 s ahead of", "20260317T"),
    ("late-delivery", dated("Date: Sat, 14 Mar 2026 09:10:00 GMT"), "18 min 30 s", "09:10:00"),
    ("clock-behind", skewed("2026-03-14T08:48:30Z"), "40 min behind", "08:48:30Z"),
    ("clock-drift", dated("Date: Sat, 14 Mar 2026 09:50:00 GMT"), "21 min 30 s ahead", "09:50"),
    (
        "clock-drift",
        skewed(
            "20260314T093300Z",
            more="<MaxAllowedSkewMilliseconds>180000</MaxAllowedSkewMilliseconds>",
        ),
        "where 3 min are allowed",
        "20260314T093300Z",
    ),
    (
        "clock-behind",
        refused(
            SKEWED,
            more="<StringToSign>GET\n\n\nSat, 14 Mar 2026 07:00:00 GMT\n/photos/a</StringToSign>",
        ),
        "2 hours 28 min behind",
        "07:00:00",
    ),
    (
        "clock-drift",
        refused(
            SKEWED,
            more="<StringToSign>AWS4-HMAC-SHA256\n20260314T114500Z\n20260314/r/s3/aws4_request\n00"
            "</StringToSign>",
        ),
        "2 hours 16 min ahead",
        "20260314T114500Z",
    ),
]
SILENT = [
    ("clock-zone", skewed("20260314T092500Z")),
    ("clock-zone", skewed("20260314T082000Z")),
    ("clock-zone", refused(SKEWED, TOO_LARGE)),
    ("clock-zone", told_by("Server: squid/6.1", status="403 Forbidden", body=b"<p>no</p>")),
    ("clock-zone", told_by("Server: nginx", "x-obs-id-2: made-up")),
    ("clock-zone", told_by("Server: OBS", "Age: 60")),
    ("clock-zone", dated("Date: yesterday")),
    ("clock-zone", asked("GET /a", "Date: Sat, 14 Mar 2026 08:28:30 GMT")),
    ("clock-date", skewed("20260313T083000Z")),
    ("late-delivery", dated("Date: Sat, 14 Mar 2026 09:20:00 GMT")),
    ("late-delivery", dated("Date: Sat, 14 Mar 2026 08:50:00 GMT")),
    ("late-delivery", dated("Date: Sat, 14 Mar 2026 09:50:00 GMT")),
    (
        "late-delivery",
        asked(
            "GET /a",
            "Date: Sat, 14 Mar 2026 09:10:00 GMT",
            answer=refused(SKEWED, head=head("Date: Sat, 14 Mar 2026 09:30:00 GMT")),
        ),
    ),
    ("clock-drift", skewed("20260314T092000Z")),
    ("clock-drift", skewed("2026-03-14T08:48:30Z")),
    ("clock-behind", dated("Date: Sat, 14 Mar 2026 09:10:00 GMT")),
    ("clock-zone", dated("Date: Sat, 14 Mar 2026 08:28:30 GMT", "SignatureDoesNotMatch")),
    (
        "clock-zone",
        asked(
            "GET /a",
            "Date: Sat, 14 Mar 2026 08:28:30 GMT",
            answer=refused(
                "AccessDenied", f"{BY_POLICY} because no identity-based policy allows it."
            ),
        ),
    ),
    (
        "clock-drift",
        refused(SKEWED, more="<StringToSign>GET\n\n\n1773480000\n/photos/a</StringToSign>"),
    ),
]


@each("case", FIRES)
def test_a_clock_that_is_off_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_another_reason_or_none_is_not_told(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(clock, FIRES, SILENT)


@each(
    "seconds, agreed, kind",
    [
        (3_602, False, Kind.ZONE),
        (-3_600 - 120, True, Kind.ZONE),
        (3_600 + 121, True, Kind.DRIFT),
        (5.75 * 3_600, False, Kind.ZONE),
        (14 * 3_600, False, Kind.ZONE),
        (15 * 3_600, False, Kind.DRIFT),
        (86_400.2, False, Kind.DATE),
        (-365 * 86_400, True, Kind.DATE),
        (86_400 + 3_600, False, Kind.DRIFT),
        (-6 * 86_400 - 942, True, Kind.BEHIND),
        (-1_000, True, Kind.LATE),
        (-1_000, False, Kind.DRIFT),
        (-1_801, True, Kind.BEHIND),
        (1_000, True, Kind.DRIFT),
    ],
)
def test_a_skew_is_told_by_how_long_it_is(seconds, agreed, kind):
    assert Skew(seconds, 0, 0, Evidence(), 900, agreed).kind is kind


def test_only_one_reason_is_told():
    ids = {rule.id for rule in clock.RULES}
    for name, data, *_ in FIRES:
        assert ids & set(notes(data)) == {name}


def test_the_request_id_counts_before_the_date_of_the_answer():
    body = error(SKEWED, TOO_LARGE, more="<RequestTime>20260314T082830Z</RequestTime>")
    answer = b"HTTP/1.1 403 Forbidden\r\nDate: Sat, 14 Mar 2026 12:00:00 GMT\r\n\r\n" + body
    speaks_up(("clock-zone", answer, "1 hour behind", "20260314T082830Z"))


def test_a_client_that_shows_the_same_time_as_the_answer_s_own_date_is_not_blamed():
    told_now = "Date: Sat, 14 Nov 2026 09:28:30 GMT"  # eight months behind the request id's time
    head = ("Server: OBS", told_now)
    for code in (SKEWED, "AccessDenied"):
        answer = response("403 Forbidden", error(code, TOO_LARGE), head)
        told = notes(asked("GET /a", told_now, answer=answer))
        assert not [name for name in told if name.startswith("clock-")]
