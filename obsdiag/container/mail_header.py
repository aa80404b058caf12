"""The fields of a mail or of one of its parts, as far as they say how to read it.

RFC 5322 section 2.2 and RFC 2045 section 5, with RFC 2047's encoded words and RFC 2231's
parameters. Malformed fields are read as far as they can be.
"""

from __future__ import annotations

import codecs
from binascii import Error as BinasciiError
from binascii import a2b_base64, a2b_qp
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from obsdiag.headers import Headers
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    import re

    from obsdiag.input.byte_reader import ByteReader

MAX_BLOCK = 256 * 1024
"""Bytes of a header block that are held."""
MAX_VALUE = 4 * 1024
"""Characters of a field that are looked at."""

_BLANK = lazy_regex(rb"\r?\n[ \t]*\r?\n")
_FIRST_BLANK = lazy_regex(rb"[ \t]*\r?\n")
_PARAMETER = lazy_regex(
    r""";\s*([A-Za-z0-9!#$&+^_`.-]+)(\*[0-9]{1,3})?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))"""
)
_WORD = lazy_regex(r"=\?([A-Za-z0-9_-]+)(?:\*[^?\s]*)?\?([BbQq])\?([^?\s]*)\?=(\s+(?==\?))?")
_QUOTED = lazy_regex(r"\\(.)")
# Only character sets: Python's codecs also unpack archives, and slowly decode domain names.
_CHARSET = lazy_regex(
    r"(?:iso-?(?:8859|2022)[a-z0-9-]*|latin-?[0-9]+|windows-?[0-9]+|cp[0-9]+|mac[a-z-]*|big5[a-z-]*"
    r"|gb(?:k|2312|18030)|hz(?:-gb-2312)?|shift[_-]jis|euc-?[a-z]{2}|koi8-[a-z]|tis-620|utf-?16[a-z-]*"
    r"|utf-?32[a-z-]*|utf-7)"
)
# As browsers do (https://encoding.spec.whatwg.org): what is called by the left is often the right.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin1": "cp1252"}


class Fields:
    """The header block of a mail or of a part."""

    def __init__(self, block: bytes = b"") -> None:
        self._headers = Headers(block, 0, len(block))
        self._type = self._get(b"content-type")

    @property
    def media_type(self) -> str:
        """The content type without its parameters; none means text (RFC 2045 section 5.2)."""
        return self._type.partition(";")[0].strip().lower() or "text/plain"

    @property
    def boundary(self) -> str | None:
        """What stands between the parts of a multipart."""
        return parameters(self._type).get("boundary", "").rstrip() or None

    @property
    def charset(self) -> str | None:
        """The name by which Python knows the text's character set; None where it is UTF-8."""
        return known_charset(parameters(self._type).get("charset", ""))

    @property
    def transfer_encoding(self) -> str:
        """How the body was made fit for the way."""
        return self._get(b"content-transfer-encoding").strip().lower()

    @property
    def file_name(self) -> str:
        """The name of the part's file; empty where it has none."""
        disposed = parameters(self._get(b"content-disposition")).get("filename", "")
        return decoded_words(disposed or parameters(self._type).get("name", ""))

    @property
    def location(self) -> str:
        """The address of a part of a saved page (RFC 2557 section 4)."""
        return decoded_words(self._get(b"content-location"))

    @property
    def is_file(self) -> bool:
        """Whether the part is a file beside the message."""
        disposition = self._get(b"content-disposition")
        return disposition.strip().lower().startswith("attachment") or bool(self.file_name)

    @property
    def is_encrypted(self) -> bool:
        """Whether the body is encrypted (RFC 1847, RFC 8551)."""
        sealed = parameters(self._type).get("smime-type", "").lower() == "enveloped-data"
        return self.media_type == "multipart/encrypted" or sealed

    def _get(self, name: bytes) -> str:
        return (self._headers.get(name) or "")[:MAX_VALUE]


def take_fields(reader: ByteReader) -> Fields:
    """Take a header block and the empty line that ends it."""
    text = reader.peek(MAX_BLOCK)
    if blank := _FIRST_BLANK.match(text):
        reader.skip(blank.end())
        return Fields()
    end = _BLANK.search(text)
    reader.skip(end.end() if end else len(text))
    return Fields(text[: end.start()] if end else text)


def parameters(value: str) -> dict[str, str]:
    """Return the parameters of a structured field by name in lower case."""
    pieces: dict[str, list[str]] = {}
    encoded: set[str] = set()
    for name, part, star, quoted, bare in _PARAMETER.findall(value):
        key, text = name.lower(), _QUOTED.sub(r"\1", quoted) if quoted else bare
        if part:
            pieces.setdefault(key, []).append(text)
        elif star or key not in pieces:  # the encoded form of two says more
            pieces[key] = [text]
        if star:
            encoded.add(key)
    joined = {key: "".join(values) for key, values in pieces.items()}
    return {key: _percent(value) if key in encoded else value for key, value in joined.items()}


def _percent(value: str) -> str:
    """Return RFC 2231 section 4's `charset'language'text` as text."""
    charset, _, rest = value.partition("'")
    text = rest.partition("'")[2] if "'" in rest else value
    return _decoded(unquote_to_bytes(text), charset)


def decoded_words(value: str) -> str:
    """Return a field's text with its encoded words (RFC 2047 section 2) decoded."""
    return _WORD.sub(_decoded_word, value) if "=?" in value else value


def _decoded_word(word: re.Match[str]) -> str:
    charset, encoding, text = word[1], word[2], word[3].encode("ascii", "replace")
    if encoding in "Qq":
        return _decoded(a2b_qp(text, header=True), charset)
    try:
        return _decoded(a2b_base64(text + b"=="), charset)
    except BinasciiError:
        return word[0]


def _decoded(raw: bytes, charset: str) -> str:
    return raw.decode(fitting(known_charset(charset) or "utf-8", raw), "replace")


def known_charset(name: str) -> str | None:
    """Return the codec of a character set, None where it is UTF-8, ASCII or none that is known."""
    folded = name.strip().lower()
    if not _CHARSET.fullmatch(folded):
        return None
    codec = _WIDER.get(folded, folded)
    try:
        known = codecs.lookup(codec).name
    except LookupError:
        return None
    return None if known in _NO_CHARSETS else codec


_NO_CHARSETS = frozenset(
    (
        *("base64", "bz2", "hex", "quopri", "rot-13", "uu", "zlib"),
        *("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "mbcs", "oem"),
    )
)
"""Codecs of Python that are no character set: they take no bytes, refuse some, or take long."""
_MARKS = {
    "utf-16": (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE),
    "utf-32": (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE),
}


def fitting(charset: str, head: bytes) -> str:
    """Return the codec of a text that begins with `head` and is said to be in `charset`.

    UTF-16 and UTF-32 need a byte order mark (RFC 2781 section 4.3, Unicode 15 chapter 23.8);
    without one the zero bytes of Latin letters tell the order, and where there are none it is
    neither.
    """
    marks = _MARKS.get(codecs.lookup(charset).name)
    if marks is None or head.startswith(marks):
        return charset
    if b"\0" not in head:
        return "utf-8"
    return codecs.lookup(charset).name + ("-be" if head.startswith(b"\0") else "-le")
