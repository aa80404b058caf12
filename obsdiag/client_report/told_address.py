"""Which bucket and object a client's report is about, by what stands on the same lines.

Programs name them beside the error: `bucket=… key=…` of logfmt, members of a JSON line, an address
`s3://bucket/key`, the URL that was asked for. Only what a report's own record says counts, and only
where it says one thing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote_to_bytes as unquoted

from obsdiag.characters import as_text
from obsdiag.client_report.address_words import buckets_in_words, kept_in_words, key_of
from obsdiag.client_report.box import with_whole_addresses
from obsdiag.client_report.context_address import context_address
from obsdiag.client_report.line_level import says_failed
from obsdiag.client_report.part_of_name import is_class
from obsdiag.client_report.sdk_request import only_key, uploaded
from obsdiag.client_report.source_line import without_source
from obsdiag.client_report.spaced_path import path_with_blanks
from obsdiag.client_report.told_request import told_request
from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.string_literal import unescaped

if TYPE_CHECKING:
    from obsdiag.model import Request

MOST = 16 * 1024
"""Bytes of a record that are looked at."""

_VENDOR = rb"(?:(?:s3|obs|aws|oss|cos|minio|target|dest(?:ination)?)[._ -]?)?"
_CHINESE = rb"(?<![\xe4-\xe9][\x80-\xbf]{2})"
"""A word of Chinese counts where no other one leads up to it."""
_NAMES = (
    rb"(?:(?P<bucket>" + _VENDOR + rb"bucket(?:[._ -]?name)?"
    rb"|" + _CHINESE + "(?:存储)?桶(?:名称?)?".encode() + rb")"
    rb"|(?P<key>(?:(?:s3|obs|aws|oss|cos|minio)[._ -]?)?(?:object(?:[._ -]?(?:key|name))?|key)"
    rb"|" + _CHINESE + "对象(?:名称?|键)?".encode() + rb"))"
)
_LABEL = lazy_regex(
    rb"(?i)(?<![\w.?&/$-])(?:\\{0,7}[\"'])?" + _NAMES + rb"""(?:\\{0,7}["']|\](?=[ ]=>))?"""
    rb"""(?:[ ]?(?:=>|[:=])[ \t]{0,8}|[ ]{0,12}:[ ]chr[ ](?=")|[ ](?=\\{0,3}["'`]|[(\[])"""
    rb"""|[ ]?\r?\n[ \t>|]{0,8}(?=["'`][a-z0-9]))"""
)
_ANYBODYS = (b"key", b"object", "对象".encode())
_NAME_ENDS = (
    *(b"ucket", b"bject", b"name", b"Name", b"key", b"Key"),
    *(b"UCKET", b"BJECT", b"NAME", b"KEY"),
    *(word.encode() for word in ("桶", "对象", "名", "名称", "键")),
)
"""How those names end."""
_BEHIND_NAME = lazy_regex(rb"""(?:\\{0,7}["'])?\s{0,9}[:="'`\\(\[\]]""")
"""What comes behind them: a text without both is passed over at a glance."""
_QUOTED = lazy_regex(rb"""(\\{0,7}["'`])((?:(?!\1)[^\r\n]|(?<=\\)\1){0,1100}?)(?<!\\)\1""")
_BRACKETED = lazy_regex(
    rb"""\[([^\[\]\s"'`]{3,1100})\]|\((?=[^()]*[0-9.-])([^()\s"'`]{3,1100})\)"""
)
"""A value as obsutil and Terraform set it apart; a mere word in parentheses is a remark."""
_TOKEN = lazy_regex(
    rb"""(?:(?!\xef\xbc[\x89\x8c\x9b]|\xe3\x80[\x81\x82])[^\s"'`,;|(){}\[\]<>\\=]){1,1100}"""
)
"""Up to a sign that ends a value, in Chinese too."""
_BUCKET = lazy_regex(rb"(?=.*[a-z0-9]{2})[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]")
"""As OBS and S3 name them: no sentence's word in capitals is one."""
_WORDS_ON = lazy_regex(rb"[ ](?![\w.-]{1,40}(?:=|:|[ ]?[=:]>))[A-Za-z]")
"""How a sentence goes on behind its first word; a field is followed by the next one's name."""
_NO_KEY = lazy_regex(
    rb"(?i)null|none|nil|undefined|true|false|-|[0-9]{1,3}|%\w|A[KS]IA[A-Z0-9]{16}|[A-Z0-9]{20}"
    rb"|not|does|is|was|error|list|s3|obs|\*+|<[^<>]*>|.*:|[a-z][a-z0-9]{1,8}://.*"
)
_ADDRESS = lazy_regex(
    rb"""(?:(?<![\w+])(?:s3[an]?|obs|oss|cos(?:n)?|gs|tos|ks3)://|/vsi(?:s3|oss)(?:_streaming)?/)([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?![\w:@-])
    (?:/((?:(?!\[Error[ ]Type:)[^\s"'`,;|)\]}<>\\]){0,1024}))?""",
    re.VERBOSE,
)
"""TileDB has what the AWS SDK for C++ says of an outcome right behind the address."""
_SET_APART = lazy_regex(
    rb"(?:(?<=\w \[)|(?<=\w, \[))obs://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/"
    rb"((?:(?!://|\][ ,:])[^\r\n]){1,1024})\](?=[,:]| (?:failed|to)\b|[ \t]*(?:[\r\n]|\Z))"
)
"""An address in brackets of its own, as obsutil has it: its key may have any sign in it."""
_ADDRESS_SIGNS = (
    *(b"3://", b"3a://", b"3n://", b"bs://", b"ss://"),
    *(b"os://", b"sn://", b"gs://", b"/vsi"),
)
"""How an address's scheme ends, or what GDAL has for one: seen at a glance."""
_JSON_PATH = lazy_regex(
    rb"(?<![\w/])b/([a-z0-9][a-z0-9._-]{1,61}[a-z0-9])/o/([^\s\"'?,;)\]]{1,1024})"
)
"""An object as Google's JSON interface names it, without host and version."""
_CALL = lazy_regex(rb"\w\((?![\"'][^\"'()]* )[^()\r\n]*$")
_CALLS = lazy_regex(rb"[A-Za-z_][\w.]{0,200}\(")
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
    shown = without_source(with_whole_addresses(shown))
    buckets, keys = _labelled(shown)
    addresses = _addressed(shown)
    values: dict[str, str] = {}
    if len(buckets) == 1 and _is_told_beside(shown, buckets, {bucket for bucket, _ in addresses}):
        buckets = set()
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
    return ToldAddress(values, told_request(shown, document, context.url))


def _addressed(shown: bytes) -> set[tuple[bytes, bytes]]:
    """Return the bucket and the key of each address, the key empty where it has none."""
    set_apart = _SET_APART.finditer(shown) if b"[obs://" in shown else ()
    apart = {one.start(): (one[1], one[2]) for one in set_apart}
    found = _ADDRESS.finditer(shown) if any(sign in shown for sign in _ADDRESS_SIGNS) else ()
    keys = (
        apart.get(one.start()) or (one[1], key_of(shown, one, 2).rstrip(_TAIL)) for one in found
    )
    addresses = {(bucket, b"" if b"{" in key else key) for bucket, key in keys}  # as sources have
    if (upload := uploaded(shown)) is not None:
        addresses.add(upload)
    if b"/o/" in shown:
        addresses.update((one[1], unquoted(one[2])) for one in _JSON_PATH.finditer(shown))
    return addresses


def _is_told_beside(shown: bytes, named: set[bytes], addressed: set[bytes]) -> bool:
    """Return whether a bucket is named by lines of another step than the one that failed.

    The line that says that something failed has the address of another bucket.
    """
    if b"\n" not in shown or not addressed or named & addressed:
        return False
    failed = [line for line in shown.split(b"\n") if says_failed(line)]
    if any(bucket in line for line in failed for bucket in named):
        return False
    return any(bucket in line for line in failed for bucket in addressed)


def _labelled(shown: bytes) -> tuple[set[bytes], set[bytes]]:
    """Return the buckets and the keys that are named in a record, its empty values aside."""
    buckets: set[bytes] = set()
    keys: set[bytes] = set()
    unsure: set[bytes] = set()
    keys.update(kept_in_words(shown))
    buckets.update(buckets_in_words(shown))
    if not _names_value(shown):
        return buckets, keys
    for label in _LABEL.finditer(shown):
        value = _value(shown, label.end())
        if _is_code(shown, label.start(), label.end(), value) or is_class(label[0], value):
            continue
        if label["bucket"]:
            if _BUCKET.fullmatch(value) and not _NO_KEY.fullmatch(value):
                buckets.add(value)
        elif value and not _NO_KEY.fullmatch(value):
            is_quoted = _QUOTED.match(shown, label.end()) is not None
            is_element = label["key"] == b"Key" and (is_quoted or b"]" in label[0])
            is_sure = is_element or label["key"].lower() not in _ANYBODYS
            (keys if is_sure else unsure).add(value)
    # `key` and `object` are anybody's names: beside a bucket they are those of object storage.
    return buckets, keys or (unsure if buckets else set())


def _names_value(shown: bytes) -> bool:
    """Return whether a bucket's or a key's name may stand in a record, with its value behind it."""
    for name in _NAME_ENDS:
        at = shown.find(name)
        while at >= 0:
            if _BEHIND_NAME.match(shown, at + len(name)):
                return True
            at = shown.find(name, at + 1)
    return False


_PRINTED = lazy_regex(rb"\w\([^()\r\n]*=[ ]?[345][0-9]{2}[,;]")


def _is_code(shown: bytes, at: int, behind: int, value: bytes) -> bool:
    """Return whether a name is that of an argument in a line of a program, as tracebacks show.

    A record that is printed looks like a call, but has what no variable is called: a hyphen in a
    value, or a status.
    """
    line = shown.rfind(b"\n", 0, at) + 1
    quoted = _QUOTED.match(shown, behind) is not None
    if quoted or b"-" in value or _PRINTED.search(shown, line, at):
        return False
    return bool(_CALL.search(shown[line:at]) or _CALLS.match(shown, behind))


def _value(shown: bytes, at: int) -> bytes:
    quoted = _QUOTED.match(shown, at)
    if quoted is not None:
        value = unescaped(quoted[2]) if b"\\" in quoted[2] else quoted[2]
        inner = _QUOTED.fullmatch(value)  # Python's representation, in a field of JSON
        return value if inner is None else inner[2]
    if (bracketed := _BRACKETED.match(shown, at)) is not None:
        return bracketed[1] or bracketed[2]
    if (whole := path_with_blanks(shown, at)) is not None:
        return whole
    token = _TOKEN.match(shown, at)
    if token is None or (shown[at - 1 : at] == b" " and _WORDS_ON.match(shown, token.end())):
        return b""
    return token[0].rstrip(_TAIL)


def shows_address(text: bytes) -> bool:
    """Return whether a bucket stands in a text as an address: `obs://bucket`."""
    return _ADDRESS.search(text) is not None
