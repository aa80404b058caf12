"""Keys as they are written down: in blocks of lines, in JSON, in XML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.name import Kind
from obsdiag.redact.prefilter import SignWord
from obsdiag.redact.span import Finder, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BLOCK = 32 * 1024
"""Bytes of a key that is written in lines."""
_BEGIN_KEY = lazy_regex(rb"-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----", re.IGNORECASE)
_CUT_KEY = lazy_regex(
    rb"(?:[A-Za-z0-9+/=]{16,200}(?=[\r\n\\<\"]|\Z))?"  # its first line may have lost its break
    rb"(?:(?:\r?\n|\\n)[ \t>|]{0,8}[A-Za-z0-9+/=:, -]{1,200}(?=[\r\n\\]|\Z)){0,600}"
)
# RFC 7518 sections 6.3.2 and 6.4: the private parts of a key in JSON; and of one in XML.
_JWK = lazy_regex(rb"\"(?:d|p|q|dp|dq|qi|k)\"\s{0,9}:\s{0,9}\"([\w-]{16,4096})\"")
_XML_KEY = lazy_regex(rb"<(?:P|Q|DP|DQ|InverseQ|D)>([^<]{8,4096})<")
_MAX_KEY = 4096
# OpenStack's tokens by access key: `"secret": {"key": …}`.
_KEY_OF = lazy_regex(
    rb"\"secret\"\s{0,9}:\s{0,9}\{\s{0,80}\"key\"\s{0,9}:\s{0,9}\"([^\"\r\n]{1,4096})\""
)
_ACCESS_OF = lazy_regex(
    rb"\"access\"\s{0,9}:\s{0,9}\{\s{0,80}\"key\"\s{0,9}:\s{0,9}\"(\w{10,128})\""
)


def _key_block(text: bytes, _: bytes, at: int) -> Iterator[Span]:
    begin = _BEGIN_KEY.match(text, at)
    if begin is None:
        return
    start = begin.end()
    end = text.find(b"-----END", start, start + MAX_BLOCK)
    if end < 0 and (cut := _CUT_KEY.match(text, start)):
        end = cut.end()
    for escape in (b"\\r", b"\\n"):  # of a string, which stay with it
        start += len(escape) * text.startswith(escape, start)
    for escape in (b"\\n", b"\\r"):
        end -= len(escape) * text[start:end].endswith(escape)
    if end > start:
        yield Span(start, end, Kind.KEY)


def _parts_of_key(
    pattern: re.Pattern[bytes], begin: bytes, end: bytes, kind: Kind = Kind.KEY
) -> Finder:
    def find(text: bytes, _: bytes, at: int) -> Iterator[Span]:
        start = text.rfind(begin, max(0, at - _MAX_KEY), at + 1) if begin else at
        last = text.find(end, at, at + _MAX_KEY)
        for found in pattern.finditer(text, max(start, 0), last if last >= 0 else at + _MAX_KEY):
            yield Span(*found.span(1), kind)

    return find


def key_words() -> Iterator[SignWord[Finder]]:
    """Yield the words by which such keys are found."""
    yield SignWord(b"-----begin ", _key_block)
    yield SignWord(b'"kty"', _parts_of_key(_JWK, b"{", b"}"))
    yield SignWord(b"<rsakeyvalue>", _parts_of_key(_XML_KEY, b"", b"</RSAKeyValue>"))
    yield SignWord(b'"secret"', _parts_of_key(_KEY_OF, b"", b"}"))
    yield SignWord(b'"access"', _parts_of_key(_ACCESS_OF, b"", b"}", Kind.ACCESS_KEY))
