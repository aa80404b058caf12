"""A service that is pretended: what it answers, to the letter.

Bucket, keys, ids, access keys and signatures are invented. What is secret has
`MadeUp` in it, so that a test can look for it.
"""

from __future__ import annotations

import gzip
import random
import zlib
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

FIRST = datetime(2026, 3, 14, 9, 26, 53, 250_000, tzinfo=UTC)
"""When the first answer is given; the others follow in steps of STEP."""
STEP = timedelta(seconds=97, milliseconds=131)
ACCESS_KEY = "MADEUPACCESSKEY00042"
SIGNATURE = "MadeUpSignatureOfNobody00000="
TOKEN = "MadeUpTokenOfNobody" + "gQpVS" * 12
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RESERVED = "x-reserved: amazon, aws and amazon web services are trademarks"
"""OBS alone sends it, whenever it speaks S3."""
IMMUTABLE = "The object you specified is immutable, can not delete."
CROWDED = "Please reduce your request rate."
STRING_TO_SIGN = f"GET\n\n\n\nx-obs-date:{{date}}\nx-obs-security-token:{TOKEN}\n/photos-2026/"


class Answer(NamedTuple):
    """Bytes of one answer on the wire."""

    head: bytes
    body: bytes


def identity(number: int) -> tuple[str, str, str]:
    """Return Date, request id and host id of the answer of this number."""
    moment = FIRST + number * STEP
    chance = random.Random(number)
    request_id = f"{int(moment.timestamp() * 1000):016X}{chance.getrandbits(64):016X}"
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789/"
    host_id = "32AAAQAAEAABAAAQAAEAABAAAQAAEAABC" + "".join(chance.choices(letters, k=31))
    return f"{moment:%a, %d %b %Y %H:%M:%S} GMT", request_id, host_id


def error(number: int, code: str, message: str, **more: str) -> str:
    """Return an error document as OBS writes it."""
    _, request_id, host_id = identity(number)
    extra = "".join(f"<{name}>{value}</{name}>" for name, value in more.items())
    return (
        f"{DECLARATION}<Error><Code>{code}</Code><Message>{message}</Message>"
        f"<RequestId>{request_id}</RequestId><HostId>{host_id}</HostId>{extra}</Error>"
    )


def obs(
    number: int,
    status: str,
    body: str = "",
    *,
    dialect: str = "obs",
    server: str = "OBS",
    kind: str = "application/xml",
    length: int | None = None,
    fields: tuple[str, ...] = (),
    coding: str = "",
    chunks: int = 0,
) -> Answer:
    """Return an answer of OBS; `chunks` bytes in a chunk, `length` where it lies about it."""
    date, request_id, host_id = identity(number)
    data = packed(body.encode(), coding)
    if chunks:
        framing = "Transfer-Encoding: chunked"
        data = in_chunks(data, chunks)
    else:
        framing = f"Content-Length: {len(data) if length is None else length}"
    lines = [
        f"HTTP/1.1 {status}",
        f"Server: {server}",
        f"Date: {date}",
        *([f"Content-Type: {kind}"] if body else []),
        framing,
        *([f"Content-Encoding: {coding}"] if coding else []),
        *([RESERVED] if (dialect, server) == ("amz", "OBS") else []),
        f"x-{dialect}-request-id: {request_id}",
        f"x-{dialect}-id-2: {host_id}",
        *fields,
    ]
    return Answer(("\r\n".join(lines) + "\r\n\r\n").encode(), data)


def other(status: str, body: str, *fields: str) -> Answer:
    """Return an answer of something between the client and OBS."""
    lines = [f"HTTP/1.1 {status}", *fields, f"Content-Length: {len(body)}"]
    return Answer(("\r\n".join(lines) + "\r\n\r\n").encode(), body.encode())


def packed(data: bytes, coding: str) -> bytes:
    """Return `data` in a content coding; gzip without a time in it."""
    if coding == "gzip":
        return gzip.compress(data, mtime=0)
    return zlib.compress(data) if coding == "deflate" else data


def in_chunks(data: bytes, size: int) -> bytes:
    """Return `data` as RFC 9112 section 7.1 frames it."""
    parts = [data[at : at + size] for at in range(0, len(data), size)]
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def page(title: str) -> str:
    """Return a page of a web server."""
    return f"<html>\n<head><title>{title}</title></head>\n<body><h1>{title}</h1></body>\n</html>\n"


def refused_signature(number: int) -> str:
    """Return the document that repeats what was signed, a token in clear and in hexadecimal."""
    signed = STRING_TO_SIGN.format(date=identity(number)[0]) + "s3/summer.csv"
    return error(
        number,
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided."
        " Check your key and signing method.",
        AWSAccessKeyId=ACCESS_KEY,
        SignatureProvided=SIGNATURE,
        StringToSign=signed,
        StringToSignBytes=signed.encode().hex(" "),
    )


def listing() -> str:
    """Return a success that is full of the words of errors."""
    keys = ("logs/&lt;Error&gt;&lt;Code&gt;NoSuchKey", "AccessDenied.xml", "HTTP/1.1 500 Oops.txt")
    rows = "".join(f"<Contents><Key>{key}</Key><Size>1</Size></Contents>" for key in keys)
    return f"{DECLARATION}<ListBucketResult><Name>photos-2026</Name>{rows}</ListBucketResult>"


def deletion() -> str:
    """Return what a multi-object delete answers where two of three keys are kept."""
    return (
        f'{DECLARATION}<DeleteResult xmlns="http://obs.region-1.example.com/doc/2015-06-30/">'
        "<Deleted><Key>old/a.log</Key></Deleted>\n"
        "<Error><Key>old/b.log</Key><Code>AccessDenied</Code>"
        "<Message>Access Denied</Message></Error>\n"
        "<Error><Key>old/c.log</Key><VersionId>v7</VersionId><Code>AccessDenied</Code>"
        f"<Message>{IMMUTABLE}</Message></Error>\n</DeleteResult>"
    )


THERE = "http://photos-2026.obs.region-2.example.com/moved/there"
PROBLEM = '{"code": "SYS.0011", "message": "The workflow is not there.", "request_id": "%s"}'

ANSWERS = {
    "/holiday/beach.jpg": obs(
        1,
        "404 Not Found",
        error(
            1,
            "NoSuchKey",
            "The specified key does not exist.",
            Key="holiday/beach.jpg",
        ),
    ),
    "/holiday/locked.pdf": obs(
        2,
        "403 Forbidden",
        error(2, "AccessDenied", IMMUTABLE, Resource="/photos-2026/holiday/locked.pdf"),
    ),
    "/s3/summer.csv": obs(3, "403 Forbidden", refused_signature(3), dialect="amz"),
    "/head/bare": obs(4, "404 Not Found", length=0),
    "/head/announced": obs(5, "404 Not Found", length=318),
    "/head/told": obs(
        6,
        "403 Forbidden",
        length=0,
        fields=("x-obs-error-code: AccessDenied", "x-obs-error-message: Access Denied"),
    ),
    "/moved/here": obs(
        7,
        "307 Temporary Redirect",
        error(7, "TemporaryRedirect", "Please re-send this request."),
        fields=(f"Location: {THERE}",),
    ),
    "/moved/there": obs(8, "403 Forbidden", error(8, "AccessDenied", "Access Denied")),
    "/elsewhere": other("302 Found", page("Found"), "Server: balancer", "Location: /holiday"),
    "/chunked": obs(
        9, "400 Bad Request", error(9, "InvalidArgument", "Invalid Argument"), chunks=120
    ),
    "/gzip": obs(
        10,
        "503 Service Unavailable",
        error(10, "ServiceUnavailable", "The service is busy."),
        coding="gzip",
    ),
    "/deflate": obs(
        11, "400 Bad Request", error(11, "BadDigest", "The digest differs."), coding="deflate"
    ),
    "/torn": obs(
        12,
        "500 Internal Server Error",
        error(12, "InternalError", "We encountered an internal error. Please try again.")[:150],
        length=397,
    ),
    "/unchanged": obs(13, "304 Not Modified", length=0),
    "/upload": obs(
        14,
        "403 Forbidden",
        error(14, "RequestTimeTooSkewed", "Request is not yet valid.", Resource="/photos-2026/up"),
    ),
    "/": obs(15, "200 OK", listing()),
    "/delete": obs(16, "200 OK", deletion()),
    "/copy": obs(17, "200 OK", error(17, "InternalError", "We encountered an internal error.")),
    "/busy": obs(18, "503 Service Unavailable", error(18, "SlowDown", CROWDED)),
    "/behind": obs(
        19,
        "403 Forbidden",
        error(19, "InvalidAccessKeyId", "No such key.", AWSAccessKeyId=ACCESS_KEY),
        server="nginx/1.22.1",
    ),
    "/gateway": other(
        "502 Bad Gateway",
        page("502 Bad Gateway"),
        "Server: nginx/1.22.1",
        "Content-Type: text/html",
    ),
    "/portal": other(
        "511 Network Authentication Required",
        page("Sign in to the guest network"),
        "Server: Portal",
    ),
    "/json": obs(
        20, "400 Bad Request", PROBLEM % identity(20)[1], kind="application/json; charset=utf-8"
    ),
    "/unknown": obs(
        21, "409 Conflict", error(21, "ObjectNotAppendable", "The object is not appendable.")
    ),
    "/spaced": obs(
        22, "400 Bad Request", error(22, "MaxMessageLengthExceeded", "Your request was too big.")
    ),
    "/alias": obs(23, "400 Bad Request", error(23, "KeyTooLongError", "Your key is too long")),
    "/endpoint": obs(
        24,
        "301 Moved Permanently",
        error(24, "PermanentRedirect", "The bucket is elsewhere.", Endpoint="obs.region-2"),
    ),
    "/differs": obs(
        25, "403 Forbidden", error(25, "NoSuchBucket", "Not there &amp; &quot;gone&quot;")
    ),
    "/store": obs(
        26,
        "404 Not Found",
        error(26, "NoSuchUpload", "No such upload.", BucketName="photos-2026", Key="parts/1"),
        dialect="amz",
        server="MinIO",
    ),
}
"""Path of a request, and its answer."""
