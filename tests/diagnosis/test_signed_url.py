"""Signatures in URLs that are cut, not encoded, or joined by fields that they do not count."""

from __future__ import annotations

from obsdiag.diagnosis import signed_url
from tests.diagnosis.exchange import (
    HEADER_SIGNED,
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
PUT_URL = "PUT /a?AccessKeyId=MADEUPACCESSKEY00042&Expires=1893456000&Signature=MadeUpSignature"


def sent(*fields: str, line: str = "GET /a.txt", answer: bytes = WRONG) -> bytes:
    return asked(line, *fields, answer=answer)


FIRES = [
    (
        "signature-not-encoded",
        sent(line="GET /a?AccessKeyId=MADEUPACCESSKEY00042&Expires=1893456000&Signature=a+b/c="),
        "write it as %2B",
        "Signature=…",
    ),
    (
        "fields-with-signed-url",
        sent("Content-Type: video/mp4", "Content-MD5: 1B2M2Y8AsgTpgAmY7PhCfg==", line=PUT_URL),
        "brings Content-Type, Content-MD5 along",
        "content-type",
    ),
    (
        "signed-url-cut",
        sent(line="GET /a?AWSAccessKeyId=MADEUPACCESSKEY00042", answer=refused()),
        "put the whole URL in quotation marks",
        "AWSAccessKeyId=…",
    ),
    (
        "signed-url-cut",
        sent(line="GET /a?X-Amz-Algorithm=AWS4-HMAC-SHA256", answer=refused()),
        "has x-amz-algorithm and no signature",
        "X-Amz-Algorithm=…",
    ),
    (
        "signed-url-cut",
        sent(line="GET /a?Expires=1893456000&amp;Signature=MadeUp", answer=refused()),
        "& is written &amp;",
        "Expires=…",
    ),
]
SILENT = [
    ("signature-not-encoded", sent(line="GET /a?AccessKeyId=A&Signature=a%2Bb%2Fc%3D")),
    ("signature-not-encoded", sent(line="GET /a+b?AccessKeyId=A&Signature=ab")),
    ("fields-with-signed-url", sent("Accept: */*", line=PUT_URL)),
    ("fields-with-signed-url", sent("Content-Type: video/mp4", HEADER_SIGNED, line="PUT /a")),
    ("fields-with-signed-url", sent("Content-Type: video/mp4", line=f"PUT /a?{V4_URL}")),
    ("signed-url-cut", sent(line=f"GET /a?{IN_URL}", answer=refused())),
    ("signed-url-cut", sent(HEADER_SIGNED, line="GET /a?Expires=1", answer=refused())),
    ("signed-url-cut", sent(line="GET /a?versionId=7", answer=refused())),
]


@each("case", FIRES)
def test_what_became_of_a_signed_url_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_a_whole_url_is_left_alone(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(signed_url, FIRES, SILENT)
