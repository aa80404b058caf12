"""Undo what was done to a body for the wire: chunks, compression, character sets.

Content-Length and Content-Encoding describe the wire and not the paste: by the
time a body is pasted it may have been unpacked, re-indented or cut. So what is
undone is what the bytes themselves show; the header fields are only evidence.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.characters import as_utf8
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Remark

if TYPE_CHECKING:
    import re

    from obsdiag.headers import Headers

MAX_UNPACKED = 8 * 1024 * 1024
"""Bytes that a compressed body may unpack to."""

_GZIP = b"\x1f\x8b"
# RFC 9112 section 7.1: chunk = chunk-size [ chunk-ext ] CRLF chunk-data CRLF.
_CHUNK_SIZE = lazy_regex(rb"[ \t]*([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_SIZE_LINES = lazy_regex(rb"\r?\n[0-9A-Fa-f]{1,8}[ \t]*(?:;[^\r\n]*)?\r?\n")


class Body(NamedTuple):
    """A body as the server meant it."""

    data: bytes
    """UTF-8 where it is text."""
    remarks: frozenset[Remark]


_CLEAN: frozenset[Remark] = frozenset()


def read_body(raw: bytes, headers: Headers) -> Body:
    """Return the body whose bytes on paper are `raw`."""
    remarks: set[Remark] = set()
    if raw[:1] in _HEX and (sized := _CHUNK_SIZE.match(raw)) and _is_chunked(sized, headers):
        raw = _joined(raw, remarks)
    if raw[:2] == _GZIP:
        raw = _unpacked(raw, zlib.MAX_WBITS | 16, remarks)
    elif raw and headers.has(b"\ncontent-encoding:"):
        raw = _decoded(raw, headers.get(b"content-encoding") or "", remarks)
    if not raw.isascii():
        raw = as_utf8(raw)
    return Body(raw, frozenset(remarks) if remarks else _CLEAN)


_HEX = frozenset(bytes([character]) for character in b"0123456789abcdefABCDEF")


def _is_chunked(sized: re.Match[bytes], headers: Headers) -> bool:
    """Chunk sizes are believed when announced, or when a document follows the first one."""
    if headers.has(b"chunked"):
        return True
    return sized.string[sized.end() : sized.end() + 1] in (b"<", b"{")


def _joined(raw: bytes, remarks: set[Remark]) -> bytes:
    """Return the chunks' data; where sizes no longer fit, leave out what looks like one."""
    parts: list[bytes] = []
    at = 0
    while sized := _CHUNK_SIZE.match(raw, at):
        size, start = int(sized[1], 16), sized.end()
        if size == 0:
            return b"".join(parts)
        parts.append(raw[start : start + size])
        at = start + size
        if at > len(raw):
            remarks.add(Remark.BODY_CUT)
            break
        if raw[at : at + 2] == b"\r\n":
            at += 2
        elif raw[at : at + 1] == b"\n":
            at += 1
        else:
            return _without_size_lines(raw)
    return b"".join(parts)


def _without_size_lines(raw: bytes) -> bytes:
    return _SIZE_LINES.sub(b"", b"\n" + raw)


def _unpacked(raw: bytes, window: int, remarks: set[Remark]) -> bytes:
    """Return what zlib makes of `raw`: all of it, what stands before a cut, or nothing.

    Bytes that were changed on their way unpack to text for a while, with other letters in it than
    were sent; so nothing of a stream is believed that turns out to be damaged, in its last bytes,
    the checksum (RFC 1952 section 2.3.1), or before. A stream that only ends too early is sound.
    Line ends that a copy as text has changed are changed back, where the checksum then agrees.
    """
    packed = zlib.decompressobj(window)
    try:
        data = packed.decompress(raw, MAX_UNPACKED)
    except zlib.error:
        data = _copied_as_text(raw, window)
        if not data:
            remarks.add(Remark.BODY_UNREADABLE)
        return data
    if packed.unconsumed_tail:
        remarks.add(Remark.BODY_TOO_LARGE)
    elif not packed.eof:
        remarks.add(Remark.BODY_CUT)
    return data


def _copied_as_text(raw: bytes, window: int) -> bytes:
    """Return what a stream was before its line feeds became line ends, or nothing."""
    packed = zlib.decompressobj(window)
    try:
        data = packed.decompress(raw.replace(b"\r\n", b"\n"), MAX_UNPACKED)
    except zlib.error:
        return b""
    return data if packed.eof else b""


def _decoded(raw: bytes, coding: str, remarks: set[Remark]) -> bytes:
    """Undo a content coding that leaves no mark; a body that is text was unpacked before."""
    if raw.lstrip()[:1] in (b"<", b"{", b"["):
        return raw
    if (
        "deflate" in coding.lower()
    ):  # RFC 9110 section 8.4.1.2: zlib data, but some send the bare stream
        for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
            found: set[Remark] = set()
            data = _unpacked(raw, window, found)
            if data:
                remarks |= found
                return data
    if raw.strip() and not raw.isascii():
        remarks.add(Remark.BODY_UNREADABLE)
    return raw
