"""The request that a client's report tells of: the URL of a store, and the method."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.client_report.address_words import url_of
from obsdiag.client_report.context_address import is_path_style
from obsdiag.client_report.sdk_request import is_performed, is_unanswered
from obsdiag.client_report.store_url import HOST, TAIL, has_store_host, is_store_url, pooled_urls
from obsdiag.headers import NO_HEADERS, Headers
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Request

if TYPE_CHECKING:
    from collections.abc import Container

_URL = lazy_regex(
    rb"(?:(?:\b|(?<=\\n))(?:(GET|PUT|POST|HEAD|DELETE|OPTIONS|Get|Put|Post|Head|Delete"
    rb"|(?<=\.)(?:get|put|post|head|delete)(?=\([\"']))[\s\"':,|(]{1,3}"
    rb"|(GET|PUT|POST|HEAD|DELETE|OPTIONS)(?: [a-z]{1,12}){1,3}:? [\"'`]?))?"
    rb"\b(https?://[A-Za-z0-9][\w.-]{0,250}(?::[0-9]{1,5})?/[^\s\"'`<>|\\]{0,2000})"
)
_REPOSITORY = b"s3:"
"""What makes an address restic's name of a repository: nobody asks for that."""
_MARKUP = (b"<?xml", b"<Error")
"""What stands in a URL that was made out of an answer: that URL is another one."""
_BASE = lazy_regex(
    rb"\b[Bb]ase_?(?:URL|Url|url)[\"']?[ ]?[:=][ ]?[\"'](https?://[^\s\"']{4,300})[\"']"
)
_BELOW_BASE = lazy_regex(rb"\b[Uu]rl[\"']?[ ]?[:=][ ]?[\"']/?([^\s\"':/][^\s\"']{0,2000})[\"']")
"""How clients with a base for all their requests tell it, and what one of these asks for: axios."""
_METHOD = lazy_regex(
    rb"(?i)\b(?:method\\{0,3}[\"']?[ ]?[:=][ ]?\\{0,3}[\"']?|error status for )"
    rb"(GET|PUT|POST|HEAD|DELETE)\b"
)
_REQUEST_LINE = lazy_regex(
    rb"^(?:[ \t>|]{0,80}|[\w.-]{1,80}:[0-9]{2,5} )(GET|PUT|POST|HEAD|DELETE) "
    rb"(/[^\s\"']{0,2000})(?: HTTP/[0-9.]{1,3})?[ \t]*\r?$",
    re.MULTILINE,
)
"""RFC 9112 section 3; programs that dump what they sent may leave the version out."""
_SDK_REQUEST = lazy_regex(
    rb"(\brequest: (?:GET|PUT|POST|HEAD|DELETE) https?://[^\s/]{4,255}) /?([^\s{}]{0,1024})(?= \{)"
)
"""How the AWS SDK for Java prints a request (DefaultRequest.toString): the endpoint and the path
apart, its parameters behind it in braces."""
_LOGGED = lazy_regex(
    rb"\b(https?://[^\s/\"]{3,255}) \\{0,3}\"(GET|PUT|POST|HEAD|DELETE) (/[^\s\"]{0,2000})"
    rb" HTTP/[0-9.]{1,3}\\{0,3}\"(?= [45][0-9]{2} )"
)
"""How urllib3 logs a request that failed: the endpoint, then the method and the path in quotes."""
_HOST_FIELD = lazy_regex(
    rb"(?i)^(?:[ \t>|]{0,80}|[\w.-]{1,80}:[0-9]{2,5} )host:[ ]?([a-z0-9][a-z0-9.:-]{3,250})"
    rb"[ \t]*\r?$",
    re.MULTILINE,
)
TRACED = b"[REQUEST s3."
"""How MinIO's trace of calls begins, with a server's name in front of each line: its host may have
any name."""
_BUCKET_SAID = lazy_regex(
    rb"(?i)bucket[ _-]?(?:name)?[\"']?[ ]?[:=][ ]?[\"']?([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\b"
)
_RESOURCE = lazy_regex(
    rb"<Resource>\s*/([a-z0-9][a-z0-9.-]{2,62})[/<\s]"
    rb"|<BucketName>\s*([a-z0-9][a-z0-9.-]{2,62})\s*<"
)


def told_request(shown: bytes, document: bytes, own: bytes) -> Request | None:
    """Return the one request that a record tells of: its URL, and its method or an empty one.

    `own` is the URL that a client names in what it prints around its error, or nothing. A URL of a
    host that is not known as a store's counts where the error `document` itself names what it asks
    for, where an SDK says that it sent it, or where it is signed.
    """
    if b"request: " in shown:
        shown = _SDK_REQUEST.sub(rb"\1/\2", shown)
    shown = b" ".join((shown, *pooled_urls(shown)))
    shown = _LOGGED.sub(rb"\2 \1\3 ", shown)
    if b"http" not in shown:
        return _dumped_request(shown) or _host_alone(shown)
    shown = _with_base(shown)
    named = {resource or bucket for resource, bucket in _RESOURCE.findall(document)}
    named.update(_BUCKET_SAID.findall(shown))
    named.update([_bucket_in(own)] if own else [])
    asked = [
        one
        for one in _URL.finditer(shown)
        if b"{" not in one[3]  # a program's source has such
        and not _is_repository(shown, one)
        and not shown.startswith(_MARKUP, one.end(3))
    ]
    performed = {one[3] for one in asked if _is_performed(shown, one)}
    found = {
        ((one[1] or one[2] or b"").upper(), _url(shown, one))
        for one in asked
        if one[3] in performed or _is_of_store(one[3], named)
    }
    if not found:
        return _dumped_request(shown) or _masked_request(shown) or _host_alone(shown)
    found = _without_bases(shown, found)
    told = {one for one in found if one[0]}
    one = told or found
    if len({url for _, url in found}) != 1 or len(one) != 1:
        return None
    method, url = one.pop()
    named_methods = {named[1].upper() for named in _METHOD.finditer(shown)}
    if not method and len(named_methods) == 1:
        method = named_methods.pop()
    return Request(as_text(method), as_text(url), NO_HEADERS)


_IN_BRACKETS = lazy_regex(rb"\((https?://[^\s\"'()]{4,1000}?)/?\)")


def _without_bases(shown: bytes, found: set[tuple[bytes, bytes]]) -> set[tuple[bytes, bytes]]:
    """Return requests without a repository's address in brackets, below which another one is."""
    bases = {base[1] for base in _IN_BRACKETS.finditer(shown)} if len(found) > 1 else set()
    return {
        (method, url)
        for method, url in found
        if not (url in bases and any(other.startswith(url + b"/") for _, other in found))
    }


_HOST_SOUGHT = lazy_regex(
    rb"(?i)(?:\bconnect(?:ion)? to |\bUnknownHostException: |\bHTTP request: |\bENOTFOUND "
    rb"|\bresolve host:? [\"'\\]{0,2}|\bconnect to host |\bgetaddrinfo EAI_AGAIN "
    rb"|\bhostname:? '|\blookup )(" + HOST.replace(b"(?=[:/])", b"") + rb")(?![\w-])"
)
"""How clients name the host that they have not reached, without an address around it."""


def _host_alone(shown: bytes) -> Request | None:
    """Return a request of which the host of a store alone is told, that nobody was reached at."""
    hosts = {host[1].lower() for host in _HOST_SOUGHT.finditer(shown)}
    if len(hosts) != 1:
        return None
    field = b"Host: " + hosts.pop()
    return Request("", "", Headers(field, 0, len(field)))


def _is_repository(shown: bytes, asked: re.Match[bytes]) -> bool:
    return shown.endswith(_REPOSITORY, 0, asked.start(3))


def _is_performed(shown: bytes, asked: re.Match[bytes]) -> bool:
    """Return whether an SDK says of a URL that it is its own request to a store."""
    at = asked.start()
    return is_performed(shown, at) or (is_unanswered(shown, at) and is_path_style(asked[3]))


def _url(shown: bytes, asked: re.Match[bytes]) -> bytes:
    """Return a URL without what a log's escapes (`#012`) or the sentence have behind it."""
    return url_of(shown, asked, 3).partition(b"#01")[0].rstrip(TAIL)


def _is_of_store(url: bytes, named: Container[bytes]) -> bool:
    """Return whether a store is asked: by its host, a signature, or the bucket that is `named`."""
    return is_store_url(url) or _bucket_in(url) in named


def _with_base(shown: bytes) -> bytes:
    """Return a record with the one address below a client's base written in full."""
    bases = {base[1].rstrip(b"/") for base in _BASE.finditer(shown)} if b"ase" in shown else set()
    below = {path[1] for path in _BELOW_BASE.finditer(shown)} if len(bases) == 1 else set()
    if len(below) != 1:
        return shown
    return _BASE.sub(b"", shown) + b" " + bases.pop() + b"/" + below.pop()


def _dumped_request(shown: bytes) -> Request | None:
    """Return the one request to a store whose line and Host field a program has dumped."""
    if b":host" in shown and (dumped := _dumped_by_ruby(shown)) is not None:
        return dumped
    if b"ost:" not in shown:
        return None
    lines = set(_REQUEST_LINE.findall(shown))
    hosts = set(_HOST_FIELD.findall(shown))
    if not len(lines) == len(hosts) == 1:
        return None
    (method, target), host = lines.pop(), hosts.pop()
    if TRACED not in shown and not has_store_host(b"https://" + host + b"/"):
        return None
    field = b"Host: " + host
    return Request(as_text(method), as_text(target), Headers(field, 0, len(field)))


def _masked_request(shown: bytes) -> Request | None:
    """Return the method of the one request to a store whose host was masked in part, or None."""
    asked = _MASKED_URL.findall(shown)
    methods = {
        method.upper()
        for method, host in asked
        if has_store_host(b"https://" + _MASK.sub(b"masked.", host) + b"/")
    }
    return Request(as_text(methods.pop()), "", NO_HEADERS) if len(methods) == 1 else None


def _dumped_by_ruby(shown: bytes) -> Request | None:
    """Return the one request to a store that excon has dumped, member by member, or None.

    Of a host that was masked the method alone is told.
    """
    told = {name: {*_MEMBERS[name].findall(shown)} for name in _MEMBERS}
    if len(told["host"]) != 1 or len(told["method"]) != 1 or len(told["path"]) > 1:
        return None
    method, host = as_text(told["method"].pop()).upper(), told["host"].pop()
    if not has_store_host(b"https://" + _MASK.sub(b"masked.", host) + b"/"):
        return None
    is_whole = told["path"] and not _MASK.match(host)
    url = as_text(b"https://" + host + told["path"].pop()) if is_whole else ""
    return Request(method, url, NO_HEADERS)


_MASKED_URL = lazy_regex(
    rb"\b(GET|PUT|POST|HEAD|DELETE)[\s\"':,]{1,3}https?://([\[<(*][^\s/\"'`]{3,250})/"
)
_MASK = lazy_regex(rb"[\[<(*][^.\s]{0,40}\.")
"""What people put in place of a bucket in front of its endpoint."""
_MEMBERS = {
    name: lazy_regex(rb":%s[ ]*=>[ ]*\\{0,3}\"(%s)\\{0,3}\"" % (name.encode(), value))
    for name, value in (
        ("host", rb"[^\s\"\\]{3,253}"),
        ("method", rb"(?i:get|put|post|head|delete|options)"),
        ("path", rb"/[^\s\"\\]{0,1024}"),
    )
}
"""How excon names the parts of a request and of its answer (Excon::Error.request_error)."""


def shows_request(text: bytes) -> bool:
    """Return whether a text tells of a request by its method and its URL."""
    if b"://" not in text:
        return False
    return any(found[1] or found[2] for found in _URL.finditer(text))


def _bucket_in(url: bytes) -> bytes:
    """Return the bucket that a URL asks for in path style."""
    return url.split(b"/", 3)[3].partition(b"?")[0].partition(b"/")[0]
