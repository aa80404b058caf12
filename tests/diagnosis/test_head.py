"""Answers without a body."""

from __future__ import annotations

from obsdiag.diagnosis import head
from tests.answer import HEAD, response
from tests.diagnosis.exchange import asked, covers, is_silent, refused, speaks_up
from tests.diagnosis.test_unsigned import logged
from tests.rows import each

STATUSES = ["400 Bad Request", "403 Forbidden", "404 Not Found", "405 Method Not Allowed"]
SIGNED = "AccessKeyId=MADEUPACCESSKEY00042&Expires=1893456000&Signature=made%2Fup%3D"
PAGE = "Referer: https://www.example.com/gallery?session=1"


def bare(status: str) -> bytes:
    return response(status, b"")


FIRES = [
    *[(f"head-{one[:3]}", bare(one), f"To a HEAD, {one[:3]}", one) for one in STATUSES],
    ("head-403", asked("HEAD /a", answer=bare("403 Forbidden")), "leaves open", "403 Forbidden"),
    (
        "head-404",
        asked("HEAD /", answer=response("404 Not Found", b"\n\n")),
        "To a HEAD, 404",
        None,
    ),
    (
        "referer-refused",
        asked("HEAD /a", PAGE, answer=bare("403 Forbidden")),
        "(https://www.example.com/gallery)",
        "referer: https://www.example.com/gallery",
    ),
    ("referer-refused", asked("GET /a", PAGE, answer=refused()), "URL validation", "referer"),
    (
        "head-signed-url",
        asked(f"HEAD /a?{SIGNED}", answer=bare("403 Forbidden")),
        "covers the method",
        "403 Forbidden",
    ),
    ("referer-refused", logged("-"), "(https://shop.example/p)", "referer"),
]
SILENT = [
    *[(f"head-{one[:3]}", asked("GET /a", answer=bare(one))) for one in STATUSES],
    *[(f"head-{one[:3]}", refused("InvalidArgument", status=one)) for one in STATUSES],
    ("head-403", response("403 Forbidden", b"", (*HEAD, "x-obs-error-code: AccessDenied"))),
    ("head-404", response("404 Not Found", b"", ("Server: nginx",))),
    ("head-404", response("404 Not Found", b"", (*HEAD, "x-obs-delete-marker: true"))),
    (
        "head-403",
        b"RestClient::Forbidden: 403 Forbidden for https://b.obs.eu-de.otc.t-systems.com/a",
    ),
    ("head-404", b"upload to s3://photos/a failed: HTTP 404 Not Found"),
    ("head-signed-url", asked("HEAD /a", answer=bare("403 Forbidden"))),
    ("head-signed-url", asked(f"GET /a?{SIGNED}", answer=bare("403 Forbidden"))),
    ("referer-refused", asked("GET /a", answer=refused())),
    ("referer-refused", asked("GET /a", PAGE)),
]


@each("case", FIRES)
def test_what_a_status_leaves_open_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_an_answer_that_says_more_is_left_alone(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(head, FIRES, SILENT)
