"""Buckets and keys that a sentence tells, and addresses with words glued to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_BUCKET = rb"[ ](?:the[ ])?(?:(?:S3|OBS|OSS|COS|AWS|s3|obs|oss|cos)[ ])?bucket[ ]?[:=]?[ ]?"
_KEPT_IN = lazy_regex(
    rb"""(?:(?<![\w"'`])
      |(?P<put>\b(?i:put|writ(?:e|ing)|stor(?:e|ing)|sav(?:e|ing)|object|key)[ ]))
    (?P<mark>["'`])(?P<key>[^\s"'`\\]{1,1024})(?P=mark)[ ](?:in|from|of|(?P<to>(?:in)?to))"""
    + _BUCKET
    + rb"""["'`]
    |(?<=\bobject[ ])(?P<bare>(?=\S{0,1000}[0-9./_-])[\w+-][^\s"'`\\:,;]{0,1023})
      [ ](?:in|from|of|to)"""
    + _BUCKET
    + rb"""["'`]?[a-z0-9]""",
    re.VERBOSE,
)
"""An object that is told with the bucket that has it; what is sent to one may be a file's name,
but what is put there or called an object is none."""
_BUCKET_IN_WORDS = lazy_regex(
    rb"(?:to|\b(?:into|from|in|on))"
    + _BUCKET.removesuffix(rb"?[:=]?[ ]?")
    + rb"((?=[a-z0-9._]*[0-9-])[a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?=[:;,)\]]|\.?[ \t]*\r?$|\.?[ ])",
    re.MULTILINE,
)
"""A bucket by its bare name: a digit or a hyphen in it tells it from a word of the sentence."""
_ACTED_ON = lazy_regex(
    rb"(?i:\b(?:check(?:ing)?|creat(?:e|ing)|access(?:ing)?|read(?:ing)?|list(?:ing)?|delet(?:e|ing)"
    rb"|remov(?:e|ing)|open(?:ing)?|updat(?:e|ing)|configur(?:e|ing)|empty(?:ing)?|get(?:ting)?"
    rb"|head(?:ing)?|look(?:ing)?[ ]for"
    rb"|(?:enabl|sett)ing[ ][a-z ]{3,40}[ ](?:for|on)|find(?:ing)?|verify(?:ing)?)"
    rb"(?:[ ](?:if|that|whether))?[ ](?:the[ ])?(?:(?:S3|OBS|OSS|COS|AWS|GCS)[ ])?bucket[ ])"
    rb"((?!(?:meta|sub|read|write|pre|non|policy|lifecycle|public|acl|cross|object|lock)-)"
    rb"(?=[a-z.]{0,60}[0-9-])[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?![\w-])"
    rb"(?=[:,;]|[ ](?:is|has|exists|does|in|at|for|failed|because|due|ACL|policy|website|versioning"
    rb"|lifecycle|tags|tagging|encryption|logging|location|notification)\b|[ ][(-]|\.?[ \t]*\r?$)",
    re.MULTILINE,
)
"""A bucket by its bare name behind what was to be done with it, as Terraform's kin tell it."""
_IN_KEY_BRACKETS = lazy_regex(
    rb"(?:\[(?:object|s3|obs)?[ _-]?key[:=][ ]?([^\[\]\r\n]{1,1024})\]"
    rb"|\((?:object|s3|obs)?[ _-]?key[:=][ ]?([^()\r\n]{1,1024})\)"
    rb"|(?P<blob>(?<=\bblob ))?\((?:object )?key \\{0,3}\""
    rb"(?P<named>[^\"\r\n\\]{1,1024})\\{0,3}\"\))"
)
"""A key in brackets; gocloud.dev/blob names the object of an error so whatever it is called."""
_KEY_NAMED = (b"key:", b"key=", b'key "', b"key \\")
"""How its name ends in front of the key: in a log that has none of these, there is none."""
_LIKE_KEY = lazy_regex(rb"(?!arn:)[^\s=]*[^\s=/.][/.][^\s=]+")
"""What has a path or a file's ending: other things have keys, too."""
_REMOTE = lazy_regex(
    rb"(?<![\w/:.*\"-])s3:(?:"
    rb"(?:https?://)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}(?::[0-9]{1,5})?"
    rb"/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?=[/\s\"'`,;)]|:\s|\Z)"
    rb"|(?!x-amz-|max-keys|object-|[a-z-]+[\"'])((?=[a-z.]*[0-9-])[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])"
    rb"(?=[\s,;):]|\Z))"
)
"""A repository of restic's, `s3:HOST/BUCKET/PREFIX`, and a remote of rclone's, `s3:BUCKET`."""
_REFUSED = lazy_regex(
    rb"\bUpload (?:failed: ?|failure for object )[\"'`]?/?([^\s\"'`]{1,1024}?)[\"'`]?"
    rb"(?:\. AWS Error: |[ \t]*\r?\n[ \t]{0,8}[A-Z][a-z]+[A-Z][A-Za-z]{2,60}: )"
)
"""An object that tools for websites could not upload, the code behind it or on the line below."""
_IN_BRACES = lazy_regex(rb"\b(?:[Aa]ccessing|[Bb]ucket) \{([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\}")
_FETCHED = lazy_regex(rb"\bAWS error (?:fetching|uploading) '([^'\r\n]{1,1024})'")
"""How Nix names the object that it asked for."""
_ACTED = lazy_regex(rb"\b[a-zA-Z]{3,24} on s3[an]?://[^\s/]{3,63}/\Z")
_BLANKS_OF_HADOOP = lazy_regex(
    rb"[^\s:\"'`,;]+(?: [^\s:\"'`,;()]+){0,8} [^\s:\"'`,;()]*[/.][0-9A-Za-z][^\s:\"'`,;()]*"
    rb"(?=: (?:[a-z][a-z0-9_]{0,30}\.){1,8}[A-Z]\w{2,80})"
)
"""A key with blanks in Hadoop's form of words: `open on s3a://bucket/key: package.Exception`."""
_GLUED = lazy_regex(rb"(?:[0-9]|\.[a-z0-9]{1,5}?)to\Z")
_LISTED = lazy_regex(rb"(?i)\bprefix[ ]?[:=]?[ ]?[\"'`]?\Z")
"""What stands in front of an address that is the beginning of many: no object has it."""
_GLUES = (b" Amazon S3", b" S3", b" bucket ", b" OBS")
"""How the Kinesis connectors go on behind a key, without a space in front of `to`."""


def kept_in_words(shown: bytes) -> Iterator[bytes]:
    """Yield the objects that are told with the bucket that has them."""
    if b"AWS error " in shown:
        yield from _FETCHED.findall(shown)
    if b"Upload fail" in shown:
        yield from _REFUSED.findall(shown)
    if any(named in shown for named in _KEY_NAMED):
        for one in _IN_KEY_BRACKETS.finditer(shown):
            key = one[1] or one[2] or one["named"]
            if one["blob"] is not None or _LIKE_KEY.fullmatch(key):
                yield key
    for kept in _KEPT_IN.finditer(shown) if b" bucket" in shown else ():
        if kept["to"] is None or kept["put"] is not None:
            yield kept["key"] or kept["bare"]


def buckets_in_words(shown: bytes) -> Iterator[bytes]:
    """Yield the buckets that are told by their bare names."""
    if b" bucket" in shown:
        yield from (named[1] for named in _BUCKET_IN_WORDS.finditer(shown))
    if b"ucket " in shown:
        yield from _ACTED_ON.findall(shown)
    if b"s3:" in shown:
        yield from (named[1] or named[2] for named in _REMOTE.finditer(shown))
    if b" {" in shown:
        yield from _IN_BRACES.findall(shown)


def key_of(shown: bytes, address: re.Match[bytes], group: int) -> bytes:
    """Return the key in a `group` of an address, without a word glued to it."""
    key: bytes = address[group] or b""
    if _LISTED.search(shown, max(0, address.start() - 16), address.start()):
        return b""
    if key and shown.startswith(b" ", address.end(group)):
        at = address.start(group)
        whole = _BLANKS_OF_HADOOP.match(shown, at)
        if whole is not None and _ACTED.search(shown, max(0, address.start() - 40), at):
            return whole[0]
    if _GLUED.search(key) and shown.startswith(_GLUES, address.end()):
        return key[: -len(b"to")]
    return key


def url_of(shown: bytes, asked: re.Match[bytes], group: int) -> bytes:
    """Return the URL in a `group`, without what stands behind it: `Size(https://…)=0`."""
    url: bytes = asked[group]
    if shown[asked.start(group) - 1 : asked.start(group)] == b"(" and b"(" not in url:
        return url.partition(b")")[0]
    return url
