"""Every rule on sender, status and capture fires on one capture, and is silent on a near miss."""

from __future__ import annotations

import gzip

from obsdiag.diagnosis import capture, sender, status
from obsdiag.diagnosis.rules import RULES
from obsdiag.model import Note, Severity
from tests.answer import HEAD, REQUEST_ID, error, findings, response
from tests.rows import each

PAGE = b"<html><h1>Bad Gateway</h1></html>"
S3_HEAD = ("x-amz-request-id: 4442587FB7D0A2F9",)
UNPACKABLE = b"\x1f\x8b\xef\xbf\xbd" * 9
DENIED = error("AccessDenied", "Access Denied")


def head(*more: str) -> tuple[str, ...]:
    return (f"x-obs-request-id: {REQUEST_ID}", *more)


LOGGED = f" ERROR code=AccessDenied status=403 requestId={REQUEST_ID}\n".encode()

SKEWED = error("RequestTimeTooSkewed").replace(
    b"</Error>", b"<ServerTime>2026-03-14T09:28:30Z</ServerTime></Error>"
)
OLD_DATE = "Date: Sat, 15 Mar 2025 09:28:30 GMT"
FIRES = [
    ("other-sender", response("502 Bad Gateway", PAGE, ("Server: nginx",)), "nginx"),
    ("other-sender", response("502 Bad Gateway", PAGE, ("Via: 1.1 squid",)), "1.1 squid"),
    ("swift-interface", response(body=PAGE, head=("X-Trans-Id: tx7",)), "tx7"),
    ("compatible-store", response(head=(*S3_HEAD, "Server: MinIO")), "MinIO"),
    ("passed-on", response(head=head("Server: nginx/1.22")), "nginx/1.22"),
    ("status-mismatch", response("403 Forbidden"), "403 Forbidden"),
    ("status-mismatch", response("400", DENIED), "400"),
    ("status-tables-differ", response("408 Slow", error("RequestTimeout")), "408 Slow"),
    ("status-changed", response("502 Bad Gateway", head=head("Server: balancer")), "balancer"),
    ("error-in-success", response("200 OK"), "200"),
    ("unknown-code", response("409 Conflict", error("ObjectNotAppendable")), "ObjectNotAppendable"),
    ("alias", response("400 Bad Request", error("KeyTooLongError")), "KeyTooLongError"),
    ("status-only", response(body=b""), "404"),
    ("body-absent", response(body=b"", head=head("Content-Length: 318")), "318"),
    ("body-cut", response(body=error()[:60]), None),
    ("body-cut", response(body=gzip.compress(error())[:90]), None),
    ("body-unreadable", response(body=UNPACKABLE), None),
    ("body-too-large", response(body=gzip.compress(b"<Error>" + b" " * 9_000_000)), None),
    ("xml-broken", response(body=error().replace(b"</Message>", b"</Massage>")), None),
    ("dtd-refused", response(body=b"<!DOCTYPE a []>" + error()), None),
    ("no-request-id", b"HTTP/1.1 404 Not Found\r\nServer: OBS\r\n\r\n", None),
    ("no-request-id", error(request_id=""), None),
    (
        "times-contradict",
        response(head=("Server: OBS", OLD_DATE, f"x-obs-request-id: {REQUEST_ID}")),
        OLD_DATE,
    ),
    (
        "times-contradict",
        SKEWED.replace(b"2026-03-14", b"2026-03-16"),
        "2026-03-16T09:28:30Z",
    ),
    (
        "log-time-contradicts",
        b"2026-05-02T07:08:09Z" + LOGGED,
        "2026-05-02T07:08:09Z",
    ),
    ("request-id-time", response(), REQUEST_ID),
]
"""Name of a rule, an input on which it fires, and what the note quotes."""

NEAR_MISSES = [
    ("other-sender", response("502 Bad Gateway", PAGE, ("Server: OBS",))),
    ("other-sender", response(head=("Server: nginx",))),
    ("other-sender", error()),
    ("swift-interface", response(head=HEAD)),
    ("compatible-store", response(head=S3_HEAD)),
    ("compatible-store", response(head=(*S3_HEAD, "Server: OBS"))),
    ("compatible-store", response(head=head("Server: MinIO"))),
    ("passed-on", response(head=head("Server: OBS"))),
    ("passed-on", response(head=head())),
    ("passed-on", response(head=(*S3_HEAD, "Server: nginx"))),
    ("compatible-store", response("403 Forbidden", PAGE, ("X-Amz-Cf-Id: a", "Server: CloudFront"))),
    ("no-request-id", response("403 Forbidden", PAGE, ("X-Amz-Cf-Id: a", "Server: CloudFront"))),
    ("status-mismatch", response("404 Nicht gefunden")),
    ("status-mismatch", response("200 OK")),
    ("status-mismatch", b"HTTPStatusCode: 200\n'Errors': [{'Key': 'b', 'Code': 'AccessDenied'}]\n"),
    ("status-mismatch", response("400", error("InvalidAddressingHeader"))),
    ("status-mismatch", error()),
    ("status-mismatch", response("408 Slow", error("RequestTimeout"))),
    ("status-tables-differ", response("400 Bad Request", error("RequestTimeout"))),
    ("status-tables-differ", response("408 Slow")),
    ("status-changed", response("502 Bad Gateway", head=head("Server: OBS"))),
    ("status-changed", response(head=head("Server: balancer"))),
    ("error-in-success", response()),
    ("error-in-success", response("301 Moved Permanently", error("PermanentRedirect"))),
    ("unknown-code", response(body=error("nosuchkey"))),
    ("unknown-code", response(body=b"")),
    ("alias", response("400 Bad Request", error("KeyTooLong"))),
    ("alias", response("400 Bad Request", error("MaxMessageLength Exceeded"))),
    ("status-only", response(body=b"", head=(*HEAD, "x-obs-error-code: NoSuchKey"))),
    ("status-only", response("502 Bad Gateway", PAGE, ("Server: nginx",))),
    ("body-absent", response(body=b"", head=head("Content-Length: 0"))),
    ("body-absent", response(body=b"", head=head())),
    ("body-absent", response(body=b"", head=head("Content-Length: 9", "x-obs-error-code: A"))),
    ("body-absent", response(head=head("Content-Length: 9999"))),
    ("body-cut", response(head=head("Content-Length: 9999"))),
    ("body-cut", response(body=b"")),
    ("body-unreadable", response(head=head("Content-Encoding: gzip"))),
    ("body-too-large", response(body=gzip.compress(error()))),
    ("xml-broken", response(body=error(message="a &amp; b"))),
    ("xml-broken", response(body=error()[:60])),
    ("dtd-refused", response(body=b"<?xml version='1.0'?>" + error())),
    ("no-request-id", response(body=error(request_id=""))),
    ("no-request-id", response("502 Bad Gateway", PAGE, ("Server: nginx",))),
    ("times-contradict", response()),
    ("times-contradict", SKEWED),
    (
        "log-time-contradicts",
        b"2026-03-14T09:30:00Z" + LOGGED,
    ),
    (
        "request-id-time",
        response(head=("Server: OBS", OLD_DATE, f"x-obs-request-id: {REQUEST_ID}")),
    ),
    ("request-id-time", response(body=error(request_id="7"), head=("Server: OBS",))),
    ("request-id-time", response(body=b"", head=S3_HEAD)),
]
"""Name of a rule, and an input on which it has nothing to say."""


def notes(data: bytes) -> dict[str, Note]:
    return {note.id: note for finding in findings(data) for note in finding.notes}


@each("name, data, quoted", FIRES)
def test_a_rule_speaks_up(name, data, quoted):
    note = notes(data)[name]
    if quoted is not None:
        assert note.evidence is not None
        assert quoted in note.evidence
    assert "{" not in note.text
    assert note.text.endswith(".")


@each("name, data", NEAR_MISSES)
def test_a_rule_is_silent_on_a_near_miss(name, data):
    assert findings(data)
    assert name not in notes(data)


def test_every_rule_has_a_case_and_a_near_miss():
    names = [rule.id for rule in (*sender.RULES, *status.RULES, *capture.RULES)]
    assert {name for name, *_ in FIRES} == set(names)
    assert {name for name, _ in NEAR_MISSES} == set(names)


@each("name, data, quoted", FIRES)
def test_evidence_stands_where_the_note_says(name, data, quoted):
    note = notes(b"above\n" + data)[name]
    if note.evidence is not None and note.place is not None:
        line = (b"above\n" + data).split(b"\n")[note.place.line - 1].decode("utf-8", "replace")
        value = note.evidence.rpartition(": ")[2]
        assert value in line or "HTTP/1.1" in line


def test_rules_have_names_of_their_own():
    names = [rule.id for rule in RULES]
    assert len(set(names)) == len(names)


def test_the_texts_are_plain_sentences():
    for rule in RULES:
        assert rule.template[0].isupper() or rule.template[0] in "“{"
        assert rule.template.endswith(".")
        assert "!" not in rule.template
        assert isinstance(rule.severity, Severity)
