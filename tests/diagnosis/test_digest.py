"""Digests that are not of the body, or that are written in another way than they have to be."""

from __future__ import annotations

from obsdiag.diagnosis import digest
from tests.diagnosis.exchange import asked, covers, is_silent, refused, speaks_up
from tests.rows import each

BAD = "400 Bad Request"
DIGEST = refused("InvalidDigest", status=BAD)
WRONG = refused("BadDigest", status=BAD)
EMPTY, FULL = "1B2M2Y8AsgTpgAmY7PhCfg==", "rL0Y20zC+Fzt72VPzMSk2A=="
EMPTY_SHA = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def put(*fields: str, answer: bytes = DIGEST) -> bytes:
    return asked("PUT /a.bin", *fields, answer=answer)


def differing(sent: str, found: str) -> bytes:
    more = f"<ExpectedDigest>{sent}</ExpectedDigest><CalculatedDigest>{found}</CalculatedDigest>"
    return refused("BadDigest", more=more, status=BAD)


def hashed(sent: str, found: str) -> bytes:
    more = f"<ClientComputedContentSHA256>{sent}</ClientComputedContentSHA256>"
    more += f"<S3ComputedContentSHA256>{found}</S3ComputedContentSHA256>"
    return refused("XAmzContentSHA256Mismatch", more=more, status=BAD)


FIRES = [
    (
        "md5-in-hex",
        put("Content-MD5: d41d8cd98f00b204e9800998ecf8427e"),
        "would be 1B2M2Y8AsgTpgAmY7PhCfg==.",
        "d41d8cd98f00b204e9800998ecf8427e",
    ),
    (
        "digest-differs",
        differing("AAAA", "BBBB"),
        "announced the digest AAAA, and what arrived has BBBB",
        "CalculatedDigest: BBBB",
    ),
    ("digest-differs", hashed("aa11", "bb22"), "what arrived has bb22", "S3ComputedContentSHA256"),
    ("md5-malformed", put(f'Content-MD5: "{EMPTY}"'), "it is not base64", "content-md5"),
    ("md5-malformed", put("Content-MD5: 1B2M2Y8AsgTpgAmY"), "it holds 12 bytes", "content-md5"),
    (
        "md5-in-hex",
        put("Content-MD5: ZDQxZDhjZDk4ZjAwYjIwNGU5ODAwOTk4ZWNmODQyN2U="),
        f"base64 of the 16 bytes, which would be {EMPTY}",
        "content-md5",
    ),
    ("digest-of-nothing", differing(EMPTY, FULL), "the MD5 of an empty body", "ExpectedDigest"),
    ("digest-of-nothing", hashed(EMPTY_SHA, "bb22"), "the SHA-256 of an empty", "ClientComputed"),
    (
        "digest-of-nothing",
        put("Content-Length: 7", f"Content-MD5: {EMPTY}", answer=WRONG),
        "the MD5 of an empty body",
        "content-md5",
    ),
    ("nothing-arrived", differing(FULL, EMPTY), "nothing of the body arrived", "CalculatedDigest"),
    ("nothing-arrived", hashed("aa11", EMPTY_SHA), "the SHA-256 of an empty body", "S3Computed"),
]
SILENT = [
    ("md5-in-hex", put(f"Content-MD5: {EMPTY}")),
    ("digest-differs", WRONG),
    ("digest-differs", differing(FULL, FULL)),
    ("md5-malformed", put(f"Content-MD5: {EMPTY}")),
    ("md5-malformed", put("Content-MD5: d41d8cd98f00b204e9800998ecf8427e")),
    ("md5-malformed", put("Content-MD5: ZDQxZDhjZDk4ZjAwYjIwNGU5ODAwOTk4ZWNmODQyN2U=")),
    ("md5-malformed", put("Content-Length: 7")),
    ("digest-of-nothing", differing(FULL, "BBBB")),
    ("digest-of-nothing", put("Content-Length: 0", f"Content-MD5: {EMPTY}", answer=WRONG)),
    ("digest-of-nothing", put(f"Content-MD5: {EMPTY}", answer=WRONG)),
    ("nothing-arrived", differing(EMPTY, EMPTY)),
    ("nothing-arrived", differing(FULL, "BBBB")),
]


@each("case", FIRES)
def test_what_is_wrong_with_a_digest_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_a_digest_of_which_nothing_is_wrong_is_left_alone(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(digest, FIRES, SILENT)
