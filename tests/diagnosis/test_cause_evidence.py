"""What speaks for a cause or against it, in the words of the guidance files."""

from __future__ import annotations

import pytest

from obsdiag.diagnosis import Case
from obsdiag.diagnosis.cause_evidence import evidence
from tests.answer import HEAD, finding, response
from tests.diagnosis.exchange import HEADER_SIGNED, V4_SIGNED, asked, refused
from tests.rows import each

SERVICE = "obs.eu-de.otc.t-systems.com"
URL = "PUT /a.txt?acl&X-Amz-Algorithm=AWS4-HMAC-SHA256&partNumber=7&X-Amz-Signature=MadeUp"
DENIED = refused("AccessDenied", "Request has expired.", "<Condition>If-Match</Condition>")
PUT = asked(URL, "Content-Length: 0", "Content-Type: text/plain", answer=DENIED)
SIGNED = asked("GET /", HEADER_SIGNED, host=SERVICE, answer=refused())


DAYS = "<RestoreRequest><Days>0</Days></RestoreRequest>"


def restored(document: str) -> bytes:
    head = f"POST /a?restore HTTP/1.1\r\nHost: {SERVICE}\r\n\r\n{document}\r\n\r\n"
    return head.encode() + refused("MalformedXML", status="400 Bad Request")


OWN = "downloads.example.org"
UNBOUND = asked(
    "GET /a",
    host=OWN,
    answer=refused("NoSuchBucket", "", f"<BucketName>{OWN}</BucketName>", status="404 Not Found"),
)
LATE = asked("GET /a", "Date: Sat, 14 Mar 2026 17:28:30 GMT", answer=refused())
SENT, CUT = restored(DAYS), restored(DAYS[:-5])


def seen(text: str, data: bytes) -> str | None:
    found = finding(data)
    case = Case(found.capture, found.error, found.match, frozenset())
    one = evidence(text)(case, {note.id: note for note in found.notes})
    return None if one is None else one.words


@each(
    "text, data, words",
    [
        ("message: has EXPIRED", PUT, "the message is “Request has expired.”"),
        ("element: Condition", PUT, "Condition: If-Match"),
        ("element: Condition: =if-match", PUT, "Condition: If-Match"),
        ("request: content-length: =0", PUT, "content-length: 0"),
        ("request: content-type: text", PUT, "content-type: text/plain"),
        ("answer: server", PUT, "server: OBS"),
        ("query: lifecycle acl", PUT, "?acl"),
        ("query: partnumber: =7", PUT, "partnumber: 7"),
        ("method: GET PUT", PUT, "the method is PUT"),
        ("host: .obs.", PUT, "the host is photos-2026.obs.region-1.example.com"),
        ("path: .TXT", PUT, "the path is /a.txt"),
        ("signed: url", PUT, "the request has an AWS signature version 4 in its URL"),
        ("signed: v4", PUT, "the request has an AWS signature version 4 in its URL"),
        ("signed: obs", SIGNED, "the request has an OBS signature in Authorization"),
        ("signed: no", asked("GET /a", "Accept: */*"), "the request is not signed"),
        ("target: object", PUT, "the request is about an object"),
        ("target: service", SIGNED, "the request is about the service itself"),
        ("host-has-bucket", PUT, "the host photos-2026.obs.region-1.example.com has the bucket"),
        ("host-is-bucket", UNBOUND, "the host downloads.example.org was taken for the bucket"),
        ("no request: date", PUT, "the request has no date"),
        ("no message: date", PUT, "the message has no “date”"),
        ("method: PUT + query: acl", PUT, "the method is PUT; ?acl"),
        ("code: accessdenied", PUT, "the code is AccessDenied, which has no other meaning"),
        ("sent: <Days>0", SENT, "the request's body has “<Days>0”"),
        ("no sent: <Tier>", SENT, "the request's body has no “<Tier>”"),
        ("document: readable", SENT, "the document in the request's body is well-formed"),
        ("clock: ahead", LATE, "the client's time is ahead of the service's"),
        ("document: unreadable", CUT, "the document in the request's body is not readable"),
        ("request: authorization", SIGNED, "authorization (not shown)"),
    ],
)
def test_what_holds_is_told_in_words(text, data, words):
    assert seen(text, data) == words


@each(
    "text, data",
    [
        ("message: denied", PUT),
        ("code: NoSuchKey", PUT),
        ("clock: behind", LATE),
        ("clock: ahead", PUT),
        ("sent: <days>0", SENT),
        ("no sent: <Tier>", PUT),
        ("document: readable", CUT),
        ("document: readable", PUT),
        ("document: unreadable", PUT),
        ("element: Condition: =match", PUT),
        ("request: range", PUT),
        ("request: content-length: =7", PUT),
        ("query: policy", PUT),
        ("method: GET", PUT),
        ("host: =obs", PUT),
        ("signed: header", PUT),
        ("signed: v2", PUT),
        ("signed: no", SIGNED),
        ("signed: no", asked("GET /a?AccessKeyId=A", "Accept: */*")),
        ("signed: url", asked("GET /a?AccessKeyId=A", "Accept: */*")),
        ("target: bucket", PUT),
        ("host-has-bucket", SIGNED),
        ("host-is-bucket", PUT),
        ("no request: content-length", PUT),
        ("method: PUT + query: policy", PUT),
        ("clock-zone", PUT),
    ],
)
def test_what_does_not_hold_is_not_told(text, data):
    assert seen(text, data) is None


@each(
    "text",
    [
        "no request: date",
        "no query: acl",
        "no method: GET",
        "no host: obs",
        "signed: no",
        "target: bucket",
    ],
)
def test_what_is_not_shown_is_not_said_to_be_absent(text):
    assert seen(text, response()) is None


def test_the_note_of_a_rule_is_evidence():
    marked = response(head=(*HEAD, "x-obs-delete-marker: true"))
    words = seen("delete-marker", marked)
    assert words is not None
    assert words.startswith("The object was deleted")


@each("text", ["", "colour: red", "no clock-zone", "a b", "requests: a"])
def test_a_misspelt_term_is_refused(text):
    with pytest.raises(ValueError, match="is no evidence"):
        evidence(text)


def test_secrets_are_named_and_not_quoted():
    assert "MadeUpSignature" not in str(seen("request: authorization", asked("GET /a", V4_SIGNED)))
