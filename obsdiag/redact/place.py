"""Secrets that are known by their place: in addresses, key files, access logs, calls."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.manifest import secret_values
from obsdiag.redact.name import Kind
from obsdiag.redact.prefilter import SignWord
from obsdiag.redact.secret_column import inserted_values
from obsdiag.redact.span import Finder, Span
from obsdiag.redact.value import is_likely, is_mixed_up, is_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONG_NAME = lazy_regex(rb"\w{16,128}")  # an access key rather than a person
_MAX_AUTHORITY = 1300
# RFC 3986 section 3.2.1; a password ends at the last @ of its authority.
_USER_INFO = lazy_regex(rb"://([^\s/:@?#\"'<>]{0,256}):([^\s/?#\"'<>]{1,1024})(?=@)")
_USER_ALONE = lazy_regex(rb"://([^\s/:@?#\"'<>]{20,256})(?=@)")
# A proxy is often written without its scheme: `user:password@host:8080`; a server by its address.
_PAIR = lazy_regex(rb"(?<![\w/:.@-])[\w.\\-]{1,64}:([^\s:@/\"'<>]{6,256})\Z")
_PORT = lazy_regex(rb"@(?:[\w.-]{1,253}:\d{2,5}(?!\d)|\d{1,3}(?:\.\d{1,3}){3}(?![\w.]))")
_BREAK = lazy_regex(rb"\s")
_MAX_PAIR = 330
_ENCODED_USER_INFO = lazy_regex(
    rb"%3a%2f%2f((?:(?!%3a|%2f|%40)[^\s\"'<>&]){0,256})%3a((?:(?!%2f|%40)[^\s\"'<>&]){1,1024})(?=%40)"
)
# OBS access logs of 24 fields end with the id and the access key of the user.
_LOG_LINE = lazy_regex(rb"^\S++ ++\S++ ++\[[^\]\r\n]{20} \+0000\] [^\r\n]++", re.MULTILINE)
_LOG_USER = lazy_regex(rb".* [0-9a-f]{32} +(\w{16,128})\s*", re.IGNORECASE)
_MAX_LOG_HEAD = 512
# HAR 1.2: a content's `text` is in base64 where its `encoding` says so.
_BASE64_TEXT = lazy_regex(rb"\"text\"\s{0,9}:\s{0,9}\"([A-Za-z0-9+/]{16,}+={0,2})(?=\")")
# The file `netrc`: machine, login, password in this order, in one line or several.
_NETRC = lazy_regex(
    rb"(?:machine\s{1,20}\S{1,256}|\bdefault)\s{1,40}(?:login\s{1,20}(\S{1,256})\s{1,40})?"
    rb"(?:account\s{1,20}\S{1,256}\s{1,40})?password\s{1,20}(\S{1,1024})",
    re.IGNORECASE,
)
# Files of passwords: of PostgreSQL (`.pgpass`), of browsers' and curl's cookies.
_DSN = lazy_regex(rb"[\w.-]{1,64}:([^\s:@/\"']{1,256})@(?:tcp|unix)\(")
_PGPASS = lazy_regex(
    rb"(?:\A|(?<=[\r\n\s\"']))(?:\*|localhost|[\w-]+(?:\.[\w-]+)+|[\w-]+(?=:5432:)|/[\w./-]+):(?:\d{2,5}|\*)"
    rb":[\w*.-]{1,64}:[\w*.@-]{1,64}:([^\s:\"']{1,256})(?=[\s\"']|\Z)"
)
_JAR = lazy_regex(
    rb"(?:TRUE|FALSE)\t[^\t\r\n]{1,256}\t(?:TRUE|FALSE)\t\d{1,20}\t[^\t\r\n]{1,256}\t([^\t\r\n]{1,4096})"
)
_IDENTIFIED = lazy_regex(
    rb"identified (?:with \S{1,64} )?(?:by|as) (?:password )?(?:values )?"
    rb"(?:['\"]([^'\"\r\n]{1,512})|([\w$#]{1,128})(?=[ \t]*(?:[;\r\n]|\Z)))",
    re.IGNORECASE,
)
_ACCOUNT = lazy_regex(rb"\b(?:user|role|to|login)\s{1,9}\S{1,128}\s{1,9}\Z", re.IGNORECASE)


def _address(text: bytes, lower: bytes, at: int) -> Iterator[Span]:
    begin = lower.rfind(b"://", max(0, at - _MAX_AUTHORITY), at)
    if begin < 0 or _BREAK.search(text, begin, at):
        yield from _without_scheme(text, at)
        return
    if found := _USER_INFO.match(text, begin):
        if found[2].isdigit() and text[found.end() + 1 : found.end() + 2] in b"/":
            return
        if _LONG_NAME.fullmatch(found[1]):
            yield Span(*found.span(1), Kind.ACCESS_KEY)
        if not is_placeholder(found[2]):
            yield Span(*found.span(2), Kind.PASSWORD)
    elif (found := _USER_ALONE.match(text, begin)) and is_likely(found[1], Kind.TOKEN):
        yield Span(*found.span(1), Kind.TOKEN)


def _without_scheme(text: bytes, at: int) -> Iterator[Span]:
    start = max(0, at - _MAX_PAIR)
    found = _PAIR.search(text, start, at)
    if found and _PORT.match(text, at) and is_mixed_up(found[1]):
        yield Span(*found.span(1), Kind.PASSWORD)


def _encoded_address(_: bytes, lower: bytes, at: int) -> Iterator[Span]:
    begin = lower.rfind(b"%3a%2f%2f", max(0, at - _MAX_AUTHORITY), at)
    if begin >= 0 and (found := _ENCODED_USER_INFO.match(lower, begin)):
        yield Span(*found.span(2), Kind.PASSWORD)


def _log_user(text: bytes, _: bytes, at: int) -> Iterator[Span]:
    start = text.rfind(b"\n", max(0, at - _MAX_LOG_HEAD), at) + 1
    line = _LOG_LINE.match(text, start)
    if line and (user := _LOG_USER.fullmatch(text, start, line.end())):
        yield Span(*user.span(1), Kind.ACCESS_KEY)


def _pgpass(text: bytes, _: bytes, at: int) -> Iterator[Span]:
    start = max(
        text.rfind(mark, max(0, at - _MAX_LOG_HEAD), at) for mark in (b"\n", b" ", b'"', b"'")
    )
    found = _PGPASS.match(text, start + 1)
    if found and not is_placeholder(found[1]) and not found[1].isdigit():
        yield Span(*found.span(1), Kind.PASSWORD)


def _dsn(text: bytes, _: bytes, at: int) -> Iterator[Span]:
    first = max(0, at - _MAX_LOG_HEAD)
    start = max(text.rfind(mark, first, at) for mark in (b"\n", b" ", b'"', b"'", b"/", b"="))
    if found := _DSN.match(text, start + 1):
        yield Span(*found.span(1), Kind.PASSWORD)


def _identified(text: bytes, _: bytes, at: int) -> Iterator[Span]:
    found = _IDENTIFIED.match(text, at)
    if found is None or is_placeholder(found[found.lastindex or 0]):
        return
    # Without quotes it may be a sentence, but not behind an account's name.
    if found[1] or _ACCOUNT.search(text[max(0, at - _MAX_PAIR) : at]):
        yield Span(*found.span(found.lastindex or 0), Kind.PASSWORD)


def _netrc(text: bytes, _: bytes, at: int) -> Iterator[Span]:
    if found := _NETRC.match(text, at):
        yield Span(*found.span(2), Kind.PASSWORD)


def _first(pattern: re.Pattern[bytes], kind: Kind) -> Finder:
    def find(text: bytes, _: bytes, at: int) -> Iterator[Span]:
        if (found := pattern.match(text, at)) and not is_placeholder(found[1]):
            yield Span(*found.span(1), kind)

    return find


# Calls that take access key, secret key and token, or user and password, by their order. What
# is an address among the arguments does not count.
_KEYS = (Kind.ACCESS_KEY, Kind.KEY, Kind.TOKEN)
_USER = (None, Kind.PASSWORD)
_CALLS = (
    (
        (
            *(b"obsclient", b"ossclient", b"credentials", b"credentials.create", b"minio"),
            *(b"credentials.new", b"awscredentials"),
            *(b"staticv4", b"staticv2", b"credentialsprovider", b"obs.new", b"minio.new"),
            *(b"oss2.auth", b"clientbuilder().build", b"s3connection", b"connect_s3"),
            *(b"boto3.session", b"aiobotocore.session", b"sessioncredentials.create"),
            *(b"qiniu.auth", b"cosclient", b"s3client", b"newstatic", b"auth.credentials"),
        ),
        _KEYS,
    ),
    (
        (
            *(b"passwordcredentials", b"basicauth", b"basic_auth", b"getconnection", b"auth="),
            *(b"passwordauthentication", b"credentials.basic", b"networkcredential", b".login"),
            *(b"httpdigestauth", b"httpbasicauth"),
        ),
        _USER,
    ),
)
_ARGUMENT = lazy_regex(
    rb"\s{0,40}(?:\w{1,40}[ ]?[=:][ ]?)?[bur@$]?"
    rb"(?:\"([^\"\r\n]{0,2048})\"|'([^'\r\n]{0,2048})'|`([^`\r\n]{0,2048})`"
    rb"|[^\s,()\"'`]{1,200}(?:\([^()\r\n]{0,200}\))?)(?:\.\w{1,30}\(\))?\s{0,40}(,|\)|\Z)"
)
_ENDPOINT = lazy_regex(
    rb"[\w:+]*://|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,15}(?::\d+)?(?:/|\Z)|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\Z"
    rb"|[a-z]{2}-[a-z]+-\d\Z|\d+\Z",
    re.IGNORECASE,
)
_SETTING = lazy_regex(rb"\s*\w+[ ]?=")
_TOKEN_ID = lazy_regex(
    rb"\"token\"\s{0,9}:\s{0,9}\{\s{0,40}\"id\"\s{0,9}:\s{0,9}\"([^\"\r\n]{1,8192})"
)
_ORACLE = lazy_regex(rb"oracle:(?:thin|oci):[\w$#]{1,64}/([^\s/@\"']{1,256})(?=@)", re.IGNORECASE)
_MAX_ARGUMENTS = 6
_MAX_CALLEE = 40


def _call(text: bytes, lower: bytes, at: int) -> Iterator[Span]:
    callee = lower[max(0, at - _MAX_CALLEE) : at]
    kinds = next((kinds for names, kinds in reversed(_CALLS) if callee.endswith(names)), ())
    begin, given = at + 1, iter(kinds)
    for _ in range(_MAX_ARGUMENTS if kinds else 0):
        argument = _ARGUMENT.match(text, begin)
        if argument is None:
            return
        begin = argument.end()
        quoted = next((group for group in (1, 2, 3) if argument[group] is not None), 0)
        if quoted and not _ENDPOINT.match(argument[quoted]):
            kind = next(given, None)
            if kind and _is_given(argument[quoted], kind):
                yield Span(*argument.span(quoted), kind)
        elif not quoted and not _SETTING.match(argument[0]):
            next(given, None)
        if argument[4] != b",":
            return


def _is_given(value: bytes, kind: Kind) -> bool:
    if not value or is_placeholder(value) or (kind is not Kind.PASSWORD and b" " in value):
        return False
    return is_likely(value, kind) if kind is Kind.TOKEN else True


def place_words() -> Iterator[SignWord[Finder]]:
    """Yield the words by which these places are found."""
    yield SignWord(b"@", _address, after=rb"[^\s@]", reach=1)
    yield SignWord(b"%40", _encoded_address)
    yield SignWord(b" +0000] ", _log_user)
    yield SignWord(b'"text"', _first(_BASE64_TEXT, Kind.BASE64))
    yield SignWord(b'"token"', _first(_TOKEN_ID, Kind.TOKEN))
    yield SignWord(b"oracle:", _first(_ORACLE, Kind.PASSWORD))
    yield SignWord(b"machine", _netrc)
    yield SignWord(b":5432:", _pgpass)
    yield SignWord(b":*:", _pgpass)
    yield SignWord(b"@tcp(", _dsn)
    yield SignWord(b"@unix(", _dsn)
    yield SignWord(b"insert into", inserted_values)
    yield SignWord(b"true\t/", _first(_JAR, Kind.TOKEN))
    yield SignWord(b"false\t/", _first(_JAR, Kind.TOKEN))
    yield SignWord(b"kind", secret_values, before=rb"[\"']?[ ]{0,4}:[ ]{0,4}[\"']?secret\b")
    yield SignWord(b"default login", _netrc)
    yield SignWord(b"identified ", _identified)
    yield SignWord(b"(", _call, before=rb"[^()\"'`]{0,60}[\"'`]")
