"""What in a capture tells whose it is, found by where it stands: a row a place.

A host of a cloud's object storage names the cloud and its region, which everybody knows, and the
bucket, which not everybody is to know. Other hosts are somebody's own.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from obsdiag.diagnosis.endpoint import CLOUDS, endpoint, host_in
from obsdiag.lazy_regex import lazy_regex
from obsdiag.pseudonyms.pseudonym_map import LONG_ADDRESS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.model import Finding


class IdentityKind(StrEnum):
    """What can have a pseudonym."""

    BUCKET = "bucket"
    KEY = "key"
    HOST = "host"
    ACCOUNT = "account"
    ADDRESS = "address"
    MAIL = "mail"


class Identity(NamedTuple):
    """A value, unescaped."""

    kind: IdentityKind
    value: str


_SLASH = r"(?:/|%2[Ff]|%252[Ff]|\\/)"
_END = r"\s\"'<>\\,;()\[\]{}|&"
_URL = lazy_regex(
    rf"\b(?P<scheme>[A-Za-z][A-Za-z0-9+.-]{{1,20}})(?::|%3[Aa]|%253[Aa])(?:{_SLASH}){{2}}"
    rf"(?:[^{_END}/@%]{{1,256}}@)?(?P<host>[\w.-]{{1,253}})(?::\d{{1,5}})?"
    rf"(?P<path>(?:{_SLASH}|[^{_END}?#]){{0,2048}})"
)
_STORES = frozenset({"obs", "s3", "s3a", "s3n", "oss", "cos", "cosn", "tos"})
"""Schemes of which the host is a bucket."""
_HOST = lazy_regex(r"(?im)^(?:[<>*] )?\s*[\"']?(?:host|server name)[\"']?:\s*[\"']?([\w.-]{1,253})")
_LOOKED_UP = lazy_regex(r"(?i)(?:resolve host:?|lookup|getaddrinfo\w*:?) ([\w.-]{1,253})")
_REQUEST_LINE = lazy_regex(r"\b(?:GET|PUT|POST|HEAD|DELETE|OPTIONS) (/[^\s\"'?#]{1,2048})")
_NAMED = r"[\"']?\s{0,4}(?:=>|[:=>])\s{0,4}[\"']?"
_BUCKET = lazy_regex(
    rf"(?i)\bbucket(?:[_ -]?name)?{_NAMED}([a-z0-9][\w.-]{{1,62}})(?=[\"'\s<,;&)}}\]]|\Z)"
)
_KEY = lazy_regex(
    rf"(?i:object[_-]?(?:key|name)){_NAMED}([^\"'<>\s,;&]{{1,1024}})|\bKey=([^\"'\s,;&]+)"
)
_ELEMENT = lazy_regex(
    r"<Key>([^<]{1,1024})</Key>"
    r"|(?:<ListBucketResult[^>]{0,200}>|<Bucket>)\s{0,40}<Name>([^<]{1,63})</Name>"
)
_RESOURCE = lazy_regex(
    r"\bobs:[^:\s\"']*:[^:\s\"']*:(?:bucket|object):([\w.-]+)(?:/([^\s\"',\]]+))?"
)
_ACCOUNT = lazy_regex(
    r"\biam::(\w+):"
    rf"|(?i:(?:domain|account|owner|project|tenant|user)[_ -]?(?:id|name)){_NAMED}([\w.-]{{3,64}})"
    r"|<(?:Owner|Initiator|Grantee)[^>]*>\s*<ID>(?:domainid/)?([^<:]{3,64})"
    r"|^([0-9a-f]{32}) [\w.-]{3,63} \[",
    re.MULTILINE,
)
_OF_KEY = lazy_regex(r"(?<![\w.-])key[=:][ ]?[\"']?([^\s\"'<>,;&=]{1,512}[/.][^\s\"'<>,;&]{1,512})")
# Users, roles and sessions: of ARNs, of URNs, of the principals of policies.
_PRINCIPAL = lazy_regex(
    r"\b(?:iam|sts)::\w*:(?:user|group|role|agency|federated-user)[/:]([\w+=,.@/-]{2,128})"
    r"|\bassumed-(?:role|agency)[/:]([\w+=,.@-]{2,64})[/:]([\w+=,.@-]{2,64})"
    r"|\bdomain(?:id)?/(\w{3,64})(?::(?:user|agency|group)(?:id)?/([\w.@-]{2,64}))?",
    re.IGNORECASE,
)
_USER = lazy_regex(
    r"(?<![\w.-])(?:user|username|operator|requester|agency)=[\"']?([\w.@+-]{2,64})(?=[\"'\s<,;&)}\]]|\Z)",
    re.IGNORECASE,
)
# Objects that name somebody: of audit logs, of tokens. Their quotes may be escaped.
_SOMEBODY = lazy_regex(
    r"\"(?:user|domain|project|owner|userIdentity|initiated_user)\\{0,7}\"\s{0,9}:\s{0,9}(?:\\{0,7}\")?"
    r"\{(?=([^{}]{1,800}))",
)
_NAME_OR_ID = lazy_regex(
    r"\"(?:name|id|user_name|userName|principalId|accountId|domain_id)\\{0,7}\"\s{0,9}:\s{0,9}\\{0,7}\""
    r"([^\"\\]{2,128})"
)
_REQUESTER = lazy_regex(r"\] [\d.]{7,15} ([0-9a-f]{32}) ")
_IPV4 = lazy_regex(
    r"(?<![\w.-])(?<![A-Za-z]/)((?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3})"
    r"(?![\w-]|\.\d)"
)
_IPV6 = lazy_regex(rf"(?<![\w:.])({LONG_ADDRESS})(?![\w:.])")
_MAIL = lazy_regex(r"(?<![\w.%+-])([\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})")

_PUBLIC = frozenset(
    {
        *("www.w3.org", "w3.org", "schemas.xmlsoap.org", "xmlns.com", "json-schema.org"),
        *("ietf.org", "github.com", "example.com", "docs.aws.amazon.com", "localhost"),
        *("s3.amazonaws.com", "obs.myhuaweicloud.com", "myhuaweicloud.com"),
    }
)
"""Hosts of namespaces and documentation."""
_OTHER_CLOUD = CLOUDS[-1].name


_ROWS = (
    (_BUCKET, (IdentityKind.BUCKET,)),
    (_KEY, (IdentityKind.KEY, IdentityKind.KEY)),
    (_ELEMENT, (IdentityKind.KEY, IdentityKind.BUCKET)),
    (_RESOURCE, (IdentityKind.BUCKET, IdentityKind.KEY)),
    (_ACCOUNT, (IdentityKind.ACCOUNT,) * 4),
    (_REQUESTER, (IdentityKind.ACCOUNT,)),
    (_OF_KEY, (IdentityKind.KEY,)),
    (_PRINCIPAL, (IdentityKind.ACCOUNT,) * 5),
    (_USER, (IdentityKind.ACCOUNT,)),
    (_IPV4, (IdentityKind.ADDRESS,)),
    (_IPV6, (IdentityKind.ADDRESS,)),
    (_MAIL, (IdentityKind.MAIL,)),
)
"""A pattern, and of which kind each of its groups is."""


def identities(text: str) -> Iterator[Identity]:
    """Yield what a text tells, by where it stands; values can be yielded several times."""
    for url in _URL.finditer(text):
        path = unquote(unquote(url["path"].replace("\\/", "/")))
        yield from _of_url(url["scheme"].lower(), url["host"], path)
    for pattern in (_HOST, _LOOKED_UP):
        for found in pattern.finditer(text):
            yield from of_host(found[1])
    for somebody in _SOMEBODY.finditer(text):
        for found in _NAME_OR_ID.finditer(text, *somebody.span(1)):
            yield Identity(IdentityKind.ACCOUNT, found[1])
    for pattern, kinds in _ROWS:
        for found in pattern.finditer(text):
            for kind, value in zip(kinds, found.groups(), strict=True):
                if value:
                    yield Identity(kind, _plain(kind, value))


def _plain(kind: IdentityKind, value: str) -> str:
    return _unescaped(unquote(value)) if kind is IdentityKind.KEY else value


def _unescaped(value: str) -> str:
    """Return it as it was before XML; its own library would load all of HTTP with it."""
    return value.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def of_finding(finding: Finding) -> Iterator[Identity]:
    """Yield what a finding's own values tell."""
    error = finding.error
    if error.bucket:
        yield Identity(IdentityKind.BUCKET, error.bucket)
    if error.key:
        yield Identity(IdentityKind.KEY, error.key)
    if error.url and "//" in error.url:
        yield from of_host(host_in(error.url))


def of_host(host: str) -> Iterator[Identity]:
    """Yield the bucket that a host of an object storage names, or the host where it is another."""
    host = host.strip(".-").lower()
    told = endpoint(host)
    if told is not None and told.bucket:
        yield Identity(IdentityKind.BUCKET, told.bucket)
    is_own = told is None or told.cloud == _OTHER_CLOUD
    if is_own and "." in host and not _IPV4.fullmatch(host) and not _is_public(host):
        yield Identity(IdentityKind.HOST, host if told is None else told.service)


def _is_public(host: str) -> bool:
    return any(host == public or host.endswith(f".{public}") for public in _PUBLIC)


def _of_url(scheme: str, host: str, path: str) -> Iterator[Identity]:
    first, _, rest = path.lstrip("/").partition("/")
    if scheme in _STORES and endpoint(host) is None:
        yield Identity(IdentityKind.BUCKET, host)
        rest = path.lstrip("/")
    else:
        yield from of_host(host)
        told = endpoint(host.lower())
        if told is None:
            return  # the path is not known to be a bucket's
        if told.bucket:
            rest = path.lstrip("/")
        elif first:
            yield Identity(IdentityKind.BUCKET, first)
    if rest:
        yield Identity(IdentityKind.KEY, rest)
