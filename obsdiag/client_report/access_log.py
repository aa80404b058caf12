"""Lines of the access logs that OBS and S3 write into a bucket, those that tell of an error.

Object Storage Service user guide, "Logging": owner, bucket, [time], address, requester, request
id, operation, key, "request", status, error code, sizes and times, "referer", "user agent" and
more, 17 to 24 fields in all. A field that has nothing is `-`; mails break the line anywhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from obsdiag.characters import as_text
from obsdiag.headers import NO_HEADERS
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Request
from obsdiag.records.lines import line_start

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = "access-log"
AUDIT = "cts"
"""Format of the audit records that Huawei's Cloud Trace Service writes."""
SIGN = rb'" {1,2}[45][0-9]{2} {1,2}(?:[A-Z][A-Za-z0-9.]{2,60}|-) {1,2}[0-9-]'
"""What a line of an error has, and no other server's: a code, or its absence, behind the status."""
_SIGN = lazy_regex(SIGN)
_FROM_KEY = rb"""(?P<Key>\S+)\s{1,4}
    "(?P<request>[^"]{0,8000})"\s{1,4}(?P<status>[45]\d\d)\s{1,4}(?P<Code>\S+)\s{1,4}
    (?P<BytesSent>\d+|-)\s{1,4}(?P<ObjectSize>\d+|-)\s{1,4}
    (?P<TotalTime>\d+|-)\s{1,4}(?P<TurnAroundTime>\d+|-)\s{1,4}
    "(?P<Referer>[^"]*)"\s{1,4}"(?P<UserAgent>[^"]*)"
    (?:[ ]\S{1,1100}[ ](?P<HostId>[0-9A-Za-z+/]{40,120}={0,2})(?=[\s]|$))?[^\r\n]*"""
_LINE = lazy_regex(
    rb"""^(?:.{0,80}?[\s|:])??(?P<BucketOwner>\S+)\s{1,4}(?P<BucketName>\S+)\s{1,4}
    \[(?P<Time>\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d[ ][+-]\d{4})\]\s{1,4}
    (?P<RemoteIP>\S+)\s{1,4}(?P<Requester>\S+)\s{1,4}(?P<RequestId>\S+)\s{1,4}
    (?P<Operation>[A-Z][A-Z_.]+)\s{1,4}"""
    + _FROM_KEY,
    re.VERBOSE | re.MULTILINE,
)
_REST_OF_LINE = lazy_regex(
    rb"[ \t>|`\"']{0,16}(?P<Operation>(?:REST|S3|WEBSITE|BATCH)\.[A-Z_.]{3,60})\s{1,4}" + _FROM_KEY,
    re.VERBOSE,
)
"""What is left of a line of which people pass on what begins with the operation."""
_TIME = lazy_regex(rb"\[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\]")
_REQUEST = lazy_regex(rb"\s*([A-Z]{3,10})\s+(\S+)(?:\s+HTTP/[0-9.]+)?\s*")
_BEFORE, _BEHIND = 12 * 1024, 4 * 1024
"""Bytes around a sign in which its line stands: keys are long, and stand in the request again."""


class Logged(NamedTuple):
    """An error as a line of a log tells it."""

    start: int
    end: int
    values: dict[str, str]
    """By the names of the table; what the line does not have is left out."""
    request: Request | None


def logged(text: bytes, start: int, end: int) -> Iterator[Logged]:
    """Yield the errors that lines of an access log tell in a stretch of text, in order."""
    for sign in _SIGN.finditer(text, start, end):
        first = max(start, sign.start() - _BEFORE)
        stamps = list(_TIME.finditer(text, first, sign.start()))
        above = text.rfind(b"\n", first, stamps[-1].start()) if stamps else -1
        for line in _starts(text, above, first) if stamps else ():
            match = _LINE.match(text, line, min(end, sign.end() + _BEHIND))
            if match is not None and match.start("status") in range(*sign.span()):
                yield _logged(match)
                break
        else:
            if not stamps and (rest := _rest(text, first, sign, end)) is not None:
                yield _logged(rest)


def _rest(text: bytes, first: int, sign: re.Match[bytes], end: int) -> re.Match[bytes] | None:
    """Return the line of a `sign` from its operation on, or None."""
    line = line_start(text, sign.start(), first)
    rest = _REST_OF_LINE.match(text, line, min(end, sign.end() + _BEHIND))
    is_it = rest is not None and rest.start("status") in range(*sign.span())
    return rest if is_it else None


def _starts(text: bytes, above: int, first: int) -> Iterator[int]:
    """Yield where a line may start, `above` being the line end before its time."""
    yield max(first, above + 1)
    if above > first:  # broken before its time
        yield line_start(text, above, first)


def _logged(match: re.Match[bytes]) -> Logged:
    values = {name: as_text(value) for name, value in match.groupdict().items() if value not in _NO}
    asked = _REQUEST.fullmatch(match["request"])
    values.pop("request", None)
    if "Key" in values:
        values["Key"] = unquote(values["Key"])
    request = None
    if asked is not None:
        request = Request(as_text(asked[1]), as_text(asked[2]), NO_HEADERS)
    return Logged(match.start(1), match.end(), values, request)


_NO = (b"-", b"", None)
