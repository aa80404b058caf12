"""One response on paper, its request before it where there is one, to a Capture.

Strict HTTP parsers refuse most of what people paste, or cut it silently to its
Content-Length; this one takes a status line, the fields below it and all that
follows. RFC 9112 is what senders meant, not what arrives.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.headers import Headers
from obsdiag.http.message import Cuts, capture_of_message
from obsdiag.lazy_regex import compiled, lazy_regex
from obsdiag.model import Origin, Request
from obsdiag.text.line_prefix import CURL_REQUEST, LinePrefix
from obsdiag.text.repair import Repair

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.model import Capture
    from obsdiag.records.markers import Marker
    from obsdiag.records.spans import MessageSpan

_REACH = 16 * 1024
"""Bytes above a request in which curl tells of the connection."""
_CONNECTION = b"* Connected to "
_CONNECTED = lazy_regex(
    rb"\* Connected to [^\r\n]{1,300}?(?: port ([0-9]{1,5})\b|\r?$)", re.MULTILINE
)
_HTTPS_PORT = b"443"
_COMMAND = lazy_regex(
    rb"\bcurl(?:\.exe)?[ ]{1,4}(?=-|[\"']?https?://)[^\r\n]{0,2000}?\b(https?)://"
)
"""The command whose output it is, where that was pasted too; a log also tells of libcurl's work."""
_TLS_SIGNS = (b"* SSL connection", b"* TLS", b"* ALPN", b" TLSv1", b"* schannel")


def read_response(text: bytes, span: MessageSpan, origin: Origin) -> Capture:
    """Return the response of `span`; `origin` is the place of the span's first line."""
    mark, asked, start, end = span.mark, span.asked, span.start, span.end
    shown = text if start == 0 and end == len(text) else text[start:end]
    bare = mark.start == mark.at and (asked is None or asked.start == asked.at)
    if bare and (body_at := _body_start(text, mark, end)) is not None:
        cuts = mark.at - start, mark.end - start, body_at - start
        capture = _capture(shown, shown, cuts, mark, origin)
        if asked is None:
            return capture
        return capture._replace(request=_request(shown, cuts[0], asked, None))
    return _mended(text, shown, span, origin)


def _body_start(text: bytes, mark: Marker, end: int) -> int | None:
    """Return where the body starts, or None where the head has to be mended first."""
    first = text.find(b"\n", mark.end, end)
    if first < 0:
        return end
    cut = _blank_line(text, first, end)
    if cut is None:
        cut = end
    for folded_or_glued in (b"\n ", b"\n\t", b"\n<", b"\n{"):
        if text.find(folded_or_glued, first, cut - 1) >= 0:
            return None
    status_line_alone = not text[first:cut].strip()
    if status_line_alone and b":" in text[cut : min(end, cut + 60)].split(b"<")[0]:
        return None
    return cut


def _blank_line(text: bytes, start: int, end: int) -> int | None:
    """Return what comes behind the first empty line."""
    wire, plain = text.find(b"\n\r\n", start, end), text.find(b"\n\n", start, end)
    if wire < 0 and plain < 0:
        return None
    return wire + 3 if plain < 0 or 0 <= wire < plain else plain + 2


def _capture(
    shown: bytes,
    mended: bytes,
    cuts: tuple[int, int, int],
    mark: Marker,
    origin: Origin,
) -> Capture:
    """Return the response whose status line starts and ends, and whose body starts, at `cuts`."""
    start, line_end, body_at = cuts
    fields_at = mended.find(b"\n", line_end, body_at) + 1
    status, reason = mark.words
    return capture_of_message(
        origin,
        "http",
        shown,
        mended,
        Cuts(start, fields_at or None, body_at),
        status=int(status),
        reason=as_text(reason) if reason else None,
    )


def _mended(text: bytes, shown: bytes, span: MessageSpan, origin: Origin) -> Capture:
    """Return a response whose lines wear something, or whose request stands above it."""
    mark, asked = span.mark, span.asked
    dress = LinePrefix(text[mark.start : mark.at])
    mender, row = Repair(), 0
    if asked is not None:
        request_dress = LinePrefix(dress.outer + CURL_REQUEST + b" ") if dress.mark else dress
        mender.add(text[asked.start : mark.start], 0, request_dress)
        row = text.count(b"\n", asked.start, mark.start)
    start = mender.add(text[mark.start : span.end], row, dress)
    mended = mender.text()
    line_end = mended.find(b"\n", start)
    body_at = _blank_line(mended, line_end, len(mended))
    lines = mender.source_lines(origin.line)
    capture = _capture(
        shown,
        mended,
        (start, line_end, len(mended) if body_at is None else body_at),
        mark,
        Origin(origin.source, origin.member, origin.line, None, lines),
    )
    if asked is None:
        return capture._replace(format="curl-verbose") if dress.mark else capture
    return capture._replace(
        format="curl-verbose" if dress.mark else "http",
        request=_request(mended, start, asked, _scheme(text, asked, dress)),
    )


def _scheme(text: bytes, asked: Marker, dress: LinePrefix) -> str | None:
    """Return what curl's own lines above a request tell of the connection."""
    if not dress.mark:
        return None
    low = max(0, asked.start - _REACH)
    if _tells_of_tls(text, low, asked.start):
        return "https"
    connected = None
    if text.find(_CONNECTION, low, asked.start) >= 0:  # seen at a glance
        connected = _CONNECTED.search(text[low : asked.start])
    if connected is not None and connected[1] == _HTTPS_PORT:
        return "https"
    told: Sequence[bytes] = ()
    if text.find(b"curl", low, asked.start) >= 0:
        told = _COMMAND.findall(text[low : asked.start])
    if told:
        return told[-1].decode()
    return None if connected is None else "http"


def _tells_of_tls(text: bytes, start: int, end: int) -> bool:
    """Return whether curl's own words between two places tell of an encrypted connection."""
    if len(text) <= _REACH:
        return any(text.find(sign, start, end) >= 0 for sign in _TLS_SIGNS)
    spans = _tls_spans(text)
    at = bisect_right(spans, (end, end))
    while at and spans[at - 1][0] > start:
        at -= 1
        if spans[at][1] >= start:
            return True
    return False


@lru_cache(maxsize=1)
def _tls_spans(text: bytes) -> list[tuple[int, int]]:
    """Return the end and the start of each such word; a text of many exchanges is asked often."""
    return sorted(
        (found.end(), found.start())
        for sign in _TLS_SIGNS
        for found in compiled(re.escape(sign)).finditer(text)
    )


def _request(mended: bytes, end: int, asked: Marker, scheme: str | None) -> Request:
    """Return the request that stands at the start of the mended text."""
    method, target = asked.words
    fields_at = mended.find(b"\n", 0, end) + 1
    fields_end = _blank_line(mended, max(0, fields_at - 1), end) or end
    return Request(
        method=as_text(method),
        target=as_text(target),
        headers=Headers(mended, fields_at, fields_end),
        scheme=scheme,
    )
