"""Keys without a name, found by their length: access keys, what follows them, secret keys.

An access key of OBS or S3 has twenty capitals and digits, a secret key forty letters and digits.
Runs of that length are found by two calls into C: one marks each character as a part of a run or
not, one looks for so many marks. Each is then looked at: ids, digests and keys of objects are
runs too, and stay.
"""

from __future__ import annotations

import re
from binascii import Error as Base64Error
from binascii import a2b_base64
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.name import Kind, is_needed
from obsdiag.redact.span import Span
from obsdiag.redact.value import is_random

if TYPE_CHECKING:
    from collections.abc import Iterator

ACCESS_KEY = 20
SECRET_KEY = 40
_ALNUM = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_MARKS = bytes(ord("x") if byte in _ALNUM else ord(" ") for byte in range(256))
_RUN = b"x" * ACCESS_KEY
_CAPITALS = lazy_regex(rb"(?=[0-9]*[A-Z])(?=[A-Z]*[0-9])(?![0-9A-F]{20})[A-Z0-9]{20}")
_MARKED = lazy_regex(rb"(?:AKIA|ASIA|HPUA)[A-Z0-9]{16}")
_DATE = lazy_regex(rb"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_SCOPE = lazy_regex(rb"(?:/|%2F)(?:20\d{6})(?:/|%2F)")
# What a value's own name, in front of it, looks like.
_NAME_BEFORE = lazy_regex(
    rb"([A-Za-z][\w.-]{0,63})(?:\\{0,7}[\"'])?[ \t]{0,9}(?:=>|[=:>]|%3D)"
    rb"[ \t]{0,9}(?:\[\s{0,9}(?:[\"'][^\"'\[\]{}]{0,200}[\"'],\s{0,40}){0,40})?"
    rb"(?:\\{0,7}[\"'])?\Z"
)
_WITHIN = b"/.-_+%"
# The secret key behind an access key: of a file of passwords, a table, a call, a tuple.
_NEXT = lazy_regex(
    rb"[\"'`]?[ \t]{0,9}(?:[:,;|\t]|=>|[ ]{1,4})[ \t]{0,9}[\"'`]?"
    rb"([A-Za-z0-9/+=_.~-]{16,256})(?![A-Za-z0-9/+=_:(])"
)
_NEXT_LINE = lazy_regex(
    rb"[\"',;]{0,2}[ \t]*\r?\n[ \t]*[\"']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=_.-])"
)
# `['key' => '…', 'secret' => '…']`, as SDKs for PHP have it.
_SECRET_NEXT = lazy_regex(
    rb"\\?[\"'],\s{0,80}\\?[\"']?secret(?:_?(?:access)?_?key)?\\?[\"']?\s{0,9}(?:=>|[:=])",
    re.IGNORECASE,
)
_OBJECT_ID = lazy_regex(rb"[0-9A-Fa-f-]+|[A-Z]+|[a-z.-]+|[\d.:-]+")
_REACH = 256
_DATA_CENTRE = lazy_regex(rb"[0-9a-f]{32}-us\d{1,2}(?![\w-])")
_LICENCE = lazy_regex(rb"[0-9a-f]{36}(?:[0-9a-f]{4})?(?:FF)?NRAL(?![\w-])")
_BOT = lazy_regex(rb"([MNO][A-Za-z0-9]{21,27})\.[\w-]{6}\.[\w-]{27,40}(?![\w-])")
_MARKED_LENGTHS = frozenset((*range(22, 29), 32, 40, 42, 44, 46))


def runs(text: bytes) -> Iterator[tuple[int, int]]:
    """Yield where runs of letters and digits begin and end that are as long as a key."""
    marks = text.translate(_MARKS)
    at = marks.find(_RUN)
    while at >= 0:
        end = marks.find(b" ", at)
        end = len(marks) if end < 0 else end
        yield at, end
        at = marks.find(_RUN, end)


def key_at(text: bytes, start: int, end: int) -> Iterator[Span]:
    """Yield the keys at a run: an access key with the secret that follows it, or a secret key."""
    length = end - start
    if length == ACCESS_KEY and _is_access_key(text, start, end):
        yield Span(start, end, Kind.ACCESS_KEY)
        yield from _secret_behind(text, end)
    elif length == SECRET_KEY and is_random(text[start:end]) and _stands_alone(text, start, end):
        yield Span(start, end, Kind.KEY)


def marked_at(text: bytes, start: int, end: int) -> Iterator[Span]:
    """Yield a key that is marked by how it ends, or a token that begins with an account's number.

    https://mailchimp.com/developer/: the data centre; New Relic's licence; Discord: an id in
    base64, a time and a signature.
    """
    if end - start not in _MARKED_LENGTHS:
        return
    if found := _DATA_CENTRE.match(text, start) or _LICENCE.match(text, start):
        yield Span(start, found.end(), Kind.KEY)
    elif (found := _BOT.match(text, start)) and found.end(1) == end and _is_number(found[1]):
        yield Span(start, found.end(), Kind.TOKEN)


def _is_number(digits: bytes) -> bool:
    try:
        return a2b_base64(digits + b"=" * (-len(digits) % 4)).isdigit()
    except Base64Error:
        return False


def _secret_behind(text: bytes, end: int) -> Iterator[Span]:
    found = _NEXT.match(text, end)
    if found is None or _is_id(found[1], text[end : found.start(1)]):
        found = _NEXT_LINE.match(text, end)
        if found is None or not is_random(found[1]):
            return
    yield Span(*found.span(1), Kind.KEY)


def _is_access_key(text: bytes, start: int, end: int) -> bool:
    value = text[start:end]
    is_marked = _MARKED.match(value) is not None
    if not is_marked and (not _CAPITALS.fullmatch(value) or _DATE.search(value)):
        return False
    if text[end : end + 1] == b":" and (secret := _NEXT.match(text, end)) and is_random(secret[1]):
        return True
    return _SCOPE.match(text, end) is not None or _stands_alone(text, start, end)


def _stands_alone(text: bytes, start: int, end: int) -> bool:
    """Return whether a run is no part of a longer value, and bears no name of what is needed."""
    before, behind = text[start - 1 : start] if start else b"", text[end : end + 1]
    if (
        before
        and before in _WITHIN
        and text[start - 3 : start].upper() not in (b"%3D", b"%3A", b"%22")
    ):
        return False
    if behind in (b"/", b"+", b"-", b"_", b"%") and behind:
        return False
    if behind == b"." and text[end + 1 : end + 2].isalnum():
        return False
    name = _NAME_BEFORE.search(text[max(0, start - _REACH) : start])
    if name is None or not is_needed(name[1].decode("ascii", "replace")):
        return True
    return name[1].lower() == b"key" and _SECRET_NEXT.match(text, end) is not None


def _is_id(value: bytes, gap: bytes) -> bool:
    """Return whether what follows an access key is no secret key."""
    if _OBJECT_ID.fullmatch(value) or (_CAPITALS.fullmatch(value) and len(value) == ACCESS_KEY):
        return True
    return not gap.strip(b" \t\"'") and not is_random(value)
