"""The scheme of a signature, and what does not go together with it."""

from __future__ import annotations

from obsdiag.diagnosis import signature
from tests.answer import HOST_ID, REQUEST_ID, response
from tests.diagnosis.exchange import (
    DATE,
    HEADER_SIGNED,
    V2_SIGNED,
    V4_SIGNED,
    asked,
    covers,
    is_silent,
    refused,
    speaks_up,
)
from tests.rows import each

WRONG = refused("SignatureDoesNotMatch", "Check your key and signing method.")
IN_URL = "AWSAccessKeyId=MADEUPACCESSKEY00042&Expires=1893456000&Signature=MadeUpSignature"
V4_URL = (
    "X-Amz-Algorithm=AWS4-HMAC-SHA256"
    "&X-Amz-Credential=MADEUPACCESSKEY00042%2F20260313%2Fregion-1%2Fs3%2Faws4_request"
    "&X-Amz-Date=20260314T001000Z&X-Amz-Expires=600&X-Amz-SignedHeaders=host"
    "&X-Amz-Signature=MadeUpSignature"
)
TOKEN = "x-obs-security-token: MadeUpTokenOfNobody"
AMZ_TOKEN = "x-amz-security-token: MadeUpTokenOfNobody"


PUT_URL = "PUT /a?AccessKeyId=MADEUPACCESSKEY00042&Expires=1893456000&Signature=MadeUpSignature"
UNSUPPORTED = refused("InvalidArgument", "Unsupported Authorization Type", status="400 Bad Request")
STORE = refused(head=("Server: MinIO", "x-amz-request-id: 4442587FB7D0A2F9"))


def sent(*fields: str, line: str = "GET /a.txt", answer: bytes = WRONG) -> bytes:
    return asked(line, *fields, answer=answer)


def with_text(own: str) -> bytes:
    text = f"GET\n\n\nSat, 14 Mar 2026 09:28:30 GMT\n{own}/photos-2026/a.txt"
    return refused("SignatureDoesNotMatch", more=f"<StringToSign>{text}</StringToSign>")


def printed(client: str, server: str) -> bytes:
    """Return what the SDK for Java logs, with these fields in the two texts."""
    texts = (
        f"GET\n\n\nSat, 14 Mar 2026 09:28:30 GMT\n{own}/photos-2026/a.txt"
        for own in (client, server)
    )
    return (
        'ObsException: Error message:your local StringToSign is (between"---"):\n---\n'
        + '\n---\nPlease compare it to Server\'s StringToSign (between"---"):\n---\n'.join(texts)
        + "\n---\nOBS service Error Message. -- ResponseCode: 403, ResponseStatus: Forbidden,"
        f" RequestId: {REQUEST_ID}, HostId: {HOST_ID}\n"
    ).encode()


FIRES = [
    ("signature-scheme", sent(HEADER_SIGNED), "an OBS signature, in Auth", "Authorization: OBS …"),
    ("signature-scheme", sent(V2_SIGNED), "an AWS signature version 2, in", "Authorization: AWS …"),
    ("signature-scheme", sent(V4_SIGNED), "SignedHeaders", "Authorization: AWS4-HMAC-SHA256 …"),
    (
        "signature-scheme",
        sent(line=f"GET /a.txt?{IN_URL}"),
        "an AWS signature version 2, in the URL",
        "AWSAccessKeyId=…",
    ),
    (
        "signature-scheme",
        sent(line="GET /a.txt?AccessKeyId=MADEUPACCESSKEY00042&Signature=x"),
        "an OBS signature, in the URL",
        "AccessKeyId=…",
    ),
    ("signature-scheme", sent(line=f"GET /a?{V4_URL}"), "version 4, in the URL", "X-Amz-Alg"),
    (
        "dialects-mixed",
        sent(V2_SIGNED, "x-obs-acl: private", "X-Obs-Meta-A: 1"),
        "x-obs-acl, x-obs-meta-a",
        "x-obs-acl",
    ),
    ("dialects-mixed", sent(HEADER_SIGNED, AMZ_TOKEN), "x-amz-security-token", "x-amz-security"),
    (
        "token-not-signed",
        sent(V4_SIGNED, AMZ_TOKEN),
        "security token",
        "x-amz-security-token",
    ),
    (
        "token-not-signed",
        sent(HEADER_SIGNED, DATE, TOKEN, answer=with_text("x-obs-security-token:MadeUpToken\n")),
        "see whether the client's own text has it, too",
        "x-obs-security-token",
    ),
    (
        "token-not-signed",
        printed("", "x-obs-security-token:******\n"),
        "the client's own text does not have it",
        None,
    ),
    (
        "signed-twice",
        sent(HEADER_SIGNED, line=f"GET /a.txt?{IN_URL}", answer=refused()),
        "a signature in its URL (AWS signature version 2) and by Authorization (OBS signature)",
        "AWSAccessKeyId=…",
    ),
    (
        "signed-twice",
        sent("Authorization: Basic bWFkZTp1cA==", line=f"GET /a?{V4_URL}", answer=UNSUPPORTED),
        "by Authorization (Basic)",
        "X-Amz-Algorithm=…",
    ),
    (
        "authorization-type",
        sent("Authorization: Bearer MadeUpToken", answer=UNSUPPORTED),
        "is of the type Bearer",
        "Authorization: Bearer …",
    ),
    (
        "scope-date",
        sent(line=f"GET /a.txt?{V4_URL}", answer=STORE),
        "is 20260314T001000Z: version 4 wants one day in both",
        "20260313/region-1/s3/aws4_request",
    ),
    (
        "scope-date",
        sent(V4_SIGNED, "x-amz-date: 20260322T000001Z", answer=refused()),
        "of the day 20260314 and the request's date is 20260322T000001Z: OBS takes a signing key",
        "20260314/region-1/s3/aws4_request",
    ),
]
SILENT = [
    ("signature-scheme", WRONG),
    (
        "signature-scheme",
        sent(
            HEADER_SIGNED,
            answer=refused(
                "SignatureDoesNotMatch", more="<StringToSign>GET\n\n\n\n/a</StringToSign>"
            ),
        ),
    ),
    ("signature-scheme", sent("Authorization: Bearer abc")),
    ("signature-scheme", sent(HEADER_SIGNED, answer=refused())),
    ("dialects-mixed", sent(HEADER_SIGNED, "x-obs-acl: private")),
    ("dialects-mixed", sent("x-obs-acl: private", "x-amz-acl: private")),
    ("dialects-mixed", sent(V2_SIGNED, "x-obs-acl: private", answer=response())),
    ("token-not-signed", sent(HEADER_SIGNED, TOKEN)),
    ("token-not-signed", sent(HEADER_SIGNED)),
    ("token-not-signed", sent(HEADER_SIGNED, DATE, TOKEN, answer=with_text(""))),
    ("token-not-signed", printed("x-obs-security-token:a\n", "x-obs-security-token:b\n")),
    (
        "token-not-signed",
        sent(V4_SIGNED.replace("x-amz-date", "x-amz-date;x-amz-security-token"), AMZ_TOKEN),
    ),
    ("signed-twice", sent(line=f"GET /a.txt?{IN_URL}", answer=refused())),
    ("signed-twice", sent(HEADER_SIGNED, answer=refused())),
    ("signed-twice", sent(HEADER_SIGNED, line=f"GET /a.txt?{IN_URL}", answer=response())),
    ("scope-date", sent(V4_SIGNED, "x-amz-date: 20260314T235959Z")),
    ("authorization-type", sent(HEADER_SIGNED)),
    ("authorization-type", sent("Authorization: Bearer x", answer=response())),
    ("scope-date", sent(V4_SIGNED)),
    ("scope-date", sent(line=f"GET /a.txt?{V4_URL}")),
    ("scope-date", sent(V4_SIGNED, "x-amz-date: 20260321T000001Z", answer=refused())),
    ("scope-date", sent(V2_SIGNED, "x-amz-date: 20260314T235959Z")),
]


@each("case", FIRES)
def test_what_a_signature_tells_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_nothing_is_told_where_nothing_is_wrong(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(signature, FIRES, SILENT)
