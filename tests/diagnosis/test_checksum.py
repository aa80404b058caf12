"""Checksums and lengths that a client adds and OBS does not take."""

from __future__ import annotations

from obsdiag.diagnosis import checksum
from obsdiag.diagnosis.checksum import newer_client
from tests.answer import response
from tests.diagnosis.exchange import asked, covers, is_silent, refused, speaks_up
from tests.rows import each

BAD = "400 Bad Request"
HASH = refused("XAmzContentSHA256Mismatch", status=BAD)
WRONG = refused("SignatureDoesNotMatch")
DIGEST = refused("InvalidDigest", status=BAD)
NO_LENGTH = refused("MissingContentLength", status="411 Length Required")
STORE = refused(
    "SignatureDoesNotMatch", head=("Server: MinIO", "x-amz-request-id: 4442587FB7D0A2F9")
)
BOTO = "User-Agent: Boto3/1.36.2 md/Botocore#1.36.2 ua/2.0"


def put(*fields: str, answer: bytes = HASH) -> bytes:
    return asked("PUT /a.bin", *fields, answer=answer)


FIRES = [
    (
        "sdk-checksums",
        HASH,
        "The client (an AWS SDK or a program built on one) adds",
        "XAmzContent",
    ),
    (
        "sdk-checksums",
        put(BOTO, "x-amz-sdk-checksum-algorithm: CRC32"),
        "The client (boto3 1.36) adds a checksum",
        "x-amz-sdk-checksum-algorithm: CRC32",
    ),
    (
        "sdk-checksums",
        put("User-Agent: aws-sdk-js/3.750.0 ua/2.1", "x-amz-trailer: x-amz-checksum-crc32"),
        "requestChecksumCalculation",
        "x-amz-trailer",
    ),
    (
        "sdk-checksums",
        put("Content-Encoding: gzip,aws-chunked", answer=NO_LENGTH),
        "leave the body unsigned",
        "aws-chunked",
    ),
    (
        "sdk-checksums",
        put("x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER", answer=WRONG),
        "only when they are required",
        "-TRAILER",
    ),
    (
        "payload-hash",
        put(f"x-amz-content-sha256: {'0f' * 32}", answer=WRONG),
        "switch payload signing off",
        "0f0f0f",
    ),
    (
        "sent-in-chunks",
        put("Transfer-Encoding: chunked", answer=NO_LENGTH),
        "the length of its content: not told",
        "transfer-encoding: chunked",
    ),
    (
        "sent-in-chunks",
        put(
            "Transfer-Encoding: chunked",
            "x-amz-decoded-content-length: 1024",
            answer=NO_LENGTH,
        ),
        "its content: 1024",
        None,
    ),
]
SILENT = [
    ("sdk-checksums", put(BOTO, answer=WRONG)),
    ("sdk-checksums", put(BOTO, answer=response("502 Bad Gateway", b"", ("Server: nginx",)))),
    ("payload-hash", put(f"x-amz-content-sha256: {'0f' * 32}", answer=STORE)),
    ("sdk-checksums", put(BOTO, answer=refused())),
    ("sdk-checksums", put(BOTO.replace("36", "35"), answer=WRONG)),
    ("sdk-checksums", asked("GET /a", BOTO, answer=WRONG)),
    ("sdk-checksums", WRONG),
    ("payload-hash", put("x-amz-content-sha256: UNSIGNED-PAYLOAD", answer=WRONG)),
    ("payload-hash", put(f"x-amz-content-sha256: {'0f' * 32}", answer=refused())),
    ("sent-in-chunks", put("Content-Length: 7", answer=NO_LENGTH)),
    ("sent-in-chunks", put("Transfer-Encoding: chunked", answer=refused())),
]


@each("case", FIRES)
def test_what_a_client_adds_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_other_clients_are_left_alone(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(checksum, FIRES, SILENT)


@each(
    "agent, name",
    [
        ("aws-cli/2.23.0 md/awscrt#0.23.4 ua/2.0", "AWS CLI 2.23"),
        ("aws-cli/2.22.35 md/Botocore#2.0", None),
        ("aws-cli/1.37.0", None),
        ("Botocore/1.36.1 ua/2.0", "botocore 1.36"),
        ("aws-sdk-js/3.728.0 ua/2.1", None),
        ("aws-sdk-java/2.30.0 md/io#sync", "AWS SDK for Java 2.30"),
        ("aws-sdk-java/1.12.700", None),
        ("aws-sdk-go-v2/1.33.0 ua/2.1 api/s3#1.73.0", "AWS SDK for Go (s3) 1.73"),
        ("curl/8.5.0", None),
    ],
)
def test_the_version_decides(agent, name):
    found = newer_client(agent)
    assert (found[0] if found else None) == name
