"""Captures of every format with secrets planted in them."""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from email.message import EmailMessage
from random import Random
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED

from tests.container.parcel import zipped
from tests.formats.pcap.wire import Talk, pcap
from tests.formats.test_mitm import flow, net

if TYPE_CHECKING:
    from collections.abc import Callable

CHANCE = Random(5)
LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def invented(length: int = 32) -> str:
    """Return letters and digits that stand nowhere else."""
    return "".join(CHANCE.choices(LETTERS, k=length))


SIGNATURE, TOKEN, SSE_KEY, PASSWORD, COOKIE = (invented() for _ in range(5))
POLICY = "eyJleHBpcmF0aW9u" + invented(40)
ACCESS_KEY = "HPUA" + invented(16).upper()
SECRETS = (SIGNATURE, TOKEN, SSE_KEY, PASSWORD, COOKIE, POLICY, ACCESS_KEY)
SIGNED = f"PUT\n\n\n\nx-obs-security-token:{TOKEN}\n/media/a.bin"
ERROR = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Error><Code>SignatureDoesNotMatch</Code><Message>It does not match.</Message>
<RequestId>0000019C0000000000000000000000%02d</RequestId><HostId>made+up</HostId>
<AccessKeyId>{ACCESS_KEY}</AccessKeyId><SignatureProvided>{SIGNATURE}</SignatureProvided>
<StringToSign>{SIGNED}</StringToSign>
<StringToSignBytes>{SIGNED.encode().hex(" ")}</StringToSignBytes></Error>"""
URL = (
    f"https://media.obs.example.com/a.bin?AccessKeyId={ACCESS_KEY}&Expires=1&Signature={SIGNATURE}"
    f"&x-obs-security-token={TOKEN}"
)
REQUEST = f"""PUT /a.bin?Signature={SIGNATURE} HTTP/1.1
Host: media.obs.example.com
AUTHORIZATION: OBS {ACCESS_KEY}:{SIGNATURE}
x-obs-security-token: {TOKEN}
X-OBS-Server-Side-Encryption-Customer-Key: {SSE_KEY}
Cookie: session={COOKIE}
Proxy-Authorization: Basic {b64encode(f"user:{PASSWORD}".encode()).decode()}
"""
ANSWER = f"HTTP/1.1 403 Forbidden\nServer: OBS\nSet-Cookie: session={COOKIE}; Path=/\n"


def marked(mark: str, text: str) -> str:
    """Return lines as curl tells what went and what came."""
    return "".join(f"{mark} {line}\n" for line in text.splitlines())


def har(error: str) -> str:
    """Return an export of a browser (HAR 1.2) with secrets in all of its lists."""
    pairs = [line.partition(": ") for line in REQUEST.splitlines()[1:]]
    headers = [{"name": name, "value": value} for name, _, value in pairs]
    content = {"mimeType": "application/xml", "text": b64encode(error.encode()).decode()}
    request = {
        "method": "PUT",
        "url": URL,
        "httpVersion": "HTTP/1.1",
        "headers": headers,
        "cookies": [{"name": "session", "value": COOKIE}],
        "queryString": [{"name": "Signature", "value": SIGNATURE}],
    }
    response = {
        "status": 403,
        "statusText": "Forbidden",
        "httpVersion": "HTTP/1.1",
        "headers": [{"name": "Set-Cookie", "value": f"session={COOKIE}; Path=/"}],
        "cookies": [{"name": "session", "value": COOKIE}],
        "content": {**content, "encoding": "base64"},
    }
    entry = {"startedDateTime": "2026-11-22T10:00:00Z", "request": request, "response": response}
    return json.dumps({"log": {"version": "1.2", "creator": {}, "entries": [entry]}})


def http(text: str) -> bytes:
    """Return a text as it goes over the wire."""
    return text.replace("\n", "\r\n").encode()


def exchanged(error: str) -> tuple[bytes, bytes]:
    """Return a request and its response."""
    return http(REQUEST + "\n"), http(f"{ANSWER}Content-Length: {len(http(error))}\n\n{error}")


def burp(error: str) -> bytes:
    """Return an item that Burp Suite has saved, in base64."""
    request, response = (b64encode(part).decode() for part in exchanged(error))
    return f"""<?xml version="1.0"?>
<items burpVersion="2026.2"><item><time>Sun Nov 22 10:00:00 UTC 2026</time>
<url><![CDATA[{URL}]]></url><host>media.obs.example.com</host><method><![CDATA[PUT]]></method>
<request base64="true"><![CDATA[{request}]]></request><status>403</status>
<response base64="true"><![CDATA[{response}]]></response></item></items>
""".encode()


def fields(text: str) -> list[tuple[str, str]]:
    """Return the header fields of a request or response."""
    pairs = (line.partition(": ") for line in text.splitlines()[1:])
    return [(name, value) for name, _, value in pairs]


def postman(error: str) -> bytes:
    """Return a collection of Postman with one example in it."""
    request = [{"key": name, "value": value} for name, value in fields(REQUEST)]
    response = {
        "name": "refused",
        "originalRequest": {"method": "PUT", "header": request, "url": {"raw": URL}},
        "status": "Forbidden",
        "code": 403,
        "_postman_previewlanguage": "xml",
        "header": [{"key": name, "value": value} for name, value in fields(ANSWER)],
        "cookie": [{"name": "session", "value": COOKIE}],
        "body": error,
    }
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    item = {"name": "put", "request": {"method": "PUT", "url": URL}, "response": [response]}
    return json.dumps({"info": {"schema": schema}, "item": [item]}).encode()


def mitmproxy(error: str) -> bytes:
    """Return a flow file of mitmproxy."""
    made = flow(403, error.encode())
    sent = [[name.encode(), value.encode()] for name, value in fields(REQUEST)]
    path = URL.partition(".com")[2].encode()
    made["request"] |= {"headers": sent, "path": path, "method": b"PUT"}
    made["response"]["headers"] += [
        [name.encode(), value.encode()] for name, value in fields(ANSWER)
    ]
    return net(made)


def packets(error: str) -> bytes:
    """Return a packet capture of plain HTTP."""
    request, response = exchanged(error)
    talk = Talk().open().send("client", request).answer(response).close()
    return pcap(talk.packets)


def trace(error: str) -> bytes:
    """Return what `curl --trace-ascii` writes, which breaks lines after 64 characters."""

    def told(what: str, data: bytes) -> str:
        lines = [f"{what}, {len(data)} bytes (0x{len(data):x})\n"]
        for start, line in _rows(data):
            lines.append(f"{start:04x}: {line}\n")
        return "".join(lines)

    request, response = exchanged(error)
    head, _, body = response.partition(b"\r\n\r\n")
    sent = told("=> Send header", request)
    came = "".join(told("<= Recv header", line + b"\r\n") for line in head.split(b"\r\n"))
    end = "<= Recv header, 2 bytes (0x2)\n0000: \n"
    return (sent + came + end + told("<= Recv data", body)).encode()


def _rows(data: bytes) -> list[tuple[int, str]]:
    rows, at = [], 0
    for line in data.decode().split("\r\n"):
        pieces = [line[start : start + 64] for start in range(0, len(line), 64)] or [""]
        for piece in pieces:
            rows.append((at, piece))
            at += len(piece)
        at += 2
    return rows


def mail(error: str) -> bytes:
    """Return a mail with the response quoted, and attached in base64."""
    made = EmailMessage()
    made["Subject"] = "Upload fails"
    made.set_content("Please see:\n" + marked(">", f"{ANSWER}\n{error}"))
    made.add_attachment(exchanged(error)[1], "application", "octet-stream", filename="answer.http")
    return bytes(made)


def lines_of_json(error: str) -> bytes:
    """Return a log of JSON lines with a response in a string of one."""
    event = {"level": "error", "url": URL, "msg": f"{REQUEST}\n{ANSWER}\n{error}"}
    return (json.dumps({"level": "info"}) + "\n" + json.dumps(event) + "\n").encode()


ACCESS_LOG = (
    "0f1e2d3c4b5a69788796a5b4c3d2e1f0 media [22/Nov/2026:10:00:00 +0000] 192.0.2.7 "
    "0f1e2d3c4b5a69788796a5b4c3d2e1f0 0000019C4E2D1F7A8B0C55D2E3F4A596 REST.PUT.OBJECT a.bin "
    f'"PUT /a.bin?Signature={SIGNATURE}&x-obs-security-token={TOKEN} HTTP/1.1" 403 '
    'AccessDenied 300 - 5 5 "-" "obs-sdk/3" - - STANDARD - - - '
    f"0f1e2d3c4b5a69788796a5b4c3d2e1f0 {ACCESS_KEY}"
)
"""A line of 24 fields, which ends with the access key."""

TEXTS = {
    "access-log": lambda error: f"{ACCESS_LOG}\n\n{ANSWER}\n{error}",
    "har": har,
    "http": lambda error: f"{ANSWER}\n{error}",
    "exchange": lambda error: f"{REQUEST}\n{ANSWER}\n{error}",
    "curl-verbose": lambda error: (
        f"* Trying {URL}\n{marked('>', REQUEST)}>\n{marked('<', ANSWER)}<\n{error}"
    ),
    "wget": lambda error: f"--2026-11-22 10:00:00--  {URL}\n{ANSWER}\n{error}",
    "boto": lambda error: (
        "botocore.exceptions.ClientError: An error occurred (SignatureDoesNotMatch) when calling "
        f"the PutObject operation: see {URL}\n{error}"
    ),
    "dictionary": lambda error: (
        f"{{'status': 403, 'reason': 'Forbidden', 'errorCode': 'AccessDenied', 'header': "
        f"[('Authorization', 'OBS {ACCESS_KEY}:{SIGNATURE}')], 'url': '{URL}'}}\n{error}"
    ),
    "log": lambda error: (
        f"2026-11-22 ERROR request failed url={URL} password={PASSWORD}\n{ANSWER}\n{error}"
    ),
    "form": lambda error: f"policy={POLICY}&signature={SIGNATURE}\n\n{ANSWER}\n{error}",
    "user": lambda error: f"curl -u {ACCESS_KEY}:{PASSWORD} {URL}\n{ANSWER}\n{error}",
    "url-password": lambda error: (
        f"GET https://user:{PASSWORD}@media.obs.example.com/a.bin\n\n{ANSWER}\n{error}"
    ),
}

CAPTURES: dict[str, Callable[[str], bytes]] = {
    **{name: lambda error, make=make: make(error).encode() for name, make in TEXTS.items()},
    "burp": burp,
    "postman": postman,
    "mitmproxy": mitmproxy,
    "pcap": packets,
    "curl-trace": trace,
    "mail": mail,
    "jsonl": lines_of_json,
    "gzip": lambda error: gzip.compress(exchanged(error)[1], 0),
    "zip": lambda error: zipped(
        {"a.har": har(error).encode(), "b.http": exchanged(error)[1]}, ZIP_STORED
    ),
    "saz": lambda error: zipped(
        dict(zip(("raw/1_c.txt", "raw/1_s.txt"), exchanged(error), strict=True))
        | {"raw/1_m.xml": b"<Session/>", "_index.htm": b"<html/>"},
        ZIP_STORED,
    ),
}
"""A capture of each format, made of an error document."""


def planted(number: int, name: str) -> bytes:
    """Return a capture with a request id of its own."""
    return CAPTURES[name](ERROR % number)
