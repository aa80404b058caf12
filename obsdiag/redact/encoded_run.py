"""Text in base64 or hexadecimal digits that nothing announces, known by what it decodes to.

Ids, digests, keys and signatures decode to bytes that are no text; so where the first of them are
one, all are looked at. RFC 4648: base64, base64url, base16.
"""

from __future__ import annotations

import re
from binascii import Error as Base64Error
from binascii import a2b_base64
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.name import Kind
from obsdiag.redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LOOKED_BACK = 256
"""Bytes before a run of letters and digits that may belong to it."""
_PROBE = 16
_LEFT = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/"
_URL_LEFT = _LEFT + b"-_"
URL_SAFE = bytes.maketrans(b"-_", b"+/")
# One line, or lines of one length as MIME has them (RFC 2045 section 6.8) and `base64` prints.
_BASE64 = lazy_regex(
    rb"[A-Za-z0-9+/_-]*+(?:(?<=[A-Za-z0-9+/]{60})\r?\n[ \t>]{0,16}[A-Za-z0-9+/]{4,76}(?=[=\s]|\Z))*"
    rb"={0,2}"
)
_HEX_TEXT = lazy_regex(
    rb"(?:[2-7][0-9a-f]|0[9ad]|[c-e][0-9a-f](?:[89ab][0-9a-f]){1,2}|f[0-4](?:[89ab][0-9a-f]){3}){12,}",
    re.IGNORECASE,
)
# What text in base64 begins with: a digit has the first six bits of a byte, which tell whether that
# is printable ASCII, a blank, or begins or continues a letter of several bytes (RFC 3629).
_MAY_BE_TEXT = lazy_regex(
    rb"(?:[CDI-Za-f].|[w-z0-9][I-LYZabo-r4-7])..(?:[^BEFGH+/_-]...){3}", re.DOTALL
)
_CONTROL = lazy_regex(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_WIDE = lazy_regex(rb"(?:[\x09\x0a\x0d\x20-\x7e]\x00){4,}")


def encoded_at(text: bytes, start: int, end: int) -> Iterator[Span]:
    """Yield the text in base64 or hexadecimal digits to which a run of such belongs."""
    if (found := _HEX_TEXT.match(text, start)) and found.end() == end:
        yield Span(start, end, Kind.HEX)
        return
    for begin in _begins(text, start):
        if _MAY_BE_TEXT.match(text, begin) and is_text(_decoded(text[begin : begin + _PROBE])):
            found = _BASE64.match(text, begin)
            yield Span(begin, found.end() if found else end, Kind.BASE64)
            return


def _begins(text: bytes, start: int) -> Iterable[int]:
    """Return where text in base64 may begin of which a run at `start` is a part."""
    if start == 0 or text[start - 1] not in _URL_LEFT:
        return (start,)
    before = text[max(0, start - LOOKED_BACK) : start]
    begins = {start - len(before) + len(before.rstrip(letters)) for letters in (_LEFT, _URL_LEFT)}
    return sorted({*begins, start})


def is_text(plain: bytes) -> bool:
    """Return whether bytes, perhaps cut off, are text in UTF-8, or in UTF-16 as Windows has."""
    if not plain:
        return False
    if _WIDE.match(plain):
        return True
    if _CONTROL.search(plain):
        return False
    try:
        plain.decode()
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return True


def _decoded(probe: bytes) -> bytes:
    try:
        return a2b_base64(probe.translate(URL_SAFE), strict_mode=True)
    except Base64Error:
        return b""
