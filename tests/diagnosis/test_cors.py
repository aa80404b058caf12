"""Requests from web pages."""

from __future__ import annotations

import pytest

from obsdiag.diagnosis import cors
from tests.answer import HEAD, response
from tests.diagnosis.exchange import asked, covers, is_silent, refused, speaks_up
from tests.rows import each

ORIGIN = "Origin: https://www.example.com"
METHOD = "Access-Control-Request-Method: PUT"
ALLOWED = "Access-Control-Allow-Origin: *"
FORBIDDEN = refused("AccessForbidden", "CORSResponse: This CORS request is not allowed.")

WALL = response("403 Forbidden", b"<title>Blocked</title>", ("Server: CloudWAF",))

FIRES = [
    (
        "cors-not-allowed",
        asked(
            "OPTIONS /a",
            ORIGIN,
            METHOD,
            "Access-Control-Request-Headers: content-type,x-obs-acl",
            answer=FORBIDDEN,
        ),
        (
            "(Origin: https://www.example.com; Access-Control-Request-Method: PUT;"
            " Access-Control-Request-Headers: content-type,x-obs-acl)."
        ),
        "origin: https://www.example.com",
    ),
    (
        "cors-not-allowed",
        asked("OPTIONS /a", ORIGIN, METHOD, answer=response("403 Forbidden", b"")),
        "(Origin: https://www.example.com; Access-Control-Request-Method: PUT).",
        None,
    ),
    ("cors-hides-code", asked("GET /a", ORIGIN), "NoSuchKey is what is the matter", "origin"),
]
SILENT = [
    (
        "cors-not-allowed",
        asked(
            "OPTIONS /a",
            ORIGIN,
            METHOD,
            answer=refused("AccessForbidden", "CORSResponse: CORS is not enabled for this bucket."),
        ),
    ),
    ("cors-not-allowed", asked("GET /a", ORIGIN, METHOD, answer=FORBIDDEN)),
    ("cors-not-allowed", asked("OPTIONS /a", METHOD, answer=FORBIDDEN)),
    ("cors-not-allowed", FORBIDDEN),
    ("cors-not-allowed", asked("OPTIONS /a", ORIGIN, METHOD, answer=WALL)),
    ("cors-not-allowed", asked("OPTIONS /a", ORIGIN, METHOD, answer=refused("FrozenUserId"))),
    ("cors-hides-code", asked("GET /a")),
    ("cors-hides-code", asked("GET /a", ORIGIN, answer=response(head=(*HEAD, ALLOWED)))),
    ("cors-hides-code", asked("OPTIONS /a", ORIGIN, answer=FORBIDDEN)),
]


@pytest.mark.parametrize("case", FIRES)
def test_what_a_browser_meets_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_other_requests_are_left_alone(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(cors, FIRES, SILENT)
