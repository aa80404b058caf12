"""Which bucket and object a client's report is about, by what stands on the same lines.

Programs name them beside the error: `bucket=… key=…` of logfmt, members of a JSON line, an address
`s3://bucket/key`, the URL that was asked for. Only what a report's own record says counts, and only
where it says one thing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.characters import as_text
from obsdiag.client_report.address_words import buckets_in_words, kept_in_words, key_of, url_of
from obsdiag.client_report.context_address import context_address, is_path_style
from obsdiag.client_report.sdk_request import is_performed, is_unanswered, only_key, uploaded
from obsdiag.client_report.swift_rows import ACCOUNT
from obsdiag.headers import NO_HEADERS, Headers
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Request
from obsdiag.text.string_literal import unescaped

if TYPE_CHECKING:
    from collections.abc import Container

MOST = 16 * 1024
"""Bytes of a record that are looked at."""

_VENDOR = rb"(?:(?:s3|obs|aws|oss|cos|minio|target|dest(?:ination)?)[._ -]?)?"
_NAMES = (
    rb"(?:(?P<bucket>" + _VENDOR + rb"bucket(?:[._ -]?name)?)"
    rb"|(?P<key>(?:(?:s3|obs|aws|oss|cos|minio)[._ -]?)?(?:object(?:[._ -]?(?:key|name))?|key)))"
)
_LABEL = lazy_regex(
    rb"(?i)(?<![\w.?&/$-])(?:\\{0,7}[\"'])?" + _NAMES + rb"""(?:\\{0,7}["']|\](?=[ ]=>))?"""
    rb"""(?:[ ]?(?:=>|[:=])[ \t]{0,8}|[ ](?=\\{0,3}["'`]|[(\[]))"""
)
_NAMED = lazy_regex(
    rb"""(?:ucket|UCKET|bject|BJECT|[Nn]ame|NAME|[Kk]ey|KEY)(?:\\{0,7}["'])?"""
    rb"""[ ]{0,2}[:="'`\\(\[\]]"""
)
"""How those names end, with what comes behind them: seen at a glance."""
_QUOTED = lazy_regex(rb"""(\\{0,7}["'`])((?:(?!\1)[^\r\n]){0,1100}?)\1""")
_BRACKETED = lazy_regex(
    rb"""\[([^\[\]\s"'`]{3,1100})\]|\((?=[^()]*[0-9.-])([^()\s"'`]{3,1100})\)"""
)
"""A value as obsutil and Terraform set it apart; a mere word in parentheses is a remark."""
_TOKEN = lazy_regex(rb"""[^\s"'`,;|(){}\[\]<>\\=]{1,1100}""")
_BUCKET = lazy_regex(rb"(?=.*[a-z0-9]{2})[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]")
"""As OBS and S3 name them: no sentence's word in capitals is one."""
_WORDS_ON = lazy_regex(rb"[ ](?![\w.-]{1,40}(?:=|:|[ ]?[=:]>))[A-Za-z]")
"""How a sentence goes on behind its first word; a field is followed by the next one's name."""
_NO_KEY = lazy_regex(
    rb"(?i)null|none|nil|undefined|true|false|-|[0-9]{1,3}|%\w|A[KS]IA[A-Z0-9]{16}|[A-Z0-9]{20}"
    rb"|not|does|is|was|error|list|s3|obs|\*+|<[^<>]*>|.*:"
)
_ADDRESS = lazy_regex(
    rb"""(?:(?<![\w+])(?:s3[an]?|obs|oss|cos(?:n)?)://|/vsi(?:s3|oss)(?:_streaming)?/)([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?![\w:@-])
    (?:/([^\s"'`,;|)\]}<>\\]{0,1024}))?""",
    re.VERBOSE,
)
_URL = lazy_regex(
    rb"(?:(?:\b|(?<=\\n))(?:(GET|PUT|POST|HEAD|DELETE|OPTIONS|Get|Put|Post|Head|Delete)[\s\"':,]{1,3}"
    rb"|(GET|PUT|POST|HEAD|DELETE|OPTIONS)(?: [a-z]{1,12}){1,3}:? [\"'`]?))?"
    rb"\b(https?://[a-z0-9][\w.-]{0,250}(?::[0-9]{1,5})?/[^\s\"'`<>|\\]{0,2000})"
)
_STORE_HOST = lazy_regex(
    rb"(?i)https?://(?:[\w-][\w.-]{0,100}\.)?(?:obs[.-]|s3[.-]|oss-|cos\.)[a-z0-9.-]{3,200}"
    rb"\.(?:com|cn|net|eu|cloud|org|io|dev)(?=[:/])|https?://storage\.googleapis\.com(?=[:/])"
    rb"|https?://[a-z0-9]{3,24}\.(?:blob|dfs)\.core\.[a-z]{4,20}\.(?:net|cn|de)(?=[:/])"
)
_OF_SWIFT = lazy_regex(ACCOUNT.encode())
_SIGNED = lazy_regex(rb"(?i)[?&](?:x-amz-signature|x-obs-signature|awsaccesskeyid|accesskeyid)=")
"""What a signed address has, whatever the host."""
_REPOSITORY = b"s3:"
"""What makes an address restic's name of a repository: nobody asks for that."""
_BASE = lazy_regex(
    rb"\b[Bb]ase_?(?:URL|Url|url)[\"']?[ ]?[:=][ ]?[\"'](https?://[^\s\"']{4,300})[\"']"
)
_BELOW_BASE = lazy_regex(rb"\b[Uu]rl[\"']?[ ]?[:=][ ]?[\"']/?([^\s\"':/][^\s\"']{0,2000})[\"']")
"""How clients with a base for all their requests tell it, and what one of these asks for: axios."""
_METHOD = lazy_regex(
    rb"(?i)\bmethod\\{0,3}[\"']?[ ]?[:=][ ]?\\{0,3}[\"']?(GET|PUT|POST|HEAD|DELETE)\b"
)
_REQUEST_LINE = lazy_regex(
    rb"^[ \t>|]{0,80}(GET|PUT|POST|HEAD|DELETE) (/[^\s\"']{0,2000})(?: HTTP/[0-9.]{1,3})?"
    rb"[ \t]*\r?$",
    re.MULTILINE,
)
"""RFC 9112 section 3; programs that dump what they sent may leave the version out."""
_HOST_FIELD = lazy_regex(
    rb"(?i)^[ \t>|]{0,80}host:[ ]?([a-z0-9][a-z0-9.:-]{3,250})[ \t]*\r?$", re.MULTILINE
)
_CALL = lazy_regex(rb"\w\((?![\"'][^\"'()]* )[^()\r\n]*$")
_CALLS = lazy_regex(rb"[A-Za-z_][\w.]{0,200}\(")
_FRAME = lazy_regex(rb"[ \t>|]*File \"[^\"\r\n]{1,400}\", line [0-9]+")
"""The line of Python's tracebacks above one of the program's source."""
_TAIL = b".,:;!?"


class ToldAddress(NamedTuple):
    """What a record says of what was asked for."""

    values: dict[str, str]
    """`BucketName` and `Key`."""
    request: Request | None = None


def told_address(text: bytes, start: int, end: int, document: bytes = b"") -> ToldAddress:
    """Return the bucket, the key and the request that a record names, if each is but one.

    A URL of a host that is not known as a store's counts where the error `document` itself names
    what it asks for.
    """
    shown = text[start : min(end, start + MOST)].replace(rb"\/", b"/")  # as some write JSON
    buckets, keys = _labelled(shown)
    found = _ADDRESS.finditer(shown) if b"://" in shown or b"/vsi" in shown else ()
    addresses = {(one[1], key_of(shown, one, 2).rstrip(_TAIL)) for one in found}
    if (upload := uploaded(shown)) is not None:
        addresses.add(upload)
    values: dict[str, str] = {}
    if len(buckets) == 1:
        values["BucketName"] = as_text(buckets.pop())
    elif not buckets and len({bucket for bucket, _ in addresses}) == 1:
        values["BucketName"] = as_text(next(iter(addresses))[0])
    own = {key for bucket, key in addresses if as_text(bucket) == values.get("BucketName")} - {b""}
    if len(keys) == 1:
        values["Key"] = as_text(keys.pop())
    elif not keys and len(own) == 1:
        values["Key"] = as_text(own.pop())
    context = context_address(shown)
    for name, value in (("BucketName", context.bucket), ("Key", context.key)):
        if value and (context.url or name not in values):
            values[name] = as_text(value)
    if not (keys or own) and "Key" not in values and (key := only_key(shown)) is not None:
        values["Key"] = key
    return ToldAddress(values, _request(shown, document, context.url))


def _labelled(shown: bytes) -> tuple[set[bytes], set[bytes]]:
    """Return the buckets and the keys that are named in a record, its empty values aside."""
    buckets: set[bytes] = set()
    keys: set[bytes] = set()
    unsure: set[bytes] = set()
    keys.update(kept_in_words(shown))
    buckets.update(buckets_in_words(shown))
    if _NAMED.search(shown) is None:
        return buckets, keys
    for label in _LABEL.finditer(shown):
        value = _value(shown, label.end())
        if _is_code(shown, label.start(), label.end()):
            continue
        if label["bucket"]:
            if _BUCKET.fullmatch(value) and not _NO_KEY.fullmatch(value):
                buckets.add(value)
        elif value and not _NO_KEY.fullmatch(value):
            is_quoted = _QUOTED.match(shown, label.end()) is not None
            is_element = label["key"] == b"Key" and (is_quoted or b"]" in label[0])
            is_sure = is_element or label["key"].lower() not in (b"key", b"object")
            (keys if is_sure else unsure).add(value)
    # `key` and `object` are anybody's names: beside a bucket they are those of object storage.
    return buckets, keys or (unsure if buckets else set())


def _is_code(shown: bytes, at: int, behind: int) -> bool:
    """Return whether a name is that of an argument in a line of a program, as tracebacks show."""
    line = shown.rfind(b"\n", 0, at) + 1
    quoted = _QUOTED.match(shown, behind) is not None
    if quoted:
        return False
    above = shown[shown.rfind(b"\n", 0, max(0, line - 1)) + 1 : line]
    return bool(_CALL.search(shown[line:at]) or _CALLS.match(shown, behind) or _FRAME.match(above))


def _value(shown: bytes, at: int) -> bytes:
    quoted = _QUOTED.match(shown, at)
    if quoted is not None:
        value = quoted[2]
        return unescaped(value) if b"\\" in value else value
    if (bracketed := _BRACKETED.match(shown, at)) is not None:
        return bracketed[1] or bracketed[2]
    token = _TOKEN.match(shown, at)
    if token is None or (shown[at - 1 : at] == b" " and _WORDS_ON.match(shown, token.end())):
        return b""
    return token[0].rstrip(_TAIL)


def _request(shown: bytes, document: bytes, own: bytes) -> Request | None:
    """Return the one request that a record tells of: its URL, and its method or an empty one."""
    if b"http" not in shown:
        return _dumped_request(shown)
    shown = _with_base(shown)
    named = {resource or bucket for resource, bucket in _RESOURCE.findall(document)}
    named.update(_BUCKET_SAID.findall(shown))
    named.update([_bucket_in(own)] if own else [])
    asked = [one for one in _URL.finditer(shown) if not _is_repository(shown, one)]
    performed = {one[3] for one in asked if _is_performed(shown, one)}
    found = {
        ((one[1] or one[2] or b"").upper(), _url(shown, one))
        for one in asked
        if one[3] in performed or _is_of_store(one[3], named)
    }
    if not found:
        return _dumped_request(shown)
    told = {one for one in found if one[0]}
    one = told or found
    if len({url for _, url in found}) != 1 or len(one) != 1:
        return None
    method, url = one.pop()
    named_methods = {named[1].upper() for named in _METHOD.finditer(shown)}
    if not method and len(named_methods) == 1:
        method = named_methods.pop()
    return Request(as_text(method), as_text(url), NO_HEADERS)


def _is_repository(shown: bytes, asked: re.Match[bytes]) -> bool:
    return shown.endswith(_REPOSITORY, 0, asked.start(3))


def _is_performed(shown: bytes, asked: re.Match[bytes]) -> bool:
    """Return whether an SDK says of a URL that it is its own request to a store."""
    at = asked.start()
    return is_performed(shown, at) or (is_unanswered(shown, at) and is_path_style(asked[3]))


def _url(shown: bytes, asked: re.Match[bytes]) -> bytes:
    """Return a URL without what a log's escapes (`#012`) or the sentence have behind it."""
    return url_of(shown, asked, 3).partition(b"#01")[0].rstrip(_TAIL + b")]}")


def _is_of_store(url: bytes, named: Container[bytes]) -> bool:
    """Return whether a store is asked: by its host, a signature, or the bucket that is `named`."""
    if _STORE_HOST.match(url) or _SIGNED.search(url) or _OF_SWIFT.search(url):
        return True
    return _bucket_in(url) in named


def _with_base(shown: bytes) -> bytes:
    """Return a record with the one address below a client's base written in full."""
    bases = {base[1].rstrip(b"/") for base in _BASE.finditer(shown)} if b"ase" in shown else set()
    below = {path[1] for path in _BELOW_BASE.finditer(shown)} if len(bases) == 1 else set()
    if len(below) != 1:
        return shown
    return _BASE.sub(b"", shown) + b" " + bases.pop() + b"/" + below.pop()


def _dumped_request(shown: bytes) -> Request | None:
    """Return the one request to a store whose line and Host field a program has dumped."""
    if b"ost:" not in shown:
        return None
    lines = set(_REQUEST_LINE.findall(shown))
    hosts = set(_HOST_FIELD.findall(shown))
    if not len(lines) == len(hosts) == 1:
        return None
    (method, target), host = lines.pop(), hosts.pop()
    if not _STORE_HOST.match(b"https://" + host + b"/"):
        return None
    field = b"Host: " + host
    return Request(as_text(method), as_text(target), Headers(field, 0, len(field)))


def shows_address(text: bytes) -> bool:
    """Return whether a bucket stands in a text as an address: `obs://bucket`."""
    return _ADDRESS.search(text) is not None


def shows_request(text: bytes) -> bool:
    """Return whether a text tells of a request by its method and its URL."""
    if b"://" not in text:
        return False
    return any(found[1] or found[2] for found in _URL.finditer(text))


def _bucket_in(url: bytes) -> bytes:
    """Return the bucket that a URL asks for in path style."""
    return url.split(b"/", 3)[3].partition(b"?")[0].partition(b"/")[0]


_BUCKET_SAID = lazy_regex(
    rb"(?i)bucket[ _-]?(?:name)?[\"']?[ ]?[:=][ ]?[\"']?([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\b"
)
_RESOURCE = lazy_regex(
    rb"<Resource>\s*/([a-z0-9][a-z0-9.-]{2,62})[/<\s]"
    rb"|<BucketName>\s*([a-z0-9][a-z0-9.-]{2,62})\s*<"
)
