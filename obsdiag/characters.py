"""Bytes of a capture as text, in whatever character set they are: one answer for head and body.

What is UTF-8 is UTF-8: text in another set that happens to be valid UTF-8 is not met in practice.
After that comes what the text itself declares, then UTF-8 that was cut within a character, GB18030
where it reads as Chinese, and Windows-1252, which any bytes are.
"""

from __future__ import annotations

import codecs

from obsdiag.lazy_regex import lazy_regex

_DECLARED = lazy_regex(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
"""XML 1.0 section 4.3.3."""
_CJK = lazy_regex("[\u4e00-\u9fff]")


def as_text(raw: bytes) -> str:
    """Return bytes as text; what no character set has is U+FFFD."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return _declared(raw) or _guessed(raw)


def as_utf8(raw: bytes) -> bytes:
    """Return bytes of text as UTF-8, which most of them are."""
    try:
        raw.decode()
    except UnicodeDecodeError:
        return (_declared(raw) or _guessed(raw)).encode()
    return raw


def _declared(raw: bytes) -> str | None:
    declared = _DECLARED.match(raw)
    if declared is None:
        return None
    try:
        return raw.decode(declared[1].decode())
    except (LookupError, UnicodeDecodeError):
        return None


def _guessed(raw: bytes) -> str:
    if _is_cut_utf8(raw):
        return raw.decode("utf-8", "replace")
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
    return text if _is_chinese(text) else raw.decode("cp1252", "replace")


def _is_cut_utf8(raw: bytes) -> bool:
    """Return whether bytes are UTF-8 but for a character at either end, and not ASCII alone."""
    start = next((at for at, byte in enumerate(raw[:4]) if byte & 0xC0 != _CONTINUATION), len(raw))
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(raw[start:])
    except UnicodeDecodeError:
        return False
    return not text.isascii()


_CONTINUATION = 0x80
"""The two high bits of each byte of a character but its first (RFC 3629 section 3)."""


def _is_chinese(text: str) -> bool:
    """Windows-1252 accents happen to be GB18030 too, but of characters that nobody writes."""
    written = _CJK.findall(text)
    common = sum(1 for character in written if character.encode("gb2312", "ignore"))
    return common * 5 >= len(written) * 4 > 0
