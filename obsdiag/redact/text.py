"""Mask the secrets in a text: those that bear a name, and those that are known by their place."""

from __future__ import annotations

import re
from binascii import Error as Base64Error
from binascii import a2b_base64, b2a_base64
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING

from obsdiag.redact.dump import DUMP, DUMP_START, mask_dump
from obsdiag.redact.extent import extents
from obsdiag.redact.mask import DEFAULT_KEY, Masker
from obsdiag.redact.name import NAMES, Kind, by_literal
from obsdiag.redact.sight import seekers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from obsdiag.redact.name import Name

_NAMES = by_literal(NAMES)
# Within an Authorization header of signature version 4 these are masked one by one.
_PARAMETERS = by_literal(row for row in NAMES if row.kind in {Kind.CREDENTIAL, Kind.SIGNATURE})
_AT = b"@"
_CURL = b"curl "
_LOG_TIME = b" +0000] "
_BASE64 = b'base64"'
_SIGNS = seekers((*_NAMES, _AT, _CURL, _LOG_TIME, _BASE64, DUMP_START))
_OBJECT_VALUE = re.compile(rb"(\"value\"\s*:\s*\")((?:[^\"\\]++|\\.)*)", re.DOTALL | re.IGNORECASE)
# HAR 1.2: a content's `text` is in base64 where its `encoding` says so.
_BASE64_TEXT = re.compile(rb"(\"text\"\s*:\s*\")([A-Za-z0-9+/]{16,}+={0,2})(?=\")")
# RFC 3986 section 3.2.1; a password ends at the last @ of its authority.
_USER_INFO = re.compile(rb"(://)([^\s/:@?#\"'<>]{0,256}):([^\s/?#\"'<>]{1,1024})(?=@)")
# curl's -u, which --aws-sigv4 takes the keys from.
_USER_OPTION = re.compile(
    rb"(\s(?:-[uU]\s?|--(?:proxy-)?user[ =])[\"']?)([^\s:\"'-][^\s:\"']{0,255}):([^\s\"']{1,1024})"
)
# OBS access logs of 24 fields end with the id and the access key of the user.
_LOG_LINE = re.compile(rb"^\S++ ++\S++ ++\[[^\]\r\n]{20} \+0000\] [^\r\n]++", re.MULTILINE)
_LOG_USER = re.compile(rb"(.* [0-9a-f]{32} +)(\w{16,128})(\s*)", re.IGNORECASE)
_LONG_NAME = re.compile(rb"\w{16,128}")  # an access key rather than a person
_BREAK = re.compile(rb"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without its secrets."""

    text: bytes
    """As many lines as before, ended as before."""
    count: int
    """How many values were masked."""


def mask_text(text: bytes, *, key: bytes = DEFAULT_KEY) -> Masked:
    """Return `text` with its secrets masked; its encoding must be one that keeps ASCII.

    `key`, of 64 bytes at most, decides what the masks are: equal secrets have equal masks
    wherever the key is the same.
    """
    masker = Masker(key)
    return Masked(mask_with(masker, text), masker.count)


def may_hold_secrets(text: bytes) -> bool:
    """Tell cheaply whether anything by which secrets are known occurs in `text`."""
    lower = text.lower()
    for sign in _SIGNS:  # noqa: SIM110 - asked so often that a generator's cost counts
        if sign.search(lower):
            return True
    return False


def mask_with(masker: Masker, text: bytes) -> bytes:
    """Return `text` with its secrets masked, and counted, by `masker`."""
    if not may_hold_secrets(text):
        return text
    parts: list[bytes] = []
    done = 0
    for dump in DUMP.finditer(text) if DUMP_START in text else ():
        parts.append(_mask_plain(masker, text[done : dump.start()]))
        inner = masker.keeping_length()
        parts.append(mask_dump(dump[0], partial(_mask_plain, inner)))
        masker.count += inner.count
        done = dump.end()
    parts.append(_mask_plain(masker, text[done:]))
    return b"".join(parts)


def _mask_plain(masker: Masker, text: bytes) -> bytes:
    text = _mask_named(masker, text, _NAMES)
    if _AT in text:
        text = _USER_INFO.sub(partial(_mask_user, masker), text)
    if _CURL in text:
        text = _USER_OPTION.sub(partial(_mask_user, masker), text)
    if _LOG_TIME in text:
        text = _LOG_LINE.sub(lambda found: _mask_log_line(masker, found[0]), text)
    if _BASE64 in text:
        text = _BASE64_TEXT.sub(lambda found: found[1] + _mask_base64(masker, found[2]), text)
    return text


def mask_value(masker: Masker, kind: Kind, value: bytes) -> bytes:
    """Return the whole value of a field of this kind, masked."""
    mask = _MASKS.get(kind)
    return mask(masker, value) if mask else masker.secret(kind.name.lower(), value)


def _mask_named(masker: Masker, text: bytes, names: Mapping[bytes, Sequence[Name]]) -> bytes:
    lower = text.lower()
    found = sorted(
        (*match.span(), name.kind.value, name.kind)
        for literal, rows in names.items()
        if literal in lower
        for name in rows
        for match in name.pattern.finditer(lower)
    )
    if not found:
        return text
    parts: list[bytes] = []
    done = 0
    for start, end, _, kind in found:
        if start < done:
            continue  # a part of the value before it
        for value in extents(lower, start, end, kind):
            parts += text[done : value.start], mask_value(masker, kind, text[slice(*value)])
            done = value.end
    parts.append(text[done:])
    return b"".join(parts)


def _mask_authorization(masker: Masker, value: bytes) -> bytes:
    if b"credential=" in value.lower():
        return _mask_named(masker, value, _PARAMETERS)
    return masker.authorization(value)


def _mask_cookie_list(masker: Masker, value: bytes) -> bytes:
    return _OBJECT_VALUE.sub(lambda found: found[1] + masker.secret("cookie", found[2]), value)


def _mask_hex(masker: Masker, value: bytes) -> bytes:
    """Mask text that is written in hexadecimal digits; its line breaks stay."""
    digits = b"".join(value.split())
    try:
        plain = bytes.fromhex(digits[: len(digits) & ~1].decode("ascii"))
    except ValueError:
        return mask_with(masker, value)
    masked = mask_with(masker, plain)
    if masked == plain:
        return value
    gap = b" " if b" " in value.strip() else b""
    breaks = _BREAK.findall(value)
    size = -(-len(masked) // (len(breaks) + 1))
    lines = (masked[at : at + size].hex().encode() for at in range(0, len(masked), size))
    pairs = (gap.join(re.findall(rb"..", line)) for line in lines)
    return b"".join(b"".join(row) for row in zip_longest(pairs, breaks, fillvalue=b""))


def _mask_base64(masker: Masker, value: bytes) -> bytes:
    try:
        plain = a2b_base64(value, strict_mode=True)
    except Base64Error:
        return value
    masked = mask_with(masker, plain)
    return value if masked == plain else b2a_base64(masked, newline=False)


def _mask_user(masker: Masker, found: re.Match[bytes]) -> bytes:
    before, user, password = found.groups()
    if _LONG_NAME.fullmatch(user):
        user = masker.access_key(user)
    return before + user + b":" + masker.secret("password", password)


def _mask_log_line(masker: Masker, line: bytes) -> bytes:
    user = _LOG_USER.fullmatch(line)
    return line if user is None else user[1] + masker.access_key(user[2]) + user[3]


_MASKS: Mapping[Kind, Callable[[Masker, bytes], bytes]] = {
    Kind.AUTHORIZATION: _mask_authorization,
    Kind.COOKIE: Masker.cookies,
    Kind.SET_COOKIE: Masker.set_cookie,
    Kind.COOKIE_LIST: _mask_cookie_list,
    Kind.ACCESS_KEY: Masker.access_key,
    Kind.CREDENTIAL: Masker.credential,
    Kind.HEX: _mask_hex,
}
"""Kinds of which not simply the whole value is masked."""
