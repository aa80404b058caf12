"""Failures to reach anybody that are told in anybody's words: which of them are a store's request.

They are where the line of the words names a store, or the lines next to it do and name no one else.
One request that fails is told by several such lines, from the system's words up to the program's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.characters import as_text
from obsdiag.client_report.found import overlap
from obsdiag.client_report.silent import without_wider
from obsdiag.client_report.store_url import HOST, TAIL, is_store_url, pooled_urls
from obsdiag.client_report.unreached_rows import FORMATS
from obsdiag.client_report.unreached_words_rows import IN_WORDS, OTHER_PORT
from obsdiag.headers import Headers
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Request
from obsdiag.records.lines import line_end, line_start
from obsdiag.words.known_codes import KNOWN_CODES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from obsdiag.client_report.found import Report

_URL = lazy_regex(rb"https?://[^\s\"'`<>|\\]{4,2000}")
_NAME = lazy_regex(
    rb"(?i)(?<![\w@.-])(" + HOST.replace(b"(?=[:/])", b"") + rb")(?![\w-])"
    rb"(?:(?!/[0-9]{1,3}(?:\.[0-9]{1,3}){3}\b)(/[^\s\"'<>,;)]{0,2000}))?"
)
"""A store's host without a scheme, and what was asked of it; Java has the host's number there."""
_OBJECT = lazy_regex(
    rb"(?<![\w+.])(?:s3[an]?|obs|oss|cosn?|gs|tos)://([\w.-]{3,63})(/[^\s\"'<>,;)]*)?"
)
_OF_A_BUCKET = lazy_regex(
    rb"https?://[^\s/\"'?]{3,255}/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/?(?=[?\"':]|$)"
)
"""An address in path style, of a bucket alone."""
_LOCATION = lazy_regex(
    rb"https?://[^\s/\"'?]{3,255}/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/?\?location\b"
)
"""What S3 alone is asked for: where a bucket is."""
_STORE = lazy_regex(
    rb"(?<![\w.-])(?:S3|s3)(?![\w.:-])|(?<![\w/.-])[Bb]uckets?\b[ =:\"'`]"
    rb"|\b[Oo]bject [Ss]tor(?:age|e)\b"
)
"""The words for a store, which are no part of a program's name."""
_CLIENT = lazy_regex(
    rb"\bboto3/s3/|\bs3transfer/|\bs3fs/core\.py|\bobs/client\.py|@aws-sdk/client-s3\b|\baws_sdk_s3\b"
    rb"|\bawssdk\.services\.s3\.|\bamazonaws\.services\.s3\.|/aws-sdk-s3[-/]|\bfs\.s3a\."
)
"""What frames of a client for S3 or OBS have."""
_OTHERS = lazy_regex(
    rb"(?i)(?:\bhost(?:name)?(?: address)?[:=]? ?|\blookup:? |\bresolve "
    rb"|\bconnect(?:ion)? to (?:host )?"
    rb"|\baddress = |to_address,\{|UnknownHostException: |\bENOTFOUND |\bEAI_AGAIN |upstream )"
    rb"(?:\xe2\x80[\x98\x9c]|[\"'`<])?((?:[a-z0-9_-]{1,63}\.)+[a-z]{2,24}\b|localhost\b)"
    rb"|\b((?:[a-z0-9_-]{1,63}\.)+(?!java|py|js|mjs|ts|go|rs|rb|php|c|cc|cpp|h|erl|ex|cs|kt|scala|dart|pm"
    rb"|pl|swift|m|conf)[a-z]{2,24}):[0-9]{2,5}\b"
    rb"|\b(?:ENOTFOUND|EAI_AGAIN) ([a-z0-9_-]{2,63})\b"
)
"""Hosts in sentences, and with a port behind them."""
_OTHER_SERVICE = lazy_regex(
    rb"(?i)\b(?:redis|postgres\w*|psycopg\w*|mysql|mariadb|mongo\w*|kafka|rabbitmq|amqp|smtp|ldap"
    rb"|elasticsearch|opensearch|clickhouse|jdbc|dynamodb|sqs|zookeeper|etcd|consul|vault|memcached?)\b"
)
_DONE = lazy_regex(
    rb"(?i)(?<![\w.:/-])2[0-9]{2}(?![\w.:/-])|\b(?:ok|done|uploaded|completed|finished|succe\w{1,8})\b"
)
"""What a line says of a request that went well."""
_ABOVE, _BELOW, _FURTHEST = 8, 6, 1200
"""Lines above and below the words, and bytes, that may name whose request it was."""
_FRAMES = 16 * 1024


class _Address(NamedTuple):
    """What was asked for: a host or a bucket, and a path; empty where it is not told."""

    host: bytes = b""
    path: bytes = b""

    def may_be(self, other: _Address) -> bool:
        """Return whether both may be the address of one request."""
        hosts = not (self.host and other.host) or self.host.lower() == other.host.lower()
        return hosts and (not (self.path and other.path) or self.path == other.path)


def apart(forms: Sequence[Report]) -> tuple[list[Report], list[Report]]:
    """Return the forms of words that are clients' own, and what is said in anybody's words."""
    words = [one for one in forms if one.client == IN_WORDS]
    return without_wider([one for one in forms if one.client != IN_WORDS]), words


def with_words(
    text: bytes, start: int, end: int, words: Sequence[Report], found: Sequence[Report]
) -> list[Report]:
    """Return what is `found` in a stretch, with those of such words that are of a store's request.

    What the others tell of is not told again; a program's own name for the failure is none of them.
    """
    if not words:
        return list(found)
    others = [one for one in found if _is_of_an_error(one)]
    told = list(_told(text, start, end, words, others))
    weak = [one for one in found if one not in others]
    kept = [one for one in weak if not any(overlap(one, failed) for failed in told)]
    return [*others, *kept, *told]


def _is_of_an_error(report: Report) -> bool:
    values = report.values
    if report.document or report.client in _OF_CLIENTS or values.keys() & _OF_AN_ANSWER:
        return True
    return "Code" in values and values["Code"].encode() in _CODES


_OF_CLIENTS = FORMATS | {"botocore", "aws-sdk-java"}
_OF_AN_ANSWER = frozenset({"status", "RequestId", "HostId"})
_CODES = frozenset(KNOWN_CODES)


def _told(
    text: bytes, start: int, end: int, words: Sequence[Report], others: Sequence[Report]
) -> Iterator[Report]:
    """Yield the failures of requests to a store, each request once."""
    told: list[_Address] = []
    line = -1
    for report in sorted(words, key=lambda one: one.start):
        first = line_start(text, report.start, start)
        if first == line:
            continue
        line, last = first, line_end(text, report.end, end)
        if any(one.start < last and first < one.end for one in others):
            continue
        if _GOES_ON.search(text, first, last) or _goes_on_below(text, first):
            continue
        own = _address(text[first:last], report.start - first)
        if own is _ANOTHER:
            continue
        if others and (not own or any(_names(text, one, own) for one in others)):
            continue
        found = own or _around(text, start, first, last, end)
        if found is None or found is _ANOTHER or any(map(found.may_be, told)):
            continue
        told.append(found)
        yield report._replace(request=_request(text[first:last], found))


_GOES_ON = lazy_regex(
    rb"continuing anyway|\bWARNING: cannot verify |Self-signed certificate encountered"
)
"""How curl and wget say that they do without a check."""
_SENT_BELOW = lazy_regex(rb"^[<>] [A-Z]", re.MULTILINE)


def _goes_on_below(text: bytes, line: int) -> bool:
    """Return whether a line is one of `curl -v`, which then has sent its request."""
    if not text.startswith(b"* ", line):
        return False
    return _SENT_BELOW.search(text, line, line + _FRAMES) is not None


_ANOTHER = _Address(b"?", b"?")
"""The address of another service."""


def _names(text: bytes, report: Report, address: _Address) -> bool:
    shown = text[line_start(text, report.start) : line_end(text, report.end)]
    return not address.host or address.host in shown


def _address(line: bytes, at: int) -> _Address | None:
    """Return the store's address that a line names, another's, or None where it names none.

    `at` is where the words for the failure begin: what stands right in front of them is asked for.
    """
    if _OTHER_SERVICE.search(line, max(0, at - _LEAD), at) is not None:
        return _ANOTHER
    urls = [(one.start(), one.end(), one[0].rstrip(TAIL)) for one in _URL.finditer(line)]
    stores = [url for _, _, url in urls if is_store_url(url) or _LOCATION.match(url)]
    before = [one for one in urls if one[1] <= at and at - one[1] <= _RIGHT_BEHIND]
    if before and before[-1][2] not in stores and not _is_bucket_of(line, before[-1][2]):
        return _ANOTHER
    stores += [url for url in pooled_urls(line) if is_store_url(url)]
    if (named := _named(line, stores)) is not None:
        return named
    if urls and _is_bucket_of(line, urls[0][2]):
        return _Address(path=urls[0][2])
    if urls or any(form.search(line) for form in (OTHER_PORT, _OTHER_SERVICE, _OTHERS)):
        return _ANOTHER
    return _Address() if _CLIENT.search(line) or _STORE.search(line) else None


def _named(line: bytes, stores: Sequence[bytes]) -> _Address | None:
    """Return the first of the `stores` whose URLs a line has, or what it names without one."""
    if stores:
        host, _, path = stores[0].partition(b"://")[2].partition(b"/")
        return _Address(host.partition(b":")[0], path)
    name = _NAME.search(line) or _OBJECT.search(line)
    return None if name is None else _Address(name[1], (name[2] or b"").lstrip(b"/"))


_RIGHT_BEHIND, _LEAD = 8, 60
"""Bytes in front of the words for what was asked, and for whose client says them."""


def _is_bucket_of(line: bytes, url: bytes) -> bool:
    """Return whether a line that speaks of a store names a bucket by its address."""
    return _STORE.search(line) is not None and _OF_A_BUCKET.fullmatch(url) is not None


def _around(text: bytes, start: int, first: int, last: int, end: int) -> _Address | None:
    """Return whose request it was by the lines next to the words: the nearest that names one."""
    at = first
    for _ in range(_ABOVE):
        if at <= start or first - at > _FURTHEST:
            break
        above = line_start(text, at - 1, start)
        shown = text[above : at - 1]
        found = _address(shown, len(shown))
        if found is not None and any(found):
            return None if _DONE.search(shown) else found
        at = above
    at = last
    for _ in range(_BELOW):
        if at >= end or at - last > _FURTHEST:
            break
        below = line_end(text, at + 1, end)
        found = _address(text[at + 1 : below], 0)
        if found is not None and found is not _ANOTHER and any(found):
            return found
        at = below
    frames = text[last : min(end, last + _FRAMES)]
    return _Address() if _CLIENT.search(frames) else None


_PLACE = lazy_regex(rb"(?::[0-9]{1,6}){1,2}\Z")
"""Line and column, which browsers put behind the address of what they could not load."""


def _request(line: bytes, found: _Address) -> Request | None:
    """Return the request to a host that a line names without a scheme."""
    name = _NAME.search(line)
    if name is None or not found.host or name[1] != found.host or b"://" + found.host in line:
        return None
    field = b"Host: " + found.host
    path = as_text(_PLACE.sub(b"", (name[2] or b"").rstrip(TAIL)))
    return Request("", path, Headers(field, 0, len(field)))
