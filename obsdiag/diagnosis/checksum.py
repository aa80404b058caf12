"""Checksums and lengths that a client adds to a body, and a service that does not take them.

Newer AWS SDKs send a checksum of their own by default, as a field or as a trailer
of a chunked body (AWS SDKs reference guide, "Data Integrity Protections for Amazon
S3"). OBS's version 4 takes only UNSIGNED-PAYLOAD and STREAMING-AWS4-HMAC-SHA256-
PAYLOAD in their place (OBS FAQ obs_faq_0274).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.digest import HASH_MISMATCH, SHA256_OF_NOTHING
from obsdiag.diagnosis.rule import CERTAIN, LIKELY, OURS, Case, Evidence, Rule
from obsdiag.lazy_regex import compiled

if TYPE_CHECKING:
    from obsdiag.headers import Field
    from obsdiag.model import Note

_OPTIONS = (
    "request_checksum_calculation and response_checksum_validation to when_required"
    " (AWS_REQUEST_CHECKSUM_CALCULATION, AWS_RESPONSE_CHECKSUM_VALIDATION)"
)
_JS_OPTIONS = "requestChecksumCalculation and responseChecksumValidation to WHEN_REQUIRED"


class Client(NamedTuple):
    """A client that sends checksums from one version on."""

    name: str
    version: str
    """Pattern in the User-Agent field; its groups are the numbers of the version."""
    since: tuple[int, int]
    setting: str


def _client(name: str, token: str, since: tuple[int, int], setting: str = _OPTIONS) -> Client:
    return Client(name, rf"{token}[/#](\d{{1,9}})\.(\d{{1,9}})", since, setting)


CLIENTS = (
    _client("AWS CLI", "aws-cli", (2, 23)),
    _client("boto3", "Boto3", (1, 36)),
    _client("botocore", "[Bb]otocore", (1, 36)),
    _client("AWS SDK for JavaScript", "aws-sdk-js", (3, 729), _JS_OPTIONS),
    _client("AWS SDK for Java", "aws-sdk-java", (2, 30)),
    _client("AWS SDK for Go (s3)", "api/s3", (1, 73)),
)
"""From the SDKs' change logs of January 2025; a client of another major version is not meant."""

_ANY_SETTING = (
    "Let the client send checksums only when they are required, and leave the body unsigned, by"
    " whatever name its own settings have for the two"
)
SETTINGS = {
    "boto3": f"Set {_OPTIONS}",
    "aws-sdk-js": f"Set {_JS_OPTIONS}",
}
"""Settings by the client that the report is of, where its form leaves no choice: the SDKs for Go,
Java and C++ are inside many programs, which have settings of their own."""

_SIGNS = (b"x-amz-sdk-checksum-algorithm", b"x-amz-trailer", b"x-amz-checksum-algorithm")
_HASH = b"x-amz-content-sha256"
_TRAILER = "-TRAILER"
_HASH_CODES: frozenset[str | None] = frozenset({HASH_MISMATCH, "SignatureDoesNotMatch"})
_TAKEN = frozenset({"UNSIGNED-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", SHA256_OF_NOTHING})
"""The last is the SHA-256 of an empty body, which every client of version 4 sends with a GET."""
_CODES: frozenset[str | None] = frozenset(
    {
        HASH_MISMATCH,
        "SignatureDoesNotMatch",
        "MissingContentLength",
        "InvalidDigest",
        "BadDigest",
        "InvalidArgument",
        "InvalidRequest",
        "BadRequest",
        "NotImplemented",
        "MissingContentMD5",
        "IncompleteBody",
        None,
    }
)


def newer_client(agent: str) -> tuple[str, Client] | None:
    """Return name with version, and row, of a client that sends checksums by default, or None."""
    for client in CLIENTS:
        if (found := compiled(client.version).search(agent)) is None:
            continue
        version = int(found[1]), int(found[2])
        if version[0] == client.since[0] and version >= client.since:
            return f"{client.name} {version[0]}.{version[1]}", client
    return None


def _sign(case: Case) -> Field | None:
    """Return the request's field that tells of a checksum of the client's own."""
    if (field := case.asked(*_SIGNS)) is not None:
        return field
    if (field := case.asked(_HASH)) is not None and field.value.endswith(_TRAILER):
        return field
    field = case.asked(b"content-encoding")
    return field if field is not None and "aws-chunked" in field.value else None


def _sdk_checksums(rule: Rule, case: Case) -> Note | None:
    """Tell of a checksum that the request shows, or of the code that only such a digest has."""
    sign, agent = _sign(case), case.asked(b"user-agent", b"x-amz-user-agent")
    if sign is not None:
        evidence = case.quote(sign)
    elif case.code == HASH_MISMATCH and (case.capture.request is None or case.asked(_HASH) is None):
        evidence = case.quote_text(HASH_MISMATCH)
    else:
        return None
    newer = None if agent is None else newer_client(agent.value)
    if newer is not None:
        return rule.note(*evidence, client=newer[0], setting=f"Set {newer[1].setting}")
    setting = SETTINGS.get(case.capture.format, _ANY_SETTING)
    return rule.note(*evidence, client="an AWS SDK or a program built on one", setting=setting)


def _payload_hash(rule: Rule, case: Case) -> Note | None:
    field = case.asked(_HASH)
    if field is None or field.value in _TAKEN or field.value.endswith(_TRAILER):
        return None
    return rule.note(*case.quote(field))


def _chunked(rule: Rule, case: Case) -> Note | None:
    field = case.asked(b"transfer-encoding")
    if field is None or "chunked" not in field.value.lower():
        return None
    decoded = case.asked(b"x-amz-decoded-content-length", b"x-obs-decoded-content-length")
    evidence: Evidence = case.quote(field)
    return rule.note(*evidence, length=decoded.value if decoded else "not told")


RULES = (
    Rule(
        "sdk-checksums",
        LIKELY,
        "The client ({client}) adds a checksum or a digest of the body by itself, as AWS SDKs do to"
        " uploads since January 2025, and OBS does not take it. {setting}, or use an older version"
        " of the client.",
        _sdk_checksums,
        _CODES,
        senders=OURS,
    ),
    Rule(
        "payload-hash",
        LIKELY,
        "The request signs a digest of its body (x-amz-content-sha256). OBS takes UNSIGNED-PAYLOAD"
        " or STREAMING-AWS4-HMAC-SHA256-PAYLOAD there: switch payload signing off in the client.",
        _payload_hash,
        _HASH_CODES,
        senders=OURS,
    ),
    Rule(
        "sent-in-chunks",
        CERTAIN,
        "The request was sent in chunks (Transfer-Encoding) and so without the Content-Length that"
        " the service asks for; the length of its content: {length}. Send from a file or a buffer"
        " whose size is known; a proxy that buffers uploads can do it, too.",
        _chunked,
        frozenset({"MissingContentLength"}),
    ),
)
