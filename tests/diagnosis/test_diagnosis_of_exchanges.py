"""What has to be said of whole exchanges, and what must not: clients, stores and boxes between."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

import pytest

from obsdiag.model import Standing
from tests.answer import HEAD, REQUEST_ID, judged_finding
from tests.diagnosis.exchange import (
    DATE,
    HEADER_SIGNED,
    V2_SIGNED,
    V4_SIGNED,
    asked,
    refused,
)

HOST, SERVICE = "media.obs.eu-de.otc.t-systems.com", "obs.eu-de.otc.t-systems.com"
UPLOAD = "uploadId=0000019CEBAD03AD42BEEF0042BEEF00"
BAD, LATER, FAILED = "400 Bad Request", "503 Service Unavailable", "412 Precondition Failed"
MINIO = ("Server: MinIO", "x-amz-request-id: 4442587FB7D0A2F9", "Content-Type: application/xml")
EMPTY_SHA = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
ETAG = "0123456789abcdef0123456789abcdef"
OWNER, OTHER = "fedcba9876543210fedcba9876543210", "0123456789abcdef0123456789abcdef"
SENTENCE = (
    "User: sts::0123456789abcdef:assumed-agency:backup/job-7 is not authorized to perform:"
    " obs:object:PutObject on resource: obs:::object:media/a.txt"
)
OBS_URL = "AccessKeyId=MADEUPACCESSKEY00042&Expires={}&Signature=MadeUp%2Bx%3D"
V4_URL = (
    "X-Amz-Algorithm=AWS4-HMAC-SHA256"
    "&X-Amz-Credential=MADEUPACCESSKEY00042%2F20260314%2Feu-de%2Fs3%2Faws4_request"
    "&X-Amz-Date={}&X-Amz-Expires=600&X-Amz-SignedHeaders=host&X-Amz-Signature=MadeUp"
)


def page(status: str, *fields: str) -> bytes:
    """Return an answer of something that is no store."""
    lines = (f"HTTP/1.1 {status}", *fields, "Content-Type: text/html", "", "")
    return "\r\n".join(lines).encode() + b"<html><body><h1>Forbidden</h1></body></html>"


class Exchange(NamedTuple):
    """A capture, and the rules that have to speak and to be silent."""

    name: str
    data: bytes
    said: frozenset[str] = frozenset()
    unsaid: frozenset[str] = frozenset()
    supported: frozenset[str] = frozenset()
    """Causes that it has to support, by their own names."""
    unsupported: frozenset[str] = frozenset()


def to_obs(line: str, *fields: str, answer: bytes) -> bytes:
    return asked(line, HEADER_SIGNED, DATE, *fields, host=HOST, answer=answer)


def one(
    name: str,
    data: bytes,
    said: str = "",
    unsaid: str = "",
    causes: str = "",
) -> Exchange:
    """Return an exchange; a cause with a minus before it must not be supported."""
    supported = frozenset(name for name in causes.split() if not name.startswith("-"))
    unsupported = frozenset(name[1:] for name in causes.split() if name.startswith("-"))
    lists = frozenset(said.split()), frozenset(unsaid.split()), supported, unsupported
    return Exchange(name, data, *lists)


EXCHANGES = [
    one(
        "a proxy's 403 to a HEAD with a clock that is hours off",
        asked(
            "HEAD /a.txt",
            HEADER_SIGNED,
            "Date: Sat, 14 Mar 2026 17:28:30 GMT",
            host=HOST,
            answer=page(
                "403 Forbidden", "Server: nginx/1.24", "Date: Sat, 14 Mar 2026 09:28:30 GMT"
            ),
        ),
        "other-sender",
        "clock-zone hidden-404 head-403 anonymous",
    ),
    one(
        "a URL that was signed 20 minutes ahead",
        asked(f"GET /a?{V4_URL.format('20260314T094830Z')}", host=HOST, answer=refused()),
        "presigned-early",
        "presigned-expired anonymous signed-url-cut",
        "-url-expired -public-access",
    ),
    one(
        "a URL of the OBS scheme that ended a day ago",
        asked(
            f"GET /a?{OBS_URL.format(1773394110)}",
            host=HOST,
            answer=refused("AccessDenied", "Request has expired."),
        ),
        "presigned-expired",
        "anonymous signed-url-cut signature-not-encoded expires-duration presigned-early",
        "url-expired -iam-policy -public-access",
    ),
    one(
        "temporary credentials with a narrow session policy",
        to_obs(
            "PUT /a.txt",
            "x-obs-security-token: MadeUpToken",
            answer=refused(
                "AccessDenied",
                f"{SENTENCE} because no session policy allows the obs:object:PutObject action.",
            ),
        ),
        "policy-kind not-allowed",
        "network-policy organisation-policy hidden-404",
        "bounding-policy -iam-policy -explicit-deny",
    ),
    one(
        "a deletion of a version that is locked",
        to_obs(
            "DELETE /a.txt?versionId=G0017",
            answer=refused(
                "AccessDenied",
                "Access Denied because object protected by object lock.",
                head=(*HEAD, "x-obs-object-lock-retain-until-date: 2027-03-14T09:28:30Z"),
            ),
        ),
        "object-locked",
        "anonymous hidden-404 not-allowed",
        "-iam-policy -public-access",
    ),
    one(
        "a form that breaks its own policy",
        asked(
            "POST /",
            "Content-Type: multipart/form-data; boundary=made-up",
            host=HOST,
            answer=refused(
                "AccessDenied",
                'Invalid according to Policy: Policy Condition failed: ["starts-with","$key","u/"]',
            ),
        ),
        "",
        "anonymous hidden-404 policy-kind",
        "form-policy -iam-policy -public-access",
    ),
    one(
        "a bucket that is to be made in another region than the endpoint's",
        asked(
            "PUT /",
            HEADER_SIGNED,
            "Content-Length: 0",
            host="new-one.obs.eu-nl.otc.t-systems.com",
            answer=refused(
                "IllegalLocationConstraintException",
                "The eu-de location constraint is incompatible for the region specific endpoint"
                " this request was sent to.",
                status=BAD,
            ),
        ),
        "location-differs",
        "no-bucket-named",
        "two-regions -no-location",
    ),
    one(
        "another store's refusal",
        asked(
            "GET /a.txt",
            "Authorization: SharedKey account:MadeUp=",
            "x-ms-date: Sat, 14 Mar 2026 17:28:30 GMT",
            host="account.blob.core.windows.net",
            answer=refused(
                "AuthenticationFailed",
                "Server failed to authenticate the request.",
                head=("Server: Windows-Azure-Blob/1.0", "x-ms-request-id: 9a1b-made-up"),
            ),
        ),
        "other-store",
        "clock-zone anonymous authorization-type",
    ),
    one(
        "a range that lies inside the object",
        to_obs(
            "GET /a.bin",
            "Range: bytes=100-199",
            answer=refused(
                "InvalidRange",
                more="<ActualObjectSize>400</ActualObjectSize>",
                status="416 Requested Range Not Satisfiable",
            ),
        ),
        "",
        "range-outside range-at-end",
        "-after-the-end -empty-object",
    ),
    one(
        "a download that is resumed at the end",
        to_obs(
            "GET /a.bin",
            "Range: bytes=400-",
            answer=refused(
                "InvalidRange",
                more="<ActualObjectSize>400</ActualObjectSize>",
                status="416 Requested Range Not Satisfiable",
            ),
        ),
        "range-outside range-at-end",
        "",
        "after-the-end -shorter-object -empty-object",
    ),
    one(
        "a lifecycle configuration of 30 KB",
        to_obs(
            "PUT /?lifecycle",
            "Content-Length: 30720",
            answer=refused("EntityTooLarge", status=BAD),
        ),
        "too-large",
        "part-too-small",
        "configuration-over-20-kb -over-5-gb",
    ),
    one(
        "a body that a retry had spent",
        to_obs(
            "PUT /a.bin",
            "Content-Length: 7",
            answer=refused(
                "XAmzContentSHA256Mismatch",
                more="<ClientComputedContentSHA256>aa11</ClientComputedContentSHA256>"
                f"<S3ComputedContentSHA256>{EMPTY_SHA}</S3ComputedContentSHA256>",
                status=BAD,
            ),
        ),
        "nothing-arrived",
        "digest-of-nothing digest-differs",
    ),
    one(
        "a hexadecimal MD5 at another store",
        asked(
            "PUT /a.bin",
            V4_SIGNED,
            f"Content-MD5: {ETAG}",
            host="minio.example.com",
            answer=refused("InvalidDigest", status=BAD, head=MINIO),
        ),
        "md5-in-hex",
        "sdk-checksums md5-malformed",
    ),
    one(
        "a weak ETag",
        to_obs(
            "GET /a.txt",
            f'If-Match: W/"{ETAG}"',
            answer=refused("PreconditionFailed", status=FAILED, head=(*HEAD, f'ETag: "{ETAG}"')),
        ),
        "etag-nearly condition-failed",
        "changed-since etag-unquoted exists-already",
    ),
    one(
        "an object that was changed before the moment of the condition",
        to_obs(
            "GET /a.txt",
            "If-Unmodified-Since: Sat, 14 Mar 2026 09:00:00 GMT",
            answer=refused(
                "PreconditionFailed",
                status=FAILED,
                head=(*HEAD, "Last-Modified: Sat, 14 Mar 2026 08:00:00 GMT"),
            ),
        ),
        "condition-failed",
        "changed-since etag-nearly",
    ),
    one(
        "a redirect to the same host with its port",
        to_obs(
            "GET /a.txt",
            answer=refused(
                "TemporaryRedirect",
                status="307 Temporary Redirect",
                head=(*HEAD, f"Location: https://{HOST}:443/a.txt"),
            ),
        ),
        "",
        "redirected other-region",
    ),
    one(
        "a key with a blank at its end",
        to_obs("GET /a.txt%20", answer=refused("NoSuchKey", status="404 Not Found")),
        "key-blank-ends",
        "key-slashes key-encoded-twice bucket-twice put-no-such-key",
        "spelling",
    ),
    one(
        "a bucket's name with an underscore, in path style",
        asked(
            "GET /my_bucket/a.txt",
            HEADER_SIGNED,
            host=SERVICE,
            answer=refused("NoSuchBucket", status="404 Not Found"),
        ),
        "bucket-name",
        "bucket-placeholder bucket-by-address virtual-host-required",
        "misspelt",
    ),
    one(
        "a quorum that another store lost",
        asked(
            "GET /a.txt",
            V4_SIGNED,
            host="minio.example.com",
            answer=refused(
                "SlowDownRead",
                "Resource requested is unreadable, please reduce your request rate",
                status=LATER,
                head=MINIO,
            ),
        ),
        "",
        "slow-down-message throttle-limit throttle-indicator",
    ),
    one(
        "a 503 of a gateway that has the traffic control's field too",
        asked(
            "GET /a.txt",
            HEADER_SIGNED,
            host="gateway.example.com",
            answer=page(LATER, "Server: openresty", "x-reserved-indicator: 602"),
        ),
        "",
        "throttle-indicator slow-down-message",
    ),
    one(
        "a part too many",
        to_obs(
            f"PUT /a.bin?partNumber=10001&{UPLOAD}", answer=refused("InvalidArgument", status=BAD)
        ),
        "part-number-outside",
        "sdk-checksums part-too-small",
        "number-out-of-range -newer-sdk -two-authentications",
    ),
    one(
        "a value out of range of a request that no SDK of AWS has signed",
        to_obs("GET /a?max-keys=x", answer=refused("InvalidArgument", status=BAD)),
        "",
        "sdk-checksums",
        "-newer-sdk",
    ),
    one(
        "a version that is a delete marker",
        to_obs(
            "GET /a.txt?versionId=V7",
            answer=refused(
                "MethodNotAllowed",
                status="405 Method Not Allowed",
                head=(*HEAD, "x-obs-delete-marker: true"),
            ),
        ),
        "",
        "delete-marker",
        "version-is-marker -not-offered -root-of-endpoint",
    ),
    one(
        "a body that was hashed before it was there",
        asked(
            "PUT /a.txt",
            V4_SIGNED,
            f"x-amz-content-sha256: {hashlib.sha256(b'').hexdigest()}",
            "Content-Length: 512",
            host=HOST,
            answer=refused("XAmzContentSHA256Mismatch", status=BAD),
        ),
        "digest-of-nothing",
        "sdk-checksums",
        "body-signed-final -aws-sdk-2025",
    ),
    one(
        "a document that is empty",
        to_obs("PUT /?lifecycle", "Content-Length: 0", answer=refused("MalformedXML", status=BAD)),
        "",
        "sent-unreadable",
        "not-xml-on-arrival -value-type -names-or-order",
    ),
    one(
        "a stream of unknown length",
        to_obs(
            "PUT /a.bin",
            "Transfer-Encoding: chunked",
            answer=refused("MissingContentLength", status="411 Length Required"),
        ),
        "sent-in-chunks",
        "length-missing sdk-checksums",
        "streamed-source -sdk-without-length",
    ),
    one(
        "a header field that is not offered",
        asked(
            "PUT /a.bin",
            V4_SIGNED,
            "x-amz-tagging: team=a",
            host=HOST,
            answer=refused(
                "NotImplemented",
                more="<Header>x-amz-tagging</Header>",
                status="501 Not Implemented",
            ),
        ),
        "header-named",
        "sent-in-chunks",
        "option-of-s3 -sent-in-chunks",
    ),
    one(
        "a line of an access log in which accounts differ",
        (
            f"{OWNER} media [14/Mar/2026:09:28:30 +0000] 192.0.2.7 {OTHER} {REQUEST_ID}"
            ' REST.GET.OBJECT a.txt "GET /a.txt HTTP/1.1" 403 AccessDenied 303 - 7 7 "-"'
            ' "made-up/1.0" - - - - -\n'
        ).encode(),
        "other-account",
        "anonymous not-allowed",
        "cross-account -public-access",
    ),
    one(
        "a refusal out of a cache",
        asked(
            "GET /a.txt",
            HEADER_SIGNED,
            "Date: Sat, 14 Mar 2026 10:28:30 GMT",
            host=HOST,
            answer=refused("AccessDenied", head=(*HEAD, "Age: 3600")),
        ),
        "from-cache",
        "clock-zone clock-drift",
    ),
    one(
        "a client's line about a HEAD",
        b"botocore.exceptions.ClientError: An error occurred (400) when calling the HeadBucket"
        b" operation: Bad Request\n",
        "status-only",
        "sdk-checksums clock-zone region-expected anonymous",
    ),
    one(
        "a region of the client's own",
        b"2026/03/14 09:28:30 ERROR : a.txt: Failed to copy: operation error S3: PutObject, https"
        b" response error StatusCode: 400, RequestID: 4442587FB7D0A2F9, HostID: , api error"
        b" AuthorizationHeaderMalformed: The authorization header is malformed; the region"
        b" 'us-east-1' is wrong; expecting 'eu-de'\n",
        "region-expected",
        "scope-region other-region sdk-checksums",
    ),
    one(
        "a signature that does not count the other dialect's fields",
        asked(
            "PUT /a.txt",
            V2_SIGNED,
            DATE,
            "x-obs-meta-team: a",
            host=HOST,
            answer=refused("SignatureDoesNotMatch"),
        ),
        "dialects-mixed signature-scheme",
        "request-unchanged fields-with-signed-url",
    ),
    one(
        "a date that a foreign locale wrote, as a tool prints the answer",
        b"Download object [a.txt] failed, status [403], error code [AccessDenied], error message"
        b" [ authentication requires a valid Date or x--date header], request id ["
        + REQUEST_ID.encode()
        + b"]\n",
        "date-missing",
        "anonymous hidden-404 not-allowed",
        "date-header -iam-policy -public-access",
    ),
    one(
        "tags as another cloud has them",
        f"PUT /?tagging HTTP/1.1\r\nHost: {HOST}\r\n{HEADER_SIGNED}\r\n\r\n<Tagging><TagSet><Tag>"
        "<Key>aws:cost</Key><Value>7</Value></Tag></TagSet></Tagging>\r\n\r\n".encode()
        + refused("InvalidTagError", status=BAD),
        "tag-character",
        "tag-too-long tags-too-many sent-unreadable",
        "character -too-long -too-many-or-twice",
    ),
]


@pytest.mark.parametrize("exchange", EXCHANGES, ids=lambda exchange: exchange.name)
def test_what_is_said_of_an_exchange_and_what_is_not(exchange):
    found = judged_finding(exchange.data)
    said = {note.id for note in found.notes}
    assert exchange.said <= said
    assert exchange.unsaid.isdisjoint(said)
    supported = {
        cause.id.partition("/")[2] for cause in found.causes if cause.standing is Standing.SUPPORTED
    }
    assert exchange.supported <= supported
    assert exchange.unsupported.isdisjoint(supported)
