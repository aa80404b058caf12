"""What happens to captures on their way, done to one that curl wrote; and what people type."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

from pretended import DECLARATION, error, identity

if TYPE_CHECKING:
    from collections.abc import Callable

CHINESE = "指定的对象不存在。"


def body_of(text: bytes) -> bytes:
    """Return what stands below the head."""
    return text.partition(b"\r\n\r\n")[2]


def head_of(text: bytes) -> bytes:
    """Return the head without the line that ends it."""
    return text.partition(b"\r\n\r\n")[0] + b"\r\n"


def unix(text: bytes) -> bytes:
    """Return `text` with line feeds."""
    return text.replace(b"\r\n", b"\n")


def each_line(before: bytes, text: bytes) -> bytes:
    """Return `text` with something in front of every line."""
    return b"".join(before + line for line in unix(text).splitlines(keepends=True))


def lower_head(text: bytes) -> bytes:
    """Return `text` as HTTP/2 has it: field names in lower case, no reason phrase."""
    head = re.sub(rb"(?m)^[A-Za-z-]+:", lambda name: name[0].lower(), head_of(text))
    return head.replace(b"HTTP/1.1 404 Not Found", b"HTTP/2 404 ") + b"\r\n" + body_of(text)


def as_pseudo_fields(text: bytes) -> bytes:
    """Return `text` as the developer tools of browsers show HTTP/2."""
    return unix(lower_head(text)).replace(b"HTTP/2 404 ", b":status: 404")


def folded(text: bytes) -> bytes:
    """Return `text` with its longest field on three lines (RFC 9112 section 5.2)."""
    return re.sub(rb"(x-obs-id-2:)( .{32})(.{20})", rb"\1\r\n\2\r\n\t\3", text)


def coloured(text: bytes) -> bytes:
    """Return `text` as a terminal's log keeps it."""
    text = re.sub(rb"(?m)^(HTTP/1.1) (404)", b"\x1b[1m\\1 \x1b[31m\\2\x1b[0m", text)
    return re.sub(rb"(?m)^([A-Za-z0-9-]+):", b"\x1b[36m\\1\x1b[0m:", text)


def stamped(text: bytes) -> bytes:
    """Return `text` as a log keeps it: the time and a number in front of each line."""
    lines = unix(text).split(b"\n")
    rows = (b"2026-03-14 09:28:%02d [%d] %b" % (n, 300 + n, line) for n, line in enumerate(lines))
    return b"2026-03-14 09:27:59 [299] sending GET\n" + b"\n".join(rows) + b"\n"


def chinese(text: bytes) -> bytes:
    """Return the body as a proxy sends it on that knows only GB18030, and says nothing of it."""
    told = text.decode().replace("The specified key does not exist.", CHINESE)
    return told.encode("gb18030")


BRUISED: dict[str, Callable[[bytes], bytes]] = {
    "http-1-0.http": lambda text: text.replace(b"HTTP/1.1", b"HTTP/1.0"),
    "http-2.http": lower_head,
    "pseudo-fields.txt": as_pseudo_fields,
    "line-feed.http": unix,
    "carriage-return.http": lambda text: text.replace(b"\r\n", b"\n").replace(b"\n", b"\r"),
    "doubled-lines.http": lambda text: unix(text).replace(b"\n", b"\n\n"),
    "doubled-carriage-return.http": lambda text: unix(text).replace(b"\n", b"\r\r\n"),
    "indented.txt": lambda text: each_line(b"    ", text),
    "folded.http": folded,
    "mail-quoted.txt": lambda text: (
        b"Hello,\n\nsee below.\n\n" + each_line(b"> ", text) + b"\nAnna\n"
    ),
    "mail-quoted-twice.txt": lambda text: each_line(b">> ", text),
    "log-prefixed.txt": stamped,
    "coloured.txt": coloured,
    "utf-16.txt": lambda text: text.decode().encode("utf-16"),
    "utf-16-be-unmarked.txt": lambda text: text.decode().encode("utf-16-be"),
    "byte-order-mark.http": lambda text: b"\xef\xbb\xbf" + text,
    "gb18030.http": chinese,
    "terminal.txt": lambda text: b"$ curl -i https://x.example.com/\n" + text + b"\n$ \n",
    "head-alone.txt": head_of,
    "head-cut.http": lambda text: text[:180],
    "body-cut-in-message.http": lambda text: text[: text.index(b"does not exist")],
    "body-alone.xml": body_of,
    "body-without-declaration.xml": lambda text: body_of(text).partition(b"\n")[2],
    "body-namespace.xml": lambda text: body_of(text).replace(
        b"<Error>", b'<Error xmlns="http://s3.example.com/doc/2006-03-01/">'
    ),
    "body-prefix.xml": lambda text: re.sub(rb"<(/?)([A-Z])", rb"<\1o:\2", body_of(text)).replace(
        b"<o:Error>", b'<o:Error xmlns:o="urn:o">'
    ),
    "body-indented.xml": lambda text: unix(body_of(text)).replace(b"><", b">\n  <"),
    "body-elements-alone.txt": lambda text: body_of(text)[
        body_of(text).index(b"<Code>") : body_of(text).index(b"<Key>")
    ],
    "body-cut-in-id.xml": lambda text: body_of(text)[: body_of(text).index(b"</RequestId>") - 9],
    "body-broken.xml": lambda text: body_of(text).replace(b"</Message>", b" & so on </Massage>"),
    "body-with-dtd.xml": lambda text: body_of(text).replace(
        b"<Error>", b'<!DOCTYPE Error [<!ENTITY who "somebody">]>\n<Error>'
    ),
    "markdown.txt": lambda text: b"It fails:\n\n```\n" + unix(text) + b"\n```\n\nAny idea?\n",
}
"""File name, and what is done to `curl -i`'s capture."""

_SERVICE_ERROR = (
    "<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code>"
    "<Message>Rate exceeded</Message></Error><RequestId>00000000-1111</RequestId></ErrorResponse>"
)

WRITTEN = {
    "bare-code.txt": b"NoSuchBucketPolicy\n",
    "bare-code-spaced.txt": b"  MaxPostPreDataLength ExceededError",
    "bare-message.txt": b"The specified key does not exist.\r\n",
    "bare-prose.txt": b"It does not work since this morning, please help.\n",
    "error-without-code.xml": b"<Error><Message>Request has expired.</Message></Error>",
    "error-empty-ids.xml": (
        b"<Error><Code>NoSuchBucket</Code><Message/><RequestId></RequestId>"
        b"<HostId></HostId></Error>\n"
    ),
    "error-of-another-service.xml": _SERVICE_ERROR.encode(),
    "swift.http": (
        b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html;charset=UTF-8\r\n"
        b"X-Trans-Id: tx00000000000000000000042-0069b52d\r\nContent-Length: 63\r\n\r\n"
        b"<html><h1>Not Found</h1><p>The resource is not there.</p></html>"
    ),
    "json-of-another-service.http": (
        b"HTTP/1.1 401 Unauthorized\r\nServer: api-gateway\r\n"
        b"Content-Type: application/json\r\n\r\n"
        b'{"error_code": "APIGW.0301", "error_msg": "Incorrect IAM authentication"}'
    ),
    "json-alone.txt": (
        b'{\n  "message": "No such object.",\n  "code": "NoSuchKey",\n  "request_id": "%b"\n}\n'
        % identity(31)[1].encode()
    ),
    "node-prefix-id.http": (
        b"HTTP/1.1 403 Forbidden\r\nServer: OBS\r\nx-obs-request-id: 8DF4%b7055619BD0A2\r\n\r\n%b"
        % (
            identity(32)[1][:16].encode(),
            b"<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>",
        )
    ),
    "page-with-error.http": (
        b"HTTP/1.1 200 OK\r\nServer: wiki\r\nContent-Type: text/html\r\n\r\n"
        b"<html><body><pre><Error><Code>NoSuchKey</Code></Error></pre></body></html>\n"
    ),
    "two-documents.xml": (
        error(33, "NoSuchBucket", "The specified bucket does not exist")
        + "\n"
        + error(34, "BucketNotEmpty", "The bucket is not empty").replace(DECLARATION, "")
    ).encode(),
    "nothing.txt": b"",
    "binary.txt": random.Random(7).randbytes(3000),
}
"""File name, and its bytes."""
