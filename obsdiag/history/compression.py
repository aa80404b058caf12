"""Captures as they are stored: compressed, with what most of them have in common left out."""

from __future__ import annotations

import zlib
from functools import cache

# zlib's preset dictionary (RFC 1950 section 2.2). It is part of the stored form: a file that was
# written with it cannot be read without it, so it is never edited. The commonest stands last.
_COMMON = (
    b"<ResourceType></ResourceType><Resource></Resource><Bucket></Bucket><Key></Key>"
    b"<StringToSign></StringToSign><SignatureProvided></SignatureProvided><ServerTime></ServerTime>"
    b"< HTTP/1.1 500 Internal Server Error\r\n< HTTP/1.1 503 Service Unavailable\r\n"
    b"* Connected to  port 443\n> PUT / HTTP/1.1\r\n> Host: obs..com\r\n> Accept: */*\r\n"
    b"> User-Agent: curl/\r\n> Authorization: OBS masked-signature-\r\n> Date: \r\n"
    b"< Server: OBS\r\n"
    b"botocore.exceptions.ClientError: An error occurred () when calling the  operation: "
    b"HTTP/1.1 400 Bad Request\r\nHTTP/1.1 409 Conflict\r\nHTTP/1.1 412 Precondition Failed\r\n"
    b"<Code>SignatureDoesNotMatch</Code><Code>NoSuchBucket</Code>"
    b"<Message>The specified bucket does not exist</Message>"
    b"HTTP/1.1 403 Forbidden\r\n<Code>AccessDenied</Code><Message>Access Denied</Message>"
    b"HTTP/1.1 404 Not Found\r\nServer: OBS\r\nx-obs-request-id: 0000019\r\n"
    b"x-reserved: amazon, aws and amazon web services are trademarks or registered trademarks of "
    b"Amazon Technologies, Inc\r\nx-obs-id-2: 32AAAQAAEAABAAAQAAEAABAAAQAAEAABCS\r\n"
    b"Content-Type: application/xml\r\nDate: Sun, Mon, Tue, Wed, Thu, Fri, Sat, Jan 2026  GMT\r\n"
    b"Transfer-Encoding: chunked\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Error><Code>NoSuchKey</Code>'
    b"<Message>The specified key does not exist.</Message><RequestId>0000019</RequestId>"
    b"<HostId>32AAAQAAEAABAAAQAAEAABAAAQAAEAABCS</HostId></Error>"
)

MOST = 512 * 1024 * 1024
"""Bytes of a capture; what unpacks to more was not written here."""
_LEVEL = 3
_MEMORY = 6
"""With more, up to the default of 8, most of the time goes into getting the memory."""


def compress(text: bytes) -> bytes:
    """Return `text` as it is stored."""
    return _compress(text) if text else _nothing()  # lines of `decode` bring no text


def _compress(text: bytes) -> bytes:
    stream = _begun().copy()
    return stream.compress(text) + stream.flush()


@cache
def _nothing() -> bytes:
    return _compress(b"")


@cache
def _begun() -> zlib._Compress:
    """Return a stream that has read the dictionary, which is to be copied."""
    return zlib.compressobj(_LEVEL, memLevel=_MEMORY, zdict=_COMMON)


def decompress(data: bytes) -> bytes:
    """Return what was compressed; raises zlib.error for what was not."""
    stream = zlib.decompressobj(zdict=_COMMON)
    text = stream.decompress(data, MOST)
    if stream.unconsumed_tail:
        raise zlib.error("it unpacks to more than any capture has")
    text += stream.flush()
    if not stream.eof:
        raise zlib.error("its end is missing")
    return text
