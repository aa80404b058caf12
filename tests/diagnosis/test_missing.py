"""What is to be asked for."""

from __future__ import annotations

from obsdiag.diagnosis import missing
from obsdiag.diagnosis.missing import NEEDS
from tests.answer import error, response
from tests.diagnosis.exchange import DATE, asked, covers, is_silent, refused, speaks_up
from tests.rows import each

AGENT = "User-Agent: esdk-obs-python/3.25.8"
FAILED = refused("InternalError", status="500 Internal Server Error")
WRONG = refused("SignatureDoesNotMatch", more="<StringToSign>GET</StringToSign>")

LONG = b"level=warn msg=skipped err='read meta of bucket b: Access Denied' shard=7 region=x y=z"
WHOLE = (
    b"2026-03-14T09:28:30Z error: GET https://b.example.com/k of obs://photos/k failed:"
    b" AccessDenied: Access Denied\n\tstatus code: 403, request id:"
    b" 0000019CEBAD03AD42BEEF0042BEEF00\n"
)

BY_POLICY = (
    "User: iam::0123:user:4567 is not authorized to perform: obs:object:GetObject on resource:"
    " obs:::object:media/a.txt because no identity-based policy allows the obs:object:GetObject"
    " action."
)

FIRES = [
    ("missing", b"<Error><Code>NoSuchKey</Code></Error>", "kind: the request id; the time", None),
    ("missing", refused("SignatureDoesNotMatch"), "kind: the StringToSign of OBS", None),
    ("missing", refused("NoSuchBucket", status="404 Not Found"), "name; the endpoint (host)", None),
    ("missing", FAILED, "kind: the endpoint (host); the method and the URL; the client", None),
    ("missing", response("403 Forbidden", b""), "kind: the body (repeat a HEAD as GET)", None),
    (
        "missing",
        asked("HEAD /a", answer=response("403 Forbidden", b"")),
        "the body (repeat a HEAD as GET)",
        None,
    ),
    ("missing", asked("GET /a", answer=response("403 Forbidden", b"")), "kind: the body", None),
    ("missing", asked("PUT /a", answer=response("404 Not Found", b"")), "kind: the body", None),
    ("missing", refused("RequestTimeTooSkewed"), "kind: the request's Date field", None),
    ("missing", refused(), "kind: the bucket's name; the method and the URL", None),
    ("part-only", LONG, "Only the message", None),
]
SILENT = [
    ("missing", response()),
    ("missing", asked("GET /a", AGENT, answer=FAILED)),
    ("missing", asked("GET /a", AGENT, answer=WRONG)),
    ("missing", asked("GET /a", DATE, answer=refused("RequestTimeTooSkewed"))),
    ("missing", response(body=error(request_id=""), head=("Server: OBS", DATE))),
    ("missing", response("502 Bad Gateway", b"", ("Server: nginx",))),
    ("missing", asked("GET /a", answer=refused())),
    ("missing", WHOLE),
    ("missing", refused("AccessDenied", BY_POLICY)),
    ("part-only", b"NoSuchKey"),
    ("part-only", response()),
]


@each("case", FIRES)
def test_what_is_missing_is_asked_for(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_nothing_is_asked_for_that_is_there(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(missing, FIRES, SILENT)


def test_nothing_is_asked_for_twice():
    for pieces in NEEDS.values():
        assert len(set(pieces)) == len(pieces)


def test_it_is_not_said_that_a_capture_lacks_what_stands_around_the_error():
    (rule,) = (rule for rule in missing.RULES if rule.id == "missing")
    assert "capture" not in rule.template
    assert "text around it" in rule.template
